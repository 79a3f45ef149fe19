package io.talkturn.cli;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.Finding;
import io.talkturn.corpus.Partition;
import io.talkturn.foundation.UserError;
import io.talkturn.report.ExportGuard;
import io.talkturn.run.PredictionTable;
import io.talkturn.run.RunFolder;
import io.talkturn.run.use.Predictor;
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

    @Option(names = "--to", required = true, paramLabel = "FILE", description = "The CSV file that is written.")
    private Path to = Path.of("");

    @Option(
            names = "--partition",
            paramLabel = "NAME",
            description = "Only conversations of train, dev, test or none; may be given several times. Default: all.")
    private List<String> partitions = new ArrayList<>();

    @Mixin
    private CsvOptions csv = new CsvOptions();

    @Option(names = "--json", description = "Print what was written as JSON.")
    private boolean json;

    @Spec
    private @Nullable CommandSpec command;

    @Override
    public Integer call() {
        ExportGuard.free(to, target.files());
        RunFolder folder = run.folder();
        PredictionTable table;
        try (Interrupt interrupt = Interrupt.listen(Terminal.err(command))) {
            table = predict(folder, interrupt);
            table.write(to, csv.safety());
        }
        Terminal out = Terminal.out(command);
        if (json) {
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("file", to.toAbsolutePath().toString());
            answer.put("talkturns", table.rows().size());
            out.json(answer);
        } else {
            out.println(table.rows().size() + " predictions in " + to);
        }
        return 0;
    }

    private PredictionTable predict(RunFolder folder, Interrupt interrupt) {
        Path place = target.folder(run.project());
        Corpus read = target.read(place, interrupt);
        Predictor predictor = new Predictor(folder);
        for (Finding finding : predictor.compare(read, place)) {
            if (finding.severity() == Finding.Severity.FATAL) {
                throw new UserError(finding.sentence(), finding.fix());
            }
            Terminal.err(command).println(finding.sentence());
        }
        return predictor.predict(read, partitions(), interrupt);
    }

    private Set<Partition> partitions() {
        Set<Partition> chosen = EnumSet.noneOf(Partition.class);
        partitions.forEach(name -> chosen.add(Partition.of(name)));
        return chosen.isEmpty() ? EnumSet.allOf(Partition.class) : chosen;
    }
}
