package io.talkturn.corpus.io.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.talkturn.TestData;
import io.talkturn.corpus.Conversation;
import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.Partition;
import io.talkturn.corpus.Talkturn;
import io.talkturn.corpus.fold.Folds;
import io.talkturn.corpus.io.source.ImportRequest;
import io.talkturn.foundation.Progress;
import io.talkturn.foundation.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The cases of tables among those of features: keys of several columns, names as lists, and folds as numbers. */
class FeatureTableCasesTest {
    private static Path file(String path) {
        return TestData.cases("features").resolve(path);
    }

    private static Corpus read(Path source) {
        return new TableImporter().read(ImportRequest.of(source), Progress.NONE);
    }

    @Test
    void severalColumnsTogetherAreTheConversation() throws IOException {
        Path folder = file("composite-conversation-id");
        Set<String> scenes = new HashSet<>();
        int rows = 0;
        List<Path> tables;
        try (Stream<Path> files = Files.list(folder)) {
            tables = files.filter(f -> f.toString().endsWith(".csv")).sorted().toList();
        }
        for (Path table : tables) {
            List<String> lines = Files.readAllLines(table);
            List<String> head = List.of(lines.getFirst().split(","));
            for (String line : lines.subList(1, lines.size())) {
                // what was said and the speakers stand in quotes, before the columns of the key
                String[] cells = line.replaceAll("\"[^\"]*\"", "x").split(",");
                scenes.add(cells[head.indexOf("Season")] + "/" + cells[head.indexOf("Episode")] + "/"
                        + cells[head.indexOf("Scene_ID")]);
                rows++;
            }
        }
        Corpus corpus = read(folder);

        assertThat(corpus.conversations()).hasSize(scenes.size());
        assertThat(corpus.talkturns()).hasSize(rows);
        assertThat(corpus.report().leftOut()).isZero();
        assertThat(corpus.conversations()).extracting(Conversation::id).doesNotHaveDuplicates();
    }

    @Test
    void aSpeakerInAListIsThatSpeaker() {
        assertThat(read(file("composite-conversation-id")).talkturns())
                .extracting(Talkturn::speaker)
                .allSatisfy(speaker -> assertThat(speaker).doesNotContain("[", "'"));
        assertThat(ListedNames.plain("['Ada Moss', \"Bo O'Reed\"]")).isEqualTo("Ada Moss, Bo O'Reed");
        assertThat(ListedNames.plain("[laughs]")).isEqualTo("[laughs]");
    }

    @Test
    void foldsAreReadAsListsOfNumbers() {
        IndexLists lists = IndexLists.read(file("split-indices-and-folds/folds.p"));

        assertThat(lists.folds()).isNotEmpty().allSatisfy(fold -> {
            assertThat(fold.train()).isNotEmpty().doesNotContainAnyElementsOf(fold.test());
            assertThat(fold.test()).isNotEmpty();
        });
    }

    @Test
    void foldsDivideTheCorpusTheyWereMadeFor() {
        Corpus corpus = read(file("split-indices-and-folds/dlg.csv"));
        IndexLists lists = IndexLists.read(file("split-indices-and-folds/folds.p"));

        Folds folds = FoldsSource.read(file("split-indices-and-folds/folds.p"), corpus, null);

        assertThat(folds.folds()).hasSameSizeAs(lists.folds());
        for (int f = 0; f < folds.folds().size(); f++) {
            assertThat(folds.folds().get(f).conversations(Partition.TEST))
                    .containsExactlyElementsOf(lists.folds().get(f).test().stream()
                            .map(number -> corpus.conversations().get(number).id())
                            .toList());
        }
    }

    @Test
    void foldsAreNoPartitionAndAreCalledByTheirName() {
        Corpus corpus = read(file("split-indices-and-folds/dlg.csv"));

        assertThatThrownBy(() -> PartitionTable.read(file("split-indices-and-folds/folds.p"), corpus))
                .isInstanceOfSatisfying(
                        UserError.class,
                        e -> assertThat(e.line()).contains("folds.p", "folds").doesNotContain("NUL"));
    }
}
