package io.talkturn.corpus.io.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.Partition;
import io.talkturn.corpus.SmallCorpus;
import io.talkturn.corpus.fold.Fold;
import io.talkturn.corpus.fold.Folds;
import io.talkturn.foundation.UserError;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folds as others wrote them down. */
class FoldsSourceTest {
    private static final Corpus CORPUS = new SmallCorpus()
            .conversation("r1_a", Partition.NONE, "ann: joy: Hi.", "bo: fear: Oh.")
            .conversation("r1_b", Partition.NONE, "ann: joy: Hi.", "bo: fear: Oh.")
            .conversation("r2", Partition.NONE, "cy: joy: Hi.", "cy: fear: Oh.")
            .build("joy", "fear");

    @TempDir
    private Path folder;

    private Folds read(String name, String content) throws IOException {
        return FoldsSource.read(Files.writeString(folder.resolve(name), content), CORPUS, null);
    }

    /** A pickle of protocol 0, as Python 2 wrote it: a list of pairs of lists of whole numbers. */
    private Folds pickle(List<List<List<Integer>>> folds) throws IOException {
        StringBuilder text = new StringBuilder("(l");
        for (List<List<Integer>> pair : folds) {
            text.append('(');
            for (List<Integer> numbers : pair) {
                text.append("(l");
                numbers.forEach(number -> text.append('I').append(number).append("\na"));
            }
            text.append("ta");
        }
        text.append('.');
        Path file = folder.resolve("split.p");
        Files.write(file, text.toString().getBytes(StandardCharsets.US_ASCII));
        return FoldsSource.read(file, CORPUS, null);
    }

    private static List<String> test(Folds folds, String name) {
        return folds.fold(name).conversations(Partition.TEST);
    }

    @Test
    void numbersCountConversationsWhereThereAreSoMany() throws IOException {
        Folds folds = pickle(List.of(List.of(List.of(0, 1), List.of(2)), List.of(List.of(2, 1), List.of(0))));

        assertThat(folds.name()).isEqualTo("split");
        assertThat(folds.made()).contains("2 folds", "split.p", "conversations");
        assertThat(test(folds, "1")).containsExactly("r2");
        assertThat(folds.fold("2").conversations(Partition.TRAIN)).containsExactly("r2", "r1_b");
    }

    @Test
    void numbersCountTalkturnsWhereThereAreSoMany() throws IOException {
        Folds folds = pickle(List.of(List.of(List.of(0, 1, 2, 3), List.of(4, 5))));

        assertThat(folds.made()).contains("talkturns");
        assertThat(test(folds, "1")).containsExactly("r2");
    }

    @Test
    void aConversationIsNotSplitAndAnotherCountIsNotGuessedAt() {
        assertThatThrownBy(() -> pickle(List.of(List.of(List.of(0, 2, 3), List.of(1, 4, 5)))))
                .isInstanceOfSatisfying(
                        UserError.class, e -> assertThat(e.line()).contains("splits", "“r1_a”", "split.p"));
        assertThatThrownBy(() -> pickle(List.of(List.of(List.of(0, 1, 2), List.of(3)))))
                .isInstanceOfSatisfying(
                        UserError.class,
                        e -> assertThat(e.line()).contains("4 things", "3 conversations", "6 talkturns", "split.p"));
    }

    @Test
    void aTableNamesTheFoldThatTestsAConversationOrARecording() throws IOException {
        Folds folds = read("folds.csv", "conversation,fold\nr1,A\nr2,B\n");

        assertThat(folds.folds()).extracting(Fold::name).containsExactly("A", "B");
        assertThat(test(folds, "A")).containsExactly("r1_a", "r1_b");
        assertThatThrownBy(() -> read("folds.csv", "conversation,fold\nr1,A\nr2,B\nr1_a,B\n"))
                .isInstanceOfSatisfying(
                        UserError.class, e -> assertThat(e.line()).contains("r1_a", "two folds"));
        assertThatThrownBy(() -> read("folds.csv", "conversation,fold\nr9,A\n"))
                .isInstanceOfSatisfying(
                        UserError.class, e -> assertThat(e.line()).contains("“r9”", "folds.csv"));
        assertThatThrownBy(() -> read("folds.csv", "conversation\nr1\n")).isInstanceOf(UserError.class);
    }

    @Test
    void aTableHasAColumnAFold() throws IOException {
        Folds folds = read("two.csv", "conversation,first,second\nr1_a,train,test\nr1_b,dev,train\nr2,test,dev\n");

        assertThat(folds.folds()).extracting(Fold::name).containsExactly("first", "second");
        assertThat(folds.fold("first").conversations(Partition.DEV)).containsExactly("r1_b");
        assertThat(test(folds, "second")).containsExactly("r1_a");
    }

    @Test
    void whatATableLeavesOutIsAsIfItWereNotThere() throws IOException {
        assertThat(read("a.csv", "conversation,one\nr1_a,train\nr1_b,none\nr2,test\n")
                        .folds())
                .isEqualTo(
                        read("b.csv", "conversation,one\nr1_a,train\nr2,test\n").folds());
    }

    @Test
    void listsOfNamesAreOneFold() throws IOException {
        Folds folds = read(
                "std_folds.py",
                "standard_train_fold=['r1_a']\nstandard_valid_fold=['r1_b']\nstandard_test_fold=['r2']\n");

        assertThat(folds.folds()).hasSize(1);
        assertThat(test(folds, "1")).containsExactly("r2");
    }
}
