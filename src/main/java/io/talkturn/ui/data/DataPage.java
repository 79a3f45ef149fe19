package io.talkturn.ui.data;

import io.talkturn.ui.AppContext;
import io.talkturn.ui.Texts;
import io.talkturn.ui.kit.EmptyState;
import io.talkturn.ui.kit.PageHeader;
import io.talkturn.ui.nav.Page;
import io.talkturn.ui.nav.PageId;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import org.kordamp.ikonli.feather.Feather;

/** The page Data. */
public final class DataPage implements Page {
    private final BorderPane view = new BorderPane();

    public DataPage(AppContext context) {
        view.setTop(new PageHeader(PageId.DATA.title()));
        view.setCenter(new EmptyState(Feather.FOLDER, Texts.of("project.none"), Texts.of("project.none.text")));
    }

    @Override
    public PageId id() {
        return PageId.DATA;
    }

    @Override
    public Node view() {
        return view;
    }
}
