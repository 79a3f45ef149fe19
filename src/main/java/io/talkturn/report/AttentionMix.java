package io.talkturn.report;

import io.talkturn.evaluation.Attention;
import io.talkturn.foundation.UserError;
import io.talkturn.task.AuxiliaryTask;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which attention shades a transcript, in the window and on paper (HAN-ROCK paper: attention).
 *
 * @param task the task where it is that of one task, else empty
 */
public record AttentionMix(Kind kind, String task) {
    /** Over all tasks, weighted by task attention. */
    public static final AttentionMix COMBINED = new AttentionMix(Kind.COMBINED, "");

    private static final String PRIMARY = AuxiliaryTask.PRIMARY_ID;

    /** What is put together. */
    public enum Kind {
        /** All tasks, weighted by task attention. */
        COMBINED,
        /** The primary task's own encoders. */
        PRIMARY,
        /** The auxiliary tasks, weighted by their share of the task attention. */
        AUXILIARY,
        /** One task. */
        TASK
    }

    /**
     * As it is typed: combined, primary, auxiliary, or a task such as au05.
     *
     * @throws UserError where it is none of these
     */
    public static AttentionMix of(String typed) {
        String word = typed.toLowerCase(Locale.ROOT);
        for (Kind kind : Kind.values()) {
            if (kind != Kind.TASK && kind.name().toLowerCase(Locale.ROOT).equals(word)) {
                return new AttentionMix(kind, "");
            }
        }
        boolean isTask =
                word.equals(PRIMARY) || Arrays.stream(AuxiliaryTask.values()).anyMatch(t -> t.id().equals(word));
        if (!isTask) {
            throw new UserError(
                    "There is no attention “" + typed + "”.",
                    "Use combined, primary, auxiliary, or one task, for example au05.");
        }
        return new AttentionMix(Kind.TASK, word);
    }

    /**
     * How much each task counts; sum 1. A run without the task that is asked for gives its combined attention.
     *
     * @param tasks of the run
     * @param kappa its task weights, shape [tasks]
     */
    public double[] tasks(List<String> tasks, double[] kappa) {
        int primary = tasks.indexOf(PRIMARY);
        return switch (kind) {
            case COMBINED -> kappa;
            case PRIMARY -> oneHot(primary, kappa);
            case TASK -> oneHot(tasks.indexOf(task), kappa);
            case AUXILIARY -> withoutPrimary(primary, kappa);
        };
    }

    /**
     * Word weights of a talkturn, shape [tokens].
     *
     * @param tasks of the run
     * @param primaryShare kappa of the primary task
     * @param auxiliary of the encoder that the auxiliary tasks share, null where there is none
     */
    public double[] words(List<String> tasks, double primaryShare, double[] primary, double @Nullable [] auxiliary) {
        if (auxiliary == null) {
            return primary;
        }
        return switch (kind) {
            case COMBINED -> Attention.words(primaryShare, primary, auxiliary);
            case PRIMARY -> primary;
            case AUXILIARY -> auxiliary;
            case TASK -> ofTask(tasks, primaryShare, primary, auxiliary);
        };
    }

    /** In words, for a run with so many tasks: “combined over all tasks”. */
    public String told(int tasks) {
        if (tasks == 1) {
            return "of the only task";
        }
        return switch (kind) {
            case COMBINED -> "combined over all tasks";
            case PRIMARY -> "of the primary task";
            case AUXILIARY -> "of the auxiliary tasks";
            case TASK -> "of the task " + TaskNames.of(task);
        };
    }

    private double[] ofTask(List<String> tasks, double primaryShare, double[] primary, double[] auxiliary) {
        if (task.equals(PRIMARY)) {
            return primary;
        }
        return tasks.contains(task) ? auxiliary : Attention.words(primaryShare, primary, auxiliary);
    }

    private static double[] oneHot(int task, double[] kappa) {
        if (task < 0) {
            return kappa;
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
}
