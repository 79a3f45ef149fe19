package io.talkturn.report.paper;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.Partition;
import io.talkturn.corpus.io.CorpusFolder;
import io.talkturn.foundation.UserError;
import io.talkturn.foundation.Version;
import io.talkturn.report.ClassTable;
import io.talkturn.report.ConfusionTable;
import io.talkturn.report.FaithSentence;
import io.talkturn.report.FaithTable;
import io.talkturn.report.MetricNames;
import io.talkturn.report.SettingsTable;
import io.talkturn.report.Table;
import io.talkturn.report.TaskTable;
import io.talkturn.run.Curve;
import io.talkturn.run.MetricRow;
import io.talkturn.run.MetricTable;
import io.talkturn.run.PredictionTable;
import io.talkturn.run.RunCatalog;
import io.talkturn.run.RunFolder;
import io.talkturn.run.RunResults;
import io.talkturn.run.RunSpec;
import io.talkturn.run.faith.Faithfulness;
import io.talkturn.task.AuxiliaryTask;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The report of a run. */
public final class RunReport {
    private static final String PRIMARY = AuxiliaryTask.PRIMARY_ID;

    private final RunFolder folder;
    private final RunSpec spec;
    private final RunResults results;
    private final MetricTable metrics;
    private final PredictionTable predictions;
    private final @Nullable Corpus corpus;
    private final Optional<Faithfulness> tested;

    private RunReport(RunFolder folder) {
        this.folder = folder;
        this.spec = folder.spec();
        this.results = new RunResults(folder);
        this.metrics = results.metrics();
        this.predictions = results.predictions();
        this.tested = Faithfulness.read(folder);
        this.corpus = corpus(folder.corpus(spec), predictions);
    }

    /**
     * Reads a run; not for the UI thread.
     *
     * @throws UserError where it has no results, or they are damaged; its corpus may be gone
     */
    public static Report of(RunFolder folder) {
        return new RunReport(folder).report();
    }

    private Report report() {
        String title = RunCatalog.entry(folder).title();
        boolean isSimulated = corpus != null && corpus.info().simulated();
        return new Report(
                title,
                isSimulated,
                settings(),
                RunMethods.of(spec, metrics, predictions, folder.status(), corpus),
                figures(),
                tables(title));
    }

    private List<PaperSetting> settings() {
        List<PaperSetting> settings = new ArrayList<>();
        settings.add(new PaperSetting("Run", folder.name()));
        settings.add(new PaperSetting(
                "Made", spec.header().created() + ", Talkturn " + spec.header().version()));
        settings.add(new PaperSetting("Corpus hash", spec.corpusHash()));
        tested.ifPresent(test -> settings.add(new PaperSetting("Attention", FaithSentence.of(test))));
        settings.add(new PaperSetting("Report made with", "Talkturn " + Version.current()));
        return settings;
    }

    private List<Figure> figures() {
        List<Figure> figures = new ArrayList<>();
        if (Files.isRegularFile(folder.curve())) {
            Curve curve = results.curve();
            if (!curve.epochs().isEmpty() && !curve.metrics().isEmpty()) {
                int classes = predictions.classes().size();
                List<LineFigure.Series> series = curve.metrics().stream()
                        .map(metric -> new LineFigure.Series(MetricNames.ofTask(metric, classes), curve.values(metric)))
                        .toList();
                figures.add(LineFigure.of(
                        "Dev after every epoch",
                        series,
                        folder.status().epochs().best(),
                        "n = " + curve.epochs().size() + " epochs; the line marks the epoch that was kept. "
                                + predicted(Partition.DEV)));
            }
        }
        for (Partition partition : metrics.partitions()) {
            classes(partition, figures);
        }
        return figures;
    }

    private void classes(Partition partition, List<Figure> figures) {
        List<DotFigure.Row> rows = new ArrayList<>();
        for (String name : metrics.classes(PRIMARY)) {
            double f1 = metrics.value(partition, PRIMARY, name, "f1").orElse(Double.NaN);
            double recall = metrics.value(partition, PRIMARY, name, "recall").orElse(Double.NaN);
            double precision =
                    metrics.value(partition, PRIMARY, name, "precision").orElse(Double.NaN);
            rows.add(new DotFigure.Row(name, f1, new double[] {recall, precision}, "n = " + support(partition, name)));
        }
        if (!rows.isEmpty()) {
            figures.add(DotFigure.of(
                    "F1 of every class, " + partition.id(),
                    rows,
                    "F1 (large), precision and recall (small)",
                    "n: talkturns of the class. " + predicted(partition)));
        }
    }

    /** The talkturns that recall rests on. */
    private int support(Partition partition, String name) {
        return metrics.rows().stream()
                .filter(row -> row.partition() == partition
                        && row.task().equals(PRIMARY)
                        && row.label().equals(name)
                        && row.metric().equals("recall"))
                .mapToInt(MetricRow::n)
                .findFirst()
                .orElse(0);
    }

    private String predicted(Partition partition) {
        long n = predictions.rows().stream()
                .filter(row -> row.partition() == partition)
                .count();
        return n == 0 ? "" : "Predicted in " + partition.id() + ": " + n + " talkturns.";
    }

    private List<Table> tables(String title) {
        List<Table> tables = new ArrayList<>();
        for (Partition partition : metrics.partitions()) {
            tables.add(TaskTable.of(metrics, partition));
            if (!metrics.classes(PRIMARY).isEmpty()) {
                tables.add(ClassTable.of(metrics, partition, PRIMARY));
                tables.add(ConfusionTable.of(metrics, partition, PRIMARY));
            }
        }
        tested.ifPresent(test -> tables.add(FaithTable.of(title, test)));
        tables.removeIf(table -> table.rows().isEmpty());
        tables.add(SettingsTable.all(title, spec));
        return tables;
    }

    private static @Nullable Corpus corpus(Path folder, PredictionTable predictions) {
        try {
            return predictions.divided(CorpusFolder.read(folder));
        } catch (UserError e) {
            return null; // what was measured stays true; the report says that the corpus is gone
        }
    }
}
