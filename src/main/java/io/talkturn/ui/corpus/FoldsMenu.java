package io.talkturn.ui.corpus;

import io.talkturn.corpus.fold.Folds;
import io.talkturn.ui.context.AppContext;
import io.talkturn.ui.kit.Texts;
import io.talkturn.ui.nav.DataTab;
import io.talkturn.ui.nav.DataTabTarget;
import io.talkturn.ui.nav.PageId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/** Says whether a run is trained on the corpus's own division or one on every fold of a set, and lets choose. */
final class FoldsMenu extends MenuButton {
    private final AppContext context;

    FoldsMenu(AppContext context) {
        this.context = context;
        setId("model-folds");
        setMnemonicParsing(false); // names may hold underscores
        setMaxWidth(Double.MAX_VALUE);
        setTooltip(new Tooltip(Texts.of("corpus.folds.tip")));
        setAccessibleHelp(Texts.of("corpus.folds.tip"));
        context.folds().all().subscribe(this::refresh);
        context.folds().chosenProperty().subscribe(set -> refresh());
        context.folds().problemProperty().subscribe(told -> refresh());
    }

    private void refresh() {
        String name = title(context.folds().chosenProperty().get());
        setText(name);
        setAccessibleText(Texts.of("corpus.folds.name", name));
        List<MenuItem> items = new ArrayList<>();
        items.add(item(null));
        context.folds().all().forEach(set -> items.add(item(set)));
        MenuItem make = new MenuItem(Texts.of("folds.make"));
        make.setOnAction(e -> context.navigator().show(PageId.DATA, new DataTabTarget(DataTab.PARTITIONS)));
        items.add(new SeparatorMenuItem());
        items.add(make);
        getItems().setAll(items);
    }

    private MenuItem item(@Nullable Folds set) {
        RadioMenuItem item = new RadioMenuItem(title(set));
        item.setMnemonicParsing(false);
        item.setSelected(Objects.equals(set, context.folds().chosenProperty().get()));
        item.setDisable(set != null && !context.folds().isUsable(set));
        item.setOnAction(e -> {
            item.setSelected(true); // a second click must not leave nothing chosen
            context.folds().chosenProperty().set(set);
        });
        return item;
    }

    private static String title(@Nullable Folds set) {
        return set == null
                ? Texts.of("corpus.folds.own")
                : Texts.of(
                        "corpus.folds.set",
                        set.name(),
                        Texts.count("fold", set.folds().size()));
    }
}
