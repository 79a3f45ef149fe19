package io.talkturn.report.paper;

import io.talkturn.run.HanSpec;
import io.talkturn.run.PredictionSet;
import io.talkturn.run.RunSpec;
import java.util.ArrayList;
import java.util.List;

/** What a run was, in the few lines that a printed page needs. */
final class RunSettings {
    private static final int DATE = 10;

    private RunSettings() {}

    static List<PaperSetting> of(PaperRun run, String name) {
        RunSpec spec = run.spec();
        List<PaperSetting> settings = new ArrayList<>();
        settings.add(new PaperSetting(
                name,
                run.title() + ", " + spec.architecture() + ", seed "
                        + spec.training().seed()));
        String read = spec.network() instanceof HanSpec han ? ", reads the " + han.text() : "";
        settings.add(new PaperSetting("Predicts", spec.primary() + read));
        run.set().ifPresent(set -> applied(set, settings));
        return settings;
    }

    /** Of a run that was applied: when, and what should be known before it is believed. */
    private static void applied(PredictionSet set, List<PaperSetting> settings) {
        settings.add(new PaperSetting(
                "Applied",
                "the run “" + set.run().name() + "” on " + set.created().substring(0, DATE)));
        set.told().forEach(sentence -> settings.add(new PaperSetting("Mind", sentence)));
    }
}
