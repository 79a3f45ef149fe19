package io.talkturn.cluster;

import io.talkturn.run.RunCommandLine;
import io.talkturn.study.StudyFolder;
import io.talkturn.study.StudyNumbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The script of an array: every element trains one trial. It can be read, saved and changed; what it gets besides is the
 * offset of the array. Near the time limit Slurm signals the script alone, which asks the trial to pause, waits for it, and
 * queues its own element again, whatever the program answers.
 */
public final class ArrayScript {

    private ArrayScript() {}

    /** The script of a study. */
    public static String of(StudyFolder study, ClusterSettings settings, int threads) {
        List<String> lines = new ArrayList<>(List.of("#!/bin/bash"));
        lines.add("# Talkturn: trials of the study " + study.name()
                + ". Element k trains trial k + offset, the one in that line of");
        lines.add("# numbers.txt; one that is finished is left alone. Sent as: sbatch --array=... script.sh OFFSET");
        asked(settings, study, threads, lines);
        lines.addAll(settings.ask().lines());
        lines.addAll(body(study, settings, threads));
        return String.join("\n", lines) + "\n";
    }

    private static void asked(ClusterSettings settings, StudyFolder study, int threads, List<String> lines) {
        ClusterSettings.Ask ask = settings.ask();
        lines.add("#SBATCH --job-name=" + quoted("talkturn-" + study.name()));
        lines.add("#SBATCH --ntasks=1 --cpus-per-task=" + threads);
        lines.add("#SBATCH --signal=B:USR1@" + settings.run().warning());
        lines.add("#SBATCH --requeue --open-mode=append --output=/dev/null");
        add(lines, "--partition=", ask.partition());
        add(lines, "--account=", ask.account());
        add(lines, "--time=", ask.time());
        add(lines, "--mem=", ask.memory());
        add(lines, "--gres=gpu:", ask.gpus() == 0 ? "" : Integer.toString(ask.gpus()));
    }

    private static void add(List<String> lines, String option, String value) {
        if (!value.isEmpty()) {
            lines.add("#SBATCH " + option + value);
        }
    }

    private static List<String> body(StudyFolder study, ClusterSettings settings, int threads) {
        String folder = quoted(study.path().toString());
        // numbers as bash reads them, whatever the language of the system
        String text = String.format(
                Locale.ROOT,
                """
                STUDY=%s
                TALKTURN=%s
                MOST_REQUEUES=%d
                N=$((SLURM_ARRAY_TASK_ID + ${1:-0}))
                TRIAL="$STUDY/trials/$(sed -n "${N}p" %s)"
                mkdir -p "$STUDY/cluster/logs"
                LOG="$STUDY/cluster/logs/$N.log"
                exec >>"$LOG" 2>&1
                ELEMENT="${SLURM_ARRAY_JOB_ID}_${SLURM_ARRAY_TASK_ID}"
                echo "element $ELEMENT on ${SLURMD_NODENAME:-$HOSTNAME}, started ${SLURM_RESTART_COUNT:-0} times before"
                near_the_limit() {
                  warned=1
                  [ -d "$TRIAL" ] && printf 'pause\\n' >"$TRIAL/.request.$$" && mv -f "$TRIAL/.request.$$" "$TRIAL/request"
                }
                trap near_the_limit USR1
                export OMP_NUM_THREADS=%d MKL_NUM_THREADS=%d GOMP_SPINCOUNT=20000
                "$TALKTURN" study task "$STUDY" "$N" &
                task=$!
                wait "$task"; code=$?
                # a signal ends the waiting, not the task
                while kill -0 "$task" 2>/dev/null; do wait "$task"; code=$?; done
                if [ -n "$warned" ]; then
                  if [ "${SLURM_RESTART_COUNT:-0}" -lt "$MOST_REQUEUES" ]; then
                    echo "time limit near: $ELEMENT is queued again"
                    scontrol requeue "$ELEMENT"
                    sleep 60
                  fi
                  echo "time limit near: $ELEMENT was queued again $MOST_REQUEUES times and is left; study submit sends it again"
                fi
                [ "$code" -eq 0 ] && rm -f "$LOG"
                exit "$code"
                """,
                folder,
                quoted(settings.run().program()),
                settings.run().requeues(),
                quoted(new StudyNumbers(study).file().toString()),
                threads,
                threads);
        return text.lines().toList();
    }

    private static String quoted(String text) {
        return RunCommandLine.shell(List.of(text));
    }
}
