package io.talkturn.ui.transcripts;

import io.talkturn.ui.kit.Buttons;
import io.talkturn.ui.kit.FilterField;
import io.talkturn.ui.kit.Labels;
import io.talkturn.ui.kit.Texts;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The filter and the conversations that have something of what it asks for. */
final class ConversationList extends VBox {
    private static final int ABOVE = 2;

    private final TranscriptsViewModel model;
    private final TextField filter = FilterField.of("transcript-filter", Texts.of("transcripts.filter"));
    private final ListView<ConversationItem> list;
    private final MenuButton menu = new MenuButton();
    private boolean isFollowing;
    private boolean isChoosing;

    ConversationList(TranscriptsViewModel model, Consumer<String> everywhere) {
        this.model = model;
        getStyleClass().add("conversation-list");
        filter.setTooltip(new Tooltip(Texts.of("transcripts.filter.tip")));
        filter.promptTextProperty()
                .bind(model.left()
                        .openProperty()
                        .map(run -> Texts.of("transcripts.filter"))
                        .orElse(Texts.of("transcripts.filter.bare")));
        filter.textProperty().bindBidirectional(model.filterTextProperty());
        HBox.setHgrow(filter, Priority.ALWAYS);
        menu.setTooltip(new Tooltip(Texts.of("transcripts.filter.menu")));
        menu.setAccessibleText(Texts.of("transcripts.filter.menu"));
        menu.getStyleClass().addAll("flat", "filter-menu");
        menu.setOnShowing(e -> fillMenu());
        menu.getItems().add(item(Texts.of("transcripts.filter.errors"), TalkturnFilter.ERRORS));
        HBox line = new HBox(2, filter, menu);
        line.setAlignment(Pos.CENTER);
        line.getStyleClass().add("filter-line");
        list = new ListView<>(model.conversations());
        list.setId("conversations");
        list.getStyleClass().add("conversations");
        list.setFixedCellSize(48);
        list.setCellFactory(l -> new Cell());
        list.setAccessibleText(Texts.of("transcripts.conversations"));
        Label none = Labels.wrapped(Texts.of("transcripts.noMatch"), "muted");
        none.visibleProperty().bind(model.searchedProperty());
        list.setPlaceholder(none);
        list.getSelectionModel().selectedItemProperty().subscribe(this::choose);
        model.conversationProperty().subscribe(this::follow);
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(line, list, everywhere(everywhere));
    }

    /** Words of the filter may be looked for beyond the corpus that is read. */
    private Hyperlink everywhere(Consumer<String> look) {
        Hyperlink link = Buttons.link(
                "",
                () -> look.accept(String.join(" ", model.filterProperty().get().words())));
        link.setId("transcript-everywhere");
        link.setMnemonicParsing(false);
        link.setWrapText(true);
        link.setMinHeight(USE_PREF_SIZE);
        link.setMaxWidth(Double.MAX_VALUE);
        link.setTooltip(new Tooltip(Texts.of("transcripts.everywhere.tip")));
        link.managedProperty().bind(link.visibleProperty());
        model.filterProperty().subscribe(filter -> {
            link.setVisible(!filter.words().isEmpty());
            link.setText(Texts.of("transcripts.everywhere", String.join(" ", filter.words())));
        });
        return link;
    }

    /** Puts the cursor into the filter. */
    void focusFilter() {
        filter.requestFocus();
        filter.selectAll();
    }

    private void choose(@Nullable ConversationItem item) {
        if (!isFollowing && item != null) {
            isChoosing = true;
            model.conversationProperty().set(item);
            isChoosing = false;
        }
    }

    private void follow(@Nullable ConversationItem item) {
        isFollowing = true;
        list.getSelectionModel().select(item);
        isFollowing = false;
        if (!isChoosing) {
            // a click leaves the list where it is; one that came from elsewhere is brought into sight
            list.scrollTo(Math.max(0, list.getSelectionModel().getSelectedIndex() - ABOVE));
        }
    }

    private void fillMenu() {
        menu.getItems().setAll(item(Texts.of("transcripts.filter.all"), TalkturnFilter.ALL));
        Reading reading = model.readingProperty().get();
        if (reading == null) {
            return;
        }
        menu.getItems()
                .addAll(
                        item(
                                Texts.of("transcripts.filter.noted"),
                                TalkturnFilter.marked(new FilterMarks(false, true, false, List.of()))),
                        item(
                                Texts.of("transcripts.filter.corrected"),
                                TalkturnFilter.marked(new FilterMarks(false, false, true, List.of()))));
        if (OpenRun.areOfOneLabel(
                model.left().runProperty().get(), model.right().runProperty().get())) {
            menu.getItems()
                    .add(item(
                            Texts.of("transcripts.filter.differ"),
                            TalkturnFilter.marked(new FilterMarks(true, false, false, List.of()))));
        }
        reading.classes()
                .forEach(name -> menu.getItems()
                        .add(item(
                                Texts.of("transcripts.filter.true", name),
                                new TalkturnFilter(false, name, null, null, null, List.of()))));
        if (reading.run() != null) {
            menu.getItems().add(1, item(Texts.of("transcripts.filter.errors"), TalkturnFilter.ERRORS));
            reading.classes()
                    .forEach(name -> menu.getItems()
                            .add(item(
                                    Texts.of("transcripts.filter.predicted", name),
                                    new TalkturnFilter(false, null, name, null, null, List.of()))));
        }
    }

    private MenuItem item(String title, TalkturnFilter chosen) {
        MenuItem item = new MenuItem(title);
        item.setMnemonicParsing(false); // names of classes may hold underscores
        item.setOnAction(e -> filter.setText(chosen.typed()));
        return item;
    }

    private boolean hasRun() {
        Reading reading = model.readingProperty().get();
        return reading != null && reading.run() != null;
    }

    private final class Cell extends ListCell<ConversationItem> {
        private final Label title = Labels.text("");
        private final Label count = Labels.muted("");
        private final Label errors = Labels.muted("");
        private final VBox all;

        Cell() {
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            errors.setMinWidth(USE_PREF_SIZE);
            all = new VBox(1, title, new HBox(4, count, gap, errors));
            all.setAlignment(Pos.CENTER_LEFT);
            all.setMinWidth(0);
            setPrefWidth(0); // as wide as the list
        }

        @Override
        protected void updateItem(@Nullable ConversationItem item, boolean empty) {
            super.updateItem(item, empty);
            setGraphic(empty ? null : all);
            if (empty || item == null) {
                setAccessibleText("");
                return;
            }
            boolean isFiltered = !model.filterProperty().get().isAll();
            title.setText(item.title());
            count.setText(
                    isFiltered && !item.isAllMatches()
                            ? Texts.of("transcripts.ofTalkturns", item.matches(), item.talkturns())
                            : Texts.count("talkturn", isFiltered ? item.matches() : item.talkturns()));
            if (!item.isAllMatches()) {
                count.setText(item.partition().id() + " · " + count.getText());
            }
            errors.setText(item.isAllMatches() || !hasRun() ? "" : Texts.count("error", item.errors()));
            setAccessibleText(item.title() + ", " + count.getText() + ", " + errors.getText());
        }
    }
}
