package io.talkturn.campaign;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What must hold of a paused run after two commands on it at once. */
final class RunPairCheck {
    private static final Pattern STATE = Pattern.compile("\"state\" : \"(\\w+)\"");
    private static final Set<String> QUIET = Set.of("PAUSED", "FINISHED", "STOPPED", "QUEUED", "NEW", "DISCARDED");

    private final Results uninterrupted;

    /**
     * A check.
     *
     * @param uninterrupted what the run gives where nobody pauses or stops it
     */
    RunPairCheck(Results uninterrupted) {
        this.uninterrupted = uninterrupted;
    }

    List<String> problems(PairActs.Pair pair, Stage stage, Outcome first, Outcome second) {
        stage.awaitWorkers();
        List<String> problems = new ArrayList<>(RunCheck.listing(stage));
        Path run = stage.run(Acts.HAN_PAUSED);
        String state = state(run);
        if (!QUIET.contains(state)) {
            problems.add("nobody is at work, but the run is " + state);
        }
        request(pair, first, second, state, problems);
        if (state.equals("STOPPED")) {
            Outcome exported = Here.run(List.of("export", run.toString(), "--to", stage.out() + "/stopped.csv"));
            problems.addAll(exported.isDone() ? List.of() : List.of("export of the stopped run: " + exported.brief()));
            return problems;
        }
        problems.addAll(new RunCheck(uninterrupted).problems(stage, run));
        return problems;
    }

    /** A request that was accepted is heard. */
    private static void request(
            PairActs.Pair pair, Outcome first, Outcome second, String state, List<String> problems) {
        boolean stop = isDone(pair, "stop", first, second);
        boolean pause = isDone(pair, "pause", first, second);
        if (stop && !state.equals("STOPPED") && !state.equals("FINISHED") && !pause) {
            problems.add("asked to stop, but it is " + state);
        }
        if (pause && !stop && !state.equals("PAUSED") && !state.equals("QUEUED")) {
            problems.add("asked to pause, but it is " + state);
        }
    }

    private static boolean isDone(PairActs.Pair pair, String name, Outcome first, Outcome second) {
        return pair.first().name().equals(name) && first.isDone()
                || pair.second().name().equals(name) && second.isDone();
    }

    private static String state(Path run) {
        try {
            Matcher state = STATE.matcher(Files.readString(run.resolve("status.json")));
            return state.find() ? state.group(1) : "unknown";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
