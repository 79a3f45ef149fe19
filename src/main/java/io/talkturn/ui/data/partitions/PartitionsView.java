package io.talkturn.ui.data.partitions;

import io.talkturn.corpus.CorpusSummary;
import io.talkturn.corpus.Partition;
import io.talkturn.corpus.PartitionPreset;
import io.talkturn.corpus.Partitions;
import io.talkturn.ui.context.AppContext;
import io.talkturn.ui.data.shared.ConversationRow;
import io.talkturn.ui.data.shared.DataViewModel;
import io.talkturn.ui.data.shared.DataViewModel.Counted;
import io.talkturn.ui.kit.Buttons;
import io.talkturn.ui.kit.DataTable;
import io.talkturn.ui.kit.Format;
import io.talkturn.ui.kit.Labels;
import io.talkturn.ui.kit.Presence;
import io.talkturn.ui.kit.SidePane;
import io.talkturn.ui.kit.Split;
import io.talkturn.ui.kit.Texts;
import io.talkturn.ui.kit.Why;
import io.talkturn.ui.kit.WrapRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import java.util.function.Function;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Train, dev and test: conversations and speakers to be sent there, division by chance, sizes and overlap at the right. */
public final class PartitionsView extends BorderPane {
    private final AppContext context;
    private final ObservableList<ConversationRow> conversations = FXCollections.observableArrayList();
    private final ObservableList<SpeakerRow> speakers = FXCollections.observableArrayList();
    private final ObservableList<Partitions.Size> sizes = FXCollections.observableArrayList();
    private final VBox overlap = new VBox(4);
    private final VBox presets = new VBox(6);
    private final PartitionsViewModel model;

    public PartitionsView(AppContext context, DataViewModel data, PartitionsViewModel model) {
        this.context = context;
        this.model = model;
        Presence.when(Bindings.isNotEmpty(presets.getChildren()), presets);
        DataTable<ConversationRow> byConversation = new DataTable<ConversationRow>("partition")
                .text(
                        Texts.of("column.conversation"),
                        126,
                        r -> r.conversation().title())
                .text(Texts.of("column.partition"), 64, r -> r.partition().id(), "strong")
                .text(Texts.of("column.speakers"), 86, ConversationRow::speakers, "muted")
                .number(Texts.of("column.talkturns"), 70, ConversationRow::talkturns, PartitionsView::whole)
                .rows(conversations, ConversationRow::id);
        DataTable<SpeakerRow> bySpeaker = new DataTable<SpeakerRow>("speakers")
                .text(Texts.of("column.speaker"), 80, SpeakerRow::speaker)
                .text(Texts.of("column.partition"), 96, SpeakerRow::partitionText, "strong")
                .number(Texts.of("column.conversations"), 86, SpeakerRow::conversations, PartitionsView::whole)
                .number(Texts.of("column.talkturns"), 70, SpeakerRow::talkturns, PartitionsView::whole)
                .rows(speakers, SpeakerRow::speaker);
        byConversation.setId("partition-conversations");
        bySpeaker.setId("partition-speakers");
        SplitPane lists = Split.sideways(
                new double[] {0.52},
                panel(
                        "partitions.conversations",
                        byConversation,
                        ConversationRow::id,
                        model::sendConversations,
                        (r, p) -> r.partition() == p),
                panel(
                        "partitions.speakers",
                        bySpeaker,
                        SpeakerRow::speaker,
                        model::sendSpeakers,
                        (r, p) -> r.partitions().equals(Set.of(p))));
        SplitPane split = Split.withSide(lists, side(model));
        setTop(Labels.problem("partition-problem", model.problemProperty()));
        setCenter(split);
        data.countedProperty().subscribe(this::show);
    }

    private void show(@Nullable Counted counted) {
        conversations.setAll(counted == null ? List.of() : counted.conversations());
        speakers.setAll(PartitionsViewModel.speakers(counted == null ? null : counted.corpus()));
        sizes.setAll(counted == null ? List.of() : counted.summary().sizes().values());
        presets.getChildren().setAll(presets(counted));
        overlap.getChildren().setAll(counted == null ? List.of() : overlapWords(counted.summary()));
    }

    private List<Node> presets(@Nullable Counted counted) {
        List<Node> nodes = new ArrayList<>();
        for (PartitionPreset preset : PartitionsViewModel.presets(counted == null ? null : counted.corpus())) {
            Button button = Buttons.usual(preset.title(), () -> model.divide(preset));
            button.setId("partition-preset-" + preset.id());
            button.setTooltip(new Tooltip(Texts.of("partitions.preset.tip")));
            nodes.add(context.writing(button));
        }
        if (!nodes.isEmpty()) {
            nodes.addFirst(Labels.heading(Texts.of("partitions.preset")));
        }
        return nodes;
    }

    private static List<Node> overlapWords(CorpusSummary summary) {
        if (summary.overlaps().isEmpty()) {
            return List.of(Labels.wrapped(Texts.of("data.nooverlap"), "muted"));
        }
        List<String> names =
                summary.overlaps().stream().map(Partitions.Overlap::speaker).toList();
        return List.of(
                Labels.wrapped(Texts.of("partitions.overlap", Texts.count("speaker", names.size())), "warn"),
                Labels.wrapped(String.join(", ", names), "muted"));
    }

    private <R> Node panel(
            String key,
            DataTable<R> table,
            Function<R, String> id,
            BiConsumer<List<String>, Partition> sender,
            BiPredicate<R, Partition> isThere) {
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        context.tables().install(table);
        var send = Labels.muted(Texts.of("partitions.send"));
        send.setMinWidth(USE_PREF_SIZE);
        WrapRow buttons = new WrapRow(6).start(send);
        for (Partition partition : Partition.values()) {
            Button button = new Button(partition.id());
            button.setId(key.replace('.', '-') + "-" + partition.id());
            button.getStyleClass().add("small");
            button.setMinWidth(USE_PREF_SIZE);
            button.setTooltip(new Tooltip(Texts.of("partitions.send.tip", partition.id())));
            ObservableList<R> selected = table.getSelectionModel().getSelectedItems();
            InvalidationListener tell = change -> tell(button, selected, partition, isThere);
            selected.addListener(tell);
            tell.invalidated(selected);
            button.setOnAction(e -> sender.accept(
                    table.getSelectionModel().getSelectedItems().stream()
                            .map(id)
                            .toList(),
                    partition));
            buttons.start(context.writing(button));
        }
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head =
                new HBox(8, Labels.heading(Texts.of(key)), gap, context.tables().saveButton(table));
        head.setAlignment(Pos.CENTER_LEFT);
        VBox panel = Split.panel(head, table, buttons);
        VBox.setVgrow(table, Priority.ALWAYS);
        return panel;
    }

    /** What would change nothing cannot be pressed. */
    private static <R> void tell(
            Button button, List<R> selected, Partition partition, BiPredicate<R, Partition> isThere) {
        boolean isSame = selected.stream().filter(Objects::nonNull).allMatch(row -> isThere.test(row, partition));
        button.setDisable(isSame);
        Why.say(button, Texts.of(selected.isEmpty() ? "partitions.send.none" : "partitions.send.same", partition.id()));
    }

    private Region side(PartitionsViewModel model) {
        DataTable<Partitions.Size> table = new DataTable<Partitions.Size>("partition-sizes")
                .text(Texts.of("column.partition"), 70, s -> s.partition().id(), "strong")
                .number(Texts.of("column.conversations"), 84, Partitions.Size::conversations, PartitionsView::whole)
                .number(Texts.of("column.talkturns"), 70, Partitions.Size::talkturns, PartitionsView::whole)
                .number(Texts.of("column.speakers"), 64, Partitions.Size::speakers, PartitionsView::whole)
                .number(Texts.of("column.share"), 56, Partitions.Size::share, n -> Format.percent(n.doubleValue()))
                .rows(sizes, Partitions.Size::partition)
                .fitRows(4, 4);
        context.tables().install(table);
        VBox content = new VBox(
                12,
                Labels.heading(Texts.of("partitions.sizes")),
                table,
                overlap,
                presets,
                Labels.heading(Texts.of("partitions.random")),
                context.writing(new RandomDivisionForm(model)),
                new FoldsPanel(context));
        content.getStyleClass().add("panel");
        return Split.keep(new SidePane(content), 446);
    }

    private static String whole(Number number) {
        return Format.integer(number.longValue());
    }
}
