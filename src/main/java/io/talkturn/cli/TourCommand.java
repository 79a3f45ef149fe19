package io.talkturn.cli;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.Partition;
import io.talkturn.corpus.io.CorpusFolder;
import io.talkturn.foundation.Progress;
import io.talkturn.foundation.UserError;
import io.talkturn.project.Project;
import io.talkturn.project.SampleProject;
import io.talkturn.run.RunCatalog;
import io.talkturn.run.RunEntry;
import io.talkturn.sample.Sample;
import io.talkturn.ui.context.Display;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The sample project from corpus to table: in the window, or, where there is no display, as the commands that do the same. */
@Command(
        name = "tour",
        mixinStandardHelpOptions = true,
        description = {
            "Shows what Talkturn does on the sample project. Opens it in the window; without a display, or with"
                    + " --headless, trains HAN-ROCK with and without its auxiliary tasks and writes the tables, a"
                    + " transcript and pictures of all pages."
        },
        footer = {"", "Examples:", "  talkturn tour", "  talkturn tour --headless --to /tmp/tour --epochs 4"})
final class TourCommand implements Callable<Integer> {
    private static final List<String> TABLES = List.of("tasks", "classes", "confusion", "predictions", "threshold");

    @Option(names = "--to", paramLabel = "DIR", description = "Where all is written. Default: ${DEFAULT-VALUE}.")
    private Path to = Path.of("talkturn-tour");

    @Option(names = "--epochs", paramLabel = "N", description = "Epochs of each run. Default: ${DEFAULT-VALUE}.")
    private int epochs = 15;

    @Option(names = "--headless", description = "Do not open the window, even where there is a display.")
    private boolean headless;

    @Spec
    private @Nullable CommandSpec command;

    @Override
    public Integer call() {
        Path project = to.resolve("role-play").toAbsolutePath().normalize();
        SampleProject.open(Sample.ROLE_PLAY, project, Progress.NONE).close();
        if (!headless && Display.isThere()) {
            return talkturn("gui", "--project", project.toString());
        }
        train(project, "HAN-ROCK STL", "--no-auxiliary-supervision");
        train(project, "HAN-ROCK aphf");
        export(project);
        talkturn(
                "gui",
                "--project",
                project.toString(),
                "--screenshot",
                to.resolve("pictures").toString());
        Terminal.out(command).println("All of it is in " + to.toAbsolutePath().normalize());
        return 0;
    }

    private void train(Path project, String name, String... more) {
        List<String> words = new ArrayList<>(List.of(
                "train",
                "--project",
                project.toString(),
                "--primary",
                "emotion",
                "--content-size",
                "8",
                "--primary-gru",
                "64",
                "--learning-rate",
                "2^-8",
                "--epochs",
                Integer.toString(epochs),
                "--name",
                name));
        words.addAll(List.of(more));
        talkturn(words.toArray(String[]::new));
    }

    private void export(Path project) {
        List<RunEntry> runs = RunCatalog.ofProject(project).list();
        String multi = runs.get(0).folder().name();
        String single = runs.get(1).folder().name();
        Path tables = to.resolve("tables");
        for (String table : TABLES) {
            for (String ending : List.of(".csv", ".tex")) {
                export(project, multi, table, tables.resolve(table + ending));
            }
        }
        for (String ending : List.of(".csv", ".tex")) {
            export(project, single, "comparison", tables.resolve("comparison" + ending), "--with", multi);
        }
        String conversation = firstOfTest(project);
        export(project, multi, "transcript", to.resolve("transcript.html"), "--conversation", conversation);
    }

    private void export(Path project, String run, String table, Path file, String... more) {
        List<String> words = new ArrayList<>(
                List.of("export", run, "--project", project.toString(), "--table", table, "--to", file.toString()));
        words.addAll(List.of(more));
        talkturn(words.toArray(String[]::new));
    }

    private static String firstOfTest(Path project) {
        try (Project sample = Project.openReadOnly(project)) {
            Corpus corpus = CorpusFolder.read(sample.corpora().getFirst());
            return corpus.conversations().stream()
                    .filter(c -> corpus.partitions().get(c.id()) == Partition.TEST)
                    .findFirst()
                    .orElseThrow(() -> new UserError("The sample has no test conversation.", "Install it again."))
                    .id();
        }
    }

    /** Runs a command as a user would type it, and says so. */
    private int talkturn(String... words) {
        CommandLine here = Talkturn.lineOf(command);
        Terminal out = Terminal.out(here);
        out.println("$ talkturn " + String.join(" ", words));
        out.flush();
        int code = Talkturn.commandLine()
                .setOut(here.getOut())
                .setErr(here.getErr())
                .execute(words);
        if (code != 0) {
            throw new UserError("The tour ended at “talkturn " + words[0] + "”.", "The sentence above says why.");
        }
        return code;
    }
}
