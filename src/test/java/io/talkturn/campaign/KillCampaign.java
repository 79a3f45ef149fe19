package io.talkturn.campaign;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** kill -9 over the commands that change corpora and files: at system calls, and at random moments. */
final class KillCampaign {
    private final Victims victims;
    private final Report report;

    KillCampaign(Victims victims, Report report) {
        this.victims = victims;
        this.report = report;
    }

    /**
     * Kills one command at its system calls.
     *
     * @param limit at how many of them at most, drawn by the seed
     */
    void atCalls(Act act, int limit, Random random) throws IOException {
        if (limit == 0) {
            return;
        }
        CorpusCheck check = check(act);
        List<KillPoint> points = new ArrayList<>(victims.points(act));
        if (points.size() > limit) {
            Collections.shuffle(points, random);
        }
        for (KillPoint point : points.subList(0, Math.min(limit, points.size()))) {
            Stage stage = victims.stage();
            judge(act, stage, victims.killAt(act, stage, point), check);
        }
    }

    /** Kills one command at random moments. */
    void atRandom(Act act, int times, Random random) {
        if (times == 0) {
            return;
        }
        CorpusCheck check = check(act);
        long whole = victims.measure(act);
        for (int i = 0; i < times; i++) {
            Stage stage = victims.stage();
            judge(act, stage, victims.killAfter(act, stage, whole, random), check);
        }
    }

    private void judge(Act act, Stage stage, Victims.Killed killed, CorpusCheck check) {
        List<String> problems = check.problems(stage, killed.outcome());
        report.add(new Trial("kills", act.name(), killed.how(), killed.outcome().isKilled(), problems));
        stage.delete();
    }

    private CorpusCheck check(Act act) {
        return new CorpusCheck(
                act, Expected.of(act, victims.template(), victims.work().resolve("expected")));
    }
}
