package io.talkturn.report.paper;

import io.talkturn.corpus.ClassLabel;
import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.Label;
import io.talkturn.corpus.MultiLabel;
import io.talkturn.corpus.NumberLabel;
import io.talkturn.corpus.Talkturn;
import io.talkturn.foundation.UserError;
import io.talkturn.report.Cell;
import io.talkturn.report.Table;
import io.talkturn.report.Transcript.Piece;
import io.talkturn.report.Transcript.Side;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The label that stands beside the text where there is no run.
 *
 * @param name empty for none
 */
record PaperLabels(String name, Map<String, String> byTalkturn) {
    /** @throws UserError where there is no such label */
    static PaperLabels of(@Nullable Corpus corpus, String name) {
        if (corpus == null || name.isEmpty()) {
            return new PaperLabels("", Map.of());
        }
        Label label = corpus.label(name)
                .orElseThrow(() -> new UserError(
                        "The corpus “" + corpus.info().title() + "” has no label “" + name + "”.",
                        "“talkturn inspect” lists its labels."));
        Map<String, String> values = new HashMap<>();
        for (int row = 0; row < label.size(); row++) {
            if (label.isPresent(row)) {
                values.put(corpus.talkturns().get(row).id(), shown(label, row));
            }
        }
        return new PaperLabels(name, values);
    }

    Side side(Talkturn talkturn, boolean narratives) {
        String text = narratives ? talkturn.narrativeOrText() : talkturn.text();
        return new Side(
                List.of(new Piece(text, null, true)),
                byTalkturn.getOrDefault(talkturn.id(), ""),
                "",
                false,
                List.of(),
                List.of());
    }

    private static String shown(Label label, int row) {
        return switch (label) {
            case ClassLabel l -> l.classes().get(l.at(row));
            case MultiLabel l -> l.written(row).replace(MultiLabel.SEPARATOR, ", ");
            case NumberLabel l -> Table.Column.metric("").shown(Cell.of(l.at(row)));
        };
    }
}
