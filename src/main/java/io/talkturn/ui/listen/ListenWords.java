package io.talkturn.ui.listen;

import io.talkturn.foundation.UserError;
import io.talkturn.sound.Player;
import io.talkturn.ui.kit.Format;
import io.talkturn.ui.kit.Texts;
import java.util.ArrayList;
import java.util.List;

/** What is said below the waveform: why nothing is heard, and what to know of what is. */
record ListenWords(ListenViewModel model) {
    String told() {
        Passage passage = model.passageProperty().get();
        UserError problem = model.problemProperty().get();
        Recorded recorded = model.recordedProperty().get();
        if (problem != null) {
            return problem.line();
        }
        if (passage == null || !recorded.isPlayable()) {
            return "";
        }
        List<String> told = new ArrayList<>();
        if (passage.band().isEmpty()) {
            told.add(Texts.of("listen.untimed"));
        } else if (!passage.band().get().isMeasured()) {
            told.add(Texts.of("listen.evenly"));
        }
        if (recorded.sound() == null) {
            told.add(Texts.of("listen.noWaveform"));
        }
        Player player = model.playerProperty().get();
        if (player != null && !player.keepsPitch() && model.speedProperty().get() < 1) {
            told.add(Texts.of("listen.lower"));
        }
        if (passage.corpus().info().simulated()) {
            told.add(Texts.of("listen.simulated"));
        }
        return String.join(" ", told);
    }

    /** Minutes, seconds and tenths. */
    static String seconds(double seconds) {
        long minutes = (long) (seconds / 60);
        String rest = Format.decimals(seconds - 60 * minutes, 1);
        return minutes + ":" + (rest.length() < 4 ? "0" : "") + rest;
    }
}
