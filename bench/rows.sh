#!/bin/sh
# Import of generated rows (default 1,000,000; give another number) under -Xmx256m. Ten million rows is the goal for
# memory: ./bench/rows.sh 10000000
set -eu
. "$(dirname "$0")/lib.sh"
rows=${1:-1000000}
machine
awk -v rows="$rows" 'BEGIN {
  srand(7); print "order number,date,customer id,total"
  for (i = 1; i <= rows; i++) {
    day = int(rand() * 1000)
    printf "%d,%s,C%d,%.2f\n", i, strftime("%Y-%m-%d", 1672531200 + day * 86400, 1), int(rand() * rand() * rows / 10), 1 + rand() * 99
  }
}' >"$work/rows.csv" 2>/dev/null || { echo "needs an awk with strftime (gawk or mawk)" >&2; exit 1; }
export CLIENTELA_JAVA_OPTS=-Xmx256m
echo "import of $rows rows, -Xmx256m:       $(seconds "$work/out" "$home/clientela" import "$work/rows.csv" --data "$work/shop" --currency EUR --zone Europe/Rome --language en --no-jobs --json)"
