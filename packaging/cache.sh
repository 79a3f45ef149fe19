#!/usr/bin/env bash
# Gives the application image in target/image the classes of its first seconds, loaded and linked (Java's AOT cache, see
# docs/decisions/0082-start.md): its own launcher runs a rehearsal once, on a display in memory where there is no other.
set -euo pipefail
cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.."
. packaging/common.sh

readonly cache=$app/talkturn.aot settings=$app/talkturn.cfg log=$work/cache.log
[ -f "$settings" ] || fail "there is no image; build it with packaging/image.sh."
rm -f "$cache"
home=$(mktemp -d)
cp -p "$settings" "$work/talkturn.cfg"
trap 'mv "$work/talkturn.cfg" "$settings"; rm -rf "$home"' EXIT

# without the second compiler: with its profiles kept, that one sets to work at every start and holds the window up
sed -e 's/^app.mainclass=.*/app.mainclass=io.talkturn.cli.Rehearsal/' -e 's/-XX:AOTCache=/-XX:AOTCacheOutput=/' \
  -e '/^arguments=/d' -e '/^\[JavaOptions\]/a\' -e 'java-options=-XX:TieredStopAtLevel=1' "$work/talkturn.cfg" > "$settings"
# a desktop's window loads other classes than a picture in memory: an X server, where one can be had
display=()
if [ "$os" = linux ] && command -v xvfb-run > /dev/null; then
  display=(xvfb-run --auto-servernum --server-args "-screen 0 1280x800x24")
fi
HOME=$home "${display[@]}" "$launcher" help batch window > "$log" 2>&1 || fail "the rehearsal failed, see $log."
[ -s "$cache" ] || fail "the rehearsal left no $cache, see $log."
