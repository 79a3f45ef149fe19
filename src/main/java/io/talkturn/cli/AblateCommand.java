package io.talkturn.cli;

import io.talkturn.corpus.Partition;
import io.talkturn.foundation.UserError;
import io.talkturn.report.AblationTable;
import io.talkturn.report.ExportGuard;
import io.talkturn.report.Table;
import io.talkturn.run.RunCatalog;
import io.talkturn.run.RunFolder;
import io.talkturn.run.use.Ablation;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Evaluates a fusion run with a modality left out and with noise. */
@Command(
        name = "ablate",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Evaluates the network of a finished fusion run again: with all modalities, with each one silent, and with noise"
                    + " on its input. Nothing is trained. The table is printed and written."
        },
        footer = {
            "",
            "Examples:",
            "  talkturn ablate 20260730-140512-ef-lf-lstm",
            "  talkturn ablate 20260730-140512-ef-lf-lstm --only modalities",
            "  talkturn ablate 20260730-140512-ef-lf-lstm --partition dev --noise 0.5,1,2 \\",
            "      --seed 3 --to ablation.tex",
            "",
            "Exit codes: 0 done, 2 refused (a sentence says why)."
        })
final class AblateCommand implements Callable<Integer> {
    private static final String MODALITIES = "modalities";
    private static final String NOISE = "noise";

    @Mixin
    private RunOption run = new RunOption();

    @Mixin
    private PartitionOption partition = new PartitionOption();

    @Option(
            names = "--only",
            paramLabel = "WHAT",
            description = "modalities: only leave modalities out; noise: only add noise. Default: both.")
    private @Nullable String only;

    @Option(
            names = "--noise",
            split = ",",
            paramLabel = "SD",
            description = "Standard deviations of the noise, in units of each column's in train. Default: 0.5,1.")
    private List<Double> noise = List.of(0.5, 1.0);

    @Option(
            names = "--seed",
            paramLabel = "SEED",
            defaultValue = "0",
            description = "Of the noise. Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Option(
            names = "--to",
            paramLabel = "FILE",
            description =
                    "Where the table is written, .csv, .tex or .html. Default: ablation-PARTITION.csv in the run folder.")
    private @Nullable Path to;

    @Mixin
    private CsvOptions csv = new CsvOptions();

    @Mixin
    private Answer answer = new Answer();

    @Override
    public Integer call() {
        if (only != null && !List.of(MODALITIES, NOISE).contains(only)) {
            throw new UserError("There is no condition “" + only + "”.", "Use modalities or noise.");
        }
        if (noise.stream().anyMatch(sd -> !(sd > 0 && sd <= Double.MAX_VALUE))) {
            throw new UserError(
                    "Noise has a standard deviation above 0.", "Write for example --noise 0.5,1, or leave it out.");
        }
        RunFolder folder = run.folder();
        Partition chosen = partition.partition();
        Path file = to == null ? folder.path().resolve("ablation-" + chosen.id() + ".csv") : to;
        ExportGuard.free(file);
        Table table;
        try (Interrupt interrupt = Interrupt.listen(answer.err())) {
            table = AblationTable.of(
                    RunCatalog.entry(folder).title(),
                    new Ablation(folder)
                            .evaluate(
                                    chosen, isWanted(MODALITIES), isWanted(NOISE) ? noise : List.of(), seed, interrupt),
                    chosen,
                    seed);
            TableFile.write(table, file, csv.safety());
        }
        if (answer.isJson()) {
            Map<String, Object> all = new LinkedHashMap<>();
            all.put("file", file.toString());
            all.put("conditions", TextTable.records(table));
            answer.out().prettyJson(all);
        } else {
            TextTable.print(table, answer.out());
            answer.out().println("Wrote " + file);
        }
        return 0;
    }

    private boolean isWanted(String conditions) {
        return only == null || only.equals(conditions);
    }
}
