package io.talkturn.ui.corpus;

import io.talkturn.corpus.Finding;
import io.talkturn.ui.corpus.Mends.Mend;
import io.talkturn.ui.kit.Buttons;
import io.talkturn.ui.kit.Labels;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** A finding about a corpus: what is the matter, what can be done, and links that do it or lead there. */
public final class FindingRow extends VBox {
    /** @param isShort whether what can be done is said by the links and their tooltips alone */
    public FindingRow(Finding finding, Mends mends, boolean isShort) {
        super(1);
        setId("finding-" + finding.code());
        String style = switch (finding.severity()) {
            case INFO -> "muted";
            case WARN -> "warn";
            case FATAL -> "bad";
        };
        getChildren().add(Labels.wrapped(finding.sentence(), style));
        if (!finding.fix().isEmpty() && !isShort) {
            getChildren().add(Labels.wrapped(finding.fix(), "muted"));
        }
        FlowPane links = new FlowPane(14, 1);
        for (Mend mend : mends.of(finding)) {
            Hyperlink link = Buttons.link(mend.title(), mend.action());
            String tip = finding.fix().isEmpty() ? finding.sentence() : finding.fix();
            link.setTooltip(new Tooltip(tip));
            link.setAccessibleHelp(tip);
            links.getChildren().add(mends.place(mend, link));
        }
        getChildren().add(links);
    }
}
