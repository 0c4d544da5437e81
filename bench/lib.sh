# Shared by the bench scripts. POSIX sh; Linux (reads /proc).
home=$(CDPATH='' cd "$(dirname "$0")/.." && pwd -P)
shared=${CLIENTELA_SHARED:-$home/../shared}
work=$(mktemp -d "${TMPDIR:-/tmp}/clientela-bench.XXXXXX")
trap 'rm -rf "$work"' EXIT
"$home/clientela" --version >/dev/null
. "$home/.mvn/jdk.sh"
run=$home/clientela-app/target/launch/$(cat "$home/clientela-app/target/launch/current")
here='--zone Europe/Rome --language en'

machine() {
  echo "$(date -u +%F), $(nproc) cores, load $(cut -d' ' -f1 /proc/loadavg)"
}

# seconds FILE COMMAND...: wall and processor seconds of a command, whose output goes to FILE.
seconds() {
  out=$1
  shift
  TIMEFORMAT='%R s wall, %U s user, %S s system' bash -c 'time "$@"' bench "$@" >"$out" 2>"$out.err" ||
    { cat "$out.err" >&2; return 1; }
  tail -n 1 "$out.err"
}

# rows N CUSTOMERS: a generated file of N order rows, named.
rows() {
  "$JAVA_HOME/bin/java" "$home/bench/Rows.java" "$1" "$2" >"$work/rows-$1.csv"
  echo "$work/rows-$1.csv"
}

# jar NAME: a library inside the built program.
jar() {
  find "$run" -name "$1-[0-9]*.jar" | head -n 1
}
