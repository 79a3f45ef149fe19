package io.talkturn.campaign;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** kill -9 over the command that runs a study and over its workers, and disks that fill up on the way. */
final class StudyCampaign {
    private final Victims victims;
    private final Report report;

    StudyCampaign(Victims victims, Report report) {
        this.victims = victims;
        this.report = report;
    }

    /** Kills the command at its system calls; its workers go on. */
    void atCalls(int limit, Random random) throws IOException {
        if (limit == 0) {
            return;
        }
        StudyCheck check = StudyCheck.of(victims);
        List<KillPoint> points = new ArrayList<>(victims.points(Acts.runStudy()));
        Collections.shuffle(points, random);
        for (KillPoint point : points.subList(0, Math.min(limit, points.size()))) {
            Stage stage = victims.stage();
            judge(stage, victims.killAt(Acts.runStudy(), stage, point), check);
        }
    }

    /** Kills the command, every second time with all its workers, at random moments and up to three times on end. */
    void atRandom(int times, Random random) {
        if (times == 0) {
            return;
        }
        StudyCheck check = StudyCheck.of(victims);
        long whole = victims.measure(Acts.runStudy());
        for (int i = 0; i < times; i++) {
            Stage stage = victims.stage();
            Victims.Killed killed = victims.killAfter(Acts.runStudy(), stage, whole, random);
            for (int more = random.nextInt(3); more > 0; more--) {
                if (i % 2 == 0) {
                    stage.killWorkers();
                }
                killed = killed.and(victims.killAfter(Acts.runStudy(), stage, whole, random));
            }
            if (i % 2 == 0) {
                stage.killWorkers();
            }
            judge(stage, killed, check);
        }
    }

    /** Kills the command and its workers as soon as one trial has its results. */
    void atItsFirstResults() {
        StudyCheck check = StudyCheck.of(victims);
        Stage stage = victims.stage();
        Path results = stage.trialsFolder().resolve("fast/1/metrics.csv");
        Victims.Killed killed = victims.killWhen(Acts.runStudy(), stage, () -> Files.exists(results));
        stage.killWorkers();
        judge(stage, killed, check);
    }

    private void judge(Stage stage, Victims.Killed killed, StudyCheck check) {
        List<String> problems = check.problems(stage);
        report.add(
                new Trial("studies", "study run", killed.how(), killed.outcome().isKilled(), problems));
        stage.delete();
    }

    /** Runs the study on a disk that has room for some bytes only; there is room again afterwards. */
    void full(long free) throws IOException {
        StudyCheck check = StudyCheck.of(victims);
        Path folder = victims.work().resolve("disk");
        try (Disk disk = Disk.mount(folder, "size=48m,nr_inodes=2000")) {
            Stage stage = victims.template().copyTo(folder.resolve("stage"));
            disk.fill(free);
            Outcome outcome = victims.outcome(List.of(), Acts.runStudy(), stage);
            stage.awaitWorkers();
            List<String> problems = new ArrayList<>(DiskCampaign.told(outcome, ""));
            disk.free();
            problems.addAll(check.problems(stage));
            report.add(new Trial("disk", "study run", "full but for " + free + " bytes", !outcome.isDone(), problems));
        }
    }
}
