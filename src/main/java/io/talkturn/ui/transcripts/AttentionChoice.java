package io.talkturn.ui.transcripts;

import io.talkturn.report.AttentionMix;
import io.talkturn.task.AuxiliaryTask;

/** Which attention shades the transcript (HAN-ROCK paper: attention). */
public sealed interface AttentionChoice {
    /** Over all tasks, weighted by task attention. */
    record Combined() implements AttentionChoice {}

    /** Of the primary task's own encoders. */
    record Primary() implements AttentionChoice {}

    /** Over the auxiliary tasks, weighted by their share of the task attention. */
    record Auxiliary() implements AttentionChoice {}

    /** Of one task: {@code pri} or an auxiliary task's id. */
    record OneTask(String task) implements AttentionChoice {
        boolean isPrimary() {
            return task.equals(AuxiliaryTask.PRIMARY_ID);
        }
    }

    /** What is computed for it. */
    default AttentionMix mix() {
        return switch (this) {
            case Combined() -> AttentionMix.COMBINED;
            case Primary() -> new AttentionMix(AttentionMix.Kind.PRIMARY, "");
            case Auxiliary() -> new AttentionMix(AttentionMix.Kind.AUXILIARY, "");
            case OneTask(String task) -> new AttentionMix(AttentionMix.Kind.TASK, task);
        };
    }
}
