package io.talkturn.campaign;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Kills without killing: a command is recorded once, and every beginning of what it did to files is done again on a fresh
 * stage. Also finds files half written, at moments that a real kill seldom meets.
 */
final class ReplayCampaign {
    private static final Outcome KILLED = new Outcome(137, "");

    private final Victims victims;
    private final Report report;

    ReplayCampaign(Victims victims, Report report) {
        this.victims = victims;
        this.report = report;
    }

    /**
     * Ends one command after every deed of it.
     *
     * @param limit after how many of them at most, drawn by the seed
     */
    void every(Act act, int limit, Random random) throws IOException {
        if (limit == 0) {
            return;
        }
        Expected expected = Expected.of(act, victims.template(), victims.work().resolve("expected"));
        CorpusCheck check = new CorpusCheck(act, expected);
        Path folder = victims.work().resolve("recorded");
        List<Deed> deeds = record(act, folder);
        mustBeWhole(act, expected, folder, deeds);
        List<Integer> ends =
                new ArrayList<>(IntStream.range(0, deeds.size()).boxed().toList());
        Collections.shuffle(ends, random);
        for (int end : ends.subList(0, Math.min(limit, ends.size()))) {
            Stage stage = replayed(folder, deeds.subList(0, end));
            String how = "ended before deed " + (end + 1) + " of " + deeds.size() + ", which "
                    + deeds.get(end).told();
            report.add(new Trial("replays", act.name(), how, true, check.problems(stage, KILLED)));
            stage.delete();
        }
    }

    private List<Deed> record(Act act, Path folder) throws IOException {
        Stage stage = victims.template().copyTo(folder);
        Path log = victims.work().resolve("strace.log");
        Outcome outcome = victims.outcome(Strace.recording(log), act, stage);
        if (!outcome.isDone()) {
            throw new IllegalStateException(act + " cannot be recorded: " + outcome.brief());
        }
        stage.delete();
        return Recording.of(log, folder);
    }

    /** A recording that does not lead to what the command leads to is not a recording. */
    private void mustBeWhole(Act act, Expected expected, Path folder, List<Deed> deeds) {
        Stage stage = replayed(folder, deeds);
        String difference = Expected.state(stage).against(expected.after());
        stage.delete();
        if (!difference.equals("nothing")) {
            throw new IllegalStateException("The recording of " + act.name() + " is not whole: " + difference);
        }
    }

    private Stage replayed(Path folder, List<Deed> deeds) {
        Stage stage = victims.template().copyTo(folder);
        for (Deed deed : deeds) {
            try {
                deed.change().make();
            } catch (IOException e) {
                throw new UncheckedIOException(deed.told(), e);
            }
        }
        return stage;
    }
}
