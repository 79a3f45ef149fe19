package io.talkturn.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The option {@code --json}, and where a command prints. */
final class Answer {
    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    /** Whether a program reads the answer. */
    boolean isJson() {
        return json;
    }

    /** For the answer. */
    Terminal out() {
        return Terminal.out(command);
    }

    /** For what is said on the way. */
    Terminal err() {
        return Terminal.err(command);
    }
}
