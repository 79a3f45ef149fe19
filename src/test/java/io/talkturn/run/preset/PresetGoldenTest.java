package io.talkturn.run.preset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.talkturn.TestData;
import io.talkturn.foundation.Json;
import io.talkturn.foundation.UserError;
import io.talkturn.model.Architecture;
import io.talkturn.model.HanGuide;
import io.talkturn.model.HanSettings;
import io.talkturn.model.fusion.FusionModel;
import io.talkturn.model.fusion.FusionModels;
import io.talkturn.model.fusion.Preset;
import io.talkturn.setting.RecordEdit;
import io.talkturn.task.AuxiliaryTask;
import io.talkturn.task.TaskSettings;
import io.talkturn.task.WeightRule;
import io.talkturn.training.TrainingGuide;
import io.talkturn.training.TrainingSettings;
import io.talkturn.training.fusion.FusionSettings;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Presets are whole: all that the papers' tables print of settings, against {@code golden/published.json}. */
final class PresetGoldenTest {
    private static final JsonNode PAPERS = Json.tree(TestData.golden("published.json"));
    private static final JsonNode ROCK = PAPERS.get("han_rock").get("table7").get("rows");

    static Stream<String> columns() {
        return ROCK.get("learningRate").propertyNames().stream();
    }

    @ParameterizedTest
    @MethodSource("columns")
    void aColumnOfHanRockIsTakenWhole(String column) {
        HanPreset.Settings paper = HanPreset.of(column).over(usual(), false);
        TrainingSettings training = paper.training();
        HanSettings model = paper.model();
        assertThat(training.optimizer().learningRate()).isEqualTo(number("learningRate", column));
        assertThat(training.batch().size()).isEqualTo((int) number("batch", column));
        assertThat(training.optimizer().l2()).isEqualTo(number("l2", column));
        assertThat(training.stopping().epochs()).isGreaterThanOrEqualTo((int) number("epoch", column));
        assertThat(model.sizes().primaryGru()).isEqualTo((int) number("primaryGru", column));
        assertThat(model.sizes().auxiliaryGru()).isEqualTo((int) number("auxiliaryGru", column));
        assertThat(model.input().contentSize()).isEqualTo((int) number("contentSize", column));
        assertThat(model.dropout().gru()).isEqualTo(number("gruDropout", column));
        assertThat(model.dropout().recurrent()).isEqualTo(number("recurrentDropout", column));
        assertThat(model.embeddings().width()).as("GloVe").isEqualTo(300);
        assertThat(paper.tasks().rule().name())
                .startsWith(ROCK.get("weights").get(column).asString());
        assertThat(paper.tasks().primaryWeight()).isEqualTo(number("pri", column));
        assertThat(training.seed())
                .as("the user's")
                .isEqualTo(usual().training().seed());
    }

    @ParameterizedTest
    @MethodSource("columns")
    void weightsAsPrintedAreDividedByTheirSum(String column) {
        TaskSettings tasks =
                HanPreset.of(column + ":printed").over(usual(), false).tasks();
        assertThat(tasks.rule()).isEqualTo(WeightRule.BY_HAND);
        double primary = tasks.primaryWeight() == null ? 0 : tasks.primaryWeight();
        double printed = number("pri", column);
        double sum = printed;
        for (AuxiliaryTask task : AuxiliaryTask.values()) {
            assertThat(tasks.byHand()).containsEntry(task, number(task.id(), column));
            sum += number(task.id(), column);
        }
        assertThat(primary).isCloseTo(printed / sum, within(1e-12));
    }

    @ParameterizedTest
    @MethodSource("columns")
    void whatThePaperFoundIsAllowed(String column) {
        HanPreset.Settings paper = HanPreset.of(column).over(usual(), false);
        assertThat(HanGuide.SETTINGS.stream().flatMap(s -> s.problem(paper.model()).stream()))
                .isEmpty();
        assertThat(TrainingGuide.WINDOWS.stream().flatMap(s -> s.problem(paper.training()).stream()))
                .isEmpty();
    }

    @Test
    void allColumnsAreOffered() {
        assertThat(HanPreset.all().stream().map(HanPreset::id))
                .containsExactlyElementsOf(columns().toList());
        assertThatThrownBy(() -> HanPreset.of("iemocap"))
                .isInstanceOfSatisfying(
                        UserError.class,
                        e -> assertThat(e.wayOut()).contains(columns().toList()));
    }

    @Test
    void weightsThatWereGivenStay() {
        HanPreset.Settings usual = usual();
        assertThat(HanPreset.of("iemocap.valence").over(usual, true).tasks()).isEqualTo(usual.tasks());
    }

    @Test
    void everyFusionModelHasItsLearningRateItsBatchAndItsSeed() {
        check("table7", Preset.IEMOCAP);
        check("table8", Preset.MOSEI);
    }

    private static void check(String table, Preset preset) {
        JsonNode rows = PAPERS.get("weak_labels").get(table).get("rows");
        List<FusionModel> printed = FusionModels.all().stream()
                .filter(model -> new FusionPreset(preset, model.id()).isPrinted())
                .toList();
        assertThat(rows.size()).isEqualTo(printed.size());
        printed.forEach(model -> {
            JsonNode row = rows.propertyStream()
                    .filter(each -> plain(each.getKey()).equals(plain(model.title())))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(model.title()))
                    .getValue();
            TrainingSettings training = FusionPreset.of(preset.name().toLowerCase(Locale.ROOT), model.id())
                    .over(FusionSettings.training());
            assertThat(training.optimizer().learningRate())
                    .as(model.id())
                    .isEqualTo(row.get("learningRate").asDouble());
            assertThat(training.batch().size())
                    .as(model.id())
                    .isEqualTo(row.get("batch").asInt());
            assertThat(training.seed()).as(model.id()).isEqualTo(row.get("seed").asInt());
        });
    }

    private static String plain(String title) {
        return title.toLowerCase(Locale.ROOT).replace('-', ' ');
    }

    private static double number(String row, String column) {
        return ROCK.get(row).get(column).asDouble();
    }

    private static HanPreset.Settings usual() {
        return new HanPreset.Settings(
                new TaskSettings(
                        "emotion",
                        List.of(AuxiliaryTask.values()),
                        WeightRule.SOFTMAX,
                        0.7,
                        Map.of(),
                        true,
                        false,
                        false),
                HanSettings.defaults(Architecture.ROCK),
                RecordEdit.with(TrainingSettings.defaults(), "seed", 11L));
    }
}
