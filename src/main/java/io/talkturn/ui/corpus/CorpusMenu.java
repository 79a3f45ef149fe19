package io.talkturn.ui.corpus;

import io.talkturn.ui.context.AppContext;
import io.talkturn.ui.context.CorpusItem;
import io.talkturn.ui.kit.Texts;
import io.talkturn.ui.nav.DataTab;
import io.talkturn.ui.nav.DataTabTarget;
import io.talkturn.ui.nav.PageId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;

/** Names the corpus that all pages look at, and lets choose another. */
public final class CorpusMenu extends MenuButton {
    private final AppContext context;

    public CorpusMenu(AppContext context) {
        this.context = context;
        setId("top-corpus");
        setMnemonicParsing(false); // names of corpora may hold underscores
        getStyleClass().add("flat");
        setMinWidth(60);
        context.openProject().corpora().subscribe(this::refresh);
        context.selection().corpusProperty().subscribe(folder -> refresh());
        managedProperty().bind(visibleProperty());
        visibleProperty().bind(context.openProject().projectProperty().isNotNull());
    }

    private Optional<CorpusItem> selected() {
        Path folder = context.selection().corpusProperty().get();
        return context.openProject().corpora().stream()
                .filter(item -> item.folder().equals(folder))
                .findFirst();
    }

    private void refresh() {
        String name = selected().map(CorpusItem::title).orElse(Texts.of("corpus.none"));
        setText(name);
        setTooltip(new Tooltip(Texts.of("corpus.menu.tip", name)));
        setAccessibleText(Texts.of("corpus.menu.name", name));
        List<MenuItem> items = new ArrayList<>();
        context.openProject().corpora().forEach(item -> items.add(item(item)));
        if (!items.isEmpty()) {
            items.add(new SeparatorMenuItem());
        }
        MenuItem data = new MenuItem(Texts.of("corpus.menu.data"));
        data.setOnAction(e -> context.navigator().show(PageId.DATA, new DataTabTarget(DataTab.CORPORA)));
        items.add(data);
        getItems().setAll(items);
    }

    private MenuItem item(CorpusItem corpus) {
        RadioMenuItem item = new RadioMenuItem(corpus.title());
        item.setMnemonicParsing(false);
        item.setSelected(
                corpus.folder().equals(context.selection().corpusProperty().get()));
        item.setDisable(corpus.problem() != null);
        item.setOnAction(e -> {
            item.setSelected(true); // a second click must not leave nothing chosen
            context.selection().corpusProperty().set(corpus.folder());
        });
        return item;
    }
}
