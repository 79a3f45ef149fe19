package io.talkturn.task;

import io.talkturn.setting.Domain;
import io.talkturn.setting.Setting;
import java.util.List;

/** What can be set of tasks beside which they are, {@link TaskSettings}. */
public final class TaskGuide {
    /** The settings, in the order of the record. */
    public static final List<Setting> SETTINGS = List.of(
            Setting.of(
                    "auxiliarySupervision",
                    new Domain.Switch(),
                    "Auxiliary supervision",
                    "",
                    "Auxiliary tasks have weights; without, the same network with all auxiliary weights 0",
                    "the paper's single task"),
            Setting.of(
                    "squaredError",
                    new Domain.Switch(),
                    "Squared error",
                    "",
                    "For number targets: squared instead of absolute error",
                    ""),
            Setting.of(
                    "wholeNetwork",
                    new Domain.Switch(),
                    "Whole network",
                    "",
                    "Auxiliary tasks that are not chosen keep their encoders and heads and have the weight 0; without, the"
                            + " network is smaller by them",
                    "the paper leaves families out by their weights"));

    private TaskGuide() {}
}
