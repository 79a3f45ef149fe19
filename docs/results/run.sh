#!/usr/bin/env bash
# Trains every run that docs/results.md reports and prints its tables. Needs ../shared/corpora (or another folder as the
# second argument) with meld/ and glove/. Two workers with one thread each: on two cores that is faster than one with two.
#   docs/results/run.sh [PROJECT] [CORPORA]
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
talkturn="$root/target/talkturn/bin/talkturn"
project=$(realpath -m "${1:-$root/target/results}")
corpora=$(realpath "${2:-$root/../shared/corpora}")
seeds=${SEEDS:-0 1 2 3 4}
meld="--primary emotion --content-size 6 --embeddings $corpora/glove/glove_wink_100d_core.txt.gz --epochs 15 --early-end 3 --selection weighted_f1 --l2 1e-4 --threads 1"
sample="--primary emotion --content-size 8 --primary-gru 64 --epochs 25 --early-end 8 --threads 1"
common="--learning-rate 2^-9.5 --batch 43 --clip-norm 5"

mkdir -p "$project/corpora" "$project/runs"
[ -f "$project/project.json" ] || cp "$root/sample-projects/role-play/project.json" "$project/"
[ -d "$project/corpora/meld" ] || "$talkturn" import "$corpora/meld" --to "$project/corpora/meld" >/dev/null
[ -d "$project/corpora/role-play" ] || cp -r "$root/sample-projects/role-play/corpora/role-play" "$project/corpora/"

# queue NAME CORPUS SETTINGS...: one run a seed, unless it is there already
queue() {
  local name=$1 corpus=$2 seed
  shift 2
  for seed in $seeds; do
    grep -qls "\"name\" : \"$name s$seed\"" "$project"/runs/*/run.json && continue
    # shellcheck disable=SC2086
    "$talkturn" train --project "$project" --corpus "$corpus" --name "$name s$seed" --seed "$seed" $common "$@" --queue >/dev/null
  done
}
# what is asked for in PARTS only, all by default
wants() { [[ " ${PARTS:-meld sample blocks} " == *" $1 "* ]]; }

"$talkturn" queue --project "$project" --workers "${WORKERS:-2}" >/dev/null
# shellcheck disable=SC2086
if wants meld; then
  queue "meld rock" meld $meld --architecture rock --tasks hf --no-whole-network --weights softmax --primary-weight "${PRIMARY_WEIGHT:-0.8}"
  queue "meld flat" meld $meld --architecture flat --tasks hf --no-whole-network --weights softmax --primary-weight "${PRIMARY_WEIGHT:-0.8}"
  queue "meld han" meld $meld --architecture han
fi
# shellcheck disable=SC2086
if wants sample; then
  queue "sample rock" role-play $sample --architecture rock --primary-weight "${PRIMARY_WEIGHT:-0.8}"
  queue "sample stl" role-play $sample --architecture rock --no-auxiliary-supervision
  queue "sample flat" role-play $sample --architecture flat --primary-weight "${PRIMARY_WEIGHT:-0.8}"
  queue "sample han" role-play $sample --architecture han
fi
# shellcheck disable=SC2086
if wants blocks; then
  queue "meld rock block 1" meld $meld --architecture rock --tasks hf --no-whole-network --weights softmax --primary-weight "${PRIMARY_WEIGHT:-0.8}" --block-length 1
  queue "meld han block 1" meld $meld --architecture han --block-length 1
  queue "sample rock block 1" role-play $sample --architecture rock --primary-weight "${PRIMARY_WEIGHT:-0.8}" --block-length 1
fi

until ! grep -qE '"state" *: *"(QUEUED|RUNNING)"' "$project"/runs/*/status.json; do
  "$talkturn" runs --project "$project" >/dev/null # looking also starts what waits
  sleep 15
done

"$root/docs/results/summary.sh" "$project"
