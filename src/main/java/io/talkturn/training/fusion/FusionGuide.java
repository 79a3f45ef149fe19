package io.talkturn.training.fusion;

import io.talkturn.setting.Domain;
import io.talkturn.setting.Setting;
import java.util.List;

/** What can be set of a fusion network beside its sizes, {@link FusionSettings}. */
public final class FusionGuide {
    private static final int MOST = 1_000_000;

    /** The settings, in the order of the record. */
    public static final List<Setting> SETTINGS = List.of(
            Setting.of(
                    "positiveWeights",
                    new Domain.Switch(),
                    "Weigh positives",
                    "",
                    "A positive of a multi-label class counts negatives / positives of train",
                    "as in the paper"),
            Setting.of(
                    "standardise",
                    new Domain.Switch(),
                    "Standardise columns",
                    "",
                    "z-score every column with the train partition",
                    "the paper leaves them as they are"),
            Setting.of(
                    "devShare",
                    Domain.share(),
                    "Stand-in for dev",
                    "",
                    "Share of train that chooses the epoch where the corpus has no dev partition; 0: none",
                    "paper: 0.1 for MUStARD"),
            Setting.of(
                    "squaredLoss",
                    new Domain.Switch(),
                    "Squared loss",
                    "",
                    "For tasks of numbers: squared instead of absolute errors",
                    ""),
            Setting.of(
                    "classVectors",
                    new Domain.File("drawn"),
                    "Class vectors",
                    "",
                    "For EMO-EMB: a GloVe file with the words of the classes; without one they are drawn",
                    ""),
            Setting.of(
                    "plateau",
                    Domain.whole(0, MOST),
                    "Flat epochs",
                    "epochs",
                    "After so many epochs without a better dev metric the learning rate falls; 0: never",
                    "paper: 5"),
            Setting.of(
                    "plateauFactor", Domain.part(), "Learning rate falls", "", "To this part of itself", "paper: 0.1"));

    private FusionGuide() {}
}
