package io.talkturn.cli;

import io.talkturn.foundation.Console;
import io.talkturn.foundation.Json;
import io.talkturn.foundation.Printable;
import io.talkturn.foundation.PrintableWriter;
import io.talkturn.foundation.UserError;
import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/**
 * The one way in which commands print. What they print comes from files and users, so no character of it may move the
 * cursor, turn the direction of writing or begin a line: every line is escaped as {@link Printable} says.
 */
final class Terminal {
    private final PrintWriter writer;

    private Terminal(PrintWriter writer) {
        this.writer = writer;
    }

    /** Where a command's answer goes. */
    static Terminal out(@Nullable CommandSpec command) {
        return out(Talkturn.lineOf(command));
    }

    /** Where a command's answer goes. */
    static Terminal out(CommandLine line) {
        return new Terminal(line.getOut());
    }

    /** Where goes what is said on the way. */
    static Terminal err(@Nullable CommandSpec command) {
        return err(Talkturn.lineOf(command));
    }

    /** Where goes what is said on the way. */
    static Terminal err(CommandLine line) {
        return new Terminal(line.getErr());
    }

    /** A writer for picocli's own words, help and complaints about what was typed: it escapes all but line ends. */
    static PrintWriter guarded(PrintWriter writer) {
        return new PrintWriter(new PrintableWriter(writer), true);
    }

    /** One line. */
    void println(Object line) {
        writer.println(Printable.line(line.toString()));
    }

    /** An empty line. */
    void println() {
        writer.println();
    }

    /** A text that this program has laid out in lines; the caller has escaped what is in them. */
    void print(String lines) {
        writer.print(Printable.lines(lines));
        writer.flush();
    }

    /** JSON in one line, for programs. */
    void json(Object value) {
        writer.println(Printable.json(Json.line(value)));
    }

    /** JSON that people can read too. */
    void prettyJson(Object value) {
        writer.println(Printable.json(Json.pretty(value)));
    }

    /** A mistake that the user can put right. */
    void error(UserError error) {
        error(error.line());
    }

    /** The same as a sentence. */
    void error(String sentence) {
        println("talkturn: " + sentence);
    }

    /** A defect of the program. */
    void defect(Throwable thrown) {
        print(Console.traceOf(thrown));
    }

    void flush() {
        writer.flush();
    }
}
