# shellcheck shell=bash disable=SC2034 # what is set here is used by those who source it
# What the scripts of packaging share; to be sourced. Works in the bash of Linux, macOS and Git for Windows.
readonly laid_out=target/talkturn work=target/image

fail() {
  echo "$(basename "$0"): $*" >&2
  exit 1
}

# linux, osx or win, as DJL calls them, and what differs between them
case "$(uname -s)" in
  Linux) readonly os=linux jni=libdjl_torch.so torch=libtorch.so glass=libglassgtk3.so shared='*.so*' ;;
  Darwin) readonly os=osx jni=libdjl_torch.dylib torch=libtorch.dylib glass=libglass.dylib shared='*.dylib' ;;
  MINGW* | MSYS*) readonly os=win jni=djl_torch.dll torch=torch.dll glass=glass.dll shared='*.dll' ;;
  *) fail "there is no package for $(uname -s)." ;;
esac
case "$(uname -m)" in
  x86_64) readonly arch=x86_64 ;;
  aarch64 | arm64) readonly arch=aarch64 ;;
  *) fail "there is no package for $(uname -m)." ;;
esac

# where jpackage puts things in an image of this system
case "$os" in
  linux) readonly image=$work/talkturn; readonly app=$image/lib/app runtime=$image/lib/runtime launcher=$image/bin/talkturn ;;
  osx) readonly image=$work/talkturn.app; readonly app=$image/Contents/app runtime=$image/Contents/runtime/Contents/Home launcher=$image/Contents/MacOS/talkturn ;;
  win) readonly image=$work/talkturn; readonly app=$image/app runtime=$image/runtime launcher=$image/talkturn.exe ;;
esac

find_jdk() {
  local home found
  for home in "${TALKTURN_JDK:-}" "${JAVA_HOME:-}" /usr/lib/jvm/* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
      /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    [ -x "$home/bin/jpackage" ] || continue
    found=$("$home/bin/jpackage" --version 2>/dev/null | cut -d. -f1)
    if [ "${found:-0}" -ge 25 ]; then
      printf '%s\n' "$home"
      return 0
    fi
  done
  return 1
}

# of the pom, unless TALKTURN_VERSION says another, as the test of an upgrade does
version() {
  printf '%s\n' "${TALKTURN_VERSION:-$(sed -n 's|.*<version>\(.*\)</version>.*|\1|p' pom.xml | head -n 1)}"
}

# macOS takes no version that begins with 0
app_version() {
  local version
  version=$(version)
  [ "$os" = osx ] && version=${version/#0./1.}
  printf '%s\n' "$version"
}
