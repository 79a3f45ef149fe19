package io.talkturn.training;

/**
 * One task as the loss sees it (han-rock.md 3 and 4).
 *
 * @param id {@code pri} or an auxiliary task's id
 * @param classes how many classes it has; 0: its target is a number
 * @param targets by corpus row: the class number or the number, NaN where the row has no target; shape [talkturns]
 * @param weight its share of the total loss
 */
public record LearningTask(String id, int classes, float[] targets, double weight) {
    /** Whether its head gives class scores rather than one number. */
    public boolean isClass() {
        return classes > 0;
    }

    /** The outputs of its head. */
    public int outputs() {
        return isClass() ? classes : 1;
    }
}
