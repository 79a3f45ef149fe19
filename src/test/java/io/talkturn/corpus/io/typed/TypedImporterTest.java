package io.talkturn.corpus.io.typed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.ImportNote;
import io.talkturn.corpus.Talkturn;
import io.talkturn.corpus.io.Importers;
import io.talkturn.corpus.io.source.ImportRequest;
import io.talkturn.foundation.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TypedImporterTest {
    @TempDir
    private Path folder;

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void aLineIsATalkturnOfItsSpeaker() throws IOException {
        Path file = file("Phone call.txt", "Anna: Did you call her?\n\n[00:12] Ben: Not yet.\nI will.\n");

        Corpus corpus = Importers.standard().recognise(List.of(file)).read(ImportRequest.of(file), Progress.NONE);

        assertThat(corpus.info().format()).isEqualTo("typed");
        assertThat(corpus.conversations()).hasSize(1);
        assertThat(corpus.talkturns()).extracting(Talkturn::speaker).containsExactly("Anna", "Ben");
        assertThat(corpus.talkturns())
                .extracting(Talkturn::text)
                .containsExactly("Did you call her?", "Not yet. I will.");
        assertThat(corpus.report().notes())
                .extracting(ImportNote::code, ImportNote::line)
                .containsExactly(tuple("typed_time_left_out", 3), tuple("typed_line_joined", 4));
    }

    @Test
    void twoFilesAreTwoConversations() throws IOException {
        Path first = file("a.txt", "A: x\nB: y\n");
        Path second = file("A!.txt", "A: x\nB: y\n");
        Corpus corpus = new TypedImporter().read(ImportRequest.of(first, second), Progress.NONE);
        assertThat(corpus.conversations()).hasSize(2);
    }

    @Test
    void aTableInATextFileIsATable() throws IOException {
        Path file = file("table.txt", "speaker\ttext\nAnna\tDid you: call?\nBen\tNo: not yet\n");
        assertThat(Importers.standard().recognise(List.of(file)).id()).isEqualTo("table");
    }

    @Test
    void whereNobodyIsNamedEachLineIsATalkturn() {
        assertThat(TypedLines.read("Hello there\nHow are you\n"))
                .extracting(TypedLines.Said::speaker, TypedLines.Said::text)
                .containsExactly(
                        tuple(Talkturn.UNKNOWN_SPEAKER, "Hello there"), tuple(Talkturn.UNKNOWN_SPEAKER, "How are you"));
    }

    @Test
    void whatWasPastedFromASpreadsheetHasTabs() {
        assertThat(TypedLines.read("Anna\tDid you?\nBen\tNo.\n"))
                .extracting(TypedLines.Said::speaker)
                .containsExactly("Anna", "Ben");
    }

    @Test
    void whatIsWrittenReadsBackAsTheSame() {
        List<TypedLines.Said> said = TypedLines.read("one line\nand: another\n");
        assertThat(TypedLines.read(TypedLines.written(said)))
                .extracting(TypedLines.Said::text)
                .isEqualTo(said.stream().map(TypedLines.Said::text).toList());
    }
}
