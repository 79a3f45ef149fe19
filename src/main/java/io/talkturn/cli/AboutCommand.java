package io.talkturn.cli;

import io.talkturn.run.RunAbout;
import io.talkturn.run.RunCatalog;
import io.talkturn.run.RunEntry;
import io.talkturn.run.RunFolder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows and changes what people say of a run. */
@Command(
        name = "about",
        mixinStandardHelpOptions = true,
        description = {
            "Shows the name and the note of a run, or changes them.",
            "They stand in about.json beside run.json, which stays as it was trained; weak labels and commands go on to know"
                    + " the run by its folder."
        },
        footer = {
            "",
            "Examples:",
            "  talkturn about 20260730-140512-rock",
            "  talkturn about 20260730-140512-rock --name \"ROCK, first draft\" --note \"P 35 from the dev curve\"",
            "  talkturn about 20260730-140512-rock --name \"\"     # the name in run.json again"
        })
final class AboutCommand implements Callable<Integer> {
    @Mixin
    private RunOption run = new RunOption();

    @Option(names = "--name", paramLabel = "TEXT", description = "What people call it; empty: the name in run.json.")
    private @Nullable String name;

    @Option(names = "--note", paramLabel = "TEXT", description = "Anything to remember of it; empty: nothing.")
    private @Nullable String note;

    @Mixin
    private Answer answer = new Answer();

    @Override
    public Integer call() {
        RunFolder folder = run.folder();
        if (name != null || note != null) {
            folder.describe(now -> RunAbout.of(name == null ? now.name() : name, note == null ? now.note() : note));
        }
        print(RunCatalog.entry(folder), folder.about(), answer.out());
        return 0;
    }

    private void print(RunEntry entry, RunAbout about, Terminal out) {
        if (answer.isJson()) {
            Map<String, Object> all = new LinkedHashMap<>();
            all.put("run", entry.folder().name());
            all.put("name", entry.title());
            all.put("note", about.note());
            out.json(all);
            return;
        }
        out.println(entry.folder().name() + ": " + entry.title());
        about.note().lines().forEach(out::println);
    }
}
