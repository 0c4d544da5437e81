#!/bin/sh
# kill -9 during an import, 60 times at random moments: the import is then carried on, and at its end the books hold
# every sale once. At least 70 % of the kills must find the run unfinished.
set -eu
. "$(dirname "$0")/lib.sh"
times=${1:-60}
gunzip -c "$shared/data/online-retail/online-retail.csv.gz" | head -n 120001 >"$work/rows.csv"
machine

# shellcheck disable=SC2086
# Takes the place of the shell that calls it, so that the shell's number is the program's.
import() {
  exec "$JAVA_HOME/bin/java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -jar "$run/clientela.jar" import "$work/rows.csv" \
    --data "$1" --currency GBP --zone Europe/London --language en --no-jobs --json
}

books() {
  sqlite3 "$1/clientela.db" "SELECT count(*), sum(amount_minor), count(DISTINCT source || number || kind) FROM orders;
    SELECT count(*) FROM order_line; SELECT count(*) FROM customer; PRAGMA integrity_check"
}

(import "$work/whole") >/dev/null 2>&1
whole=$(books "$work/whole")
caught=0
wrong=0
i=0
while [ "$i" -lt "$times" ]; do
  i=$((i + 1))
  folder=$work/killed
  rm -rf "$folder"
  import "$folder" >/dev/null 2>&1 &
  pid=$!
  until [ "$(sqlite3 "$folder/clientela.db" 'SELECT max(rows_read) > 0 FROM import_run' 2>/dev/null)" = 1 ] ||
    ! kill -0 "$pid" 2>/dev/null; do sleep .05; done
  sleep "$(awk -v seed="$i" 'BEGIN { srand(seed); print rand() * .2 }')"
  kill -9 "$pid" 2>/dev/null || :
  wait "$pid" 2>/dev/null || :
  [ "$(sqlite3 "$folder/clientela.db" 'SELECT state FROM import_run')" = done ] || caught=$((caught + 1))
  (import "$folder") >/dev/null 2>&1 || :
  [ "$(books "$folder")" = "$whole" ] || { wrong=$((wrong + 1)); books "$folder"; }
done
echo "$times kills: $caught found the run unfinished, $wrong ended with other books than the whole import"
[ "$wrong" = 0 ] && [ $((caught * 10)) -ge $((times * 7)) ]
