package io.talkturn.ui.studies.cluster;

import io.talkturn.cluster.ClusterSettings;
import io.talkturn.foundation.UserError;
import io.talkturn.ui.kit.Texts;

/**
 * The settings of a cluster as they are typed.
 *
 * @param ask partition, account, time and memory
 * @param gpus a task
 * @param atOnce tasks at the most
 * @param lines of one's own
 * @param program of the nodes
 * @param host on which Slurm's commands run
 * @param sends whether tasks send others
 * @param others what has no field: the warning and the requeues of before
 */
public record ClusterDraft(
        Asked ask,
        String gpus,
        String atOnce,
        String lines,
        String program,
        String host,
        boolean sends,
        ClusterSettings.Run others) {
    /** What a task asks of the cluster. */
    public record Asked(String partition, String account, String time, String memory) {}

    static ClusterDraft of(ClusterSettings settings) {
        ClusterSettings.Ask ask = settings.ask();
        ClusterSettings.Run run = settings.run();
        return new ClusterDraft(
                new Asked(ask.partition(), ask.account(), ask.time(), ask.memory()),
                Integer.toString(ask.gpus()),
                Integer.toString(run.atOnce()),
                String.join("\n", ask.lines()),
                run.program(),
                run.host(),
                run.sends(),
                run);
    }

    /**
     * The settings.
     *
     * @throws UserError where something typed is none
     */
    ClusterSettings settings() {
        return new ClusterSettings(
                new ClusterSettings.Ask(
                        ask.partition().strip(),
                        ask.account().strip(),
                        ask.time().strip(),
                        ask.memory().strip(),
                        whole(gpus, "studies.cluster.gpus"),
                        lines.lines().filter(line -> !line.isBlank()).toList()),
                new ClusterSettings.Run(
                        program.strip(),
                        whole(atOnce, "studies.cluster.atOnce"),
                        others.warning(),
                        others.requeues(),
                        sends,
                        host.strip()));
    }

    private static int whole(String typed, String name) {
        try {
            return typed.isBlank() ? 0 : Integer.parseInt(typed.strip());
        } catch (NumberFormatException e) {
            throw new UserError(
                    Texts.of("studies.cluster.whole", Texts.of(name), typed),
                    null,
                    Texts.of("studies.cluster.whole.wayout"),
                    e);
        }
    }
}
