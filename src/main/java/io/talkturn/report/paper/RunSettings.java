package io.talkturn.report.paper;

import io.talkturn.run.HanSpec;
import io.talkturn.run.RunSpec;
import java.util.ArrayList;
import java.util.List;

/** What a run was, in the few lines that a printed page needs. */
final class RunSettings {
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
        return settings;
    }
}
