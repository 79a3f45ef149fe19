package io.talkturn.corpus.io.convokit;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.corpus.Taken;
import io.talkturn.corpus.io.Importers;
import io.talkturn.corpus.io.OwnTablesExpected;
import io.talkturn.corpus.io.source.ImportNotes;
import io.talkturn.corpus.io.source.ImportRequest;
import io.talkturn.corpus.io.source.RawTable;
import io.talkturn.corpus.io.table.ColumnMapping;
import io.talkturn.corpus.io.table.ColumnRole;
import io.talkturn.corpus.io.table.TableImporter;
import io.talkturn.corpus.io.table.TableMapping;
import io.talkturn.foundation.Progress;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A folder as ConvoKit dumps it. */
final class ConvoKitFixtureTest {
    private static final String NAME = "convokit/";

    private final Path folder = OwnTablesExpected.file(NAME);

    @Test
    void utterancesHaveWhatIsSaidOfThemTheirConversationsAndSpeakers() {
        ImportNotes notes = new ImportNotes();
        RawTable table = new ConvoKitTables()
                .tables(List.of(folder), notes, Progress.NONE)
                .getFirst();
        OwnTablesExpected.check(
                table,
                NAME,
                Map.of("conversation", "conversation_id", "speaker", "speaker", "text", "text", "emotion", "emotion"));
        assertThat(table.columns()).doesNotContain("timestamp", "reply-to");
        assertThat(notes.taken())
                .filteredOn(taken -> taken.part() == Taken.Part.FILE)
                .extracting(Taken::name)
                .contains("corpus.json", "index.json");
    }

    @Test
    void itBecomesACorpus() {
        assertThat(Importers.standard().recognise(List.of(folder)).id()).isEqualTo("convokit");
        OwnTablesExpected.check(
                new TableImporter(new ConvoKitTables())
                        .with(TableMapping.of(
                                ColumnMapping.of("conversation_id", ColumnRole.CONVERSATION),
                                ColumnMapping.of("utterance_id", ColumnRole.TALKTURN),
                                ColumnMapping.of("speaker", ColumnRole.SPEAKER),
                                ColumnMapping.of("text", ColumnRole.TEXT),
                                ColumnMapping.classes("emotion", "emotion", null)))
                        .read(ImportRequest.of(folder), Progress.NONE),
                NAME);
    }
}
