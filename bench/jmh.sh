#!/bin/sh
# The models in one process, by JMH: warm, medians of what is printed. Options are JMH's, such as
#   bench/jmh.sh Fits.fitAndScore -p customers=1000000 -p kind=PARETO_NBD
set -eu
home=$(CDPATH='' cd "$(dirname "$0")/.." && pwd -P)
. "$home/.mvn/jdk.sh"
"$home/mvnw" -q -f "$home/pom.xml" -Pbench -Dlaunch -pl bench/jmh -am package
echo "$(date -u +%F), $(nproc) cores, load $(cut -d' ' -f1 /proc/loadavg)"
exec "$JAVA_HOME/bin/java" -cp "$home/bench/jmh/target/bench.jar:$home/bench/jmh/target/lib/*" \
  org.openjdk.jmh.Main -prof bench.CpuTime "$@"
