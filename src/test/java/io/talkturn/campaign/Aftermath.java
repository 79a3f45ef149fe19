package io.talkturn.campaign;

import java.util.ArrayList;
import java.util.List;

/** Looks at a stage on which a command found trouble that is over now. */
final class Aftermath {
    private Aftermath() {}

    /** What is wrong: a command that was refused changed nothing and left nothing, and works when it is given again. */
    static List<String> problems(Act act, Stage stage, Expected expected, Outcome outcome) {
        List<String> problems = new ArrayList<>();
        Digest now = Expected.state(stage);
        Digest wanted = outcome.isDone() ? expected.after() : expected.before();
        if (!now.equals(wanted)) {
            problems.add((outcome.isDone() ? "confirmed, but " : "refused, but ") + now.against(wanted));
        }
        leftovers(stage, "", problems);
        if (outcome.isDone()) {
            return problems;
        }
        Outcome again = Here.run(act.words(stage));
        stage.awaitWorkers();
        if (!again.isDone()) {
            problems.add("afterwards: " + again.brief());
        } else if (!Expected.state(stage).equals(expected.after())) {
            problems.add("afterwards: " + Expected.state(stage).against(expected.after()));
        }
        leftovers(stage, "afterwards ", problems);
        return problems;
    }

    private static void leftovers(Stage stage, String when, List<String> problems) {
        List<String> leftovers = Digest.leftovers(stage.folder());
        if (!leftovers.isEmpty()) {
            problems.add(when + "left over: " + leftovers);
        }
    }
}
