package io.talkturn.run;

import io.talkturn.foundation.Progress;
import java.util.List;
import java.util.function.Function;

/** Runs commands of the program that need the engine and leave what they give in files; a test has one without an engine. */
@FunctionalInterface
public interface EngineRunner {
    /**
     * Runs a command and waits.
     *
     * @param command the words after {@code talkturn}
     * @throws io.talkturn.foundation.UserError with the sentence that the command refused with
     * @throws java.util.concurrent.CancellationException where the user asked to stop
     */
    void run(List<String> command, Progress progress);

    /**
     * Each command in an {@link EngineProcess}.
     *
     * @param what is being done, until the command says how far it is
     * @param words what the progress says of how far the command is
     */
    static EngineRunner inProcess(String what, Function<ProgressLine, String> words) {
        return (command, progress) -> {
            String _ = EngineProcess.run(what, command, progress, words);
        };
    }
}
