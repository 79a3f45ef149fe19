package io.talkturn.corpus.io.nested;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Dialogues of labs in JSON: keys above them, lists of them, lists of one length. */
final class NestedFixtureTest {
    private static final String KEYED = "nested/dialogues.json";
    private static final String LIST = "nested/list.json";
    private static final String PARALLEL = "nested/parallel.jsonl";

    @Test
    void theKeyAboveTalkturnsIsTheirConversation() {
        OwnTablesExpected.check(
                table(KEYED),
                KEYED,
                Map.of(
                        "conversation", "key",
                        "speaker", "who",
                        "text", "utterance",
                        "emotion", "annotation.emotion",
                        "arousal", "annotation.arousal"));
        corpus(
                KEYED,
                ColumnMapping.of("key", ColumnRole.CONVERSATION),
                ColumnMapping.of("who", ColumnRole.SPEAKER),
                ColumnMapping.of("utterance", ColumnRole.TEXT),
                ColumnMapping.classes("annotation.emotion", "emotion", null),
                ColumnMapping.number("annotation.arousal", "arousal", 1, 5));
    }

    @Test
    void theIdOfADialogueIsTheConversationOfItsTalkturns() {
        OwnTablesExpected.check(
                table(LIST), LIST, Map.of("conversation", "dialog_id", "speaker", "id", "text", "text"));
        corpus(
                LIST,
                ColumnMapping.of("dialog_id", ColumnRole.CONVERSATION),
                ColumnMapping.of("id", ColumnRole.SPEAKER),
                ColumnMapping.of("text", ColumnRole.TEXT));
    }

    @Test
    void listsOfOneLengthAreColumns() {
        OwnTablesExpected.check(
                table(PARALLEL),
                PARALLEL,
                Map.of("conversation", "conversation", "speaker", "speaker", "text", "text", "emotion", "emotion"));
        corpus(
                PARALLEL,
                ColumnMapping.of("conversation", ColumnRole.CONVERSATION),
                ColumnMapping.of("speaker", ColumnRole.SPEAKER),
                ColumnMapping.of("text", ColumnRole.TEXT),
                ColumnMapping.classes("emotion", "emotion", null));
    }

    private static RawTable table(String name) {
        return new NestedTables()
                .tables(List.of(OwnTablesExpected.file(name)), new ImportNotes(), Progress.NONE)
                .getFirst();
    }

    private static void corpus(String name, ColumnMapping... columns) {
        assertThat(Importers.standard()
                        .recognise(List.of(OwnTablesExpected.file(name)))
                        .id())
                .isEqualTo("dialogues");
        OwnTablesExpected.check(
                new TableImporter(new NestedTables())
                        .with(TableMapping.of(columns))
                        .read(ImportRequest.of(OwnTablesExpected.file(name)), Progress.NONE),
                name);
    }
}
