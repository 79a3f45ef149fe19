#!/usr/bin/env bash
# Makes what people install, from the application image: packaging/package.sh [--no-build] [--no-image] [KIND ...]
#   Linux: archive (.tar.gz), deb, rpm     Windows: archive (.zip), msi     macOS: archive (.tar.gz), dmg
# Without a KIND all of this system are made, into target/packages. TALKTURN_VERSION gives another version than the pom.
#     --no-build   takes target/talkturn as the last “mvn package” left it
#     --no-image   takes target/image as packaging/image.sh left it
set -euo pipefail
cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.."
. packaging/common.sh

readonly out=target/packages tree=target/package-tree
options=() make_image=yes kinds=()
for word in "$@"; do
  case "$word" in
    --no-build) options+=(--no-build) ;;
    --no-image) make_image=no ;;
    archive | deb | rpm | msi | dmg) kinds+=("$word") ;;
    *) fail "unknown word $word." ;;
  esac
done
if [ ${#kinds[@]} -eq 0 ]; then
  case "$os" in
    linux) kinds=(archive deb rpm) ;;
    osx) kinds=(archive dmg) ;;
    win) kinds=(archive msi) ;;
  esac
fi
[ "$make_image" = no ] || packaging/image.sh "${options[@]}"
[ -x "$launcher" ] || fail "there is no image; run it without --no-image."
version=$(version)
readonly version name=talkturn-$version-$os-$arch
mkdir -p "$out"

archive() {
  if [ "$os" = win ]; then
    # times of files stay: the cache of classes is held against them
    "$(find_jdk)/bin/jar" --create --no-manifest --file "$out/$name.zip" -C "$work" "$(basename "$image")"
  else
    tar -C "$work" --owner=0 --group=0 --numeric-owner -czf "$out/$name.tar.gz" "$(basename "$image")"
  fi
}

# the files of a Linux package: the image in /opt, and what a desktop must know of it, which it finds by itself
linux_tree() {
  rm -rf "$tree"
  mkdir -p "$tree/opt" "$tree/usr/bin" "$tree/usr/share/applications" "$tree/usr/share/mime/packages" \
    "$tree/usr/share/metainfo" "$tree/usr/share/doc/talkturn"
  cp -a "$image" "$tree/opt/talkturn"
  ln -s ../../opt/talkturn/bin/talkturn "$tree/usr/bin/talkturn"
  install -m 644 packaging/linux/talkturn.desktop "$tree/usr/share/applications/"
  install -m 644 packaging/linux/talkturn-mime.xml "$tree/usr/share/mime/packages/talkturn.xml"
  sed -e "s/@VERSION@/$version/" -e "s/@DATE@/$(date -u -r CHANGELOG.md +%F)/" packaging/linux/io.talkturn.talkturn.metainfo.xml \
    > "$tree/usr/share/metainfo/io.talkturn.talkturn.metainfo.xml"
  install -m 644 packaging/linux/copyright "$tree/usr/share/doc/talkturn/"
  gzip -9 -n -c CHANGELOG.md > "$tree/usr/share/doc/talkturn/changelog.gz"
  local size icons=$tree/usr/share/icons/hicolor
  for size in 16 22 24 32 48 64 128 256 512; do
    mkdir -p "$icons/${size}x$size/apps" "$icons/${size}x$size/mimetypes"
    install -m 644 "assets/icons/talkturn-$size.png" "$icons/${size}x$size/apps/talkturn.png"
    install -m 644 "assets/icons/talkturn-$size.png" "$icons/${size}x$size/mimetypes/application-vnd.talkturn.project+json.png"
  done
  mkdir -p "$icons/scalable/apps" "$icons/scalable/mimetypes"
  install -m 644 assets/icons/talkturn.svg "$icons/scalable/apps/"
  install -m 644 assets/icons/talkturn.svg "$icons/scalable/mimetypes/application-vnd.talkturn.project+json.svg"
  chmod -R u=rwX,go=rX "$tree"
}

# zstd is read by dpkg from Debian 12 and Ubuntu 18.04 on. At level 12 libtorch goes to 80 of 357 MB in 27 s of a processor;
# xz at level 2 needs 75 s for 74 MB
deb() {
  linux_tree
  mkdir -p "$tree/DEBIAN"
  local machine=amd64
  [ "$arch" = x86_64 ] || machine=arm64
  sed -e "s/@VERSION@/$version/" -e "s/@ARCH@/$machine/" -e "s/@SIZE@/$(du -sk --exclude=DEBIAN "$tree" | cut -f1)/" \
    packaging/linux/control > "$tree/DEBIAN/control"
  install -m 755 packaging/linux/postrm "$tree/DEBIAN/"
  (cd "$tree" && find . -path ./DEBIAN -prune -o -type f -printf '%P\0' | sort -z | xargs -0 md5sum) > target/md5sums
  mv target/md5sums "$tree/DEBIAN/md5sums"
  chmod -R u=rwX,go=rX "$tree/DEBIAN"
  dpkg-deb --root-owner-group -Zzstd -z12 --build "$tree" "$out/talkturn_${version}_$machine.deb"
}

rpm() {
  linux_tree
  local top=$PWD/target/rpm
  rm -rf "$top"
  rpmbuild -bb --quiet --target "$arch" \
    --define "_topdir $top" --define "_rpmdir $PWD/$out" --define "_build_name_fmt %%{NAME}-%%{VERSION}-%%{RELEASE}.%%{ARCH}.rpm" \
    --define "talkturn_version $version" --define "talkturn_tree $PWD/$tree" packaging/linux/talkturn.spec
  rm -rf "$top"
}

# needs WiX 3.14 or 4 to 5 on the path; the upgrade id must never change: it makes a newer version replace an older one
msi() {
  "$(find_jdk)/bin/jpackage" --type msi --app-image "$image" --dest "$out" --name Talkturn --app-version "$version" \
    --vendor Talkturn --description "The workbench for people who study conversation and affect" \
    --copyright "Copyright 2026 The Talkturn authors, Apache License 2.0" --license-file LICENSE \
    --about-url https://github.com/talkturn/talkturn \
    --win-upgrade-uuid 6f0e2b5c-7f0a-4f0b-9d55-0c7a1e4b8a31 --win-menu --win-menu-group Talkturn --win-shortcut-prompt \
    --win-dir-chooser --file-associations packaging/windows/project.properties
}

# the program has its association in Info.plist, written by image.sh, as jpackage takes none for an image that is there.
# For a signed one: TALKTURN_SIGN names the Developer ID of the keychain, see packaging/README.md
dmg() {
  local sign=()
  [ -z "${TALKTURN_SIGN:-}" ] || sign=(--mac-sign --mac-signing-key-user-name "$TALKTURN_SIGN")
  "$(find_jdk)/bin/jpackage" --type dmg --app-image "$image" --dest "$out" --name Talkturn --app-version "$(app_version)" \
    --vendor Talkturn --copyright "Copyright 2026 The Talkturn authors, Apache License 2.0" --license-file LICENSE "${sign[@]}"
}

for kind in "${kinds[@]}"; do
  "$kind"
done
rm -rf "$tree"
ls -l "$out"
