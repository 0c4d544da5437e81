# Shared by the bench scripts. POSIX sh; Linux (reads /proc).
home=$(CDPATH='' cd "$(dirname "$0")/.." && pwd -P)
shared=${CLIENTELA_SHARED:-$home/../shared}
work=$(mktemp -d "${TMPDIR:-/tmp}/clientela-bench.XXXXXX")
trap 'rm -rf "$work"' EXIT
"$home/clientela" --version >/dev/null

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
