package io.talkturn.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.foundation.Sha256;
import io.talkturn.report.CsvExport;
import io.talkturn.report.study.StudyResults;
import io.talkturn.report.study.StudyTableKind;
import io.talkturn.run.RunQueue;
import io.talkturn.run.WorkerLauncher;
import io.talkturn.study.StudyCheck;
import io.talkturn.study.StudyControl;
import io.talkturn.study.StudyFolder;
import io.talkturn.study.StudyQueue;
import io.talkturn.study.StudyRunner;
import io.talkturn.study.StudyStatus;
import io.talkturn.study.TinyStudy;
import io.talkturn.study.Trial;
import io.talkturn.study.TrialState;
import io.talkturn.study.claim.Attempt;
import io.talkturn.study.claim.TrialClaim;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A study with median stopping on a real cluster of two nodes, with everything that goes wrong there, gives the same folders
 * as on one machine. Skipped where Slurm cannot be started.
 */
final class SlurmClusterTest {
    private static final int TRIALS = 4;
    private static final int MINUTES = 6;
    private static final List<String> SUBSTANCE =
            List.of("weights.safetensors", "curve.csv", "metrics.csv", "predictions.csv");

    @TempDir
    private Path root;

    private Path program() throws IOException {
        Path program = root.resolve("talkturn");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Files.writeString(
                program,
                "#!/bin/bash\nexec \"" + java + "\" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xmx700m"
                        + " --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -Dai.djl.offline=true -cp '"
                        + System.getProperty("java.class.path") + "' io.talkturn.cli.Talkturn \"$@\"\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
        return program;
    }

    private StudyFolder local() throws InterruptedException {
        StudyFolder study = TinyStudy.random(root.resolve("local"), TRIALS, 1);
        WorkerLauncher launcher = new WorkerLauncher(10);
        RunQueue queue = StudyQueue.of(study.project(), launcher);
        queue.setWorkers(2);
        new StudyControl(study, launcher).run();
        assertThat(new StudyRunner(study, queue).await(status -> {}).isDone()).isTrue();
        return study;
    }

    /** The study of the other project, as it was before its first trial: the same bits are wanted of it. */
    private StudyFolder copied(StudyFolder of) throws IOException {
        Path project = root.resolve("shared");
        for (Path from : List.of(of.project().resolve("corpora"), of.file())) {
            copy(from, project.resolve(of.project().relativize(from)));
        }
        return StudyFolder.open(project.resolve("studies").resolve(of.name()));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.getParent());
                    Files.copy(file, target);
                }
            }
        }
    }

    @Test
    void whateverGoesWrongTheFoldersAreThoseOfOneMachine() throws Exception {
        Path slurm = Files.createDirectories(root.resolve("slurm"));
        try (TwoNodes nodes = TwoNodes.start(slurm)) {
            StudyFolder local = local();
            StudyFolder study = copied(local);
            ClusterSettings settings = new ClusterSettings(
                    new ClusterSettings.Ask(
                            "main", "", "10", "", 0, List.of("export SLURM_CONF=" + slurm + "/slurm.conf")),
                    new ClusterSettings.Run(program().toString(), 0, 60, 3, true, ""));
            settings.keep(study.project());
            StudyCluster cluster = new StudyCluster(study, settings, nodes.commands());

            StudyCluster.Sent sent = cluster.submit();
            assertThat(sent.trials()).hasSize(2 * TRIALS);
            assertThat(cluster.submit().trials()).as("all is there already").isEmpty();
            trouble(nodes, cluster, study);
            int[] looks = new int[1];
            until("all is settled", () -> {
                if (looks[0]++ % 20 == 0) {
                    cluster.submit(); // as a person does now and then: what was cancelled is sent again
                    release(nodes, cluster);
                }
                return StudyStatus.of(study).isDone();
            });

            assertThat(substance(study)).isEqualTo(substance(local));
            assertThat(table(study, "a.csv")).isEqualTo(table(local, "b.csv"));
            assertThat(new StudyCheck(study).run().differences()).isEmpty();
        }
    }

    /** Slurm holds what was queued again for two minutes; an administrator need not wait. */
    private static void release(TwoNodes nodes, StudyCluster cluster) {
        cluster.elements().values().stream()
                .filter(element -> element.reason().equals("BeginTime"))
                .forEach(element -> nodes.say("scontrol", "update", "JobId=" + element.name(), "StartTime=now"));
    }

    /** One past its time limit, one killed and requeued, one near its limit, one node down and up, one cancelled. */
    private static void trouble(TwoNodes nodes, StudyCluster cluster, StudyFolder study) throws InterruptedException {
        List<String> log = new ArrayList<>();
        log.add("killed at its limit " + overstay(nodes, cluster, study));
        Slurm.Element first = running(cluster);
        log.add("requeued " + first.name() + nodes.say("scontrol", "requeue", first.name()));
        Slurm.Element second = running(cluster);
        log.add("near its limit " + second.name() + nodes.say("scancel", "--signal=USR1", "--batch", second.name()));
        Slurm.Element third = running(cluster);
        log.add("cancelled " + third.name() + nodes.say("scancel", third.name()));
        log.add("down " + nodes.say("scontrol", "update", "NodeName=node1", "State=DOWN", "Reason=test"));
        TimeUnit.SECONDS.sleep(3);
        log.add("up " + nodes.say("scontrol", "update", "NodeName=node1", "State=RESUME"));
        assertThat(log).as(log.toString()).hasSize(6);
        assertThat(StudyStatus.of(study).trials())
                .extracting(Trial::state)
                .doesNotContain(TrialState.DAMAGED, TrialState.FAILED);
    }

    /**
     * A task that hangs, so that it does not hear the warning, is killed by Slurm at its time limit. The limit comes early
     * here: Slurm counts in minutes.
     */
    private static String overstay(TwoNodes nodes, StudyCluster cluster, StudyFolder study)
            throws InterruptedException {
        List<Slurm.Element> hanging = new ArrayList<>();
        List<Trial> its = new ArrayList<>();
        until("a task has begun its trial", () -> {
            Map<Integer, Slurm.Element> elements = cluster.elements();
            for (Trial trial : StudyStatus.of(study).trials()) {
                Optional<Attempt> who = TrialClaim.lastAttempt(trial.folder());
                elements.values().stream()
                        .filter(Slurm.Element::isRunning)
                        .filter(element -> trial.state() == TrialState.RUNNING
                                && element.name().equals(who.map(Attempt::job).orElse("")))
                        .findFirst()
                        .ifPresent(element -> {
                            nodes.say(
                                    "kill",
                                    "-STOP",
                                    Long.toString(who.orElseThrow().process().pid()));
                            hanging.add(element);
                            its.add(trial);
                        });
                if (!hanging.isEmpty()) {
                    return true;
                }
            }
            return false;
        });
        String name = hanging.getFirst().name();
        String said = nodes.say("scontrol", "update", "JobId=" + name, "EndTime=now+1");
        until(
                "it is killed",
                () -> cluster.elements().values().stream()
                        .noneMatch(element -> element.name().equals(name)));
        assertThat(cluster.ends(List.of(StudyStatus.of(study).trials().stream()
                        .filter(trial -> trial.id().equals(its.getFirst().id()))
                        .findFirst()
                        .orElseThrow())))
                .as("why it ended")
                .hasEntrySatisfying(its.getFirst().id(), why -> assertThat(why).contains("timeout"));
        return name + said;
    }

    private static Slurm.Element running(StudyCluster cluster) throws InterruptedException {
        List<Slurm.Element> found = new ArrayList<>();
        until("an element runs", () -> {
            cluster.elements().values().stream()
                    .filter(element -> element.state().equals("RUNNING"))
                    .forEach(found::add);
            return !found.isEmpty();
        });
        return found.getFirst();
    }

    private static void until(String what, BooleanSupplier done) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(MINUTES);
        while (!done.getAsBoolean()) {
            assertThat(System.nanoTime()).as(what).isLessThan(end);
            TimeUnit.MILLISECONDS.sleep(500);
        }
    }

    private static Map<String, String> substance(StudyFolder study) throws IOException {
        Map<String, String> hashes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(study.path().resolve("trials"))) {
            files.filter(Files::isRegularFile)
                    .filter(file -> file.getParent().endsWith("decisions")
                            || SUBSTANCE.contains(file.getFileName().toString()))
                    .forEach(file -> hashes.put(study.path().relativize(file).toString(), Sha256.of(file)));
        }
        return hashes;
    }

    private String table(StudyFolder study, String name) throws IOException {
        StudyResults results = StudyResults.read(study);
        Path file = root.resolve(name);
        CsvExport.write(StudyTableKind.RESULTS.make(results, results.column("")), file);
        return Files.readString(file);
    }
}
