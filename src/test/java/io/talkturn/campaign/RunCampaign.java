package io.talkturn.campaign;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** kill -9 over workers and over the command that starts them; whatever is left is resumed and compared in bits. */
final class RunCampaign {
    private final Victims victims;
    private final Report report;

    RunCampaign(Victims victims, Report report) {
        this.victims = victims;
        this.report = report;
    }

    /** Kills the worker of a run at system calls, drawn by the seed. */
    void atCalls(String run, int limit, Random random) throws IOException {
        if (limit == 0) {
            return;
        }
        Act act = Acts.worker(run);
        RunCheck check = new RunCheck(uninterrupted(run));
        List<KillPoint> points = new ArrayList<>(victims.points(act));
        Collections.shuffle(points, random);
        for (KillPoint point : points.subList(0, Math.min(limit, points.size()))) {
            Stage stage = victims.stage();
            Victims.Killed killed = victims.killAt(act, stage, point);
            judge(act.name(), stage, run, killed, check);
        }
    }

    /** Kills the worker of a run at random moments, up to three times on end. */
    void atRandom(String run, int times, Random random) throws IOException {
        if (times == 0) {
            return;
        }
        Act act = Acts.worker(run);
        RunCheck check = new RunCheck(uninterrupted(run));
        long whole = victims.measure(act);
        for (int i = 0; i < times; i++) {
            Stage stage = victims.stage();
            Victims.Killed killed = victims.killAfter(act, stage, whole, random);
            for (int more = random.nextInt(3); more > 0; more--) {
                killed = killed.and(victims.killAfter(act, stage, whole, random));
            }
            judge(act.name(), stage, run, killed, check);
        }
    }

    /** Kills the worker of a run as soon as it has something to go on from. */
    void atItsFirstCheckpoint(String run) {
        Act act = Acts.worker(run);
        RunCheck check = new RunCheck(uninterrupted(run));
        Stage stage = victims.stage();
        Path checkpoint = stage.run(run).resolve("checkpoint");
        judge(act.name(), stage, run, victims.killWhen(act, stage, () -> Files.exists(checkpoint)), check);
    }

    private void judge(String name, Stage stage, String run, Victims.Killed killed, RunCheck check) {
        stage.awaitWorkers();
        List<String> problems = check.problems(stage, stage.run(run));
        report.add(new Trial("runs", name, killed.how(), killed.outcome().isKilled(), problems));
        stage.delete();
    }

    /** Kills the command that makes a run and watches its worker, or the worker under it, at system calls. */
    void starting(int limit, Random random) throws IOException {
        if (limit == 0) {
            return;
        }
        Act act = Acts.train();
        RunCheck check = new RunCheck(uninterrupted(Acts.FUSION_SHORT));
        List<KillPoint> points = new ArrayList<>(victims.points(act));
        Collections.shuffle(points, random);
        for (KillPoint point : points.subList(0, Math.min(limit, points.size()))) {
            Stage stage = victims.stage();
            Set<Path> before = runs(stage);
            Victims.Killed killed = victims.killAt(act, stage, point);
            stage.awaitWorkers();
            Set<Path> made = runs(stage);
            made.removeAll(before);
            List<String> problems = new ArrayList<>(RunCheck.listing(stage));
            for (Path run : made) {
                problems.addAll(
                        Files.exists(run.resolve("run.json"))
                                ? check.problems(stage, run)
                                : List.of("a folder that is no run is left: " + run.getFileName()));
            }
            problems.addAll(halfMade(stage));
            report.add(new Trial("runs", act.name(), killed.how(), true, problems));
            stage.delete();
        }
    }

    /** What is half made is hidden, and goes when the project is repaired. */
    private static List<String> halfMade(Stage stage) throws IOException {
        Outcome check = Here.run(List.of("check", stage.project().toString(), "--repair"));
        List<String> left = Digest.leftovers(stage.project().resolve("runs"));
        return left.isEmpty() ? List.of() : List.of("left over after check --repair: " + left + " " + check.brief());
    }

    private static Set<Path> runs(Stage stage) throws IOException {
        try (Stream<Path> runs = Files.list(stage.project().resolve("runs"))) {
            return runs.filter(run -> !run.getFileName().toString().startsWith("."))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    /** What the run gives where nobody disturbs it. */
    Results uninterrupted(String run) {
        Stage stage = victims.stage();
        victims.undisturbed(Acts.worker(run), stage);
        Results results = Results.of(stage.run(run));
        stage.delete();
        return results;
    }
}
