package io.talkturn.study.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.talkturn.foundation.UserError;
import io.talkturn.model.Architecture;
import io.talkturn.model.HanSettings;
import io.talkturn.model.fusion.Preset;
import io.talkturn.run.FusionSpec;
import io.talkturn.run.HanSpec;
import io.talkturn.setting.Setting;
import io.talkturn.task.AuxiliaryTask;
import io.talkturn.task.TaskFamily;
import io.talkturn.task.TaskSettings;
import io.talkturn.task.WeightRule;
import io.talkturn.training.TrainingSettings;
import io.talkturn.training.fusion.FurtherTask;
import io.talkturn.training.fusion.FusionSettings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class RecipeTest {
    private final Recipe rock = new Recipe(
            new HanSpec(
                    "narrative",
                    new TaskSettings("emotion", List.of(), WeightRule.SOFTMAX, null, Map.of(), true, false, true),
                    HanSettings.defaults(Architecture.ROCK)),
            TrainingSettings.defaults());

    private final Recipe lstm = new Recipe(
            new FusionSpec(Map.of(), FusionSettings.defaults("ef-lstm", Preset.IEMOCAP, "emotion")),
            FusionSettings.training());

    private static HanSpec han(Recipe recipe) {
        return (HanSpec) recipe.network();
    }

    private static FusionSettings fusion(Recipe recipe) {
        return ((FusionSpec) recipe.network()).fusion();
    }

    @Test
    void everySettingThatIsNamedCanBeChangedByItsKey() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("tasks", "ap");
        values.put("weights", "linear");
        values.put("primaryWeight", "0.6");
        values.put("architecture", "flat");
        values.put("primaryGru", "24");
        values.put("contentSize", "5");
        values.put("learningRate", "2^-7");
        values.put("l2", "0.001");
        values.put("text", "text");
        values.put("squaredError", "true");

        Recipe changed = rock.with(values);

        assertThat(han(changed).tasks().auxiliary()).hasSize(8).containsAll(AuxiliaryTask.of(TaskFamily.PROSODY));
        assertThat(han(changed).tasks().rule()).isEqualTo(WeightRule.LINEAR);
        assertThat(han(changed).tasks().primaryWeight()).isEqualTo(0.6);
        assertThat(han(changed).tasks().squaredError()).isTrue();
        assertThat(han(changed).model().architecture()).isEqualTo(Architecture.FLAT);
        assertThat(han(changed).model().sizes().primaryGru()).isEqualTo(24);
        assertThat(han(changed).model().input().contentSize()).isEqualTo(5);
        assertThat(han(changed).text()).isEqualTo("text");
        assertThat(changed.training().optimizer().learningRate()).isEqualTo(0x1p-7);
        assertThat(changed.training().optimizer().l2()).isEqualTo(0.001);
    }

    @Test
    void fusionModelsHaveTheirOwn() {
        Recipe changed = lstm.with(Map.of("model", "mult"))
                .with(Map.of("with", "sentiment:weak:0.5+sarcasm:weak", "set.layers", "2", "batch", "64"));

        assertThat(fusion(changed).network().id()).isEqualTo("mult");
        assertThat(fusion(changed).with())
                .containsExactly(FurtherTask.parse("sentiment:weak:0.5"), FurtherTask.parse("sarcasm:weak"));
        assertThat(fusion(changed).network().options()).containsEntry("layers", 2.0);
        assertThat(changed.training().batch().size()).isEqualTo(64);
        assertThat(fusion(changed.with("with", "none")).with()).isEmpty();
        assertThat(lstm.with("preset", "mosei").training()).isNotEqualTo(lstm.training());
    }

    @Test
    void everyDescribedSettingTakesTheValueThatItHas() {
        for (Recipe recipe : List.of(rock, lstm)) {
            for (Setting setting : RecipeGuide.settings(recipe.network())) {
                Object value = null;
                for (Record holder : holders(recipe)) {
                    value = value == null ? valueIn(setting, holder) : value;
                }
                if (value != null) {
                    String shown = setting.shown(value);
                    assertThat(recipe.with(setting.key(), shown))
                            .as(setting.key())
                            .isEqualTo(recipe);
                }
            }
        }
    }

    private static List<Record> holders(Recipe recipe) {
        return switch (recipe.network()) {
            case HanSpec han -> List.of(recipe.training(), han.tasks(), han.model());
            case FusionSpec fusion -> List.of(recipe.training(), fusion.fusion());
        };
    }

    private static Object valueIn(Setting setting, Record holder) {
        try {
            Object value = setting.in(holder);
            return value instanceof String || value instanceof Number || value instanceof Boolean ? value : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    @Test
    void whatANetworkLacksOrDoesNotTakeIsRefusedInASentence() {
        assertThatThrownBy(() -> rock.with("plateau", "3"))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("“plateau” is no setting of HAN-ROCK");
        assertThatThrownBy(() -> rock.with("contentSize", "900"))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("“contentSize” cannot be 900");
        assertThatThrownBy(() -> rock.with("primaryWeight", "2")).isInstanceOf(UserError.class);
        assertThatThrownBy(() -> rock.with("tasks", "xyz")).isInstanceOf(UserError.class);
        assertThatThrownBy(() -> lstm.with("model", "han")).isInstanceOf(UserError.class);
    }
}
