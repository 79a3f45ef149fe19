package io.talkturn.cli;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.CorpusSummary;
import io.talkturn.corpus.Talkturn;
import io.talkturn.corpus.io.source.Importer;
import io.talkturn.report.Cell;
import io.talkturn.report.CorpusTables;
import io.talkturn.report.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an import read, before or after it is written: format, figures, the first talkturns, the notes by kind. */
final class SourcePreview {
    private static final int MOST_TEXT = 60;

    private SourcePreview() {}

    static void print(Importer importer, Corpus corpus, int talkturns, Terminal out) {
        out.println("Format: " + importer.title());
        out.println("Files read: " + corpus.report().files());
        CorpusAnswer.print(corpus, CorpusSummary.of(corpus), out);
        CorpusAnswer.table(first(corpus, talkturns), out);
        CorpusAnswer.table(CorpusTables.taken(corpus.report().taken()), out);
        CorpusAnswer.table(CorpusTables.noteGroups(corpus.report().notes()), out);
        if (corpus.report().isLossy()) {
            out.println();
            out.println(corpus.report().loss());
        }
    }

    static Map<String, Object> json(Importer importer, Corpus corpus, int talkturns) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("format", importer.id());
        answer.put("corpus", CorpusAnswer.json(corpus, CorpusSummary.of(corpus)));
        answer.put(
                "talkturns",
                corpus.talkturns()
                        .subList(0, Math.min(talkturns, corpus.talkturns().size())));
        answer.put("report", CorpusAnswer.report(corpus.report()));
        return answer;
    }

    private static Table first(Corpus corpus, int most) {
        List<Table.Column> columns = List.of(
                Table.Column.text("conversation"),
                Table.Column.text("id"),
                Table.Column.text("speaker"),
                Table.Column.metric("start"),
                Table.Column.metric("end"),
                Table.Column.text("text"));
        List<List<Cell>> rows = new ArrayList<>();
        for (int row = 0; row < Math.min(most, corpus.talkturns().size()); row++) {
            Talkturn turn = corpus.talkturns().get(row);
            rows.add(List.of(
                    Cell.of(corpus.conversations()
                            .get(corpus.conversationOf(row))
                            .id()),
                    Cell.of(turn.id()),
                    Cell.of(turn.speaker()),
                    number(turn.start()),
                    number(turn.end()),
                    Cell.of(shortened(turn.text()))));
        }
        return new Table("talkturns", "The first talkturns", columns, rows, List.of());
    }

    private static Cell number(@Nullable Double value) {
        return value == null ? new Cell.Blank() : Cell.of(value.doubleValue());
    }

    private static String shortened(String text) {
        return text.length() <= MOST_TEXT ? text : text.substring(0, MOST_TEXT) + "…";
    }
}
