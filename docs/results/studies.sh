#!/bin/sh
# The studies of docs/results.md: H1, H2, H3 on the role-play sample with small networks. They can be left with Ctrl+C and gone on with.
# usage: docs/results/studies.sh PROJECT [WORKERS]   (talkturn on the PATH; PROJECT is made where it is not there)
set -e
project=$1
workers=${2:-2}
[ -d "$project" ] || talkturn sample --to "$project"
small="--corpus role-play --primary emotion --trials 12 --total 33 --sizes 32,24,16,8,1
  --word-gru 25 --word-attention 50 --turn-attention 50 --embedding-width 50 --epochs 20 --clip-norm 5
  --range contentSize=1..10 --range recurrentDropout=none --study-seed 7 --project $project"
for question in auxiliary capacity hierarchy; do
  [ -d "$project/studies/$question" ] || talkturn study new $question $small
  talkturn study run $question --workers "$workers" --project "$project"
  talkturn study check $question --project "$project"
  for table in results classes settings mattered; do
    talkturn study table $question --table $table --project "$project"
  done
done
