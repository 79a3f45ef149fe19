package io.talkturn.ui.weave;

import io.talkturn.corpus.Conversation;
import io.talkturn.ui.context.AppContext;
import io.talkturn.ui.kit.Buttons;
import io.talkturn.ui.kit.FileDialogs;
import io.talkturn.ui.kit.Labels;
import io.talkturn.ui.kit.Presence;
import io.talkturn.ui.kit.SearchableBox;
import io.talkturn.ui.kit.Texts;
import io.talkturn.ui.kit.Why;
import io.talkturn.weaving.Attachment;
import io.talkturn.weaving.SourceKind;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Files of measurements and whose they are; below the list, whose the selected one is can be changed. */
final class SourcesPanel extends VBox {
    private static final int SHOWN = 7;
    private static final double ROW = 38;

    private final WeaveViewModel model;
    private final ListView<Attachment> list;
    private final VBox whose = new VBox(6);

    SourcesPanel(AppContext context, WeaveViewModel model) {
        super(8);
        this.model = model;
        this.list = new ListView<>(model.sources());
        list.setId("weave-sources");
        list.setAccessibleText(Texts.of("weave.files"));
        list.setCellFactory(l -> new SourceCell());
        list.setFixedCellSize(ROW);
        list.prefHeightProperty()
                .bind(Bindings.min(SHOWN, Bindings.size(model.sources()))
                        .multiply(ROW)
                        .add(6));
        Presence.when(Bindings.isNotEmpty(model.sources()), list);
        list.getSelectionModel().selectedItemProperty().subscribe(this::showWhose);
        Label none = Labels.wrapped(Texts.of("weave.files.text"), "muted");
        Presence.when(list.visibleProperty().not(), none);
        getChildren().addAll(buttons(context), none, list, whose);
    }

    private Node buttons(AppContext context) {
        MenuButton add = new MenuButton(Texts.of("weave.files.add"));
        add.setId("weave-add");
        for (SourceKind kind : SourceKind.values()) {
            MenuItem item = new MenuItem(Texts.of("weave.kind." + kind.id()));
            item.setOnAction(e -> context.files()
                    .openFolder(Texts.of("weave.kind." + kind.id()))
                    .ifPresent(path -> model.addFiles(kind, path)));
            add.getItems().add(item);
        }
        MenuItem tone = new MenuItem(Texts.of("weave.kind.tone.file"));
        tone.setOnAction(e -> chooseTable(context, path -> model.addFiles(SourceKind.TONE, path)));
        MenuItem map = new MenuItem(Texts.of("weave.files.map"));
        map.setOnAction(e -> chooseTable(context, model::addMap));
        add.getItems().addAll(tone, map);
        var forget = Buttons.usual(Texts.of("weave.files.forget"), model::forgetFiles);
        forget.disableProperty().bind(Bindings.isEmpty(model.sources()));
        Why.say(forget, Texts.of("weave.files.forget.none"));
        return new HBox(8, add, forget);
    }

    private static void chooseTable(AppContext context, Consumer<Path> action) {
        context.files()
                .openFile(
                        Texts.of("weave.files.map"),
                        new FileDialogs.Kind(Texts.of("data.kind.tables"), List.of("*.csv", "*.tsv")))
                .ifPresent(action);
    }

    private void showWhose(@Nullable Attachment source) {
        if (source == null || source.kind() == SourceKind.TONE) {
            whose.getChildren().clear();
            return;
        }
        SearchableBox<String> conversation = box(
                "weave-whose-conversation",
                Texts.of("column.conversation"),
                model.conversations().stream().map(Conversation::id).toList(),
                source.conversation());
        SearchableBox<String> speaker = box(
                "weave-whose-speaker", Texts.of("column.speaker"), speakers(source.conversation()), source.speaker());
        conversation.chosenProperty().subscribe((before, now) -> assign(source, now, null));
        speaker.chosenProperty().subscribe((before, now) -> assign(source, source.conversation(), now));
        whose.getChildren().setAll(Labels.muted(Texts.of("weave.files.whose")), new HBox(6, conversation, speaker));
    }

    private void assign(Attachment source, @Nullable String conversation, @Nullable String speaker) {
        int at = model.sources().indexOf(source);
        model.assign(source, conversation, speaker);
        list.getSelectionModel().select(at);
    }

    private List<String> speakers(@Nullable String conversation) {
        return model.conversations().stream()
                .filter(c -> c.id().equals(conversation))
                .flatMap(c -> c.speakers().stream())
                .toList();
    }

    private static SearchableBox<String> box(String id, String name, List<String> items, @Nullable String value) {
        SearchableBox<String> box = new SearchableBox<>(id, name, Function.identity());
        box.choices(items);
        box.chosenProperty().set(value);
        box.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(box, Priority.ALWAYS);
        return box;
    }

    /** Name of the file and whose it is. */
    private static final class SourceCell extends ListCell<Attachment> {
        private final Label name = Labels.text("");
        private final Label owner = new Label();
        private final VBox lines = new VBox(name, owner);

        SourceCell() {
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable Attachment source, boolean empty) {
            super.updateItem(source, empty);
            setGraphic(empty || source == null ? null : lines);
            if (source != null && !empty) {
                name.setText(String.valueOf(source.file().getFileName()));
                owner.setText(told(source));
                owner.getStyleClass().setAll("label", "small", source.isComplete() ? "muted" : "warn");
                setTooltip(new Tooltip(source.file().toString()));
            }
        }

        private static String told(Attachment source) {
            boolean namesThem = source.kind() == SourceKind.TONE || source.kind() == SourceKind.WORDS;
            if (namesThem && source.conversation() == null) {
                return Texts.of("weave.files.tone");
            }
            if (!source.isComplete()) {
                return Texts.of("weave.files.open");
            }
            String speaker = source.speaker() == null ? Texts.of("weave.files.everybody") : source.speaker();
            return source.conversation() + " · " + speaker;
        }
    }
}
