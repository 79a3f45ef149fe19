package io.talkturn.ui.manage;

import io.talkturn.corpus.WeakLabels;
import io.talkturn.corpus.io.CorpusFolder;
import io.talkturn.report.AppliedTable;
import io.talkturn.report.CsvExport;
import io.talkturn.run.RunEntry;
import io.talkturn.run.RunResults;
import io.talkturn.run.use.SetLabels;
import io.talkturn.ui.context.AppContext;
import io.talkturn.ui.kit.FileDialogs;
import io.talkturn.ui.kit.Format;
import io.talkturn.ui.kit.Icons;
import io.talkturn.ui.kit.Texts;
import io.talkturn.ui.runs.RunPlaces;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** What can be done with a prediction set: saved, used as weak labels, named, deleted. */
public final class SetMenu {
    private static final FileDialogs.Kind CSV = FileDialogs.Kind.of("CSV", "csv");

    private final AppContext context;
    private final RunDesk desk;

    public SetMenu(AppContext context) {
        this.context = context;
        this.desk = new RunDesk(context);
    }

    /** A small button with the menu, in sight while what is read is a prediction set. */
    public MenuButton button(ObservableValue<@Nullable RunEntry> read) {
        MenuButton button = new MenuButton(null, Icons.small(Feather.MORE_HORIZONTAL));
        button.setId("set-menu");
        button.getStyleClass().addAll("flat", "run-menu");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setTooltip(new Tooltip(Texts.of("set.menu")));
        button.setAccessibleText(Texts.of("set.menu"));
        button.managedProperty().bind(button.visibleProperty());
        read.subscribe(now -> {
            boolean isSet = now != null && RunPlaces.isSet(now.folder());
            button.setVisible(isSet);
            // a menu without entries does not open
            button.getItems().setAll(isSet ? items(Objects.requireNonNull(now)) : List.of());
        });
        button.setOnShowing(e -> {
            RunEntry now = read.getValue();
            if (now != null) {
                button.getItems().setAll(items(now));
            }
        });
        return button;
    }

    private List<MenuItem> items(RunEntry set) {
        boolean mayChange = desk.mayChange();
        boolean isWhole = set.problem() == null;
        return List.of(
                RunMenu.item("set.csv", isWhole, () -> save(set)),
                RunMenu.item("set.weak", isWhole && mayChange, () -> label(set)),
                new SeparatorMenuItem(),
                RunMenu.item("set.name", mayChange, () -> new NameDialog(desk, set).show(context.dialogs())),
                RunMenu.item(
                        "manage.folder",
                        true,
                        () -> context.showFolder(set.folder().path())),
                new SeparatorMenuItem(),
                RunMenu.item("set.delete", mayChange, () -> desk.delete(List.of(set))));
    }

    private void save(RunEntry set) {
        context.exports().save(Texts.of("set.csv"), set.folder().name() + ".csv", CSV, file -> {
            var said = new RunResults(set.folder()).predictions();
            var corpus = CorpusFolder.read(corpus(set));
            CsvExport.write(AppliedTable.of(corpus, said, set.title()), file, context.spreadsheets());
        });
    }

    private static Path corpus(RunEntry set) {
        return RunPlaces.corpus(set.folder(), Objects.requireNonNull(set.spec()));
    }

    private void label(RunEntry set) {
        new WeakSetDialog(context, set, confidence -> label(set, confidence)).show();
    }

    private void label(RunEntry set, @Nullable Double confidence) {
        Path corpus = corpus(set);
        context.jobs()
                .start(
                        corpus,
                        Texts.of("set.weak.job", set.title()),
                        progress -> SetLabels.add(set.folder(), confidence, progress))
                .onDone(added -> {
                    WeakLabels labels = added.labels();
                    context.notices()
                            .done(Texts.of(
                                    "set.weak.done",
                                    Format.integer(labels.count()),
                                    labels.task(),
                                    Format.decimals(labels.confidence(), 2)));
                    if (corpus.equals(context.selection().corpusProperty().get())) {
                        context.openCorpus().reload();
                    }
                });
    }
}
