package io.talkturn.report;

import io.talkturn.corpus.Conversation;
import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.Talkturn;
import io.talkturn.evaluation.Attention;
import io.talkturn.foundation.UserError;
import io.talkturn.report.Transcript.Earlier;
import io.talkturn.report.Transcript.Speaker;
import io.talkturn.report.Transcript.TaskShare;
import io.talkturn.report.Transcript.Token;
import io.talkturn.report.Transcript.Turn;
import io.talkturn.report.Transcript.Weight;
import io.talkturn.run.AttentionFolder;
import io.talkturn.run.HanSpec;
import io.talkturn.run.MetricTable;
import io.talkturn.run.PredictionTable;
import io.talkturn.run.RunFolder;
import io.talkturn.run.RunResults;
import io.talkturn.run.RunSpec;
import io.talkturn.task.AuxiliaryTask;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Makes transcripts of a run's conversations: attention combined over all tasks (HAN-ROCK paper: attention), words standardised
 * within their talkturn with the task weights of the talkturn's own prediction, talkturns within the window.
 */
public final class TranscriptReader {
    private final Corpus corpus;
    private final RunSpec spec;
    private final HanSpec network;
    private final MetricTable metrics;
    private final AttentionFolder attention;
    private final Map<String, PredictionTable.Row> predictions = new HashMap<>();
    private final Map<String, AttentionFolder.Attended> read = new HashMap<>();
    private final boolean isClass;

    /**
     * Opens a run's results.
     *
     * @param corpus that the run was trained on
     * @throws UserError where a file of the results is missing or damaged
     */
    public TranscriptReader(RunFolder folder, Corpus corpus) {
        RunResults results = new RunResults(folder);
        spec = folder.spec();
        network = HanSpec.require(spec);
        metrics = results.metrics();
        attention = results.attention();
        PredictionTable table = results.predictions();
        this.corpus = table.divided(corpus);
        isClass = !table.classes().isEmpty();
        table.rows().forEach(row -> predictions.put(row.talkturn(), row));
        attention.talkturns().forEach(talkturn -> read.put(talkturn.talkturn(), talkturn));
    }

    /**
     * The transcript of one conversation.
     *
     * @throws UserError where the corpus has no such conversation
     */
    public Transcript transcript(String conversation) {
        int number = IntStream.range(0, corpus.conversations().size())
                .filter(c -> corpus.conversations().get(c).id().equals(conversation))
                .findFirst()
                .orElseThrow(() -> new UserError(
                        "The corpus “" + corpus.info().name() + "” has no conversation “" + conversation + "”.",
                        "“talkturn inspect” lists its conversations."));
        Conversation source = corpus.conversations().get(number);
        var partition = corpus.partitionOf(number);
        List<Table> tables = isClass
                ? List.of(
                        ClassTable.of(metrics, partition, AuxiliaryTask.PRIMARY_ID),
                        ConfusionTable.of(metrics, partition, AuxiliaryTask.PRIMARY_ID))
                : List.of(TaskTable.of(metrics, partition));
        return new Transcript(
                source.title(),
                corpus.info().title(),
                corpus.info().simulated(),
                spec.name() + ", seed " + spec.training().seed() + ", partition " + partition.id(),
                spec.primary(),
                attention.tasks().size() > 1 ? "combined over all tasks" : "of the primary task",
                turns(source),
                tables);
    }

    private List<Turn> turns(Conversation source) {
        Map<String, Integer> numbers = new HashMap<>();
        List<String> speakers = new ArrayList<>();
        for (Talkturn talkturn : source.talkturns()) {
            numbers.put(talkturn.id(), numbers.size() + 1);
            if (!speakers.contains(talkturn.speaker())) {
                speakers.add(talkturn.speaker());
            }
        }
        return source.talkturns().stream()
                .map(talkturn -> turn(talkturn, numbers, speakers.indexOf(talkturn.speaker())))
                .toList();
    }

    private Turn turn(Talkturn talkturn, Map<String, Integer> numbers, int speakerNumber) {
        PredictionTable.@Nullable Row row = predictions.get(talkturn.id());
        Optional<AttentionFolder.Window> window = attention.window(talkturn.id());
        Optional<AttentionFolder.Weights> weights = window.map(attention::weights);
        return new Turn(
                numbers.getOrDefault(talkturn.id(), 0),
                new Speaker(talkturn.speaker(), speakerNumber),
                tokens(talkturn, weights),
                row == null ? "" : shown(row.truth()),
                row == null ? "" : shown(row.prediction()),
                row != null && isClass && row.isError(),
                window.isEmpty() ? List.of() : earlier(window.get(), weights.orElseThrow(), numbers),
                weights.map(this::shares).orElse(List.of()));
    }

    private List<Token> tokens(Talkturn talkturn, Optional<AttentionFolder.Weights> weights) {
        AttentionFolder.@Nullable Attended own = read.get(talkturn.id());
        if (own == null) {
            String text = network.text().equals("text") ? talkturn.text() : talkturn.narrativeOrText();
            return Arrays.stream(text.split("\\s+"))
                    .filter(word -> !word.isEmpty())
                    .map(word -> new Token(word, null))
                    .toList();
        }
        if (weights.isEmpty()) {
            return own.tokens().stream().map(token -> new Token(token, null)).toList();
        }
        List<Weight> combined = Weight.among(words(own, weights.get().tasks()));
        return IntStream.range(0, combined.size())
                .mapToObj(i -> new Token(own.tokens().get(i), combined.get(i)))
                .toList();
    }

    private double[] words(AttentionFolder.Attended talkturn, float[] taskWeights) {
        double[] primary =
                doubles(attention.words(talkturn, attention.wordEncoders().getFirst()));
        if (attention.wordEncoders().size() == 1) {
            return primary;
        }
        double[] auxiliary =
                doubles(attention.words(talkturn, attention.wordEncoders().getLast()));
        int place = attention.tasks().indexOf(AuxiliaryTask.PRIMARY_ID);
        return Attention.words(taskWeights[place], primary, auxiliary);
    }

    private List<Earlier> earlier(
            AttentionFolder.Window window, AttentionFolder.Weights weights, Map<String, Integer> numbers) {
        double[][] byTask = new double[weights.tasks().length][window.length()];
        for (int i = 0; i < window.length(); i++) {
            for (int b = 0; b < byTask.length; b++) {
                byTask[b][i] = weights.turns()[i][b];
            }
        }
        List<Weight> combined = Weight.among(Attention.talkturns(doubles(weights.tasks()), byTask));
        List<AttentionFolder.Attended> talkturns = attention.talkturns(window);
        return IntStream.range(0, window.length())
                .mapToObj(i -> new Earlier(numbers.getOrDefault(talkturns.get(i).talkturn(), 0), combined.get(i)))
                .toList();
    }

    private List<TaskShare> shares(AttentionFolder.Weights weights) {
        return IntStream.range(0, weights.tasks().length)
                .mapToObj(b -> new TaskShare(attention.tasks().get(b), weights.tasks()[b]))
                .toList();
    }

    private String shown(String value) {
        boolean isNumber = !isClass && !value.isEmpty();
        return isNumber ? Table.Column.metric("").shown(Cell.of(Double.parseDouble(value))) : value;
    }

    private static double[] doubles(float[] values) {
        double[] copy = new double[values.length];
        Arrays.setAll(copy, i -> values[i]);
        return copy;
    }
}
