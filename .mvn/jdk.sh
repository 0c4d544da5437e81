# Finds a JDK 25 or newer and exports it as JAVA_HOME; fetches one where there is none.
# Sourced by ./mvnw and ./clientela. POSIX sh, and safe under `set -euf`.

jdk_wanted=25
jdk_cache="${XDG_CACHE_HOME:-${HOME:-/tmp}/.cache}/clientela"

# A home is good if it can compile and says in its release file that it is new enough.
jdk_is_good() {
  [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 1
  jdk_major=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release")
  [ "${jdk_major:-0}" -ge "$jdk_wanted" ]
}

jdk_of_path() {
  jdk_java=$(command -v java 2>/dev/null) || return 0
  dirname "$(dirname "$(readlink -f "$jdk_java")")"
}

jdk_find() {
  for jdk_home in "${CLIENTELA_JAVA_HOME-}" "${JAVA_HOME-}" "$(jdk_of_path)"; do
    if [ -n "$jdk_home" ] && jdk_is_good "$jdk_home"; then echo "$jdk_home"; return; fi
  done
  set +f
  for jdk_home in /usr/lib/jvm/* /opt/jdk* /opt/java/* "${HOME:-/nonexistent}"/.sdkman/candidates/java/* \
    "${HOME:-/nonexistent}"/.jdks/* /Library/Java/JavaVirtualMachines/*/Contents/Home \
    "$jdk_cache"/jdk-*; do
    if jdk_is_good "$jdk_home"; then set -f; echo "$jdk_home"; return; fi
  done
  set -f
}

# Temurin 25: one release, its archives pinned by their SHA-256.
jdk_fetch() {
  jdk_release=25.0.3_9
  case "$(uname -s)-$(uname -m)" in
    Linux-x86_64)
      jdk_platform=x64_linux
      jdk_sha256=69264a7a211bf5029830d07bc3370f879769d62ebc5b5488e90c9343a2da0e1f ;;
    Linux-aarch64)
      jdk_platform=aarch64_linux
      jdk_sha256=3e4287cb98870ba824ed698854bdc27cff984254caf66dd12cc291e7bfdde26b ;;
    *) return 1 ;;
  esac
  command -v curl >/dev/null && command -v sha256sum >/dev/null || return 1
  mkdir -p "$jdk_cache" 2>/dev/null && jdk_work=$(mktemp -d "$jdk_cache/fetch.XXXXXX") || return 1
  echo "Fetching Java $jdk_wanted for this machine (200 MB, once) ..." >&2
  jdk_unpack
  jdk_outcome=$?
  rm -rf "$jdk_work"
  return $jdk_outcome
}

jdk_unpack() {
  jdk_archive=OpenJDK25U-jdk_${jdk_platform}_hotspot_$jdk_release.tar.gz
  jdk_from=https://github.com/adoptium/temurin25-binaries/releases/download
  curl -fsSL --connect-timeout 15 --retry 2 -o "$jdk_work/$jdk_archive" \
    "$jdk_from/jdk-$(echo "$jdk_release" | sed 's/_/%2B/')/$jdk_archive" 2>/dev/null || return 1
  if ! echo "$jdk_sha256  $jdk_work/$jdk_archive" | sha256sum -c - >/dev/null 2>&1; then
    echo "What came is not the Java that was asked for (its SHA-256 differs): thrown away." >&2
    return 1
  fi
  mkdir "$jdk_work/jdk" && tar -xzf "$jdk_work/$jdk_archive" -C "$jdk_work/jdk" --strip-components 1 || return 1
  [ -e "$jdk_cache/jdk-$jdk_release" ] || mv "$jdk_work/jdk" "$jdk_cache/jdk-$jdk_release"
}

jdk_found=$(jdk_find)
if [ -z "$jdk_found" ] && jdk_fetch; then jdk_found=$(jdk_find); fi
if [ -z "$jdk_found" ]; then
  echo "Clientela needs Java $jdk_wanted or newer: install a JDK (for example Temurin $jdk_wanted) or set CLIENTELA_JAVA_HOME." >&2
  exit 1
fi
JAVA_HOME=$jdk_found
export JAVA_HOME
