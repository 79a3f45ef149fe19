package io.talkturn.training;

import io.talkturn.task.ClassTarget;
import io.talkturn.task.NumberTarget;
import io.talkturn.task.Target;

/**
 * One task as the loss sees it (han-rock.md 3 and 4).
 *
 * @param id {@code pri} or an auxiliary task's id
 * @param classes how many classes it has; 0: its target is a number
 * @param targets by corpus row: the class number or the number, NaN where the row has no target; shape [talkturns]
 * @param weight its share of the total loss
 */
public record LearningTask(String id, int classes, float[] targets, double weight) {
    /** The task of a target. */
    static LearningTask of(Target target, double weight) {
        float[] targets = new float[target.size()];
        for (int row = 0; row < targets.length; row++) {
            targets[row] = target.isPresent(row) ? value(target, row) : Float.NaN;
        }
        return new LearningTask(target.id(), target instanceof ClassTarget ? target.outputs() : 0, targets, weight);
    }

    /** Whether its head gives class scores rather than one number. */
    public boolean isClass() {
        return classes > 0;
    }

    private static float value(Target target, int row) {
        return switch (target) {
            case ClassTarget classes -> classes.at(row);
            case NumberTarget numbers -> (float) numbers.at(row);
        };
    }
}
