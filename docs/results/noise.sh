#!/usr/bin/env bash
# Trains every run of the section “Noisy labels” of docs/results.md and prints its figures: role-play as its raters judge
# it and as noisier ones do, HAN-ROCK without auxiliary supervision, with actions and prosody, and with all sixteen tasks.
#   docs/results/noise.sh [PROJECT]
# SEEDS="0 1" trains fewer seeds. One run at a time, one thread: about 20 minutes of a core.
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
talkturn=${TALKTURN:-"$root/target/talkturn/bin/talkturn"}
project=$(realpath -m "${1:-$root/target/noise}")
seeds=${SEEDS:-0 1 2 3 4 5}
network="--primary emotion --architecture rock --content-size 8 --primary-gru 32 --auxiliary-gru 1 --word-gru 25"
network+=" --word-attention 50 --turn-attention 50 --embedding-width 50"
training="--epochs 20 --early-end 6 --learning-rate 2^-8 --clip-norm 5 --threads 1"

# sample CORPUS NOISE: role-play as raters of this noise judge it; 0: the true state in the place of labels
sample() {
  [ -d "$project/corpora/$1" ] && return
  "$talkturn" sample --to "$project/made-$1" --rater-noise "$2" >/dev/null
  mkdir -p "$project/corpora"
  mv "$project/made-$1/corpora/role-play" "$project/corpora/$1"
  [ -f "$project/project.json" ] || mv "$project/made-$1/project.json" "$project/"
  rm -r "$project/made-$1"
}
# train CORPUS TASKS SEED OPTIONS...: one run, unless it is there already
train() {
  local name="$1 $2 s$3" corpus=$1 seed=$3
  shift 3
  grep -qls "\"name\" : \"$name\"" "$project"/runs/*/run.json && return
  # shellcheck disable=SC2086
  "$talkturn" train --project "$project" --corpus "$corpus" --name "$name" --seed "$seed" $network $training "$@" >/dev/null
}

mkdir -p "$project/runs"
sample role-play 0.38
sample noisier 0.68
sample truth 0
for seed in $seeds; do
  for corpus in role-play noisier; do
    train "$corpus" none "$seed" --no-auxiliary-supervision
    train "$corpus" ap "$seed" --tasks ap --primary-weight 0.8
    train "$corpus" aphf "$seed" --tasks aphf --primary-weight 0.8
  done
done
"$root/docs/results/summary.sh" "$project"

# the same predictions beside the true state, which the networks never saw: on the talkturns of test that have a label
echo
echo "runs,accuracy beside the true state,sd,seeds"
for run in "$project"/runs/*/; do
  name=$(sed -n 's/^ *"name" : "\(.*\) s[0-9]*",*$/\1/p' "$run/run.json" | head -n 1)
  awk -F, -v name="$name" 'NR == FNR { state[$1] = $2; next }
    $3 == "test" { n++; right += $5 == state[$2] } END { print name "," right / n }' \
    "$project/corpora/truth/labels.csv" "$run/predictions.csv"
done | awk -F, '
  { n[$1]++; sum[$1] += $2; squares[$1] += $2 * $2 }
  END {
    for (key in n) {
      mean = sum[key] / n[key]
      spread = squares[key] - n[key] * mean * mean
      sd = n[key] > 1 && spread > 0 ? sqrt(spread / (n[key] - 1)) : 0
      printf "%s,%.4f,%.4f,%d\n", key, mean, sd, n[key]
    }
  }' | sort
echo
"$talkturn" runs --project "$project" --means --sd sample --difference weighted_f1
