#!/usr/bin/env bash
# Shows that the packages of target/packages install, start, open a project by a double click, train without a network or
# Java, keep projects over an upgrade and leave nothing: in a Debian of its own, as root, on an X server.
#   sudo packaging/check-linux.sh OLDER.deb NEWER.deb [FOLDER]     FOLDER (a temporary one): an empty Debian that is kept
# Needs debootstrap, unshare, xvfb, xdotool; the network for Debian's packages, not for the program.
set -euo pipefail
older=$(readlink -f "$1") newer=$(readlink -f "$2")
root=${3:-$(mktemp -d)/root}
readonly older newer root

say() { printf '\n== %s\n' "$*"; }
fail() {
  echo "check-linux.sh: $*" >&2
  exit 1
}

[ "$(id -u)" -eq 0 ] || fail "only root may make a system in a folder."
[ -x "$root/usr/bin/apt-get" ] || debootstrap --variant=minbase bookworm "$root" > /dev/null
display=:$((RANDOM % 400 + 200))
Xvfb "$display" -screen 0 1280x800x24 > /dev/null 2>&1 &
server=$!
mountpoint -q "$root/proc" || mount -t proc proc "$root/proc"
mountpoint -q "$root/dev" || mount --bind /dev "$root/dev"
mkdir -p "$root/tmp/.X11-unix" "$root/packages"
mount --bind /tmp/.X11-unix "$root/tmp/.X11-unix"
trap 'kill $server; umount "$root/tmp/.X11-unix"; umount --lazy "$root/dev" "$root/proc"' EXIT
cp /etc/resolv.conf "$root/etc/"
cp "$older" "$newer" "$root/packages/"

inside() { chroot "$root" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive "$@"; }
# a user of their own, without network
alone() { unshare --net chroot --userspec=ada:ada "$root" env -i PATH=/usr/bin:/bin HOME=/home/ada LC_ALL=C.UTF-8 DISPLAY="$display" "$@"; }
# everything of the system that a package could leave behind
listing() { (cd "$root" && find . -xdev \( -path ./proc -o -path ./dev -o -path ./tmp -o -path ./home -o -path ./packages -o -path ./var/cache -o -path ./var/lib/apt -o -path ./var/log \) -prune -o -print | sort); }
window() {
  local tries
  for tries in $(seq 120); do
    DISPLAY=$display xdotool search --name "$1" > /dev/null 2>&1 && return 0
    sleep 1
  done
  fail "no window $1 came after $tries s."
}
close_windows() {
  local found
  for found in $(DISPLAY=$display xdotool search --name "$1"); do
    kill "$(DISPLAY=$display xdotool getwindowpid "$found")" 2> /dev/null || true
  done
}

say "what the program wants of the system, without the program"
inside id ada > /dev/null 2>&1 || inside useradd --create-home --shell /bin/bash ada
inside apt-get update -qq
recommended=$(dpkg-deb -f "$newer" Recommends | tr ',' '\n' | sed -e 's/.*| *//' -e 's/ (.*//')
# shellcheck disable=SC2086 # a list
inside apt-get install -y -qq --no-install-recommends $recommended libglib2.0-bin > /dev/null
listing > "$root/packages/before"

say "install $(basename "$older")"
inside apt-get install -y -qq --no-install-recommends "/packages/$(basename "$older")" 2>&1 | tail -n 3
inside bash -c '! command -v java' || fail "there is a Java."
alone talkturn --version
[ "$(alone gio mime application/vnd.talkturn.project+json | grep -c talkturn.desktop)" -gt 0 ] || fail "no program opens projects."

say "a project, trained without network or Java"
alone talkturn sample --to /home/ada/study
alone bash -c 'cd /home/ada && talkturn train --project study --primary emotion --architecture rock --epochs 2 --content-size 6 \
  --embedding-width 16 --word-gru 8 --word-attention 8 --primary-gru 16 --turn-attention 16 --name check' | tail -n 3

say "double click on project.talkturn"
[ -f "$root/home/ada/study/project.talkturn" ] || fail "the project has no file to click."
alone gio info -a standard::content-type /home/ada/study/project.talkturn | tail -n 1
alone gio open /home/ada/study/project.talkturn
window '^Talkturn$'
sleep 8
DISPLAY=$display xdotool search --name '^Talkturn$' getwindowname
compgen -G "$root/home/ada/study/.*lock*" > /dev/null || fail "the window did not open the project."
command -v import > /dev/null && DISPLAY=$display import -window root "$root/packages/window.png"
close_windows '^Talkturn$'
sleep 3

(cd "$root/home/ada" && find study -type f ! -path '*/.lock*' -exec sha256sum {} +) | sort > "$root/packages/projects"

say "upgrade to $(basename "$newer")"
inside apt-get install -y -qq --no-install-recommends "/packages/$(basename "$newer")" 2>&1 | tail -n 3
inside dpkg-query -W talkturn
(cd "$root/home/ada" && sha256sum --quiet -c "$root/packages/projects") || fail "files of the project changed."
alone talkturn runs --project /home/ada/study | head -n 3
alone talkturn check /home/ada/study | tail -n 2

say "uninstall"
inside apt-get purge -y -qq talkturn 2>&1 | tail -n 2
listing > "$root/packages/after"
diff "$root/packages/before" "$root/packages/after" || fail "the package left something, see above."
[ -f "$root/home/ada/study/project.json" ] || fail "the project is gone."
say "Installed, started, opened by a double click, trained, upgraded with its project kept, and removed without a trace."
