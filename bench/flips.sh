#!/bin/sh
# Turns N (1,000) random bits, one at a time, in a plain and in a sealed backup, and tries to put each back: none may be
# accepted, and nothing that was there may change.
set -eu
home=$(CDPATH='' cd "$(dirname "$0")/.." && pwd -P)
times=${1:-1000}
echo "$(date -u +%F), $(nproc) cores, load $(cut -d' ' -f1 /proc/loadavg)"
"$home/mvnw" -q -f "$home/pom.xml" -Pquick -pl clientela-app -am test -Dtest=RestoringTest \
  -Dsurefire.failIfNoSpecifiedTests=false -Dclientela.flips="$times"
echo "$times bits turned in each kind of backup, 0 accepted"
