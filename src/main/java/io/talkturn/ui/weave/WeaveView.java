package io.talkturn.ui.weave;

import io.talkturn.ui.context.AppContext;
import io.talkturn.ui.kit.Labels;
import io.talkturn.ui.kit.Split;
import io.talkturn.ui.kit.Texts;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;

/** Weaving: the settings and files at the left, one conversation and its time line as they would be at the right. */
public final class WeaveView extends BorderPane {
    public WeaveView(AppContext context) {
        WeaveViewModel model = new WeaveViewModel(context.openCorpus(), context.jobs());
        ScrollPane settings = new ScrollPane(new WeaveSettingsPanel(context, model));
        settings.setFitToWidth(true);
        settings.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        setTop(Labels.problem("weave-problem", model.problemProperty()));
        setCenter(Split.sideways(new double[] {0.27}, Split.keepWidth(settings, 340), new PreviewPane(model)));
        setId("weave");
        setAccessibleText(Texts.of("data.tab.weaving"));
    }
}
