#!/bin/sh
# A shop under load: pages of all kinds, so many a second whether or not it keeps up.
#   bench/load.sh small                  20,000 customers, 200,000 orders; 50 a second for 60 s
#   bench/load.sh importing              the same while 100,000 rows come in
#   bench/load.sh outgrown               1,000,000 customers, 10,000,000 orders; 100 a second for 60 s
# With CLIENTELA_BENCH_DATABASE (a jdbc:postgresql:// address with ?user=, of an empty database) the books are there.
# RATE, LASTING (seconds), CUSTOMERS and ORDERS in the environment take the place of the profile's.
set -eu
. "$(dirname "$0")/lib.sh"
profile=${1:-small}
port=${PORT:-18360}
case $profile in
  small | importing) customers=${CUSTOMERS:-20000} orders=${ORDERS:-200000} rate=${RATE:-50} ;;
  outgrown) customers=${CUSTOMERS:-1000000} orders=${ORDERS:-10000000} rate=${RATE:-100} ;;
  *) echo "small, importing or outgrown" >&2; exit 2 ;;
esac
url=${CLIENTELA_BENCH_DATABASE:-}
database=${url:+--database $url}
machine
printf 'Number;Date;Customer number;Product;Total\nA-1;2025-01-03;77;Beans;12,50\n' >"$work/first.csv"
printf 'Number;Date;Customer number;Product;Total\nB-1;2026-11-10;77;Beans;12,50\n' >"$work/last.csv"
# shellcheck disable=SC2086
"$home/clientela" import "$work/first.csv" --data "$work/shop" $database --currency EUR $here --no-jobs >"$work/out"
"$JAVA_HOME/bin/java" --enable-native-access=ALL-UNNAMED -cp "$(jar sqlite-jdbc):$(jar postgresql)" \
  "$home/bench/Fill.java" "${url:-jdbc:sqlite:$work/shop/clientela.db}" "$customers" "$orders" 7 2>"$work/err"
# shellcheck disable=SC2086
value=$(seconds "$work/out" "$home/clientela" import "$work/last.csv" --data "$work/shop" $database)
echo "first valuation, with an import of one row: $value"
# shellcheck disable=SC2086
"$home/clientela" serve --port "$port" --data "$work/shop" $database >"$work/served" 2>&1 &
pid=$!
trap 'kill -TERM $pid 2>/dev/null; wait $pid 2>/dev/null || :; rm -rf "$work"' EXIT
until curl -s -o /dev/null "http://127.0.0.1:$port/login"; do kill -0 $pid && sleep .2; done
# The first backup is due at once, and the file is read for damage: a shop that has been open for a while has both behind it.
until [ -n "$url" ] || ls "$work"/shop/backups/*.zip >/dev/null 2>&1; do kill -0 $pid || exit 1; sleep 1; done
code=$(grep -oE '\b[A-Z0-9]{4}(-[A-Z0-9]{4})+\b' "$work/served" | head -n 1)
set -- "http://127.0.0.1:$port" "$code" "$rate" "${LASTING:-60}" "$pid"
[ "$profile" != importing ] || set -- "$@" "$(rows 100000 10000)"
"$JAVA_HOME/bin/java" -XX:+UseSerialGC "$home/bench/Load.java" "$@"
grep -E 'ERROR|WARN' "$work/served" | head -n 5 || :
