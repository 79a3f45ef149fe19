package io.talkturn.ui.data.importing;

import io.talkturn.corpus.Taken;
import io.talkturn.ui.kit.Labels;
import io.talkturn.ui.kit.Texts;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/** What every column, tier, key and array of a source was taken for, and what that rests on. */
final class AccountedFor extends GridPane {
    private static final int MOST = 150;

    AccountedFor(List<Taken> taken) {
        getStyleClass().addAll("report", "accounted");
        setId("import-accounted");
        setHgap(12);
        getColumnConstraints().addAll(column(30), column(28), column(42));
        addRow(
                0,
                Labels.muted(Texts.of("accounted.name")),
                Labels.muted(Texts.of("accounted.as")),
                Labels.muted(Texts.of("accounted.why")));
        for (Taken part : taken.subList(0, Math.min(MOST, taken.size()))) {
            row(part);
        }
        if (taken.size() > MOST) {
            add(Labels.muted(Texts.of("accounted.more", taken.size() - MOST)), 0, getRowCount(), 3, 1);
        }
    }

    private void row(Taken part) {
        String name =
                part.part() == Taken.Part.COLUMN ? part.name() : part.part().word() + " " + part.name();
        Label what = Labels.wrapped(name);
        what.getStyleClass().add("strong");
        Label as = Labels.wrapped(part.as());
        if (part.isLeftOut()) {
            as.getStyleClass().add("muted");
        }
        Label why = Labels.wrapped(part.why(), "muted");
        for (Node node : List.of(what, as, why)) {
            GridPane.setValignment(node, VPos.TOP);
        }
        addRow(getRowCount(), what, as, why);
    }

    private static ColumnConstraints column(double percent) {
        ColumnConstraints column = new ColumnConstraints();
        column.setPercentWidth(percent);
        column.setHgrow(Priority.ALWAYS);
        return column;
    }
}
