package io.talkturn.foundation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FolderLockTest {
    @TempDir
    Path folder;

    /** Holds the lock of a folder, says so and keeps it until its input ends; the folder is the argument. */
    static final class Holder {
        private Holder() {}

        public static void main(String[] arguments) throws IOException {
            try (FolderLock _ = FolderLock.take(Path.of(arguments[0]), "weaving", Progress.NONE)) {
                System.out.println("held");
                System.out.flush();
                System.in.read();
            }
        }
    }

    private Process holder() throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Holder.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        byte[] said = process.getInputStream().readNBytes(4);
        assertThat(new String(said, StandardCharsets.UTF_8)).isEqualTo("held");
        return process;
    }

    /** Waits for nobody. */
    private static final Progress IMPATIENT = new Waiting(new ArrayList<>(), () -> false, false);

    private record Waiting(List<String> told, java.util.function.BooleanSupplier cancelled, boolean mayWait)
            implements Progress {
        @Override
        public void at(String what, long done, long total) {
            told.add(what);
        }

        @Override
        public boolean isCancelled() {
            return cancelled.getAsBoolean();
        }
    }

    @Test
    void theThreadThatHasItMayTakeItAgainAndOthersWait() throws Exception {
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                all.add(threads.submit(() -> {
                    try (FolderLock _ = FolderLock.take(folder, "one", Progress.NONE);
                            FolderLock _ = FolderLock.take(folder, "two", Progress.NONE)) {
                        most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                        Thread.onSpinWait();
                        inside.decrementAndGet();
                    }
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
        assertThat(most).hasValue(1);
        assertThat(folder.toFile().list()).isEmpty();
    }

    @Test
    void anotherProcessIsNamedWaitedForOrRefused() throws Exception {
        Process holder = holder();
        String who = "process " + holder.pid() + ", weaving since ";

        assertThat(FolderLock.isTaken(folder)).isTrue();
        assertThatThrownBy(() -> FolderLock.take(folder, "correcting", IMPATIENT))
                .isInstanceOf(UserError.class)
                .hasMessageContaining(who);
        AtomicBoolean cancelled = new AtomicBoolean();
        List<String> told = new CopyOnWriteArrayList<>();
        Progress cancelledSoon = new Waiting(told, () -> !told.isEmpty() && cancelled.getAndSet(true), true);
        assertThatThrownBy(() -> FolderLock.take(folder, "correcting", cancelledSoon))
                .isInstanceOf(CancellationException.class);
        assertThat(told).singleElement().asString().contains(who);

        holder.getOutputStream().close();
        try (FolderLock _ = FolderLock.take(folder, "correcting", Progress.NONE)) {
            assertThat(FolderLock.isHeld(folder)).isTrue();
        }
        assertThat(holder.waitFor()).isZero();
    }

    @Test
    void aProcessThatWasKilledHoldsNothing() throws Exception {
        Process holder = holder();
        holder.destroyForcibly().waitFor();

        try (FolderLock _ = FolderLock.take(folder, "correcting", IMPATIENT)) {
            assertThat(FolderLock.isHeld(folder)).isTrue();
        }
    }

    @Test
    void lookingWhoHasItDoesNotGiveItBack() throws Exception {
        try (FolderLock _ = FolderLock.take(folder, "weaving", Progress.NONE)) {
            assertThat(FolderLock.isTaken(folder)).isTrue();
            assertThat(ProcessLock.owner(folder.resolve(FolderLock.FILE))).isPresent();
            // the systems' own locks would be gone by now, had the file been opened and closed in this process
            Process other = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            Prober.class.getName(),
                            folder.toString())
                    .start();
            assertThat(new String(other.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo("taken");
        }
    }

    /** Says whether a lock can be had. */
    static final class Prober {
        private Prober() {}

        public static void main(String[] arguments) {
            boolean free = FolderLock.tryTake(Path.of(arguments[0]), "probing").isPresent();
            System.out.print(free ? "free" : "taken");
        }
    }

    @Test
    void leftoversOfWritersThatAreGoneAreTakenAwayAndOthersStay() throws Exception {
        Process gone = new ProcessBuilder("true").start();
        gone.waitFor();
        String mine =
                TemporaryFiles.beside(folder.resolve("data")).getFileName().toString();
        String theirs = mine.replace("-" + ProcessHandle.current().pid() + "-", "-" + gone.pid() + "-");
        Files.writeString(folder.resolve(mine), "being written");
        Files.writeString(folder.resolve(theirs), "half");
        Files.writeString(folder.resolve(".users-own.tmp"), "mine");

        FolderLock.take(folder, "testing", Progress.NONE).close();

        assertThat(folder.toFile().list()).containsExactlyInAnyOrder(mine, ".users-own.tmp");
    }
}
