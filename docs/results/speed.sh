#!/usr/bin/env bash
# Prints every figure of docs/performance.md about training and evaluation (HAN-ROCK, fusion models, Python beside both,
# growth, memory). On a machine with nothing else to do; three runs take about an hour and a half on two cores.
#   docs/results/speed.sh [PYTHON]          PYTHON has torch: apt-get install python3-torch python3-numpy libopenblas0
# TALKTURN names the command, RUNS how often each is measured.
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
talkturn=${TALKTURN:-"$root/target/talkturn/bin/talkturn"}
python=${1:-/usr/bin/python3}
runs=${RUNS:-3}
# as the start script and the worker set it: threads of the engine that wait spin only for a moment
export GOMP_SPINCOUNT=${GOMP_SPINCOUNT:-20000}

measure() {
    echo "== talkturn $* (load $(cut -d' ' -f1-2 /proc/loadavg))"
    "$talkturn" "$@" 2>/dev/null
}

for run in $(seq "$runs"); do
    echo "==== run $run of $runs, $(date -u +%F\ %T)"
    for threads in 1 2; do
        measure benchmark --json --threads "$threads" --python "$python"
        measure benchmark fusion --json --threads "$threads" --repetitions 3 --python "$python"
    done
    measure benchmark fusion --lanes --threads 2 --repetitions 5
done
for threads in 1 2; do
    measure benchmark --memory 2000 --threads "$threads"
    measure benchmark fusion --memory 2000 --samples 5000 --steps 50 --threads "$threads"
done
measure benchmark --growth
