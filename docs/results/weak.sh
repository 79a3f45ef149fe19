#!/usr/bin/env bash
# Trains every run of the weak-label tables of docs/results.md and prints them. Needs, for the part "real",
# ../shared/corpora (or another folder as the second argument) with meld/, mustard/ and glove/.
#   docs/results/weak.sh [PROJECT] [CORPORA]
# PARTS=trio or PARTS=real makes one part, PARTS="trio reviews" also sentiment of the largest of the trio (hours);
# SEEDS="0 1" fewer seeds, WORKERS=1 one run at a time.
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
talkturn=${TALKTURN:-"$root/target/talkturn/bin/talkturn"}
project=$(realpath -m "${1:-$root/target/weak}")
corpora=$(realpath -m "${2:-$root/../shared/corpora}")
seeds=${SEEDS:-0 1 2 3 4}
models=${MODELS:-ef-lf-avg ef-lf-lstm ef-lf-trans}
wants() { [[ " ${PARTS:-trio real} " == *" $1 "* ]]; }
has() { grep -qls "\"name\" : \"$1\"" "$project"/runs/*/run.json; }
run_of() { dirname "$(grep -ls "\"name\" : \"$1\"" "$project"/runs/*/run.json | head -n 1)"; }

# train NAME OPTIONS...: one run, unless it is there already
train() {
  local name=$1
  shift
  has "$name" || "$talkturn" train --project "$project" --name "$name" --threads 1 "$@" --queue >/dev/null
}
# every NAME OPTIONS...: one run a seed
every() {
  local name=$1 seed
  shift
  for seed in $seeds; do
    train "$name s$seed" --seed "$seed" "$@"
  done
}
finish() {
  until ! grep -qE '"state" *: *"(QUEUED|RUNNING)"' "$project"/runs/*/status.json; do
    "$talkturn" runs --project "$project" >/dev/null # looking also starts what waits
    sleep 5
  done
}
# label RUN CORPUS...: weak labels of the run's task, where the corpus has none of it yet
label() {
  local name=$1 corpus
  shift
  for corpus in "$@"; do
    grep -qls "\"run\" : \"$(basename "$(run_of "$name")")\"" "$project/corpora/$corpus"/weak/*.json && continue
    "$talkturn" weaklabel --project "$project" --run "$name" --corpus "$corpus" --labelled-only
  done
}
rate() { case $1 in *trans) echo 5e-4 ;; *) echo 1e-3 ;; esac; }

mkdir -p "$project/corpora" "$project/runs"
[ -f "$project/project.json" ] || cp "$root/sample-projects/affect-trio/project.json" "$project/"
"$talkturn" queue --project "$project" --workers "${WORKERS:-2}" >/dev/null

if wants trio; then
  for corpus in trio-scenes trio-reviews trio-banter; do
    [ -d "$project/corpora/$corpus" ] || cp -r "$root/sample-projects/affect-trio/corpora/$corpus" "$project/corpora/"
  done
  few="--batch 32 --standardise"
  # shellcheck disable=SC2086
  {
    train "label emotion" --model ef-lf-lstm --corpus trio-scenes --primary emotion --learning-rate 1e-3 $few
    train "label sentiment" --model ef-lf-lstm --corpus trio-reviews --primary sentiment --learning-rate 1e-3 $few
    train "label sarcasm" --model ef-lf-lstm --corpus trio-banter --primary sarcasm --learning-rate 1e-3 $few
    finish
    label "label emotion" trio-reviews trio-banter
    label "label sentiment" trio-scenes trio-banter
    label "label sarcasm" trio-scenes trio-reviews
    for model in $models; do
      own="--model $model --learning-rate $(rate "$model") $few"
      every "scenes emotion, $model, single" --corpus trio-scenes --primary emotion $own
      every "scenes emotion, $model, + weak sentiment, sarcasm" --corpus trio-scenes --primary emotion $own \
        --with sentiment:weak:confidence --with sarcasm:weak:confidence
      every "banter sarcasm, $model, single" --corpus trio-banter --primary sarcasm $own
      every "banter sarcasm, $model, + weak emotion, sentiment" --corpus trio-banter --primary sarcasm $own \
        --with emotion:weak:confidence --with sentiment:weak:confidence
      wants reviews || continue
      every "reviews sentiment, $model, single" --corpus trio-reviews --primary sentiment $own
      every "reviews sentiment, $model, + weak emotion, sarcasm" --corpus trio-reviews --primary sentiment $own \
        --with emotion:weak:confidence --with sarcasm:weak:confidence
    done
  }
fi

if wants real; then
  glove=$corpora/glove/glove_wink_100d_core.txt.gz
  if [ ! -d "$project/corpora/meld" ]; then
    "$talkturn" import "$corpora/meld" --to "$project/corpora/meld" >/dev/null
    # the official dev split is judged on; the epoch is chosen on a tenth of train
    sed 's/,dev\r*$/,test/' "$project/corpora/meld/partition.csv" >"$project/meld-partition.csv"
    "$talkturn" partition "$project/corpora/meld" --by file --from "$project/meld-partition.csv" >/dev/null
    "$talkturn" sequences "$project/corpora/meld" --glove "$glove"
  fi
  if [ ! -d "$project/corpora/mustard" ]; then
    "$talkturn" import "$corpora/mustard" --to "$project/corpora/mustard" >/dev/null
    "$talkturn" partition "$project/corpora/mustard" --by random --shares 0.72:0.08:0.2 --seed 1 >/dev/null
    "$talkturn" sequences "$project/corpora/mustard" --glove "$glove"
  fi
  # with text alone early and late fusion are the same network: one biLSTM
  text="--model lf-lstm --set text.hidden=128 --learning-rate 1e-3"
  # shellcheck disable=SC2086
  {
    every "MELD emotion, single" --corpus meld --primary emotion $text
    train "label MELD sentiment" --corpus meld --primary sentiment $text
    every "MUStARD sarcasm, single" --corpus mustard --primary sarcasm $text --batch 32
    finish
    label "MELD emotion, single s0" mustard
    label "label MELD sentiment" mustard
    label "MUStARD sarcasm, single s0" meld
    every "MELD emotion, + weak sarcasm" --corpus meld --primary emotion $text --with sarcasm:weak:confidence
    every "MUStARD sarcasm, + weak emotion" --corpus mustard --primary sarcasm $text --batch 32 \
      --with emotion:weak:confidence
    every "MUStARD sarcasm, + weak emotion, sentiment" --corpus mustard --primary sarcasm $text --batch 32 \
      --with emotion:weak:confidence --with sentiment:weak:confidence
  }
fi

finish
"$talkturn" runs --project "$project" --means --sd sample
