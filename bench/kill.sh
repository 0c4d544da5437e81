#!/bin/sh
# kill -9 at random moments, N (100) times, while a table, a workbook, an archive of invoices, bills and events, or a
# folder of all sorts comes in: the import is then carried on, and at its end every table of every room holds what an
# undisturbed import leaves. And N times while two people work in a served shop: actions, merges, assumptions, backups.
# At least 70 % of the kills must find work unfinished.
set -eu
home=$(CDPATH='' cd "$(dirname "$0")/.." && pwd -P)
times=${1:-100}
echo "$(date -u +%F), $(nproc) cores, load $(cut -d' ' -f1 /proc/loadavg)"
"$home/mvnw" -q -f "$home/pom.xml" -pl clientela-app -am verify -Dtest=none -Dsurefire.failIfNoSpecifiedTests=false \
  -Dit.test=KilledImportIT,KilledShopIT -Dfailsafe.failIfNoSpecifiedTests=false -Dclientela.kills="$times"
echo "$times kills of imports: 70 % or more found the import unfinished, none ended with other books"
