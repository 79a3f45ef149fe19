package io.talkturn.campaign;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** One system call of a command fails as on a full disk, wherever nothing can be mounted too. */
final class ErrorCampaign {
    private final Victims victims;
    private final Report report;

    ErrorCampaign(Victims victims, Report report) {
        this.victims = victims;
        this.report = report;
    }

    /** Fails calls that write, drawn by the seed. */
    void run(Act act, int limit, Random random) throws IOException {
        if (limit == 0) {
            return;
        }
        Expected expected = Expected.of(act, victims.template(), victims.work().resolve("expected"));
        List<KillPoint> points = new ArrayList<>(victims.points(act, Strace.WRITES));
        Collections.shuffle(points, random);
        for (KillPoint point : points.subList(0, Math.min(limit, points.size()))) {
            Stage stage = victims.stage();
            Path log = victims.work().resolve("strace.log");
            Outcome outcome = victims.outcome(Strace.failing(log, point, "ENOSPC"), act, stage);
            List<String> problems = new ArrayList<>(DiskCampaign.told(outcome, "space"));
            problems.addAll(Aftermath.problems(act, stage, expected, outcome));
            String how = "ENOSPC at " + point + ": " + Strace.last(log, stage.folder());
            report.add(new Trial("disk", act.name(), how, !outcome.isDone(), problems));
            stage.delete();
        }
    }
}
