package io.talkturn.setting;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.model.Architecture;
import io.talkturn.model.HanGuide;
import io.talkturn.model.HanSettings;
import io.talkturn.model.fusion.Preset;
import io.talkturn.task.TaskGuide;
import io.talkturn.task.TaskSettings;
import io.talkturn.task.WeightRule;
import io.talkturn.training.TrainingGuide;
import io.talkturn.training.TrainingSettings;
import io.talkturn.training.fusion.FusionGuide;
import io.talkturn.training.fusion.FusionSettings;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What can be set is described once, and all of it: a component of a settings record without a description fails here. */
final class GuidesTest {
    /** Settings, the record with the defaults, and the components that are no single setting. */
    record Guide(List<Setting> settings, Record usual, Set<String> others) {
        @Override
        public String toString() {
            return usual.getClass().getSimpleName();
        }
    }

    static Stream<Guide> guides() {
        return Stream.of(
                new Guide(HanGuide.SETTINGS, HanSettings.defaults(Architecture.ROCK), Set.of("architecture")),
                new Guide(TrainingGuide.WINDOWS, TrainingSettings.defaults(), Set.of()),
                new Guide(TrainingGuide.SAMPLES, FusionSettings.training(), Set.of("blockLength")),
                new Guide(
                        FusionGuide.SETTINGS,
                        FusionSettings.defaults("mult", Preset.IEMOCAP, "emotion"),
                        Set.of("model", "preset", "options", "modalities", "primary", "with")),
                new Guide(
                        TaskGuide.SETTINGS,
                        new TaskSettings("x", List.of(), WeightRule.SOFTMAX, null, Map.of(), true, false, false),
                        Set.of("primary", "auxiliary", "rule", "primaryWeight", "byHand")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("guides")
    void everyComponentIsDescribedOnce(Guide guide) {
        Set<String> components = RecordEdit.names(guide.usual().getClass())
                .filter(name -> !guide.others().contains(name))
                .collect(Collectors.toSet());
        assertThat(guide.settings().stream().map(Setting::key)).containsExactlyInAnyOrderElementsOf(components);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("guides")
    void defaultsAreAllowedAndReadBack(Guide guide) {
        for (Setting setting : guide.settings()) {
            Object value = setting.in(guide.usual());
            assertThat(setting.problem(guide.usual())).as(setting.key()).isEmpty();
            assertThat(setting.title()).isNotBlank();
            assertThat(setting.tip()).as(setting.key()).doesNotEndWith(".");
            if (value != null && !(setting.domain() instanceof Domain.File)) {
                Object read = setting.domain().parse(setting.shown(value));
                assertThat(setting.in(setting.put(guide.usual(), read)))
                        .as(setting.key())
                        .isEqualTo(value);
            }
        }
    }
}
