package io.talkturn.ui.studies.figure;

import io.talkturn.ui.kit.Format;
import io.talkturn.ui.kit.Texts;
import io.talkturn.ui.studies.look.TrialLine;

/** What is said of a trial where the mouse is over it. */
final class FigureWords {
    private FigureWords() {}

    static String of(TrialLine trial) {
        Double dev = trial.dev();
        return Texts.of(
                "studies.figure.tip", trial.title(), dev == null ? "–" : Format.decimals(dev, 3), trial.words());
    }
}
