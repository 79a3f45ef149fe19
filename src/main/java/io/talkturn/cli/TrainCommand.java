package io.talkturn.cli;

import io.talkturn.corpus.Corpus;
import io.talkturn.foundation.Progress;
import io.talkturn.run.RunChecks;
import io.talkturn.run.RunCorpus;
import io.talkturn.run.RunFold;
import io.talkturn.run.RunFolder;
import io.talkturn.run.RunSpec;
import io.talkturn.run.WorkerLauncher;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.IModelTransformer;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Trains a network. */
@Command(
        name = "train",
        modelTransformer = TrainCommand.Settings.class,
        mixinStandardHelpOptions = true,
        sortOptions = false,
        customSynopsis = "talkturn train [OPTIONS]",
        description = {
            "Trains a network on a corpus, as a run of a project: a HAN network on conversations, or with --model a fusion"
                    + " model on sequences of text, audio and vision.",
            "Without --background or --queue it prints a line an epoch; Ctrl+C then pauses the run."
        },
        footer = {
            "",
            "Examples:",
            "  talkturn train --corpus role-play --primary emotion",
            "  talkturn train --corpus meld --primary emotion --tasks hf \\",
            "      --weights softmax --embeddings glove.6B.100d.txt",
            "  talkturn train --architecture han --primary valence --background",
            "  talkturn train --model ef-lf-lstm --corpus iemocap --primary emotion \\",
            "      --with sentiment:weak:confidence --with sarcasm:weak:0.5",
            "  talkturn train --model mult --preset mosei --corpus mosei \\",
            "      --primary sentiment --with emotion:strong:0.5 --modalities text,audio \\",
            "      --set layers=2 --learning-rate 1e-4",
            "  talkturn train --preset iemocap.class4 --corpus iemocap --primary emotion \\",
            "      --embeddings glove.6B.300d.txt",
            "  talkturn train --model lf-lstm --corpus mustard --primary sarcasm --folds 5",
            "  talkturn train --corpus iemocap --primary emotion --folds session --queue",
            "  talkturn train --run 20260730-140512-rock --seed 2 --queue",
            "",
            "Defaults are those of the network that is asked for: “talkturn train --model mult --help” shows those of MulT,"
                    + " “talkturn train --preset semaine.power --help” those of the paper.",
            "",
            "Exit codes: 0 done, paused or started, 2 refused or broken off (a sentence says why)."
        })
final class TrainCommand implements Callable<Integer> {
    @Mixin
    private ProjectOption project = new ProjectOption();

    @Mixin
    private SpecOptions options = new SpecOptions();

    @Mixin
    private FoldsOption folds = new FoldsOption();

    @ArgGroup(validate = false, heading = "%nHow it is started%n")
    private StartOptions start = new StartOptions();

    @Spec
    private @Nullable CommandSpec command;

    /** Adds the options that are made from the descriptions of settings. */
    static final class Settings implements IModelTransformer {
        @Override
        public CommandSpec transform(CommandSpec spec) {
            TrainCommand train = (TrainCommand) spec.userObject();
            train.options.addSettings(spec, train.asked);
            return spec;
        }
    }

    private final AskedNetwork asked;

    TrainCommand() {
        this(AskedNetwork.usual());
    }

    /** @param asked whose defaults the help shows */
    TrainCommand(AskedNetwork asked) {
        this.asked = asked;
    }

    @Override
    public Integer call() {
        SpecOptions.Made made = made();
        CommandLine line = Talkturn.lineOf(command);
        List<RunSpec> specs = folds.isGiven()
                ? folds.of(made.folder(), made.corpus(), Progress.NONE).stream()
                        .map(made.spec()::on)
                        .toList()
                : List.of(made.spec());
        Map<String, List<String>> warnings = new LinkedHashMap<>();
        for (RunSpec spec : specs) {
            Corpus divided = RunCorpus.divided(made.folder(), made.corpus(), spec);
            RunChecks.require(spec, divided);
            RunFold fold = spec.fold();
            RunChecks.warnings(spec, divided)
                    .forEach(warning -> warnings.computeIfAbsent(warning, _ -> new ArrayList<>())
                            .add(fold == null ? "" : fold.name()));
        }
        warnings.forEach((warning, of) -> Terminal.err(line).println(told(warning, of, specs.size())));
        List<String> told = List.copyOf(warnings.keySet());
        project.readyForWriting(Terminal.err(line));
        List<RunFolder> folders = specs.stream()
                .map(spec -> RunFolder.create(project.folder().resolve("runs"), spec))
                .toList();
        return folds.isGiven()
                ? start.startFolds(folders, new WorkerLauncher(), line, told)
                : start.start(folders.getFirst(), new WorkerLauncher(), line, told);
    }

    /** What holds for some folds says for which. */
    private static String told(String warning, List<String> of, int all) {
        return of.size() == all
                ? warning
                : (of.size() == 1 ? "Fold " : "Folds ") + String.join(", ", of) + ": " + warning;
    }

    /** What the options ask for. */
    SpecOptions.Made made() {
        return options.make(project);
    }
}
