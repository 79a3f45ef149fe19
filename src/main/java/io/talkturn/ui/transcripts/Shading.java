package io.talkturn.ui.transcripts;

import io.talkturn.evaluation.Attention;
import io.talkturn.report.Transcript.TaskShare;
import io.talkturn.report.Transcript.Weight;
import io.talkturn.task.AuxiliaryTask;
import io.talkturn.ui.transcripts.ConversationAttention.Window;
import io.talkturn.ui.transcripts.ConversationAttention.Words;
import io.talkturn.ui.transcripts.ShadedWindow.ShadedTurn;
import java.util.ArrayList;
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
        double[] kappa = Attention.doubles(window.tasks());
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
        return Attention.ofWindow(choice.mix().tasks(attention.tasks(), kappa), window.turns());
    }

    /** Word weights of a talkturn, shape [tokens]. */
    private double[] words(Words words, double primaryShare) {
        float[] auxiliary = words.weights().get(AUXILIARY_ENCODER);
        return choice.mix()
                .words(
                        attention.tasks(),
                        primaryShare,
                        Attention.doubles(words.weights().getOrDefault(PRIMARY, new float[0])),
                        auxiliary == null ? null : Attention.doubles(auxiliary));
    }
}
