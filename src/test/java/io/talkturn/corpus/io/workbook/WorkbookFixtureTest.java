package io.talkturn.corpus.io.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.corpus.Corpus;
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

/** A lab's workbook: a title above the header, a cell merged over a conversation, times as Excel keeps them, two sheets. */
final class WorkbookFixtureTest {
    private static final String NAME = "excel/transcripts.xlsx";

    private final Path file = OwnTablesExpected.file(NAME);

    @Test
    void theSheetWithTalkturnsIsTheTableAndOthersAreTold() {
        ImportNotes notes = new ImportNotes();
        RawTable table =
                new WorkbookTables().tables(List.of(file), notes, Progress.NONE).getFirst();
        OwnTablesExpected.check(
                table,
                NAME,
                Map.of(
                        "conversation", "Recording",
                        "speaker", "Who",
                        "text", "What was said",
                        "emotion", "Feeling",
                        "arousal", arousal(table)));
        assertThat(notes.taken())
                .filteredOn(taken -> taken.part() == Taken.Part.SHEET)
                .hasSize(2);
        assertThat(notes.taken()).filteredOn(Taken::isLeftOut).hasSize(1);
        assertThat(notes.all()).extracting("code").contains("title_rows", "merged_cells");
    }

    @Test
    void itBecomesACorpusWithTheMapping() {
        assertThat(Importers.standard().recognise(List.of(file)).id()).isEqualTo("excel");
        TableImporter importer = new TableImporter(new WorkbookTables());
        List<String> columns = importer.sample(List.of(file), Progress.NONE).columns().stream()
                .map(column -> column.name())
                .toList();
        String arousal = columns.stream()
                .filter(c -> c.startsWith("Arousal"))
                .findFirst()
                .orElseThrow();
        Corpus corpus = importer.with(TableMapping.of(
                        ColumnMapping.of("Recording", ColumnRole.CONVERSATION),
                        ColumnMapping.of("Who", ColumnRole.SPEAKER),
                        ColumnMapping.of("From", ColumnRole.START),
                        ColumnMapping.of("To", ColumnRole.END),
                        ColumnMapping.of("What was said", ColumnRole.TEXT),
                        ColumnMapping.classes("Feeling", "emotion", null),
                        ColumnMapping.number(arousal, "arousal", 1, 5)))
                .read(ImportRequest.of(file), Progress.NONE);
        OwnTablesExpected.check(corpus, NAME);
    }

    private static String arousal(RawTable table) {
        return table.columns().stream()
                .filter(c -> c.startsWith("Arousal"))
                .findFirst()
                .orElseThrow();
    }
}
