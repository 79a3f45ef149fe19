package io.talkturn.cluster;

import io.talkturn.foundation.UserError;
import io.talkturn.run.RunCommandLine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Runs the scheduler's commands, here or on another computer. */
@FunctionalInterface
public interface Commands {
    /** How long a scheduler that is busy may take. */
    long PATIENCE_SECONDS = 60;

    /**
     * What a command said.
     *
     * @param exit its code
     * @param out what it printed, with what it complained of
     */
    record Said(int exit, String out) {}

    /**
     * Runs a command to its end.
     *
     * @throws UserError where it is not there, or does not answer in a minute
     */
    Said run(List<String> words);

    /** On this computer, or on a host over ssh, which must not ask for a password. */
    static Commands on(String host) {
        return on(host, PATIENCE_SECONDS);
    }

    /** As {@link #on(String)}, for a scheduler that may take so many seconds. */
    static Commands on(String host, long seconds) {
        return words -> {
            List<String> all = new ArrayList<>(words);
            if (!host.isEmpty()) {
                all = List.of("ssh", "-o", "BatchMode=yes", host, "--", RunCommandLine.shell(words));
            }
            return started(all, seconds);
        };
    }

    private static Said started(List<String> words, long seconds) {
        try {
            Process process =
                    new ProcessBuilder(words).redirectErrorStream(true).start();
            process.getOutputStream().close();
            // read beside the waiting: a command that hangs never ends what it prints
            CompletableFuture<String> out = CompletableFuture.supplyAsync(() -> printed(process));
            if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
                throw silent(words);
            }
            return new Said(process.exitValue(), out.join());
        } catch (IOException e) {
            throw new UserError(
                    "The command " + words.getFirst() + " is not there.",
                    null,
                    "Run this on a computer from which jobs are sent to the cluster (its login node), or name one with --host.",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw silent(words);
        }
    }

    private static String printed(Process process) {
        try {
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return ""; // it was ended while it was read
        }
    }

    private static UserError silent(List<String> words) {
        return new UserError(
                "The command " + words.getFirst() + " does not answer.",
                "Try again when the cluster's scheduler answers.");
    }
}
