package io.talkturn.ui.model;

import io.talkturn.model.HanSettings;
import io.talkturn.setting.RecordEdit;
import io.talkturn.ui.kit.Texts;
import java.util.List;
import java.util.Locale;

/** Settings that are known to make sense together. A preset leaves the primary task and the seed as they are. */
enum Preset {
    /** Small and quick, to see whether everything fits together. */
    QUICK {
        @Override
        Draft apply(Draft draft) {
            HanSettings model = set(draft.model(), "contentSize", 8, "primaryGru", 64, "auxiliaryGru", 1);
            return new Draft(
                    draft.text(), draft.tasks(), model, set(draft.training(), "epochs", 12, "learningRate", 0x1p-8));
        }
    },
    /** The same network with all auxiliary weights 0, the paper's baseline. */
    SINGLE_TASK {
        @Override
        Draft apply(Draft draft) {
            return draft.withTasks(RecordEdit.with(draft.tasks(), "auxiliarySupervision", false));
        }
    };

    abstract Draft apply(Draft draft);

    String title() {
        return Texts.of("preset." + name().toLowerCase(Locale.ROOT));
    }

    String meaning() {
        return Texts.of("preset." + name().toLowerCase(Locale.ROOT) + ".tip");
    }

    static List<Preset> all() {
        return List.of(values());
    }

    private static <R extends Record> R set(R settings, Object... namesAndValues) {
        R changed = settings;
        for (int i = 0; i < namesAndValues.length; i += 2) {
            changed = RecordEdit.with(changed, namesAndValues[i].toString(), namesAndValues[i + 1]);
        }
        return changed;
    }
}
