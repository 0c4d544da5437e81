#!/bin/sh
# The command `model` on invented bases (default: 100,000 and 1,000,000 customers; ./bench/models.sh 10000000 for ten
# million), whole processes: what it says of its own seconds, and what the machine says. Then a log of 2.6 million rows to
# its summary, a fit of a million under -Xmx350m, and the start. Medians of 5. The files stay if BASES names a folder.
set -eu
. "$(dirname "$0")/lib.sh"
bases=${BASES:-$work}
machine
"$home/mvnw" -q -f "$home/pom.xml" -Pbench -Dlaunch -pl bench/jmh -am package

# base summary|log N: a generated file, named.
base() {
  [ -s "$bases/$1-$2.csv" ] || "$JAVA_HOME/bin/java" -cp "$home/bench/jmh/target/bench.jar:$home/bench/jmh/target/lib/*" \
    bench.Bases "$1" "$2" >"$bases/$1-$2.csv"
  echo "$bases/$1-$2.csv"
}

median() { sort -n | sed -n 3p; }

# five NAME COMMAND...: medians of five runs, by the parts the command tells of itself, if it does.
five() {
  name=$1
  shift
  : >"$work/said"
  : >"$work/took"
  for _ in 1 2 3 4 5; do
    /usr/bin/time -f '%e %U %S %M' -o "$work/time" "$@" >"$work/out"
    cat "$work/out" >>"$work/said"
    awk '{ print $1, $2 + $3, int($4 / 1024) }' "$work/time" >>"$work/took"
  done
  line=
  for part in read fit score ranges write; do
    found=$(sed -n "s/.*\"seconds\".*\"$part\":\([0-9.E-]*\).*/\1/p" "$work/said" | median)
    [ -z "$found" ] || line="$line, $part $found"
  done
  echo "$name: $(cut -d' ' -f1 "$work/took" | median) s wall, $(cut -d' ' -f2 "$work/took" | median) s processor," \
    "$(cut -d' ' -f3 "$work/took" | median) MB$line"
}

for customers in ${*:-100000 1000000}; do
  summary=$(base summary "$customers")
  for model in pareto-nbd bg-nbd mbg-nbd; do
    five "$model of $customers" "$home/clientela" model fit "$summary" --model $model --scores "$work/scores.csv" --json
  done
done
export CLIENTELA_JAVA_OPTS=-Xmx350m
five "pareto-nbd of 1000000, -Xmx350m" "$home/clientela" model fit "$(base summary 1000000)" --model pareto-nbd \
  --scores "$work/scores.csv" --json
unset CLIENTELA_JAVA_OPTS
log=$(base log 1100000)
five "summarise $(($(wc -l <"$log") - 1)) rows" "$home/clientela" model summarise "$log" --output "$work/summary.csv"
five "model --help" "$home/clientela" model --help
