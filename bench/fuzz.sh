#!/bin/sh
# Searches with Jazzer for files that break a parser: EXECUTIONS (1,000,000) for each parser, or for those named.
# Usage: bench/fuzz.sh [EXECUTIONS [PARSER …]]. Finds and what was learned of each parser stay in
# clientela-app/target/fuzz.
set -eu
home=$(CDPATH='' cd "$(dirname "$0")/.." && pwd -P)
jazzer=0.30.0
runs=${1:-1000000}
[ $# -eq 0 ] || shift
found=$home/clientela-app/target/fuzz
mkdir -p "$found"
"$home/mvnw" -q -f "$home/pom.xml" -Pquick -pl clientela-app -am test-compile \
  dependency:build-classpath -Dmdep.outputFile="$found/classpath" -Dmdep.includeScope=test
for part in jazzer jazzer-api; do
  [ -e "$found/$part-$jazzer.jar" ] || "$home/mvnw" -q -f "$home/pom.xml" -N dependency:copy \
    -Dartifact="com.code-intelligence:$part:$jazzer" -DoutputDirectory="$found"
done
. "$home/.mvn/jdk.sh"
app=$home/clientela-app/target
classes=$app/test-classes:$app/classes:$(cat "$found/classpath"):$found/jazzer-$jazzer.jar:$found/jazzer-api-$jazzer.jar
"$JAVA_HOME/bin/java" -cp "$classes" app.clientela.intake.Fuzzing "$found/seeds"
if [ $# -eq 0 ]; then
  # shellcheck disable=SC2046
  set -- $(ls "$found/seeds")
fi
broken=0
# The guide through regular expressions takes half of the time of a table, whose seeds match them already.
for parser in "$@"; do
  mkdir -p "$found/learned/$parser" "$found/breaks/$parser"
  case $parser in
    door | table | sheet) watched='app.clientela.intake.**' ;;
    *) watched='app.clientela.intake.formats.**' ;; # What they stand on is watched by the three.
  esac
  nice -n 19 "$JAVA_HOME/bin/java" -Xmx1g -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED \
    -Dclientela.fuzz="$parser" -cp "$classes" com.code_intelligence.jazzer.Jazzer \
    --target_class=app.clientela.intake.Fuzzing --instrumentation_includes="$watched" \
    --custom_hook_includes="$watched" --reproducer_path="$found/breaks/$parser" \
    --disabled_hooks=com.code_intelligence.jazzer.sanitizers.RegexRoadblocks \
    -artifact_prefix="$found/breaks/$parser/" -rss_limit_mb=3000 -timeout=20 -runs="$runs" \
    "$found/learned/$parser" "$found/seeds/$parser" >"$found/$parser.log" 2>&1 || broken=$((broken + 1))
  echo "$parser: $(grep -aoE 'Done [0-9]+ runs in [0-9]+ second' "$found/$parser.log" || echo 'broken, see breaks')"
done
[ "$broken" = 0 ]
