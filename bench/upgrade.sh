#!/bin/sh
# kill -9 at random moments, N (40) times, while the tables of a shop are brought up to date: they are as before or as
# after, never half, and the next start brings them to the same end.
set -eu
home=$(CDPATH='' cd "$(dirname "$0")/.." && pwd -P)
times=${1:-40}
echo "$(date -u +%F), $(nproc) cores, load $(cut -d' ' -f1 /proc/loadavg)"
"$home/mvnw" -q -f "$home/pom.xml" -pl clientela-app -am verify -Dtest=none -Dsurefire.failIfNoSpecifiedTests=false \
  -Dit.test=KilledUpgradeIT -Dfailsafe.failIfNoSpecifiedTests=false -Dclientela.kills="$times"
echo "$times kills: none left the tables half changed"
