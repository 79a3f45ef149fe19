package io.talkturn.cli;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.Finding;
import io.talkturn.corpus.WeakLabels;
import io.talkturn.corpus.io.AddedLabels;
import io.talkturn.corpus.io.CorpusFolder;
import io.talkturn.foundation.UserError;
import io.talkturn.report.ExportGuard;
import io.talkturn.report.SetsTable;
import io.talkturn.report.Table;
import io.talkturn.report.TaskTable;
import io.talkturn.run.MetricTable;
import io.talkturn.run.PredictionSet;
import io.talkturn.run.RunEntry;
import io.talkturn.run.RunFolder;
import io.talkturn.run.RunResults;
import io.talkturn.run.RunTrash;
import io.talkturn.run.WorkerLauncher;
import io.talkturn.run.use.SetLabels;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists what runs said of a corpus that they were applied to, and does something with one of these sets. */
@Command(
        name = "predictions",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Lists the prediction sets of a corpus: what runs said of it that were applied to it with “talkturn predict"
                    + " --keep” or in the window, kept in its folder “predictions”.",
            "A set is named CORPUS/NAME where other commands ask for a run: “talkturn transcript” prints it, “talkturn"
                    + " export --table comparison” compares two of a corpus over its conversations, “talkturn about” gives it"
                    + " another name, “talkturn trash --restore” brings one back."
        },
        footer = {
            "",
            "Examples:",
            "  talkturn predictions interviews",
            "  talkturn predictions interviews --show rock-applied",
            "  talkturn predictions interviews --show rock-applied --csv rock.csv",
            "  talkturn predictions interviews --weak-labels rock-applied",
            "  talkturn predictions interviews --delete rock-applied",
            "  talkturn transcript interviews/rock-applied --beside interviews/han-applied --to both.pdf",
            "  talkturn export interviews/rock-applied --table comparison \\",
            "      --with interviews/han-applied --partition none --to compared.csv",
            "",
            "Exit codes: 0 done, 2 refused (a sentence says why)."
        })
final class PredictionsCommand implements Callable<Integer> {
    @Mixin
    private CorpusParameter corpus = new CorpusParameter();

    /** What is done with one of them. */
    static final class Chosen {
        @Option(names = "--show", paramLabel = "NAME", description = "Tell all that is known of one, and its metrics.")
        private @Nullable String show;

        @Option(
                names = "--weak-labels",
                paramLabel = "NAME",
                description =
                        "Add what one says to the corpus as weak labels, from which “talkturn train --with TASK:weak”"
                                + " learns. Labels that people gave are not touched.")
        private @Nullable String weak;

        @Option(names = "--delete", paramLabel = "NAME", description = "Put one into the trash of the project.")
        private @Nullable String delete;
    }

    @ArgGroup(exclusive = true)
    private @Nullable Chosen chosen;

    @Option(names = "--csv", paramLabel = "FILE", description = "With --show: write the predictions as a table.")
    private @Nullable Path csv;

    @Option(
            names = "--confidence",
            paramLabel = "X",
            description =
                    "With --weak-labels: how good they are, from 0 to 1. Default: measured on the talkturns of dev that"
                            + " people labelled too; without such, as good as the run is on dev of its own corpus.")
    private @Nullable Double confidence;

    @Mixin
    private WaitOption wait = new WaitOption();

    @Mixin
    private CsvOptions cells = new CsvOptions();

    @Mixin
    private Answer answer = new Answer();

    @Override
    public Integer call() {
        Path folder = corpus.folder();
        Chosen one = chosen == null ? new Chosen() : chosen;
        requireOfUse(csv, "--csv", one.show, "--show");
        requireOfUse(confidence, "--confidence", one.weak, "--weak-labels");
        if (one.show != null) {
            show(folder, PredictionSet.find(folder, one.show));
        } else if (one.weak != null) {
            label(PredictionSet.find(folder, one.weak));
        } else if (one.delete != null) {
            RunFolder set = PredictionSet.find(folder, one.delete);
            String gone = new RunTrash(set.project(), new WorkerLauncher())
                    .delete(set, wait.progress())
                    .name();
            answer.out().println("Deleted " + gone + "; “talkturn trash --restore " + gone + "” brings it back.");
        } else {
            list(folder);
        }
        return 0;
    }

    private static void requireOfUse(@Nullable Object given, String option, @Nullable String wanted, String other) {
        if (given != null && wanted == null) {
            throw new UserError(option + " belongs to " + other + ".", "Add " + other + " NAME, or leave it out.");
        }
    }

    private void list(Path folder) {
        Corpus read = CorpusFolder.read(folder);
        List<RunEntry> sets = PredictionSet.catalog(folder).list();
        Table table = SetsTable.of(folder, read, sets);
        if (answer.isJson()) {
            answer.out().prettyJson(TextTable.records(table));
        } else if (sets.isEmpty()) {
            answer.out().println("Nothing is kept of runs that were applied to it. “talkturn predict --keep” does.");
        } else {
            TextTable.print(table, answer.out());
        }
    }

    private void show(Path folder, RunFolder folderOfSet) {
        PredictionSet set = PredictionSet.of(folderOfSet).orElseThrow();
        RunResults results = new RunResults(folderOfSet);
        if (csv != null) {
            results.predictions().write(ExportGuard.free(csv), cells.safety());
            answer.out().println("Wrote " + csv);
            return;
        }
        List<Finding> stale = set.stale(folder, CorpusFolder.read(folder), folderOfSet.spec());
        if (answer.isJson()) {
            Map<String, Object> all = new LinkedHashMap<>();
            all.put("folder", folderOfSet.path().toString());
            all.put("set", set);
            all.put("changed", stale.stream().map(PredictionSet.Warning::of).toList());
            answer.out().prettyJson(all);
            return;
        }
        Terminal out = answer.out();
        out.println(
                "“" + folderOfSet.spec().name() + "”, by the run “" + set.run().name() + "” ("
                        + set.run().architecture() + ", " + set.run().folder() + ")");
        out.println("Made " + set.created() + " by Talkturn " + set.version() + ", "
                + results.predictions().rows().size() + " talkturns of "
                + String.join(", ", set.partitions()) + ".");
        set.told().forEach(out::println);
        stale.forEach(change -> out.println(change.sentence()));
        MetricTable metrics = results.metrics();
        metrics.partitions().forEach(partition -> {
            Table table = TaskTable.of(metrics, partition);
            out.println(table.title());
            TextTable.print(table, out);
        });
        if (metrics.partitions().isEmpty()) {
            out.println("The corpus had no labels to judge them by.");
        }
    }

    private void label(RunFolder set) {
        AddedLabels added = SetLabels.add(set, confidence, wait.progress());
        WeakLabels labels = added.labels();
        if (answer.isJson()) {
            answer.out().prettyJson(labels.labeller());
            return;
        }
        answer.out()
                .println(String.format(
                        Locale.ROOT,
                        "%d weak labels of %s by “%s”, confidence %.4f (%s).%s",
                        labels.count(),
                        labels.task(),
                        labels.labeller().model(),
                        labels.confidence(),
                        labels.labeller().n() == 0
                                ? "given, or that of the run on its own corpus"
                                : "measured on " + labels.labeller().n() + " talkturns of dev",
                        added.isReplaced() ? " Earlier weak labels of the task were replaced." : ""));
    }
}
