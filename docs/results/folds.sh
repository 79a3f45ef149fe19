#!/usr/bin/env bash
# Trains every run of the tables over folds of docs/results.md and prints them. Needs, for the part "mustard",
# ../shared/corpora (or another folder as the second argument) with mustard/ and glove/.
#   docs/results/folds.sh [PROJECT] [CORPORA]
# PARTS=trio or PARTS=mustard makes one part; SEEDS="0 1" fewer seeds, WORKERS=1 one run at a time.
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
talkturn=${TALKTURN:-"$root/target/talkturn/bin/talkturn"}
project=$(realpath -m "${1:-$root/target/folds}")
corpora=$(realpath -m "${2:-$root/../shared/corpora}")
wants() { [[ " ${PARTS:-trio mustard} " == *" $1 "* ]]; }
run_of() { dirname "$(grep -ls "\"name\" : \"$1\"" "$project"/runs/*/run.json | head -n 1)"; }

# every OPTIONS...: the runs of all folds, for each seed; a seed that is there already is left alone
every() {
  local seed mark
  for seed in ${SEEDS:-0 1 2}; do
    mark="$project/.asked-$(echo "$seed $*" | sha256sum | cut -c1-16)"
    [ -f "$mark" ] || "$talkturn" train --project "$project" --threads 1 --seed "$seed" "$@" --queue >/dev/null
    touch "$mark"
  done
}
finish() {
  until ! grep -qE '"state" *: *"(QUEUED|RUNNING)"' "$project"/runs/*/status.json; do
    "$talkturn" runs --project "$project" >/dev/null # looking also starts what waits
    sleep 5
  done
}

mkdir -p "$project/corpora" "$project/runs"
[ -f "$project/project.json" ] || cp "$root/sample-projects/affect-trio/project.json" "$project/"
"$talkturn" queue --project "$project" --workers "${WORKERS:-2}" >/dev/null

if wants trio; then
  for corpus in trio-scenes trio-reviews trio-banter; do
    [ -d "$project/corpora/$corpus" ] || cp -r "$root/sample-projects/affect-trio/corpora/$corpus" "$project/corpora/"
  done
  if ! grep -qls '"label sentiment"' "$project"/runs/*/run.json; then
    # the labellers of weak.sh: they have seen no clip of trio-banter
    for task in "emotion trio-scenes" "sentiment trio-reviews"; do
      read -r label corpus <<<"$task"
      "$talkturn" train --project "$project" --name "label $label" --model ef-lf-lstm --corpus "$corpus" --primary "$label" \
        --learning-rate 1e-3 --batch 32 --standardise --threads 1 >/dev/null
      "$talkturn" weaklabel --project "$project" --run "$(run_of "label $label")" --corpus trio-banter --labelled-only
    done
  fi
  [ -f "$project/corpora/trio-reviews/folds/five.json" ] ||
    "$talkturn" folds --project "$project" trio-reviews --by chance --count 5 --stratify sentiment --name five
  # regression over five folds
  every --corpus trio-reviews --primary sentiment_score --model lf-avg --folds five
  every --corpus trio-reviews --primary sentiment_score --model lmf --folds five
  # one speaker of trio-banter left out after the other
  loso="--corpus trio-banter --primary sarcasm --batch 32 --standardise --learning-rate 1e-3 --folds speaker"
  for model in ef-lf-avg ef-lf-lstm; do
    # shellcheck disable=SC2086
    every --model $model $loso
    # shellcheck disable=SC2086
    every --model $model $loso --with emotion:weak:confidence --with sentiment:weak:confidence
  done
fi

if wants mustard; then
  if [ ! -d "$project/corpora/mustard" ]; then
    "$talkturn" import "$corpora/mustard" --to "$project/corpora/mustard" >/dev/null
    "$talkturn" sequences "$project/corpora/mustard" --glove "$corpora/glove/glove_wink_100d_core.txt.gz"
    # the authors' five folds, and one show left out: speaker-independent
    "$talkturn" folds "$project/corpora/mustard" --by file --from "$corpora/mustard/split_indices.p" >/dev/null
    "$talkturn" folds "$project/corpora/mustard" --by pattern --of-title --pattern '.*[(](.*)[)]' --name show >/dev/null
  fi
  text="--corpus mustard --primary sarcasm --model lf-lstm --set text.hidden=128 --learning-rate 1e-3 --batch 32"
  # shellcheck disable=SC2086
  every $text --folds split_indices
  # shellcheck disable=SC2086
  every $text --folds show --fold FRIENDS
fi

finish
"$talkturn" runs --project "$project" --means --sd sample
