#!/bin/sh
# `value` from the shell on two public sets. Goals: CDNOW under 3 s, online-retail under 15 s.
set -eu
. "$(dirname "$0")/lib.sh"
machine
for _ in 1 2 3; do
  echo "value cdnow (2,357 customers):        $(seconds "$work/out" "$home/clientela" value "$shared/data/cdnow/cdnow_elog.csv" --json)"
done
gunzip -c "$shared/data/online-retail/online-retail.csv.gz" >"$work/online-retail.csv"
for _ in 1 2 3; do
  echo "value online-retail (541,909 rows):   $(seconds "$work/out" "$home/clientela" value "$work/online-retail.csv" --json)"
done
