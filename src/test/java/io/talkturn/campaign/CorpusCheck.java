package io.talkturn.campaign;

import java.util.ArrayList;
import java.util.List;

/** Looks at a stage whose command was killed: as its next user would, first reading, then writing. */
final class CorpusCheck {
    private final Act act;
    private final Expected expected;

    CorpusCheck(Act act, Expected expected) {
        this.act = act;
        this.expected = expected;
    }

    /** All that is lost or wrong. */
    List<String> problems(Stage stage, Outcome outcome) {
        List<String> problems = new ArrayList<>();
        if (outcome.isTrace()) {
            problems.add("stack trace: " + outcome.brief());
        }
        problems.addAll(expected.problems(act, stage));
        boolean isNew = Expected.state(stage).equals(expected.after());
        if (outcome.isDone() && !isNew) {
            problems.add("confirmed, but not there");
        }
        stranger(stage, problems);
        Past.age(stage);
        again(stage, problems);
        last(stage, problems);
        return problems;
    }

    /** Another corpus must not take the place of one that is there. */
    private void stranger(Stage stage, List<String> problems) {
        boolean wasThere = !act.corpus().isEmpty() && !act.corpus().equals("fresh");
        if (!wasThere) {
            return;
        }
        Digest before = Expected.state(stage);
        Outcome refused = Here.run(Acts.stranger(act.corpus()).words(stage));
        if (!refused.isRefused()) {
            problems.add("a stranger's import was not refused: " + refused.brief());
        }
        if (!Expected.state(stage).equals(before)) {
            problems.add("a stranger's import changed: " + Expected.state(stage).against(before));
        }
    }

    /** The same command again must bring about what it was to do. */
    private void again(Stage stage, List<String> problems) {
        boolean wasNew = Expected.state(stage).equals(expected.after());
        Outcome again = act.main().equals(Program.MAIN) ? Here.run(act.words(stage)) : new Outcome(0, "");
        boolean isNew = Expected.state(stage).equals(expected.after());
        if (wasNew && act.makesAnother()) {
            return;
        }
        if (!again.isDone() && !(again.isRefused() && isNew)) {
            problems.add("the same command again: " + again.brief());
        } else if (act.main().equals(Program.MAIN) && !isNew) {
            problems.add(
                    "after the same command again: " + Expected.state(stage).against(expected.after()));
        }
    }

    /** After a last writing command nothing is left over, and the user's own files are there. */
    private void last(Stage stage, List<String> problems) {
        String corpus = act.corpus().isEmpty() ? "scenes" : act.corpus();
        Outcome last = Here.run(Acts.divide(corpus).words(stage));
        if (!last.isDone()) {
            problems.add("the next writing command: " + last.brief());
        }
        List<String> leftovers = new ArrayList<>(Digest.leftovers(stage.folder()));
        // what an import unpacked goes with the next import, with the next look by the window, or with a repair
        leftovers.removeIf(name -> name.contains(Past.SPOOL));
        problems.addAll(leftovers.isEmpty() ? List.of() : List.of("left over: " + leftovers));
        whole(stage, problems);
        Digest now = Expected.state(stage);
        for (String own : Stage.OWN) {
            String name = "project/" + own;
            if (!expected.before().files().get(name).equals(now.files().get(name))) {
                problems.add("the user's own file is gone: " + own);
            }
        }
    }

    /** {@code talkturn check} finds nothing, and takes away what is left of an import. */
    static void whole(Stage stage, List<String> problems) {
        Outcome check = Here.run(List.of("check", stage.project().toString(), "--repair"));
        if (!check.isDone()) {
            problems.add("talkturn check: " + check.brief());
        }
        List<String> leftovers = Digest.leftovers(stage.folder());
        if (!leftovers.isEmpty()) {
            problems.add("left over after a repair: " + leftovers);
        }
    }
}
