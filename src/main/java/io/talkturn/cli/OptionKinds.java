package io.talkturn.cli;

import io.talkturn.foundation.UserError;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/** Which options of {@code talkturn train} belong to one kind of network only: one that would do nothing is refused. */
final class OptionKinds {
    private static final Set<String> HAN = Set.of(
            "--text",
            "--tasks",
            "--weights",
            "--primary-weight",
            "--no-auxiliary-supervision",
            "--squared-error",
            "--architecture",
            "--content-size",
            "--max-tokens",
            "--word-gru",
            "--word-attention",
            "--primary-gru",
            "--auxiliary-gru",
            "--turn-attention",
            "--gru-dropout",
            "--recurrent-dropout",
            "--embeddings",
            "--embedding-width",
            "--train-embeddings",
            "--block-length");
    private static final Set<String> FUSION = Set.of(
            "--model",
            "--preset",
            "--with",
            "--modalities",
            "--set",
            "--standardise",
            "--no-positive-weights",
            "--dev-share",
            "--class-vectors",
            "--plateau",
            "--plateau-factor");

    private OptionKinds() {}

    /** Whether a HAN network is asked for by name. */
    static boolean asksForHan(@Nullable CommandSpec command) {
        return given(command).contains("--architecture");
    }

    /**
     * Refuses options of the other kind.
     *
     * @throws UserError for the first of them
     */
    static void requireOnly(boolean fusion, @Nullable CommandSpec command) {
        for (String option : given(command)) {
            if ((fusion ? HAN : FUSION).contains(option)) {
                throw new UserError(
                        fusion
                                ? "The option " + option + " belongs to HAN networks; --model asks for a fusion model."
                                : "The option " + option + " belongs to fusion models.",
                        fusion
                                ? "Leave it out; tasks of a fusion model are named with --with."
                                : "Name a fusion model with --model, for example --model ef-lf-lstm.");
            }
        }
    }

    private static List<String> given(@Nullable CommandSpec command) {
        return command == null
                ? List.of()
                : command.commandLine().getParseResult().matchedOptions().stream()
                        .map(option -> option.longestName())
                        .toList();
    }
}
