package io.talkturn.study;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.foundation.Sha256;
import io.talkturn.run.RunQueue;
import io.talkturn.run.RunStatus;
import io.talkturn.run.WorkerLauncher;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A study gives the same folders with one worker, with three, and with workers killed on the way (studies 2). The long form:
 * {@code -Dtalkturn.study.trials=6 -Dtalkturn.study.kills=5}, twelve trials in all.
 */
final class StudyKillTest {
    private static final int TRIALS = Integer.getInteger("talkturn.study.trials", 4);
    private static final int KILLS = Integer.getInteger("talkturn.study.kills", 2);
    private static final List<String> SUBSTANCE =
            List.of("weights.safetensors", "curve.csv", "metrics.csv", "predictions.csv", "run.json");

    @TempDir
    private Path root;

    /** Kills the worker of a trial now and then, as {@code kill -9} does. */
    private static final class Killer {
        private final Random chance = new Random(11);
        private int left = KILLS;
        private int wait = 4;

        void look(StudyStatus status) {
            if (left > 0 && --wait <= 0) {
                status.trials().stream()
                        .filter(trial -> trial.state() == TrialState.RUNNING)
                        .map(trial -> trial.folder().status())
                        .mapToLong(RunStatus::pid)
                        .filter(pid -> pid > 0)
                        .boxed()
                        .findFirst()
                        .ifPresent(this::kill);
            }
        }

        private void kill(long pid) {
            ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
            left--;
            wait = 3 + chance.nextInt(8);
        }
    }

    private StudyFolder run(String name, int workers, Killer killer) throws InterruptedException {
        StudyFolder study = TinyStudy.random(root.resolve(name), TRIALS, 1);
        WorkerLauncher launcher = new WorkerLauncher(10);
        RunQueue queue = StudyQueue.of(study.project(), launcher);
        queue.setWorkers(workers);
        new StudyControl(study, launcher).run();
        StudyStatus end = new StudyRunner(study, queue).await(killer::look);
        assertThat(end.isDone()).as(name + ": " + end.sentence()).isTrue();
        return study;
    }

    private static Map<String, String> substance(StudyFolder study) {
        Map<String, String> hashes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(study.path().resolve("trials"))) {
            files.filter(Files::isRegularFile)
                    .filter(file -> file.getParent().endsWith("decisions")
                            || SUBSTANCE.contains(file.getFileName().toString()))
                    .forEach(file -> hashes.put(study.path().relativize(file).toString(), hash(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return hashes;
    }

    /** Of a specification what it computes: when it was made is of the study. */
    private static String hash(Path file) {
        try {
            return file.endsWith("run.json") ? Files.readString(file).replaceAll("\"created\".*", "") : Sha256.of(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void oneWorkerThreeWorkersAndKilledOnesGiveTheSameFolders() throws InterruptedException {
        Killer none = new Killer();
        none.left = 0;
        Map<String, String> one = substance(run("one", 1, none));
        assertThat(one.keySet()).anyMatch(file -> file.contains("decisions/"));

        assertThat(substance(run("three", 3, none))).isEqualTo(one);

        Killer killer = new Killer();
        assertThat(substance(run("killed", 2, killer))).isEqualTo(one);
        assertThat(killer.left).as("kills that found no worker").isZero();
    }
}
