package io.talkturn.ui.model;

import io.talkturn.model.Architecture;
import io.talkturn.model.HanSettings;
import io.talkturn.task.WeightRule;
import io.talkturn.training.TrainingSettings;
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
    /** The networks that the HAN-ROCK paper recommends: P 256, A 1, up to 350 epochs, softmax mutual information. */
    PAPER {
        @Override
        Draft apply(Draft draft) {
            HanSettings model = set(
                    RecordEdit.with(draft.model(), "architecture", Architecture.ROCK),
                    "contentSize",
                    18,
                    "primaryGru",
                    256,
                    "auxiliaryGru",
                    1);
            TrainingSettings training = set(draft.training(), "epochs", 350, "batch", 43, "earlyEnd", 0);
            return new Draft(draft.text(), RecordEdit.with(draft.tasks(), "rule", WeightRule.SOFTMAX), model, training);
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
