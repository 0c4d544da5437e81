#!/bin/sh
# Shops of N orders (1,000,000, or those named) with a tenth as many customers: their import under -Xmx256m, their
# revaluation, by a program just started and by one that has made some, and the milliseconds of their pages; the first two
# by the customer as well, which should not grow with the shop. Goals for 100,000 customers: 5 s; p95 of Home, Customers
# and Customer at most 200 ms.
set -eu
. "$(dirname "$0")/lib.sh"
port=18200
machine
trap '[ -z "${pid:-}" ] || { kill -TERM $pid 2>/dev/null; wait $pid || :; }; rm -rf "$work"' EXIT

# each SECONDS CUSTOMERS: what that is for one.
each() {
  echo "$1 $2" | awk '{ printf "%.0f µs a customer", $1 * 1e6 / $NF }'
}

[ $# -gt 0 ] || set -- 1000000
for orders; do
  customers=$((orders / 10))
  file=$(rows "$orders" "$customers")
  shop=$work/shop-$orders
  echo "$customers customers with $orders orders"
  # shellcheck disable=SC2086
  value=$(CLIENTELA_JAVA_OPTS=-Xmx256m seconds "$work/out" "$home/clientela" import "$file" --data "$shop" \
    --currency EUR $here --no-jobs --json)
  echo "import: $value; $(each "$value" "$customers")"
  printf 'order number,date,customer id,customer,e-mail,total\n0,2026-11-01,C1,,,12.50\n' >"$work/last-$orders.csv"
  value=$(seconds "$work/out" "$home/clientela" import "$work/last-$orders.csv" --data "$shop" --json)
  echo "revaluation, start of the program included: $value; $(each "$value" "$customers")"
  "$JAVA_HOME/bin/java" -XX:+UseSerialGC -cp "$run/clientela.jar:$run/lib/*" "$home/bench/Revaluations.java" "$shop" 4 2>/dev/null
  "$home/clientela" serve --port $port --data "$shop" >"$work/served" 2>&1 &
  pid=$!
  until curl -s -o /dev/null "http://127.0.0.1:$port/login"; do kill -0 $pid && sleep .2; done
  code=$(grep -oE '\b[A-Z0-9]{4}(-[A-Z0-9]{4})+\b' "$work/served" | head -n 1)
  "$JAVA_HOME/bin/java" "$home/bench/Pages.java" "http://127.0.0.1:$port" "$code" 400
  awk '/VmRSS/ { print "resident: " int($2 / 1024) " MB" }' "/proc/$pid/status"
  kill -TERM $pid
  wait $pid || :
  pid=
  rm -rf "$shop" "$file"
done
