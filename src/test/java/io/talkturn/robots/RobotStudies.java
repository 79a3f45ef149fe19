package io.talkturn.robots;

import io.talkturn.cli.Talkturn;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Studies of the robots' project, made by the commands that people type: one that has been run, one that has not. */
final class RobotStudies {
    /** The folder of the one that has been run. */
    static final String RUN = "small";

    private static final String NEW = "later";

    /** Networks so small that a trial takes seconds. */
    private static final List<String> SMALL = List.of(
            "--corpus=role-play",
            "--primary=emotion",
            "--condition=none",
            "--condition=h",
            "--trials=2",
            "--epochs=2",
            "--word-gru=4",
            "--word-attention=5",
            "--turn-attention=5",
            "--embedding-width=6",
            "--range=primaryGru=2..4",
            "--range=auxiliaryGru=2..4",
            "--range=contentSize=1..3",
            "--range=batch=8..24",
            "--range=recurrentDropout=none",
            "--device=cpu");

    private RobotStudies() {}

    /** Makes both and runs the one. */
    static void make(Path project) {
        for (String name : List.of(RUN, NEW)) {
            List<String> words = new ArrayList<>(List.of("new", "auxiliary", "--name=" + name));
            words.addAll(SMALL);
            study(project, words);
        }
        study(project, List.of("run", RUN));
    }

    private static void study(Path project, List<String> words) {
        List<String> all = new ArrayList<>(List.of("study"));
        all.addAll(words);
        all.add("--project=" + project);
        StringWriter said = new StringWriter();
        int code = Talkturn.commandLine()
                .setOut(new PrintWriter(said))
                .setErr(new PrintWriter(said, true))
                .execute(all.toArray(String[]::new));
        if (code != 0) {
            throw new IllegalStateException(String.join(" ", all) + ": " + said);
        }
    }
}
