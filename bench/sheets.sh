#!/bin/sh
# Import of generated order rows (default 1,000,000) as a workbook under -Xmx256m, and of the same rows as text.
# Goal: the same totals, and no more than twice the time. A sheet ends at 1,048,576 rows.
set -eu
. "$(dirname "$0")/lib.sh"
rows=${1:-1000000}
export CLIENTELA_JAVA_OPTS=-Xmx256m
machine
text=$(rows "$rows" $((rows / 10)))
"$JAVA_HOME/bin/java" "$home/bench/Sheets.java" "$text" "$work/rows.xlsx"
for file in "$work/rows.xlsx" "$text"; do
  # shellcheck disable=SC2086
  whole=$(seconds "$work/out" "$home/clientela" import "$file" --data "$work/shop-${file##*.}" --currency EUR $here \
    --no-jobs --json)
  echo "import of $rows rows from ${file##*.} ($(wc -c <"$file") bytes), -Xmx256m: $whole"
  head -c 400 "$work/out"
  echo
done
