package io.talkturn.corpus.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.talkturn.corpus.Conversation;
import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.Talkturn;
import io.talkturn.corpus.io.source.ImportRequest;
import io.talkturn.foundation.Progress;
import io.talkturn.foundation.UserError;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Cases of labs in workbooks and JSON, imported without a word about them. */
final class OwnDialogueCasesTest {
    private static final Path CASES = Path.of("src/test/resources/cases/conversations");

    private static Corpus read(String name) {
        Path file = CASES.resolve(name);
        return Importers.standard().recognise(List.of(file)).read(ImportRequest.of(file), Progress.NONE);
    }

    @Test
    void aWorkbookIsATable() {
        Corpus corpus = read("excel-workbook/a.xlsx");
        assertThat(corpus.talkturns()).extracting(Talkturn::speaker).containsExactly("Ann", "Bob");
        assertThat(corpus.talkturns()).extracting(Talkturn::end).containsExactly(2.0, 4.0);
    }

    @Test
    void dialoguesAreConversationsAndTheirListsTalkturns() {
        Corpus corpus = read("nested-json-dialogues/dialogues.json");
        assertThat(corpus.conversations()).extracting(Conversation::id).containsExactly("7", "8");
        assertThat(corpus.talkturns()).hasSize(4);
        assertThat(corpus.talkturns()).extracting(Talkturn::speaker).containsExactly("a1", "a2", "a1", "a2");
    }

    @Test
    void listsOfOneLengthAreTalkturnsWithTheirLabels() {
        Corpus corpus = read("nested-json-dialogues/parallel.json");
        assertThat(corpus.conversations()).hasSize(2);
        assertThat(corpus.talkturns())
                .extracting(Talkturn::text)
                .containsExactly("a walk perhaps ?", "gladly .", "can you ?", "no .");
        assertThat(corpus.labels()).extracting("name").contains("emotion");
    }

    @Test
    void segmentsNeverBecomeText() {
        Path file = CASES.resolve("nested-json-whisperx/whisperx.json");
        assertThatThrownBy(() -> Importers.standard().named("table").read(ImportRequest.of(file), Progress.NONE))
                .isInstanceOfSatisfying(
                        UserError.class, e -> assertThat(e.line()).contains("segments"));
    }
}
