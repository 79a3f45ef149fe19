package io.talkturn.report.paper;

import io.talkturn.corpus.Partition;
import io.talkturn.corpus.Talkturn;
import io.talkturn.evaluation.Attention;
import io.talkturn.foundation.UserError;
import io.talkturn.report.AttentionMix;
import io.talkturn.report.Cell;
import io.talkturn.report.ClassTable;
import io.talkturn.report.ConfusionTable;
import io.talkturn.report.FaithSentence;
import io.talkturn.report.PredictionErrors;
import io.talkturn.report.Table;
import io.talkturn.report.TaskTable;
import io.talkturn.report.Transcript.Earlier;
import io.talkturn.report.Transcript.Piece;
import io.talkturn.report.Transcript.Side;
import io.talkturn.report.Transcript.TaskShare;
import io.talkturn.report.Transcript.Weight;
import io.talkturn.run.AttentionFolder;
import io.talkturn.run.HanSpec;
import io.talkturn.run.MetricTable;
import io.talkturn.run.PredictionSet;
import io.talkturn.run.PredictionTable;
import io.talkturn.run.RunFolder;
import io.talkturn.run.RunResults;
import io.talkturn.run.RunSpec;
import io.talkturn.run.faith.Faithfulness;
import io.talkturn.task.AuxiliaryTask;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a run says of the talkturns that are put on paper: predictions, and attention as chosen (HAN-ROCK paper: attention), words
 * standardised within their talkturn with the task weights of the talkturn's own prediction, talkturns within the window.
 */
public final class PaperRun {
    private final String title;
    private final RunSpec spec;
    private final MetricTable metrics;
    private final PredictionTable table;
    private final PredictionErrors errors;
    private final @Nullable AttentionFolder attention;
    private final String worth;
    private final Optional<PredictionSet> set;
    private final Map<String, PredictionTable.Row> predictions = new HashMap<>();
    private final Map<String, AttentionFolder.Attended> read = new HashMap<>();

    /**
     * Reads the results of a run; attention only as it is needed.
     *
     * @param title what people call the run
     * @throws io.talkturn.foundation.UserError where a file of the results is missing or damaged
     */
    public PaperRun(String title, RunFolder folder) {
        this.title = title;
        RunResults results = new RunResults(folder);
        spec = folder.spec();
        set = PredictionSet.of(folder);
        metrics = results.metrics();
        table = results.predictions();
        errors = new PredictionErrors(table);
        // trials and fusion models keep none: what they predicted can be printed all the same
        boolean isKept = spec.network() instanceof HanSpec && Files.isDirectory(folder.attention());
        attention = isKept ? results.attention() : null;
        worth = attention == null ? "" : worth(folder, set);
        table.rows().forEach(row -> predictions.put(row.talkturn(), row));
        if (attention != null) {
            attention.talkturns().forEach(talkturn -> read.put(talkturn.talkturn(), talkturn));
        }
    }

    /** What people call the run. */
    public String title() {
        return title;
    }

    /** Its specification. */
    public RunSpec spec() {
        return spec;
    }

    /** What a set of predictions says of itself, empty for a run on its own corpus. */
    Optional<PredictionSet> set() {
        return set;
    }

    /** Its predictions. */
    public PredictionTable predictions() {
        return table;
    }

    /** Its attention, null where it kept none. */
    public @Nullable AttentionFolder attention() {
        return attention;
    }

    /** The talkturns that it got wrong. */
    List<String> errors() {
        return table.rows().stream()
                .filter(errors::isError)
                .map(PredictionTable.Row::talkturn)
                .toList();
    }

    /** Which attention shades, in words. */
    String told(AttentionMix mix) {
        return attention == null
                ? "none: this run kept no weights"
                : mix.told(attention.tasks().size());
    }

    /** Whether its shades are worth believing, as the line under a transcript says it; empty where nothing is shaded. */
    String worth() {
        return worth;
    }

    private static String worth(RunFolder folder, Optional<PredictionSet> set) {
        return set.isEmpty() ? tested(folder) : worth(folder, set.get());
    }

    private static String tested(RunFolder run) {
        return Faithfulness.read(run)
                .map(FaithSentence::of)
                .orElse("Whether this attention is worth believing was not tested (“talkturn faithful”).");
    }

    /** Of a set what is known of its run; what is wrong with that run's files is no fault of the set. */
    private static String worth(RunFolder folder, PredictionSet set) {
        String name = set.run().name();
        Optional<RunFolder> run = set.appliedRun(folder);
        if (run.isEmpty()) {
            return FaithSentence.appliedIsGone(name);
        }
        try {
            return FaithSentence.beforeApplied(name) + tested(run.get());
        } catch (UserError e) {
            return FaithSentence.beforeApplied(name) + e.line();
        }
    }

    /** Its metrics in a partition, every one with its n. */
    List<Table> tables(Partition partition) {
        if (!metrics.partitions().contains(partition)) {
            return List.of();
        }
        return table.classes().isEmpty()
                ? List.of(TaskTable.of(metrics, partition))
                : List.of(
                        ClassTable.of(metrics, partition, AuxiliaryTask.PRIMARY_ID),
                        ConfusionTable.of(metrics, partition, AuxiliaryTask.PRIMARY_ID));
    }

    /** What it made of a talkturn of a conversation whose talkturns have these numbers. */
    Side side(Talkturn talkturn, Map<String, Integer> numbers, AttentionMix mix) {
        PredictionTable.@Nullable Row row = predictions.get(talkturn.id());
        Optional<AttentionFolder.Window> window =
                attention == null ? Optional.empty() : attention.window(talkturn.id());
        AttentionFolder.@Nullable Weights weights =
                window.isEmpty() || attention == null ? null : attention.weights(window.get());
        return new Side(
                pieces(talkturn, weights, mix),
                row == null ? "" : shown(row.truth()),
                row == null ? "" : shown(row.prediction()),
                row != null && errors.isError(row),
                window.isEmpty() || weights == null ? List.of() : earlier(window.get(), weights, numbers, mix),
                weights == null ? List.of() : shares(weights));
    }

    /** The text as this run was given it. */
    private String text(Talkturn talkturn) {
        boolean narratives = spec.network() instanceof HanSpec han && han.text().equals(HanSpec.NARRATIVE);
        return narratives ? talkturn.narrativeOrText() : talkturn.text();
    }

    private List<Piece> pieces(Talkturn talkturn, AttentionFolder.@Nullable Weights weights, AttentionMix mix) {
        AttentionFolder.@Nullable Attended own = read.get(talkturn.id());
        if (own == null || weights == null) {
            return List.of(new Piece(text(talkturn), null, true));
        }
        return Pieces.of(text(talkturn), own.tokens(), Weight.among(words(own, weights.tasks(), mix)));
    }

    private double[] words(AttentionFolder.Attended talkturn, float[] kappa, AttentionMix mix) {
        AttentionFolder folder = kept();
        double[] primary =
                Attention.doubles(folder.words(talkturn, folder.wordEncoders().getFirst()));
        double @Nullable [] auxiliary = folder.wordEncoders().size() == 1
                ? null
                : Attention.doubles(folder.words(talkturn, folder.wordEncoders().getLast()));
        double share = kappa[Math.max(0, folder.tasks().indexOf(AuxiliaryTask.PRIMARY_ID))];
        return mix.words(folder.tasks(), share, primary, auxiliary);
    }

    private List<Earlier> earlier(
            AttentionFolder.Window window,
            AttentionFolder.Weights weights,
            Map<String, Integer> numbers,
            AttentionMix mix) {
        AttentionFolder folder = kept();
        double[] shares = mix.tasks(folder.tasks(), Attention.doubles(weights.tasks()));
        List<Weight> combined = Weight.among(Attention.ofWindow(shares, weights.turns()));
        List<AttentionFolder.Attended> talkturns = folder.talkturns(window);
        return IntStream.range(0, window.length())
                .mapToObj(i -> new Earlier(numbers.getOrDefault(talkturns.get(i).talkturn(), 0), combined.get(i)))
                .toList();
    }

    private List<TaskShare> shares(AttentionFolder.Weights weights) {
        List<String> tasks = kept().tasks();
        return IntStream.range(0, weights.tasks().length)
                .mapToObj(b -> new TaskShare(tasks.get(b), weights.tasks()[b]))
                .toList();
    }

    private AttentionFolder kept() {
        if (attention == null) {
            throw new IllegalStateException("There are weights of a run without attention.");
        }
        return attention;
    }

    private String shown(String value) {
        boolean isNumber = table.classes().isEmpty() && !value.isEmpty();
        return isNumber ? Table.Column.metric("").shown(Cell.of(Double.parseDouble(value))) : value;
    }
}
