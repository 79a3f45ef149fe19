package io.talkturn.ui.data.corpora;

import io.talkturn.corpus.Finding;
import io.talkturn.ui.context.AppContext;
import io.talkturn.ui.corpus.FindingRow;
import io.talkturn.ui.corpus.Mends;
import io.talkturn.ui.data.shared.DataViewModel;
import io.talkturn.ui.data.shared.DataViewModel.Counted;
import io.talkturn.ui.kit.Labels;
import io.talkturn.ui.kit.Texts;
import java.util.List;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What a user should know before training, each with what can be done about it. */
final class FindingsPanel extends VBox {
    private final Mends mends;

    FindingsPanel(AppContext context, DataViewModel model) {
        super(8);
        this.mends = new Mends(context);
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
        findings.forEach(f -> getChildren().add(new FindingRow(f, mends, false)));
        getChildren().add(Labels.problem("finding-problem", mends.problemProperty()));
        if (counted.summary().overlaps().isEmpty()) {
            getChildren().add(Labels.wrapped(Texts.of("data.nooverlap"), "muted"));
        }
    }
}
