package io.talkturn.campaign;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Two commands at once, each a process of its own. */
final class PairCampaign {
    private static final int WIDEST_GAP_MILLIS = 400;

    private final Victims victims;
    private final Orders orders;
    private final RunPairCheck runs;
    private final Report report;

    PairCampaign(Victims victims, RunPairCheck runs, Report report) {
        this.victims = victims;
        this.orders = new Orders(victims.template(), victims.work());
        this.runs = runs;
        this.report = report;
    }

    /** Starts the two with a small gap, drawn by the seed, and looks at what they left. */
    void both(PairActs.Pair pair, Random random) {
        int gap = random.nextInt(3) == 0 ? 0 : random.nextInt(WIDEST_GAP_MILLIS);
        boolean isTurned = random.nextBoolean();
        Stage stage = victims.stage();
        Program.Started one = start(isTurned ? pair.second() : pair.first(), stage);
        Pause.of(Duration.ofMillis(gap));
        Outcome other = start(isTurned ? pair.first() : pair.second(), stage).end();
        Outcome own = one.end();
        Outcome first = isTurned ? other : own;
        Outcome second = isTurned ? own : other;
        String how = (isTurned ? "second first" : "first first") + ", " + gap + " ms apart";
        report.add(new Trial("pairs", pair.name(), how, true, problems(pair, stage, first, second)));
        stage.killWorkers();
        stage.delete();
    }

    private Program.Started start(Act act, Stage stage) {
        return victims.program().start(List.of(), stage, act.main(), act.words(stage));
    }

    private List<String> problems(PairActs.Pair pair, Stage stage, Outcome first, Outcome second) {
        List<String> problems = new ArrayList<>();
        ending(pair.first(), first, problems);
        ending(pair.second(), second, problems);
        Orders.keep(pair.first(), first, stage);
        Orders.keep(pair.second(), second, stage);
        if (pair.isFree(pair.first()) && pair.isFree(pair.second())) {
            problems.addAll(runs.problems(pair, stage, first, second));
        } else {
            stage.awaitWorkers();
            problems.addAll(orders.problems(pair, first, second, Orders.state(stage)));
            problems.addAll(RunCheck.listing(stage));
            List<String> leftovers = Digest.leftovers(stage.folder());
            if (!leftovers.isEmpty()) {
                problems.add("left over: " + leftovers);
            }
        }
        return problems;
    }

    private static void ending(Act act, Outcome outcome, List<String> problems) {
        if (outcome.isTrace() || !outcome.isDone() && !outcome.isRefused()) {
            problems.add(act.name() + " ended badly: " + outcome.brief());
        }
    }
}
