package io.talkturn.model.fusion;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.TestData;
import io.talkturn.foundation.Json;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Names, forms and counts of parameters at the papers' sizes. */
final class FusionShapesGoldenTest {
    static Stream<Arguments> networks() {
        return Json.tree(TestData.golden("fusion/shapes_real.json")).properties().stream()
                .map(e -> Arguments.of(e.getKey(), e.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("networks")
    void hasTheSameParameters(String name, JsonNode entry) {
        JsonNode hyper = entry.get("hyper");
        String first = name.split("\\.", 2)[0];
        String kind = hyper.has("family") ? "baseline" : first;
        FusionNetwork network = GoldenFusion.network(kind, hyper, tasks(hyper), Map.of());
        Map<String, List<Long>> actual = new LinkedHashMap<>();
        network.parameters()
                .forEach(p -> actual.put(
                        p.name(), Arrays.stream(p.dimensions()).boxed().toList()));
        Map<String, List<Long>> expected = entry.get("shapes").properties().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        e -> e.getValue().valueStream().map(JsonNode::asLong).toList()));
        assertThat(actual).containsExactlyInAnyOrderEntriesOf(expected);
        assertThat(network.count()).isEqualTo(entry.get("trainable").asLong());
        assertThat(network.frozen())
                .containsExactlyInAnyOrderElementsOf(entry.get("frozen")
                        .valueStream()
                        .map(JsonNode::asString)
                        .toList());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("networks")
    void presetsAreThePapersSizes(String name, JsonNode entry) {
        String last = name.substring(name.lastIndexOf('.') + 1);
        if (!last.equals("iemocap") && !last.equals("mosei")) {
            return;
        }
        JsonNode hyper = entry.get("hyper");
        String kind = hyper.has("family") ? "baseline" : name.split("\\.", 2)[0];
        FusionModel model = FusionModels.of(GoldenFusion.id(kind, hyper));
        FusionForm form = new FusionForm(
                GoldenFusion.widths(hyper), tasks(hyper), model.preset(Preset.valueOf(last.toUpperCase(Locale.ROOT))));
        assertThat(new FusionNetwork(model, form).count())
                .isEqualTo(entry.get("trainable").asLong());
    }

    /** The papers' sizes stand for themselves: they are no sizes of a golden file. */
    @ParameterizedTest(name = "{0}: {1} and {2}")
    @CsvSource({
        "ef-avg, 52996, 53254",
        "lf-avg, 42223, 45845",
        "ef-lf-avg, 95220, 99100",
        "ef-lstm, 1708804, 3786758",
        "lf-lstm, 1827119, 1829349",
        "ef-lf-lstm, 3535924, 5616108",
        "ef-trans, 2194938, 2195760",
        "lf-trans, 1191709, 1192535",
        "ef-lf-trans, 3386648, 3388296",
        "mfn, 468596, 468726",
        "mult, 1579964, 1574526",
        "emo-emb, 5455903, 5455903"
    })
    void countsWhatThePaperCounts(String id, long iemocap, long mosei) {
        assertThat(count(id, Preset.IEMOCAP, 4)).isEqualTo(iemocap);
        assertThat(count(id, Preset.MOSEI, 6)).isEqualTo(mosei);
    }

    private static long count(String id, Preset preset, int classes) {
        FusionModel model = FusionModels.of(id);
        List<String> names =
                IntStream.range(0, classes).mapToObj(Integer::toString).toList();
        FusionForm form = new FusionForm(
                InputWidths.of(300, 74, 35), List.of(new FusionTask("emotion", names, true)), model.preset(preset));
        return new FusionNetwork(model, form).count();
    }

    private static List<FusionTask> tasks(JsonNode hyper) {
        return hyper.has("tasks")
                ? GoldenFusion.tasks(hyper.get("tasks"))
                : GoldenFusion.tasks(Json.tree("{\"emotion\":" + hyper.get("C").asInt() + "}"));
    }
}
