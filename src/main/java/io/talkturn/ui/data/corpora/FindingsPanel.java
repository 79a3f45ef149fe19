package io.talkturn.ui.data.corpora;

import io.talkturn.corpus.Finding;
import io.talkturn.corpus.Finding.Severity;
import io.talkturn.ui.data.shared.DataViewModel;
import io.talkturn.ui.data.shared.DataViewModel.Counted;
import io.talkturn.ui.kit.Labels;
import io.talkturn.ui.kit.Texts;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What a user should know before training, each with what can be done about it. */
final class FindingsPanel extends VBox {
    FindingsPanel(DataViewModel model) {
        super(8);
        setId("findings");
        model.countedProperty().subscribe(this::show);
    }

    private void show(@Nullable Counted counted) {
        getChildren().clear();
        if (counted == null) {
            return;
        }
        getChildren().add(Labels.heading(Texts.of("data.findings")));
        List<Finding> findings = counted.findings();
        findings.forEach(f -> getChildren().add(row(f)));
        if (counted.summary().overlaps().isEmpty()) {
            getChildren().add(Labels.wrapped(Texts.of("data.nooverlap"), "muted"));
        }
    }

    private static Node row(Finding finding) {
        String style =
                finding.severity() == Severity.INFO ? "muted" : finding.severity() == Severity.WARN ? "warn" : "bad";
        VBox row = new VBox(1, Labels.wrapped(finding.sentence(), style));
        if (!finding.fix().isEmpty()) {
            row.getChildren().add(Labels.wrapped(finding.fix(), "muted"));
        }
        return row;
    }
}
