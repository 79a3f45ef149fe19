#!/usr/bin/env bash
# Means and standard deviations (n - 1) over the seeds of equally named runs, from their metrics.csv.
#   docs/results/summary.sh PROJECT
set -euo pipefail
for folder in "$1"/runs/*/; do
  [ -f "$folder/metrics.csv" ] || continue
  name=$(sed -n 's/^ *"name" : "\(.*\) s[0-9]*",*$/\1/p' "$folder/run.json" | head -n 1)
  awk -F, -v name="$name" '$2 == "pri" && $3 == "" { print name "," $1 "," $4 "," $5 }' "$folder/metrics.csv"
done | awk -F, '
  $3 ~ /^(accuracy|weighted_f1|macro_f1)$/ && $4 != "" {
    key = $1 "," $2 "," $3; n[key]++; sum[key] += $4; squares[key] += $4 * $4
  }
  END {
    print "runs,partition,metric,mean,sd,seeds"
    for (key in n) {
      mean = sum[key] / n[key]
      sd = n[key] > 1 ? sqrt((squares[key] - n[key] * mean * mean > 0 ? squares[key] - n[key] * mean * mean : 0) / (n[key] - 1)) : 0
      printf "%s,%.4f,%.4f,%d\n", key, mean, sd, n[key]
    }
  }' | (read -r head; echo "$head"; sort)
