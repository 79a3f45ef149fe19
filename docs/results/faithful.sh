#!/usr/bin/env bash
# Tests the attention of every finished HAN, flat and HAN-ROCK run of a project that run.sh has trained, and prints the
# table of docs/results.md. What was tested before is not tested again.
#   docs/results/faithful.sh [PROJECT]
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
talkturn=${TALKTURN:-"$root/target/talkturn/bin/talkturn"}
project=$(realpath -m "${1:-$root/target/results}")

for run in "$project"/runs/*; do
  [ -f "$run/results.json" ] || continue
  compgen -G "$run/faithfulness-*.json" >/dev/null && continue
  "$talkturn" faithful "$run" --project "$project" >/dev/null
done

python3 - "$project" "${K:-3}" <<'PYTHON'
import glob, json, os, sys

project, k = sys.argv[1], int(sys.argv[2])


def shown(estimate):
    if estimate["value"] is None:
        return "–"
    text = f"{estimate['value']:+.3f}".replace("-", "−")
    if estimate["low"] is None:
        return text
    return text + f" [{estimate['low']:+.3f}, {estimate['high']:+.3f}]".replace("-", "−")


def figure(test, unit, measure, way):
    return next(f for f in test["figures"] if f["point"] == {"unit": unit, "way": way, "measure": measure, "count": k})


tests = []
for file in sorted(glob.glob(f"{project}/runs/*/faithfulness-*.json")):
    run = json.load(open(os.path.join(os.path.dirname(file), "run.json"), encoding="utf-8"))
    tests.append((run["name"], json.load(open(file, encoding="utf-8"))))

for unit, title in [("words", "Words of the talkturn"), ("window", "Words of the window"), ("talkturns", "Earlier talkturns")]:
    print(f"\n| {title}, k = {k} | n (conversations) | how | fall without them: highest | random | highest − random | fall with them alone: highest − random |")
    print("|---|---|---|---|---|---|---|")
    for name, test in tests:
        for way, how in [("left_out", "left out"), ("unk", "`<unk>`")]:
            c, s = figure(test, unit, "comprehensiveness", way), figure(test, unit, "sufficiency", way)
            print(
                f"| {name} | {c['talkturns']} ({c['conversations']}) | {how} | {shown(c['means']['highest'])} | {shown(c['means']['random'])}"
                f" | {shown(c['beyond']['highestLessRandom'])} | {shown(s['beyond']['highestLessRandom'])} |"
            )

print("\n| agreement of attention between seeds | seeds | within a talkturn | n | within a window | n |")
print("|---|---|---|---|---|---|")
told = set()
for name, test in tests:
    agreement = test["agreement"]
    if agreement and frozenset(agreement["runs"]) not in told:
        told.add(frozenset(agreement["runs"]))
        w, t = agreement["words"], agreement["talkturns"]
        seeds = ", ".join(map(str, sorted(agreement["seeds"])))
        print(f"| {name} | {seeds} | {shown(w['rank'])} | {w['count']} | {shown(t['rank'])} | {t['count']} |")
PYTHON
