package io.talkturn.cli;

import java.io.PrintWriter;
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
    PrintWriter out() {
        return Talkturn.lineOf(command).getOut();
    }

    /** For what is said on the way. */
    PrintWriter err() {
        return Talkturn.lineOf(command).getErr();
    }
}
