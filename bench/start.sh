#!/bin/sh
# From the start to the first page, without and with the cache of a warmed start, and the memory then. Goals: 8
# processor seconds at most with it, at most .6 of those without it, 450 MB at most with -Xmx256m.
set -eu
. "$(dirname "$0")/lib.sh"
flags='-XX:+UseG1GC -Xmx256m -Dorg.jooq.no-tips=true -Dorg.jooq.no-logo=true'
machine

# shellcheck disable=SC2086
first_page() {
  port=$1
  name=$2
  shift 2
  "$JAVA_HOME/bin/java" "$@" $flags -jar "$run/clientela.jar" serve --port "$port" --data "$work/shop-$port" >/dev/null 2>&1 &
  pid=$!
  until curl -s -o /dev/null "http://127.0.0.1:$port/"; do sleep .1; done
  ticks=$(sed 's/.*) //' "/proc/$pid/stat" | awk '{print $12 + $13}')
  resident=$(awk '/VmRSS/ {print int($2 / 1024)}' "/proc/$pid/status")
  echo "$name: $(echo "$ticks" | awk '{printf "%.2f", $1 / 100}') processor s, $resident MB resident"
  kill -TERM "$pid"
  wait "$pid" || :
}

# shellcheck disable=SC2086
"$JAVA_HOME/bin/java" -XX:AOTCacheOutput="$work/serve.aot" -Xlog:disable $flags -jar "$run/clientela.jar" \
  warm-up --data "$work/warm" >/dev/null 2>&1
for round in 1 2 3; do
  first_page "1810$round" "without the cache"
  first_page "1811$round" "with the cache   " -XX:AOTCache="$work/serve.aot"
done
