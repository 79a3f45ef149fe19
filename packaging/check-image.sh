#!/usr/bin/env bash
# Shows that target/image/talkturn needs no Java, no network and unpacks nothing: it is moved to a folder with a blank in its
# name and run with an empty environment, an empty home and no network.
set -euo pipefail
cd -- "$(dirname -- "$(readlink -f -- "${BASH_SOURCE[0]}")")/.."

fail() {
  echo "check-image.sh: $*" >&2
  exit 1
}

[ -x target/image/talkturn/bin/talkturn ] || fail "there is no image; build it with packaging/image.sh."
place=$(mktemp -d -t 'talkturn check XXXXXX')
trap 'rm -rf "$place"' EXIT
mkdir "$place/home"
cp -a target/image/talkturn "$place/talkturn"
cd "$place/home"

# root may make a network namespace; others make a user namespace with it
options=
isolate=(unshare --net)
[ "$(id -u)" -eq 0 ] || isolate=(unshare --map-root-user --net)
alone() {
  "$(command -v env)" -i PATH=/nonexistent HOME="$place/home" ${options:+JAVA_TOOL_OPTIONS="$options"} \
    "$(command -v unshare)" "${isolate[@]:1}" \
    "$place/talkturn/bin/talkturn" "$@"
}

echo "version:  $(alone --version)"
alone sample --to project
cmp "project/corpora/role-play/turns.jsonl" "$place/talkturn/lib/app/sample-projects/role-play/corpora/role-play/turns.jsonl" \
  || fail "the sample in the image is not the one that the image makes."
# neither the program nor its worker starts where the cache of classes does not fit
options=-XX:AOTMode=on
alone train --project project --primary emotion --architecture rock --epochs 1 --content-size 6 --embedding-width 16 \
  --word-gru 8 --word-attention 8 --primary-gru 16 --turn-attention 16 --name check
options=
run=$(echo project/runs/*)
for file in weights.safetensors metrics.csv predictions.csv attention/attention.json; do
  [ -s "$run/$file" ] || fail "the run left no $file; see $run/worker.log."
done
alone gui --project project --screenshot pictures > window.log 2>&1 || fail "the window failed: $(tail -n 3 window.log)"
[ "$(find pictures -name '*.png' | wc -l)" -ge 8 ] || fail "the window made no pictures."

unpacked=$(find "$place/home" -name '*.so*' -o -name '.djl.ai' -o -name '.openjfx')
[ -z "$unpacked" ] || fail "something was unpacked: $unpacked"
echo "The image starts, makes the sample, trains and draws its pages with no Java, no network and nothing unpacked."
