package io.talkturn.corpus.io;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.TestData;
import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.Taken;
import io.talkturn.corpus.io.source.ImportRequest;
import io.talkturn.foundation.Progress;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every importer says what it took every column, key, array or file for, and what it left out. */
class AccountedForTest {
    @TempDir
    Path temporary;

    private static Corpus read(Path source) {
        return Importers.standard().recognise(List.of(source)).read(ImportRequest.of(source), Progress.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"iemocap", "semaine", "monah", "own/keys/scenes.csv", "own/annotators"})
    void everythingInTheSourceIsAccountedFor(String fixture) {
        Corpus corpus = read(TestData.fixtures(fixture));

        assertThat(corpus.report().taken()).isNotEmpty().allSatisfy(part -> {
            assertThat(part.name()).isNotBlank();
            assertThat(part.as()).isNotBlank();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"meld", "mustard"})
    void realCorporaAreAccountedForToo(String corpus) {
        assertThat(read(TestData.corpora(corpus)).report().taken())
                .extracting(Taken::as)
                .contains("text", "speaker")
                .anySatisfy(as -> assertThat(as).startsWith("class label"));
    }

    @Test
    void whatWasTakenIsKeptWithTheCorpus() {
        Corpus corpus = read(TestData.fixtures("own/keys/scenes.csv"));
        Path folder = temporary.resolve("corpus");

        CorpusFolder.write(corpus, folder);

        assertThat(CorpusFolder.read(folder).report().taken())
                .isEqualTo(corpus.report().taken());
        assertThat(CorpusFolder.read(folder).report().rows())
                .isEqualTo(corpus.report().rows());
    }
}
