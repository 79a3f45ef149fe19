package io.talkturn.corpus.io.feature;

import static io.talkturn.corpus.io.feature.FeatureCase.array;
import static io.talkturn.corpus.io.feature.FeatureCase.assertEndsWith;
import static io.talkturn.corpus.io.feature.FeatureCase.file;
import static io.talkturn.corpus.io.feature.FeatureCase.imported;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.Modality;
import io.talkturn.corpus.Provenance;
import io.talkturn.corpus.io.tensor.TensorFile;
import io.talkturn.corpus.io.tensor.TensorNode;
import io.talkturn.foundation.Progress;
import io.talkturn.foundation.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The cases of attached matrices: other names, vectors, nested lists, and the tables of openSMILE. */
class AttachedCasesTest {
    private static final int STEPS = 100;
    private static final String PATTERN = "dia{d}_utt{u}=d{d}_u{u}";

    @TempDir
    Path temporary;

    private final Corpus corpus = imported("attach-other-ids/dlg.csv");

    private AttachedFeatures attach(Path source, IdRule ids) {
        return AttachedFeatures.of(corpus, Modality.AUDIO, source, STEPS, Provenance.UNKNOWN, ids, Progress.NONE);
    }

    private static Map<String, TensorNode> matrices(Path source) {
        return ((TensorNode.Dict) TensorFile.read(source).root()).items();
    }

    private int row(String id) {
        for (int row = 0; row < corpus.talkturns().size(); row++) {
            if (corpus.talkturns().get(row).id().equals(id)) {
                return row;
            }
        }
        throw new AssertionError("no talkturn " + id);
    }

    @Test
    void otherIdsAreFoundByAPattern() {
        Path source = file("attach-other-ids/attach_meld_keys.pkl");
        AttachedFeatures found = attach(source, IdRule.read(PATTERN));

        assertThat(found.matched()).isEqualTo(matrices(source).size());
        matrices(source)
                .forEach((name, matrix) -> assertEndsWith(
                        found.sequences(),
                        row(name.replace("dia", "d").replace("utt", "u")),
                        array(matrix).all()));
        assertThatThrownBy(() -> attach(source, IdRule.SAME))
                .isInstanceOfSatisfying(
                        UserError.class, e -> assertThat(e.line()).contains("--ids"));
    }

    @Test
    void otherIdsAreFoundByATable() throws IOException {
        Path source = file("attach-other-ids/attach_meld_keys.pkl");
        List<String> lines = new ArrayList<>(List.of("name,talkturn"));
        matrices(source)
                .keySet()
                .forEach(n -> lines.add(n + "," + n.replace("dia", "d").replace("utt", "u")));
        Path table = Files.write(temporary.resolve("ids.csv"), lines);

        assertThat(attach(source, IdRule.read(table.toString())).matched())
                .isEqualTo(matrices(source).size());
    }

    @Test
    void keysThatAreTuplesAreJoined() {
        Path source = file("attach-other-ids/attach_tuple_keys.pkl");

        assertThat(matrices(source).keySet()).allMatch(key -> key.matches("\\d+_\\d+"));
        assertThat(attach(source, IdRule.read("{d}_{u}=d{d}_u{u}")).matched())
                .isEqualTo(matrices(source).size());
    }

    @Test
    void aRuleThatIsNoneIsRefused() {
        assertThatThrownBy(() -> IdRule.read("dia{d}"))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("dia{d}");
        assertThatThrownBy(() -> IdRule.read("a{d}=b{e}"))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("{e}");
        assertThatThrownBy(
                        () -> attach(file("attach-other-ids/attach_meld_keys.pkl"), IdRule.read("dia{d}_utt{u}=d{d}")))
                .isInstanceOfSatisfying(
                        UserError.class, e -> assertThat(e.line()).contains("both"));
    }

    @Test
    void nestedListsAreMatrices() {
        Path source = file("attach-other-ids/attach_nested_list.pkl");
        AttachedFeatures found = attach(source, IdRule.SAME);

        matrices(source)
                .forEach((id, matrix) -> assertEndsWith(found.sequences(), row(id), FeatureCase.numbers(matrix)));
    }

    @Test
    void aVectorATalkturnIsOneStep() {
        Path source = file("utterance-vectors/attach_vectors_1d.pkl");
        AttachedFeatures found = AttachedFeatures.of(
                corpus, Modality.TEXT, source, null, Provenance.UNKNOWN, IdRule.SAME, Progress.NONE);

        assertThat(found.sequences().steps()).isEqualTo(1);
        matrices(source)
                .forEach((id, vector) ->
                        assertEndsWith(found.sequences(), row(id), array(vector).all()));
    }

    @Test
    void aTableOfFunctionalsHasAVectorATalkturn() throws IOException {
        for (String name : List.of("egemaps_functionals.csv", "opensmile_python.csv")) {
            Path source = file("opensmile-csv/" + name);
            AttachedFeatures found = AttachedFeatures.of(
                    corpus, Modality.AUDIO, source, null, Provenance.UNKNOWN, IdRule.SAME, Progress.NONE);
            List<String> lines = Files.readAllLines(source);
            String sign = lines.getFirst().contains(";") ? ";" : ",";
            int columns = found.sequences().columns();
            List<String> head = List.of(lines.getFirst().split(sign));

            assertThat(found.sequences().names()).isEqualTo(head.subList(head.size() - columns, head.size()));
            for (String line : lines.subList(1, lines.size())) {
                String[] cells = line.split(sign);
                String id = cells[0].replace("'", "").replace(".wav", "");
                double[] values = Stream.of(cells)
                        .skip(cells.length - columns)
                        .mapToDouble(Double::parseDouble)
                        .toArray();
                assertEndsWith(found.sequences(), row(id), values);
            }
        }
    }

    @Test
    void aTableATalkturnHasARowAFrame() throws IOException {
        Path folder = file("opensmile-csv/osm");
        AttachedFeatures found = attach(folder, IdRule.SAME);

        try (Stream<Path> files = Files.list(folder)) {
            for (Path table : files.toList()) {
                String id =
                        Objects.requireNonNull(table.getFileName()).toString().replace(".csv", "");
                double[] cells = Files.readAllLines(table).stream()
                        .skip(1)
                        .flatMap(line -> Stream.of(line.split(";")).skip(2))
                        .mapToDouble(Double::parseDouble)
                        .toArray();
                assertEndsWith(found.sequences(), row(id), cells);
            }
        }
        assertThat(found.notes()).anySatisfy(note -> assertThat(note.reason()).contains("name, frameTime"));
    }

    @Test
    void aTableThatDoesNotSayWhoseRowsTheseAreIsRefused() throws IOException {
        Path table = Files.writeString(temporary.resolve("x.csv"), "loudness,pitch\n1,2\n");

        assertThatThrownBy(() -> attach(table, IdRule.SAME))
                .isInstanceOfSatisfying(
                        UserError.class, e -> assertThat(e.line()).contains("x.csv", "loudness", "name"));
    }
}
