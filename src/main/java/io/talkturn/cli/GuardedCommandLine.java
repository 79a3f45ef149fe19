package io.talkturn.cli;

import java.io.PrintWriter;
import picocli.CommandLine;

/** A command line whose writers escape, whoever prints to them: help and suggestions repeat what was typed. */
final class GuardedCommandLine extends CommandLine {
    GuardedCommandLine(Object command) {
        super(command);
        super.setOut(Terminal.guarded(getOut()));
        super.setErr(Terminal.guarded(getErr()));
    }

    @Override
    public CommandLine setOut(PrintWriter out) {
        return super.setOut(Terminal.guarded(out));
    }

    @Override
    public CommandLine setErr(PrintWriter err) {
        return super.setErr(Terminal.guarded(err));
    }
}
