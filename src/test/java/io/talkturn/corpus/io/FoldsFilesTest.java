package io.talkturn.corpus.io;

import static io.talkturn.corpus.Partition.DEV;
import static io.talkturn.corpus.Partition.TEST;
import static io.talkturn.corpus.Partition.TRAIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.SmallCorpus;
import io.talkturn.corpus.fold.Fold;
import io.talkturn.corpus.fold.FoldMaking;
import io.talkturn.corpus.fold.Folds;
import io.talkturn.foundation.Progress;
import io.talkturn.foundation.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sets of folds beside a corpus. */
class FoldsFilesTest {
    @TempDir
    private Path root;

    private Path folder;
    private Corpus corpus;

    @BeforeEach
    void writeCorpus() {
        folder = root.resolve("corpus");
        corpus = new SmallCorpus()
                .conversation("a", TRAIN, "ann: joy: Hi.", "ann: fear: Oh.")
                .conversation("b", DEV, "bo: joy: Hi.")
                .conversation("c", TEST, "cy: fear: Hi.")
                .build("joy", "fear");
        CorpusFolder.write(corpus, folder);
    }

    private Folds written(String name, Fold... folds) {
        Folds made = new Folds(name, "by hand", List.of(folds));
        FoldsFiles.write(folder, corpus, made, Progress.NONE);
        return made;
    }

    private Fold fold(String name) {
        return new Fold(name, Map.of("a", TRAIN, "b", DEV, "c", TEST));
    }

    @Test
    void areReadAsTheyWereWrittenAndTheCorpusStaysWhatItWas() {
        String hash = CorpusFolder.hash(folder);
        Folds speaker = new FoldMaking(corpus).bySpeaker();
        FoldsFiles.write(folder, corpus, speaker, Progress.NONE);
        Folds hand = written("hand", fold("one"));

        assertThat(FoldsFiles.names(folder)).containsExactly("hand", "speaker");
        assertThat(FoldsFiles.read(folder, "speaker")).isEqualTo(speaker);
        assertThat(FoldsFiles.read(folder, "hand")).isEqualTo(hand);
        assertThat(CorpusFolder.hash(folder)).isEqualTo(hash);
        assertThat(CorpusFolder.changedOutside(folder, Progress.NONE)).isEmpty();
        assertThat(CorpusFolder.read(folder).partitions()).isEqualTo(corpus.partitions());
    }

    @Test
    void otherFoldsOfTheSameNameHaveAnotherHash() {
        written("hand", fold("one"));
        String before = FoldsFiles.hash(folder, "hand");
        written("hand", new Fold("one", Map.of("a", TEST, "b", DEV, "c", TRAIN)));

        assertThat(FoldsFiles.hash(folder, "hand")).isNotEqualTo(before);
        assertThat(FoldsFiles.names(folder)).containsExactly("hand");
    }

    @Test
    void goOneByOne() {
        written("hand", fold("one"));
        written("other", fold("one"));

        FoldsFiles.delete(folder, "hand", Progress.NONE);

        assertThat(FoldsFiles.names(folder)).containsExactly("other");
        assertThatThrownBy(() -> FoldsFiles.read(folder, "hand"))
                .isInstanceOfSatisfying(
                        UserError.class, e -> assertThat(e.line()).contains("“hand”", "other"));
        assertThatThrownBy(() -> FoldsFiles.delete(folder, "hand", Progress.NONE))
                .isInstanceOf(UserError.class);
    }

    @Test
    void ofAnotherCorpusAreNotWritten() {
        Folds other = new Folds("other", "by hand", List.of(new Fold("one", Map.of("x", TRAIN, "c", TEST))));

        assertThatThrownBy(() -> FoldsFiles.write(folder, corpus, other, Progress.NONE))
                .isInstanceOfSatisfying(
                        UserError.class, e -> assertThat(e.line()).contains("“x”"));
        assertThat(FoldsFiles.names(folder)).isEmpty();
    }

    @Test
    void stayWhenTheCorpusIsReplaced() {
        Folds hand = written("hand", fold("one"));

        CorpusFolder.replace(corpus, folder, Progress.NONE);

        assertThat(FoldsFiles.read(folder, "hand")).isEqualTo(hand);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"format\":9,\"made\":\"x\",\"folds\":[]}",
                "{\"format\":1,\"made\":\"x\",\"folds\":[]}",
                "{\"format\":1,\"made\":\"x\",\"folds\":[null]}",
                "{\"format\":1,\"made\":\"x\",\"folds\":[{\"name\":\"1\",\"train\":[\"a\"],\"dev\":[],\"test\":[null]}]}",
                "{\"format\":1,\"made\":\"x\",\"folds\":[{\"name\":\"1\",\"train\":[\"a\"],\"dev\":[\"a\"],\"test\":[\"b\"]}]}",
                "[1,"
            })
    void damagedFilesAreNamed(String text) throws IOException {
        Files.createDirectories(folder.resolve("folds"));
        Files.writeString(folder.resolve("folds/bad.json"), text);

        assertThatThrownBy(() -> FoldsFiles.read(folder, "bad"))
                .isInstanceOfSatisfying(
                        UserError.class, e -> assertThat(e.line()).contains("bad.json"));
    }
}
