#!/bin/sh
# What the range of a base's total costs beside the fit of its model. Goal: 3 times at most.
set -eu
. "$(dirname "$0")/lib.sh"
machine
"$JAVA_HOME/bin/java" -cp "$(jar clientela-models):$(jar commons-numbers-gamma):$(jar commons-numbers-core)" \
  "$home/bench/Totals.java"
