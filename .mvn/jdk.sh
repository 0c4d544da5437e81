# Finds a JDK 25 or newer and exports it as JAVA_HOME; fetches one where there is none.
# Sourced by ./mvnw and ./clientela. POSIX sh, and safe under `set -euf`.

jdk_wanted=25

# A home is good if it can compile and says in its release file that it is new enough.
jdk_is_good() {
  [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 1
  jdk_major=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release")
  [ "${jdk_major:-0}" -ge "$jdk_wanted" ]
}

jdk_cache="${XDG_CACHE_HOME:-${HOME:-/tmp}/.cache}/clientela"

jdk_of_path() {
  jdk_java=$(command -v java 2>/dev/null) || return 0
  dirname "$(dirname "$(readlink -f "$jdk_java")")"
}

jdk_find() {
  for jdk_home in "${CLIENTELA_JAVA_HOME-}" "${JAVA_HOME-}" "$(jdk_of_path)"; do
    if [ -n "$jdk_home" ] && jdk_is_good "$jdk_home"; then echo "$jdk_home"; return; fi
  done
  set +f
  for jdk_home in /usr/lib/jvm/* /opt/jdk* "${HOME:-/nonexistent}"/.sdkman/candidates/java/* \
    "${HOME:-/nonexistent}"/.jdks/* /Library/Java/JavaVirtualMachines/*/Contents/Home \
    "$jdk_cache"/jdk*; do
    if jdk_is_good "$jdk_home"; then set -f; echo "$jdk_home"; return; fi
  done
  set -f
}

# Temurin 25, the release whose archives are pinned here by their SHA-256.
jdk_fetch() {
  case "$(uname -s)-$(uname -m)" in
    Linux-x86_64) jdk_name=x64_linux ;;
    Linux-aarch64) jdk_name=aarch64_linux ;;
    *) return 1 ;;
  esac
  jdk_base=https://github.com/adoptium/temurin25-binaries/releases/download/jdk-25.0.3%2B9
  jdk_file=OpenJDK25U-jdk_${jdk_name}_hotspot_25.0.3_9.tar.gz
  mkdir -p "$jdk_cache"
  echo "Fetching a Java $jdk_wanted for this machine, once..." >&2
  curl -fsSL --connect-timeout 15 -o "$jdk_cache/$jdk_file" "$jdk_base/$jdk_file" &&
    curl -fsSL --connect-timeout 15 -o "$jdk_cache/$jdk_file.sha256.txt" "$jdk_base/$jdk_file.sha256.txt" || return 1
  (cd "$jdk_cache" && sha256sum -c "$jdk_file.sha256.txt" >/dev/null 2>&1) || { rm -f "$jdk_cache/$jdk_file"; return 1; }
  tar -xzf "$jdk_cache/$jdk_file" -C "$jdk_cache" && rm -f "$jdk_cache/$jdk_file"
}

jdk_found=$(jdk_find)
if [ -z "$jdk_found" ] && jdk_fetch; then jdk_found=$(jdk_find); fi
if [ -z "$jdk_found" ]; then
  echo "Clientela needs Java $jdk_wanted or newer: install a JDK (for example Temurin) or set CLIENTELA_JAVA_HOME." >&2
  exit 1
fi
JAVA_HOME=$jdk_found
export JAVA_HOME
