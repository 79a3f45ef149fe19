#!/usr/bin/env bash
# A Markdown table of equally named fusion runs: mean and standard deviation (n - 1) over seeds on test, and the samples n.
#   docs/results/weak-table.sh PROJECT
set -euo pipefail
for folder in "$1"/runs/*/; do
  [ -f "$folder/metrics.csv" ] || continue
  name=$(sed -n 's/^ *"name" : "\(.*\) s[0-9]*",*$/\1/p' "$folder/run.json" | head -n 1)
  [ -n "$name" ] || continue
  # after the name, which may hold commas, come metric, value and n
  awk -F, -v name="$name" '$1 == "test" && $2 == "pri" && $3 == "" { print name "\t" $4 "\t" $5 "\t" $6 }' "$folder/metrics.csv"
done | awk -F'\t' '
  $2 ~ /^(mean_weighted_accuracy|mean_f1|accuracy|macro_f1|weighted_f1)$/ && $3 != "" && $3 != "NaN" {
    seeds[$1, $2]++; sum[$1, $2] += $3; squares[$1, $2] += $3 * $3; n[$1] = $4; runs[$1] = 1
  }
  function cell(run, metric,  k, mean, rest) {
    k = seeds[run, metric]
    if (k == 0) return "–"
    mean = sum[run, metric] / k
    rest = squares[run, metric] - k * mean * mean
    return k == 1 ? sprintf("%.3f", mean) : sprintf("%.3f ± %.3f", mean, rest > 0 ? sqrt(rest / (k - 1)) : 0)
  }
  END {
    for (run in runs) {
      k = seeds[run, "accuracy"] ? seeds[run, "accuracy"] : seeds[run, "mean_weighted_accuracy"]
      print "| " run " | " cell(run, "mean_weighted_accuracy") " | " cell(run, "mean_f1") " | " cell(run, "accuracy") " | " \
        cell(run, "macro_f1") " | " cell(run, "weighted_f1") " | " k " | " n[run] " |"
    }
  }' | sort | (
  echo "| runs | WAcc, mean | F1, mean | accuracy | macro F1 | weighted F1 | seeds | n |"
  echo "|---|---|---|---|---|---|---|---|"
  cat
)
