#!/usr/bin/env bash
# Builds the application image of this system, with a runtime of its own: target/image/talkturn. See packaging/README.md.
#   packaging/image.sh [--no-build] [--whole]
#     --no-build   takes target/talkturn as the last “mvn package” left it
#     --whole      leaves the symbols in PyTorch's libraries, to see what taking them away changes
set -euo pipefail
cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.."
. packaging/common.sh

build=yes strip=yes
for word in "$@"; do
  case "$word" in
    --no-build) build=no ;;
    --whole) strip=no ;;
    *) fail "unknown option $word." ;;
  esac
done
jdk=$(find_jdk) || fail "no JDK 25 with jpackage was found. Install one, or name it in TALKTURN_JDK."

[ "$build" = no ] || mvn --quiet package -DskipTests
[ -f "$laid_out/lib/talkturn.jar" ] || fail "$laid_out is not there. Run it without --no-build."

one_jar() {
  local found
  # shellcheck disable=SC2206 # the pattern is to be one
  found=("$laid_out"/lib/$1)
  if [ ${#found[@]} -ne 1 ] || [ ! -f "${found[0]}" ]; then
    fail "expected one $1 in $laid_out/lib, found: ${found[*]}"
  fi
  printf '%s\n' "${found[0]}"
}

# every jar that is shipped must stand in the list of licences
check_licences() {
  local jar name missing=()
  for jar in "$laid_out"/lib/*.jar "$laid_out"/lib/javafx/*.jar; do
    name=$(basename "$jar" .jar | sed -E 's/-[0-9][0-9A-Za-z.]*(-.*)?$//')
    grep -q "^| $name |" packaging/THIRD-PARTY.md || [ "$name" = talkturn ] || missing+=("$name")
  done
  [ ${#missing[@]} -eq 0 ] || fail "packaging/THIRD-PARTY.md does not list: ${missing[*]}"
}

# the jars, of which some bring libraries for every system there is
gather_jars() {
  cp "$laid_out"/lib/*.jar "$work/input/"
  rm "$work/input/$(basename "$native_jar")"
  local jna lz4
  case "$os-$arch" in
    linux-x86_64) jna=linux-x86-64 lz4=linux/amd64 ;;
    linux-aarch64) jna=linux-aarch64 lz4=linux/aarch64 ;;
    osx-aarch64) jna=darwin-aarch64 lz4=darwin/aarch64 ;;
    win-x86_64) jna=win32-x86-64 lz4=windows/amd64 ;;
    *) fail "there is no package for $os on $arch." ;;
  esac
  local libraries='\.(so|a|dll|dylib|jnilib)$'
  "$jdk/bin/java" packaging/Without.java "$work/input/$(basename "$jni_jar")" "$libraries" '^$'
  "$jdk/bin/java" packaging/Without.java "$work/input/$(basename "$(one_jar 'jna-*.jar')")" "$libraries" "/$jna/"
  "$jdk/bin/java" packaging/Without.java "$work/input/$(basename "$(one_jar 'lz4-java-*.jar')")" "$libraries" "/$lz4/"
  # the cache of classes takes none of before Java 6, and picocli's were a tenth of every start
  "$jdk/bin/java" packaging/Frames.java "$work/input/$(basename "$(one_jar 'picocli-*.jar')")"
}

# PyTorch and DJL's JNI library side by side: the engine then loads them from here and unpacks nothing
gather_pytorch() {
  mkdir -p "$work/input/pytorch"
  unzip -qoj "$native_jar" "pytorch/cpu/$os-$arch/*" -d "$work/input/pytorch"
  unzip -qoj "$jni_jar" "jnilib/$os-$arch/cpu/$jni" -d "$work/input/pytorch"
  local djl
  djl=$(basename "$(one_jar 'pytorch-engine-*.jar')" .jar | sed 's/^pytorch-engine-//')
  mv "$work/input/pytorch/$jni" "$work/input/pytorch/$djl-$jni"
  [ -f "$work/input/pytorch/$torch" ] || fail "$native_jar holds no $torch for $os-$arch."
  # names of functions that only a debugger reads: 85 of 427 MB of libtorch_cpu.so
  if [ "$os" = linux ] && [ "$strip" = yes ]; then
    strip --strip-unneeded "$work"/input/pytorch/*.so*
  fi
}

# JavaFX looks for its libraries in java.library.path before it unpacks them into ~/.openjfx
gather_javafx() {
  mkdir -p "$work/input/javafx"
  local jar
  for jar in "$laid_out"/lib/javafx/*.jar; do
    unzip -qoj "$jar" "$shared" -d "$work/input/javafx" 2>/dev/null || true
  done
  [ -f "$work/input/javafx/$glass" ] || fail "the JavaFX jars hold no $glass."
  [ "$os" != linux ] || strip --strip-unneeded "$work"/input/javafx/*.so
}

pack() {
  local icon=assets/icons/talkturn-512.png
  case "$os" in
    osx) icon=$work/talkturn.icns ;;
    win) icon=$work/talkturn.ico ;;
  esac
  [ "$os" = linux ] || "$jdk/bin/java" packaging/Icons.java assets/icons "$icon"
  "$jdk/bin/jpackage" --type app-image @packaging/jpackage.options \
    --dest "$work" \
    --app-version "$(app_version)" \
    --icon "$icon" \
    --input "$work/input" \
    --module-path "$laid_out/lib/javafx"
  [ "$os" != osx ] || plutil -insert CFBundleDocumentTypes -json "$(cat packaging/macos/documents.json)" "$image/Contents/Info.plist"
  # jpackage's launcher asks rpm and dpkg on every start whose it is, which takes 0.3 s
  [ "$os" != linux ] || install -m 755 packaging/bin/talkturn "$launcher"
  # workers need java, the rest are tools of developers
  find "$runtime/bin" -type f ! -name 'java' ! -name 'java.exe' ! -name 'javaw.exe' ! -name '*.dll' -delete
}

check_licences
rm -rf "$work"
mkdir -p "$work/input"
native_jar=$(one_jar 'pytorch-native-cpu-*.jar')
jni_jar=$(one_jar 'pytorch-jni-*.jar')
gather_jars
cp -r sample-projects LICENSE packaging/THIRD-PARTY.md assets/icons/talkturn-256.png "$work/input/"
rm -rf "$work"/input/sample-projects/*/{runs,.lock}
gather_pytorch
gather_javafx
pack
packaging/cache.sh
rm -rf "$work/input"
du -sm "$image"
echo "Start it with $launcher; packaging/check-image.sh shows that it needs nothing else."
