package io.talkturn.corpus.io.feature.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.talkturn.corpus.Taken;
import io.talkturn.corpus.io.source.ImportNotes;
import io.talkturn.corpus.io.tensor.NumberArray;
import io.talkturn.corpus.io.tensor.Reshaped;
import io.talkturn.corpus.io.tensor.TensorNode;
import io.talkturn.corpus.io.tensor.TensorNode.Dict;
import io.talkturn.corpus.io.tensor.TensorNode.Items;
import io.talkturn.corpus.io.tensor.TensorNode.Numbers;
import io.talkturn.corpus.io.tensor.TensorNode.Value;
import io.talkturn.foundation.UserError;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Layouts that have no case of their own become splits of named parts too. */
class LayoutTest {
    private final ImportNotes notes = new ImportNotes();

    private Dict read(TensorNode root) {
        return new Layout(Path.of("x.pkl"), notes, SplitNames.ALL).read(root);
    }

    private static TensorNode matrix(int steps, int columns) {
        return new Numbers(Reshaped.of(NumberArray.of(new double[steps * columns]), steps, columns));
    }

    private static TensorNode samples(int count, int columns) {
        return new Numbers(Reshaped.of(NumberArray.of(new double[count * columns]), count, 1, columns));
    }

    private static Items list(Object... values) {
        return new Items(
                false,
                Stream.of(values)
                        .<TensorNode>map(v -> v instanceof TensorNode node ? node : new Value(v))
                        .toList());
    }

    private static Dict dict(Object... entries) {
        Map<String, TensorNode> items = new LinkedHashMap<>();
        for (int i = 0; i < entries.length; i += 2) {
            items.put((String) entries[i], (TensorNode) entries[i + 1]);
        }
        return new Dict(items);
    }

    private static Dict split(Dict splits, String name) {
        return (Dict) Objects.requireNonNull(splits.get(name));
    }

    private List<String> leftOut() {
        return notes.taken().stream().filter(Taken::isLeftOut).map(Taken::name).toList();
    }

    @Test
    void modalitiesOfSplitsAreTurned() {
        Dict read = read(dict(
                "audio", dict("train", samples(3, 2), "val", samples(1, 2)),
                "y", dict("train", list(1.5, 2.0, 0.5), "val", list(1.0)),
                "about", new Value("who made it")));

        assertThat(split(read, "train").items()).containsOnlyKeys("audio", "labels");
        assertThat(split(read, "val").items()).containsOnlyKeys("audio", "labels");
        assertThat(leftOut()).contains("about");
    }

    @Test
    void dictionariesOfSamplesAreNamedByTheirKeys() {
        Dict read = read(dict(
                "a_1", dict("visual", matrix(2, 3), "label", new Value(1.0), "mood", new Value("x")),
                "a_2", dict("visual", matrix(4, 3), "label", new Value(-1.0), "mood", new Value("y"))));
        Dict all = split(read, SplitNames.ALL);

        assertThat(Nodes.items(Objects.requireNonNull(all.get(PartNames.ID)))).hasSize(2);
        assertThat(all.items()).containsKeys("vision", "labels");
        assertThat(leftOut()).contains("mood");
    }

    @Test
    void ofTwoPartsOfOneMeaningOneIsTakenAndTheOtherNamed() {
        Dict read = read(dict("train", dict("text", samples(1, 4), "language", samples(1, 5), "labels", list(0.5))));

        TensorNode text = Objects.requireNonNull(split(read, "train").get("text"));
        assertThat(((Numbers) text).array().axis(2)).isEqualTo(4);
        assertThat(leftOut()).contains("language");
    }

    /** COSMIC: one-hot speakers, two kinds of labels, four layers of one width, sentences, and three lists. */
    @Test
    void conversationsWithFourVectorsOfOneWidthTakeTheFirst() {
        List<Object> parts = new ArrayList<>();
        parts.add(byConversation((c, u) -> list(u % 2, 1 - u % 2)));
        parts.add(byConversation((c, u) -> new Value((long) ((c + u) % 7))));
        parts.add(byConversation((c, u) -> new Value((long) (u % 3))));
        for (int layer = 0; layer < 4; layer++) {
            parts.add(byConversation((c, u) -> new Numbers(NumberArray.of(0.5 + c, 1, 2, u))));
        }
        parts.add(byConversation((c, u) -> new Value("what is said in " + c)));
        parts.add(list(0L, 1L, 2L, 3L, 4L, 5L));
        parts.add(list(6L));
        parts.add(list(7L));
        Dict read = read(list(parts.toArray()));

        assertThat(read.items()).containsOnlyKeys("train", "test", "valid");
        assertThat(split(read, "train").items())
                .containsOnlyKeys(
                        PartNames.SPEAKER,
                        PartNames.LABELS,
                        PartNames.FURTHER + "sentiment",
                        "text",
                        PartNames.RAW_TEXT,
                        PartNames.CONVERSATION,
                        PartNames.ID);
        assertThat(leftOut()).containsExactly("[4]", "[5]", "[6]");
    }

    private interface Utterance {
        TensorNode of(int conversation, int utterance);
    }

    private static Dict byConversation(Utterance utterance) {
        Map<String, TensorNode> items = new LinkedHashMap<>();
        for (int c = 0; c < 8; c++) {
            int conversation = c;
            items.put(
                    String.valueOf(c),
                    list(IntStream.range(0, 5)
                            .mapToObj(u -> utterance.of(conversation, u))
                            .toArray()));
        }
        return new Dict(items);
    }

    @Test
    void anythingElseIsShownAndNotCalledDamaged() {
        assertThatThrownBy(() -> read(dict("train", list(1L, 2L), "x", matrix(2, 2))))
                .isInstanceOfSatisfying(
                        UserError.class,
                        e -> assertThat(e.line())
                                .contains(
                                        "train", "train: list ([0]: a number", "x: float64 [2, 2]", "--arrays", "x.pkl")
                                .doesNotContain("damaged"));
    }

    @Test
    void placesMayHoldSlashesPointsAndBrackets() {
        TensorNode wanted = new Value(1L);
        TensorNode root = list(dict("a/b", dict("v[0].x", wanted)), dict("train", list(new Value(2L), wanted)));

        assertThat(NodePath.find(root, "[0]/a/b/v[0].x")).isSameAs(wanted);
        assertThat(NodePath.find(root, "[1].train[1]")).isSameAs(wanted);
        assertThat(NodePath.find(root, "[2].train")).isNull();
        assertThat(NodePath.find(root, "[1].train[x]")).isNull();
    }
}
