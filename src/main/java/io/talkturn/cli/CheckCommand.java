package io.talkturn.cli;

import io.talkturn.project.CheckedPart;
import io.talkturn.project.ProjectCheck;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says whether a project is whole. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = {
            "Says whether a project is whole, or what is not: every file of every corpus and run is read and compared with"
                    + " what Talkturn wrote. Nothing is changed without --repair or --accept."
        },
        footer = {
            "",
            "Examples:",
            "  talkturn check my-project",
            "  talkturn check my-project --repair",
            "  talkturn check my-project/corpora/meld --accept",
            "",
            "Exit codes: 0 all is whole, 2 something is not (sentences say what)."
        })
final class CheckCommand implements Callable<Integer> {
    @Parameters(
            arity = "0..1",
            paramLabel = "FOLDER",
            description = "A project, a corpus or a run. Default: the folder you are in.")
    private Path folder = Path.of("");

    @Option(
            names = "--repair",
            description = "Take away what killed programs have left, complete what they had decided, and weave again"
                    + " where narratives are older than the corrections.")
    private boolean repairs;

    @Option(
            names = "--accept",
            description = "Files of corpora that were changed outside Talkturn count as they are from now on.")
    private boolean accepts;

    @Mixin
    private WaitOption wait = new WaitOption();

    @Mixin
    private Answer answer = new Answer();

    @Override
    public Integer call() {
        List<CheckedPart> parts;
        try (Interrupt interrupt = Interrupt.listen()) {
            parts = ProjectCheck.of(folder, new ProjectCheck.Wanted(repairs, accepts), wait.over(interrupt));
        }
        boolean isWhole = parts.stream().allMatch(CheckedPart::isWhole);
        if (answer.isJson()) {
            answer.out().prettyJson(parts);
        } else {
            parts.forEach(part -> print(part, answer.out()));
            long broken = parts.stream().filter(part -> !part.isWhole()).count();
            answer.out().println(isWhole ? "All is whole." : broken + " of " + parts.size() + " are not whole.");
        }
        return isWhole ? 0 : Talkturn.USER_ERROR;
    }

    private static void print(CheckedPart part, Terminal out) {
        out.println(part.name() + ": " + (part.isWhole() ? "whole" : "not whole"));
        part.problems().forEach(sentence -> out.println("  ! " + sentence));
        part.repaired().forEach(sentence -> out.println("  + " + sentence));
        part.notes().forEach(sentence -> out.println("    " + sentence));
    }
}
