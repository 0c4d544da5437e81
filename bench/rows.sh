#!/bin/sh
# Import of generated order rows (default 1,000,000) under -Xmx256m, and the plain JDBC insert of the same final rows into
# the same tables with as many commits. Goal: 3 times at most. Ten million rows get through: ./bench/rows.sh 10000000
# (the plain insert holds its rows in memory and is left out above 2,000,000).
set -eu
. "$(dirname "$0")/lib.sh"
rows=${1:-1000000}
machine
file=$(rows "$rows" $((rows / 10)))
export CLIENTELA_JAVA_OPTS=-Xmx256m
# shellcheck disable=SC2086
whole=$(seconds "$work/out" "$home/clientela" import "$file" --data "$work/shop" --currency EUR $here --no-jobs --json)
echo "import of $rows rows, -Xmx256m: $whole"
head -c 400 "$work/out"
echo
[ "$rows" -le 2000000 ] || exit 0
commits=$(((rows + 9999) / 10000))
plain=$("$JAVA_HOME/bin/java" -cp "$(jar sqlite-jdbc)" "$home/bench/PlainInsert.java" \
  "$work/shop/clientela.db" "$work/plain.db" "$commits" 2>/dev/null)
echo "plain insert, $commits commits: $plain s"
echo "$whole $plain" | awk '{ printf "import : plain insert = %.1f\n", $1 / $NF }'
