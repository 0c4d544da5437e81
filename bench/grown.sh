#!/bin/sh
# A shop of 100,000 customers and 1,000,000 orders: its revaluation, by a program just started and by one that has made
# some, and the milliseconds of its pages. Goals: 5 s; p95 of Home, Customers and Customer at most 200 ms.
set -eu
. "$(dirname "$0")/lib.sh"
orders=${1:-1000000}
port=18200
machine
file=$(rows "$orders" $((orders / 10)))
# shellcheck disable=SC2086
"$home/clientela" import "$file" --data "$work/shop" --currency EUR $here --no-jobs --json >"$work/out"
value=$(seconds "$work/out" "$home/clientela" import "$file" --data "$work/shop" --json)
echo "revaluation of $((orders / 10)) customers, start of the program included: $value"
"$JAVA_HOME/bin/java" -XX:+UseSerialGC -cp "$run/clientela.jar:$run/lib/*" "$home/bench/Revaluations.java" "$work/shop" 4 2>/dev/null
"$home/clientela" serve --port $port --data "$work/shop" >"$work/served" 2>&1 &
pid=$!
trap 'kill -TERM $pid 2>/dev/null; wait $pid 2>/dev/null || :; rm -rf "$work"' EXIT
until curl -s -o /dev/null "http://127.0.0.1:$port/login"; do kill -0 $pid && sleep .2; done
code=$(grep -oE '\b[A-Z0-9]{4}(-[A-Z0-9]{4})+\b' "$work/served" | head -n 1)
"$JAVA_HOME/bin/java" "$home/bench/Pages.java" "http://127.0.0.1:$port" "$code" 400
awk '/VmRSS/ { print "resident: " int($2 / 1024) " MB" }' "/proc/$pid/status"
