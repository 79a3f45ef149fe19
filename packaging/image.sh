#!/usr/bin/env bash
# Builds a Linux application image: target/image/talkturn with a runtime of its own. See packaging/README.md.
#   packaging/image.sh [--no-build]     --no-build takes target/talkturn as the last “mvn package” left it
set -euo pipefail
cd -- "$(dirname -- "$(readlink -f -- "${BASH_SOURCE[0]}")")/.."

readonly laid_out=target/talkturn work=target/image
platform=linux-$(uname -m)
readonly platform
# the last four for encodings of imported files, formats of every locale, zipped resources, memory figures
readonly modules=java.base,java.compiler,java.datatransfer,java.desktop,java.logging,java.management,java.naming,java.prefs,java.sql,java.xml,jdk.unsupported,javafx.controls,javafx.swing,javafx.media,jdk.charsets,jdk.localedata,jdk.zipfs,jdk.management

fail() {
  echo "image.sh: $*" >&2
  exit 1
}

find_jdk() {
  local home version
  for home in "${TALKTURN_JDK:-}" "${JAVA_HOME:-}" /usr/lib/jvm/* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/*; do
    [ -x "$home/bin/jpackage" ] || continue
    version=$("$home/bin/jpackage" --version 2>/dev/null | cut -d. -f1)
    if [ "${version:-0}" -ge 25 ]; then
      printf '%s\n' "$home"
      return 0
    fi
  done
  return 1
}

case "$(uname -sm)" in
  "Linux x86_64" | "Linux aarch64") ;;
  *) fail "jpackage cannot cross-build; this script is for Linux on x86-64 and on ARM." ;;
esac
jdk=$(find_jdk) || fail "no JDK 25 with jpackage was found. Install one, or name it in TALKTURN_JDK."

[ "${1:-}" = --no-build ] || mvn --quiet package -DskipTests
[ -f "$laid_out/lib/talkturn.jar" ] || fail "$laid_out is not there. Run it without --no-build."

one_jar() {
  local found=("$laid_out"/lib/$1)
  [ ${#found[@]} -eq 1 ] && [ -f "${found[0]}" ] || fail "expected one $1 in $laid_out/lib, found: ${found[*]}"
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

check_licences
rm -rf "$work"
mkdir -p "$work/input/pytorch" "$work/input/javafx"

# what the user gets beside the runtime, in lib/app of the image: jars, sample, licences, an icon for desktop entries
native_jar=$(one_jar 'pytorch-native-cpu-*.jar')
jni_jar=$(one_jar 'pytorch-jni-*.jar')
djl_version=$(basename "$(one_jar 'pytorch-engine-*.jar')" .jar | sed 's/^pytorch-engine-//')
cp "$laid_out"/lib/*.jar "$work/input/"
rm "$work/input/$(basename "$native_jar")"
cp -r sample-projects packaging/THIRD-PARTY.md assets/icons/talkturn-256.png "$work/input/"
rm -rf "$work"/input/sample-projects/*/{runs,.lock}

# PyTorch and DJL's JNI library side by side: the engine then loads them from here and unpacks nothing
unzip -qoj "$native_jar" "pytorch/cpu/$platform/*" -d "$work/input/pytorch"
unzip -qoj "$jni_jar" "jnilib/$platform/cpu/libdjl_torch.so" -d "$work/input/pytorch"
mv "$work/input/pytorch/libdjl_torch.so" "$work/input/pytorch/$djl_version-libdjl_torch.so"
[ -f "$work/input/pytorch/libtorch.so" ] || fail "$native_jar holds no libtorch.so for $platform."

# JavaFX looks for its libraries in java.library.path before it unpacks them into ~/.openjfx
for jar in "$laid_out"/lib/javafx/*.jar; do
  unzip -qoj "$jar" '*.so' -d "$work/input/javafx" 2>/dev/null || true
done
[ -f "$work/input/javafx/libglassgtk3.so" ] || fail "the JavaFX jars hold no libglassgtk3.so."

# the worker is started with the runtime's own bin/java: native commands stay
"$jdk/bin/jpackage" \
  --type app-image \
  --dest "$work" \
  --name talkturn \
  --app-version "$(sed -n 's|.*<version>\(.*\)</version>.*|\1|p' pom.xml | head -n 1)" \
  --vendor Talkturn \
  --icon assets/icons/talkturn-512.png \
  --input "$work/input" \
  --main-jar talkturn.jar \
  --main-class io.talkturn.cli.Talkturn \
  --arguments gui \
  --module-path "$laid_out/lib/javafx" \
  --add-modules "$modules" \
  --jlink-options '--strip-debug --no-man-pages --no-header-files --compress zip-6' \
  --java-options --enable-native-access=ALL-UNNAMED,javafx.graphics,javafx.media \
  --java-options --sun-misc-unsafe-memory-access=allow \
  --java-options -Dai.djl.offline=true \
  --java-options '-Dtalkturn.home=$APPDIR' \
  --java-options '-DPYTORCH_LIBRARY_PATH=$APPDIR/pytorch' \
  --java-options '-Djava.library.path=$APPDIR/javafx'

rm -rf "$work/input"
du -sh "$work/talkturn"
echo "Start it with $work/talkturn/bin/talkturn; packaging/check-image.sh shows that it needs nothing else."
