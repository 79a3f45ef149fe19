package io.talkturn.ui.project;

import io.talkturn.ui.AppContext;
import io.talkturn.ui.Texts;
import io.talkturn.ui.kit.EmptyState;
import io.talkturn.ui.kit.PageHeader;
import io.talkturn.ui.nav.Page;
import io.talkturn.ui.nav.PageId;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import org.kordamp.ikonli.feather.Feather;

/** The page Project. */
public final class ProjectPage implements Page {
    private final BorderPane view = new BorderPane();

    public ProjectPage(AppContext context) {
        view.setTop(new PageHeader(PageId.PROJECT.title()));
        view.setCenter(new EmptyState(Feather.FOLDER, Texts.of("project.none"), Texts.of("project.none.text")));
    }

    @Override
    public PageId id() {
        return PageId.PROJECT;
    }

    @Override
    public Node view() {
        return view;
    }
}
