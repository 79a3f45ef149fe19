package io.talkturn.cli;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.Finding;
import io.talkturn.corpus.Partition;
import io.talkturn.foundation.UserError;
import io.talkturn.report.ExportGuard;
import io.talkturn.run.PredictionSet;
import io.talkturn.run.PredictionTable;
import io.talkturn.run.RunFolder;
import io.talkturn.run.RunResults;
import io.talkturn.run.use.Predictor;
import io.talkturn.run.use.SetMaking;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Predicts a corpus with a finished run. */
@Command(
        name = "predict",
        mixinStandardHelpOptions = true,
        description = {
            "Predicts a corpus with the network of a finished run.",
            "What speaks against believing the predictions, such as features of another origin or words that the run never"
                    + " saw, is said first. The corpus need have no labels; where it has one of the same name, the truth stands beside the prediction."
        },
        footer = {
            "",
            "Examples:",
            "  talkturn predict 20260730-140512-rock --corpus interviews --to said.csv",
            "  talkturn predict 20260730-140512-rock --corpus interviews --keep \"rock, applied\"",
            "  talkturn predict 20260730-140512-rock --file interview.txt --to said.csv",
            "  talkturn predict 20260730-140512-rock --corpus ../other/corpora/new \\",
            "      --to new.csv --partition test",
            "",
            "Exit codes: 0 done, 2 refused (a sentence says why)."
        })
final class PredictCommand implements Callable<Integer> {
    @Mixin
    private RunOption run = new RunOption();

    @ArgGroup(exclusive = true, multiplicity = "1")
    private PredictTarget target = new PredictTarget();

    @Option(names = "--to", paramLabel = "FILE", description = "The CSV file that is written.")
    private @Nullable Path to;

    @Option(
            names = "--keep",
            paramLabel = "NAME",
            description =
                    "Keep the predictions, with attention where the network has any, as a prediction set beside the"
                            + " corpus; “talkturn predictions” lists them.")
    private @Nullable String keep;

    @Option(
            names = "--partition",
            paramLabel = "NAME",
            description = "Only conversations of train, dev, test or none; may be given several times. Default: all.")
    private List<String> partitions = new ArrayList<>();

    @Mixin
    private WaitOption wait = new WaitOption();

    @Mixin
    private CsvOptions csv = new CsvOptions();

    @Option(names = "--json", description = "Print what was written as JSON.")
    private boolean json;

    @Spec
    private @Nullable CommandSpec command;

    @Override
    public Integer call() {
        requireWanted();
        if (to != null) {
            ExportGuard.free(to, target.files());
        }
        RunFolder folder = run.folder();
        try (Interrupt interrupt = Interrupt.listen(Terminal.err(command))) {
            Path place = target.folder(run.project());
            if (keep != null && place != null) {
                SetMaking.requireFree(place, keep);
            }
            Corpus read = target.read(place, interrupt);
            Predictor predictor = new Predictor(folder);
            List<Finding> findings = compare(predictor, read, place);
            RunFolder set = keep == null || place == null
                    ? null
                    : new SetMaking(folder, place, read).make(keep, partitions(), findings, wait.over(interrupt));
            PredictionTable table =
                    set == null ? predictor.predict(read, partitions(), interrupt) : new RunResults(set).predictions();
            if (to != null) {
                table.write(to, csv.safety());
            }
            print(table, set, findings);
        }
        return 0;
    }

    private void requireWanted() {
        if (to == null && keep == null) {
            throw new UserError("Where are the predictions to go?", "Add --to FILE, or --keep NAME beside the corpus.");
        }
        if (keep != null && !target.files().isEmpty()) {
            throw new UserError(
                    "Predictions are kept beside a corpus, and a file is none.",
                    "Make a corpus of it with “talkturn import”, and name that with --corpus.");
        }
    }

    private List<Finding> compare(Predictor predictor, Corpus read, @Nullable Path place) {
        List<Finding> findings = predictor.compare(read, place);
        for (Finding finding : findings) {
            if (finding.severity() == Finding.Severity.FATAL) {
                throw new UserError(finding.sentence(), finding.fix());
            }
            Terminal.err(command).println(finding.sentence());
        }
        return findings;
    }

    private void print(PredictionTable table, @Nullable RunFolder set, List<Finding> findings) {
        Terminal out = Terminal.out(command);
        if (json) {
            Map<String, @Nullable Object> answer = new LinkedHashMap<>();
            answer.put("file", to == null ? null : to.toAbsolutePath().toString());
            answer.put("set", set == null ? null : set.path().toString());
            answer.put("talkturns", table.rows().size());
            answer.put(
                    "warnings", findings.stream().map(PredictionSet.Warning::of).toList());
            out.json(answer);
            return;
        }
        if (set != null) {
            out.println(table.rows().size() + " predictions kept as “" + keep + "” in " + set.path());
        }
        if (to != null) {
            out.println(table.rows().size() + " predictions in " + to);
        }
    }

    private Set<Partition> partitions() {
        Set<Partition> chosen = EnumSet.noneOf(Partition.class);
        partitions.forEach(name -> chosen.add(Partition.of(name)));
        return chosen.isEmpty() ? EnumSet.allOf(Partition.class) : chosen;
    }
}
