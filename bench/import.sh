#!/bin/sh
# Import of online-retail with identity, then the same bytes again. Goal: 60 s at most; the second time nothing.
set -eu
. "$(dirname "$0")/lib.sh"
machine
gunzip -c "$shared/data/online-retail/online-retail.csv.gz" >"$work/online-retail.csv"
new='--currency GBP --zone Europe/London --language en'
# shellcheck disable=SC2086
whole=$(seconds "$work/out" "$home/clientela" import "$work/online-retail.csv" --data "$work/shop" $new --no-jobs --json)
echo "import online-retail (541,909 rows): $whole"
head -c 400 "$work/out"
echo
again=$(seconds "$work/out" "$home/clientela" import "$work/online-retail.csv" --data "$work/shop" --no-jobs --json)
echo "the same bytes again:                $again"
