package io.talkturn.ui.transcripts;

import io.talkturn.evaluation.Attention;
import io.talkturn.report.Transcript.TaskShare;
import io.talkturn.report.Transcript.Weight;
import io.talkturn.task.AuxiliaryTask;
import io.talkturn.ui.transcripts.ConversationAttention.Window;
import io.talkturn.ui.transcripts.ConversationAttention.Words;
import io.talkturn.ui.transcripts.ShadedWindow.ShadedTurn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** From raw weights to what is shown: combined as chosen, standardised, put in buckets (HAN-ROCK paper: attention). */
final class Shading {
    private static final String PRIMARY = AuxiliaryTask.PRIMARY_ID;
    private static final String AUXILIARY_ENCODER = "aux";

    private final ConversationAttention attention;
    private final AttentionChoice choice;

    private Shading(ConversationAttention attention, AttentionChoice choice) {
        this.attention = attention;
        this.choice = choice;
    }

    /** The window of a talkturn; empty where the run did not predict it. */
    static Optional<ShadedWindow> of(ConversationAttention attention, String talkturn, AttentionChoice choice) {
        return attention.window(talkturn).map(window -> new Shading(attention, choice).shade(window));
    }

    private ShadedWindow shade(Window window) {
        double[] kappa = doubles(window.tasks());
        List<Weight> turnWeights = Weight.among(turns(window, kappa));
        double primaryShare = kappa[Math.max(0, attention.tasks().indexOf(PRIMARY))];
        List<ShadedTurn> turns = new ArrayList<>();
        for (int i = 0; i < window.talkturns().size(); i++) {
            String id = window.talkturns().get(i);
            Words words = attention.words().getOrDefault(id, new Words(List.of(), java.util.Map.of()));
            List<Weight> wordWeights = Weight.among(words(words, primaryShare));
            turns.add(new ShadedTurn(id, turnWeights.get(i), words.tokens(), wordWeights));
        }
        List<TaskShare> tasks = IntStream.range(0, kappa.length)
                .mapToObj(b -> new TaskShare(attention.tasks().get(b), kappa[b]))
                .toList();
        return new ShadedWindow(turns, tasks);
    }

    /** Talkturn weights of the window, shape [length]. */
    private double[] turns(Window window, double[] kappa) {
        double[][] byTask = new double[kappa.length][window.turns().length];
        for (int i = 0; i < window.turns().length; i++) {
            for (int b = 0; b < kappa.length; b++) {
                byTask[b][i] = window.turns()[i][b];
            }
        }
        return Attention.talkturns(taskWeights(kappa), byTask);
    }

    /** How much each task counts for the choice; sum 1. */
    private double[] taskWeights(double[] kappa) {
        int primary = attention.tasks().indexOf(PRIMARY);
        return switch (choice) {
            case AttentionChoice.Combined() -> kappa;
            case AttentionChoice.Primary() -> oneHot(primary, kappa);
            case AttentionChoice.OneTask(String task) ->
                oneHot(attention.tasks().indexOf(task), kappa);
            case AttentionChoice.Auxiliary() -> withoutPrimary(primary, kappa);
        };
    }

    private static double[] oneHot(int task, double[] kappa) {
        if (task < 0) {
            return kappa; // a run without this task: its combined attention, as the page says
        }
        double[] weights = new double[kappa.length];
        weights[task] = 1;
        return weights;
    }

    private static double[] withoutPrimary(int primary, double[] kappa) {
        double[] weights = kappa.clone();
        if (primary >= 0) {
            weights[primary] = 0;
        }
        double rest = Arrays.stream(weights).sum();
        return rest > 0 ? Arrays.stream(weights).map(w -> w / rest).toArray() : kappa;
    }

    /** Word weights of a talkturn, shape [tokens]. */
    private double[] words(Words words, double primaryShare) {
        float[] primary = words.weights().getOrDefault(PRIMARY, new float[0]);
        float[] auxiliary = words.weights().get(AUXILIARY_ENCODER);
        if (auxiliary == null) {
            return doubles(primary);
        }
        return switch (choice) {
            case AttentionChoice.Combined() -> Attention.words(primaryShare, doubles(primary), doubles(auxiliary));
            case AttentionChoice.Primary() -> doubles(primary);
            case AttentionChoice.Auxiliary() -> doubles(auxiliary);
            case AttentionChoice.OneTask one when one.isPrimary() -> doubles(primary);
            case AttentionChoice.OneTask one when attention.tasks().contains(one.task()) -> doubles(auxiliary);
            case AttentionChoice.OneTask one -> Attention.words(primaryShare, doubles(primary), doubles(auxiliary));
        };
    }

    private static double[] doubles(float[] values) {
        double[] copy = new double[values.length];
        Arrays.setAll(copy, i -> values[i]);
        return copy;
    }
}
