#!/bin/sh
# Import of an archive of Italian invoices (default 50,000), under -Xmx256m, and the same archive again.
# Goal: 60 s for 50,000.
set -eu
. "$(dirname "$0")/lib.sh"
invoices=${1:-50000}
export CLIENTELA_JAVA_OPTS=-Xmx256m
machine
"$JAVA_HOME/bin/java" "$home/bench/Papers.java" "$invoices" $((invoices / 10)) "$work/papers.zip"
for time in first again; do
  # shellcheck disable=SC2086
  whole=$(seconds "$work/out" "$home/clientela" import "$work/papers.zip" --data "$work/shop" --currency EUR $here \
    --own-tax-id IT02313821007 --no-jobs --json)
  echo "import of $invoices invoices ($(wc -c <"$work/papers.zip") bytes), $time: $whole"
  head -c 600 "$work/out"
  echo
done
