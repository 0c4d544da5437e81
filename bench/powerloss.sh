#!/bin/sh
# powerloss.sh [N [KIND]]
# Power lost at random moments, N (20) times, while the program's own connection commits: a file system of its own (ext4,
# or xfs, in a file) loses whatever was not yet flushed to it (`xfs_io -c shutdown`), is mounted again and looked
# through, beside a journal of the acknowledged commits that lies elsewhere. As the program synchronises (FULL) none may
# be lost; the same with NORMAL must lose some, else the test proves nothing. Needs root, losetup, mkfs.KIND and xfs_io
# (xfsprogs).
set -eu
times=${1:-20} kind=${2:-ext4}
for tool in losetup mkfs."$kind" xfs_io; do
  command -v "$tool" >/dev/null || { echo "$tool is missing" >&2; exit 2; }
done
. "$(dirname "$0")/lib.sh"
disk=$work/disk
pid=
end() {
  [ -z "$pid" ] || kill -9 "$pid" 2>/dev/null || :
  umount -l "$disk" 2>/dev/null || :
  rm -rf "$work"
}
trap end EXIT
machine
mkdir "$disk" "$work/classes"
"$JAVA_HOME/bin/javac" -d "$work/classes" -cp "$run/clientela.jar:$run/lib/*" "$home/bench/PowerLoss.java"

loss() {
  exec "$JAVA_HOME/bin/java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 --enable-native-access=ALL-UNNAMED \
    -cp "$work/classes:$run/clientela.jar:$run/lib/*" app.clientela.platform.db.PowerLoss "$@"
}

# once FULL|NORMAL N: acknowledged, lost, stored though never acknowledged. What was acknowledged after the power had
# gone does not count: nobody can hear it, and a file system lets a synchronisation succeed that ran just then.
once() {
  rm -f "$work/image" "$work/journal"
  truncate -s 512M "$work/image"
  mkfs."$kind" -q "$work/image"
  mount -o loop "$work/image" "$disk"
  loss write "$1" "$disk/books.db" "$work/journal" >"$work/out" 2>&1 &
  pid=$!
  until [ -s "$work/journal" ]; do kill -0 "$pid" || { cat "$work/out" >&2; exit 1; }; sleep .05; done
  sleep "$(awk "BEGIN { srand($2); print .2 + 2 * rand() }")"
  before=$(wc -l <"$work/journal")
  xfs_io -x -c shutdown "$disk"
  kill -9 "$pid"
  wait "$pid" 2>/dev/null || :
  pid=
  umount "$disk"
  mount -o loop "$work/image" "$disk"
  head -n "$before" "$work/journal" >"$work/acknowledged"
  (loss check "$disk/books.db" "$work/acknowledged")
  umount "$disk"
}

for synchronous in FULL NORMAL; do
  for number in $(seq "$times"); do once "$synchronous" "$number"; done >"$work/$synchronous"
  awk -v how="$synchronous" '{ acknowledged += $1; lost += $2; more += $3; bitten += $2 > 0 } END {
    print how ": " NR " times, " acknowledged " commits acknowledged, " lost " lost (in " bitten " of " NR "), " \
      more " stored that nobody was told of" }' "$work/$synchronous"
done
awk '{ lost += $2; acknowledged += $1 } END { exit !(acknowledged >= 20 * NR && NR && !lost) }' "$work/FULL" ||
  { echo "FULL lost commits, or made too few" >&2; exit 1; }
awk '{ lost += $2 } END { exit !lost }' "$work/NORMAL" || { echo "NORMAL lost nothing: this proves nothing" >&2; exit 1; }
