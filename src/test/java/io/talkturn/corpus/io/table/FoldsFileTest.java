package io.talkturn.corpus.io.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.talkturn.corpus.Conversation;
import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.CorpusInfo;
import io.talkturn.corpus.ImportReport;
import io.talkturn.corpus.Partition;
import io.talkturn.corpus.Talkturn;
import io.talkturn.foundation.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The folds of the CMU-MultimodalSDK, a Python file that is read as text. */
final class FoldsFileTest {
    @TempDir
    Path folder;

    @Test
    void everyListIsAPartition() throws IOException {
        FoldsFile folds = read("""
                # the standard folds
                standard_train_fold=['2048','kA3-x_9Zq1',
                    "-wrong'ly"]
                standard_valid_fold = [ '20481' ]
                standard_test_fold=['gone']
                """);

        assertThat(folds.partitions())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "2048", Partition.TRAIN,
                        "kA3-x_9Zq1", Partition.TRAIN,
                        "20481", Partition.DEV,
                        "kA3-x", Partition.NONE));
        assertThat(folds.unknown()).isEqualTo(2);
    }

    @Test
    void aVideoInTwoFoldsIsRefused() {
        assertThatExceptionOfType(UserError.class)
                .isThrownBy(() -> read("standard_train_fold=['2048']\nstandard_test_fold=['2048']\n"))
                .withMessageContaining("“2048” is in two folds: train and test");
    }

    @Test
    void foldsOfAnotherCorpusAreRefused() {
        assertThatExceptionOfType(UserError.class)
                .isThrownBy(() -> read("standard_train_fold=['a', 'b']\n"))
                .withMessageContaining("None of the 2 names");
    }

    @Test
    void aFileWithoutListsIsRefused() {
        assertThatExceptionOfType(UserError.class)
                .isThrownBy(() -> read("import os\nos.system('rm -r /')\n"))
                .withMessageContaining("no list of a fold");
    }

    private FoldsFile read(String text) throws IOException {
        Path file = folder.resolve("cmu_toy_std_folds.py");
        Files.writeString(file, text);
        assertThat(FoldsFile.isOne(file)).isTrue();
        List<Conversation> conversations = Stream.of("2048", "20481", "kA3-x_9Zq1", "kA3-x")
                .map(id -> new Conversation(
                        id, id, List.of(new Talkturn(id + "[0]", id, null, null, "words", null, List.of()))))
                .toList();
        return FoldsFile.read(
                file,
                new Corpus(
                        new CorpusInfo("toy", "Toy", false, "csd", "a test", "2026-01-01T00:00:00Z", "0.1.0"),
                        conversations,
                        List.of(),
                        List.of(),
                        Map.of(),
                        new ImportReport(0, 4, 4, List.of())));
    }
}
