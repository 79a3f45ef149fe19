package io.talkturn.ui.data.corpora;

import io.talkturn.corpus.Label;
import io.talkturn.ui.context.AppContext;
import io.talkturn.ui.context.CorpusItem;
import io.talkturn.ui.data.shared.ConversationRow;
import io.talkturn.ui.data.shared.DataViewModel;
import io.talkturn.ui.data.shared.DataViewModel.Counted;
import io.talkturn.ui.kit.DataTable;
import io.talkturn.ui.kit.FilterField;
import io.talkturn.ui.kit.Format;
import io.talkturn.ui.kit.Labels;
import io.talkturn.ui.kit.Pill;
import io.talkturn.ui.kit.Split;
import io.talkturn.ui.kit.StackedBar;
import io.talkturn.ui.kit.Texts;
import io.talkturn.ui.theme.ClassColours;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The corpora of the project; below, the conversations of the one that is looked at, and what is in it at the right. */
public final class CorporaView extends BorderPane {
    private final AppContext context;
    private final DataViewModel model;
    private final DataTable<CorpusItem> corpora;
    private final DataTable<ConversationRow> conversations;
    private boolean selecting;

    /** @param openConversation shows the talkturns of a conversation, by id */
    public CorporaView(AppContext context, DataViewModel model, Consumer<String> openConversation) {
        this.context = context;
        this.model = model;
        this.corpora = corporaTable();
        this.conversations = conversationTable(openConversation);
        VBox top = new VBox(corpora);
        top.getStyleClass().add("panel");
        SplitPane split = Split.withSide(conversationPanel(), side());
        setTop(top);
        setCenter(split);
        model.labelProperty().subscribe(label -> conversations.refresh());
    }

    private DataTable<CorpusItem> corporaTable() {
        DataTable<CorpusItem> table = new DataTable<CorpusItem>("corpora")
                .text(Texts.of("column.corpus"), 200, CorpusItem::title, "strong")
                .graphic("", 116, CorporaView::mark, c -> c.isSimulated() ? Texts.of("simulated") : "")
                .number(Texts.of("column.conversations"), 92, CorpusItem::conversations, CorporaView::whole)
                .number(Texts.of("column.talkturns"), 80, CorpusItem::talkturns, CorporaView::whole)
                .text(Texts.of("column.labels"), 240, CorporaView::labels)
                .number(Texts.of("column.features"), 70, CorporaView::features, CorporaView::whole)
                .text(Texts.of("column.source"), 300, CorporaView::source, "muted")
                .rows(context.openProject().corpora(), CorpusItem::folder)
                .fitRows(1, 5);
        table.setId("corpora");
        table.getSelectionModel().selectedItemProperty().subscribe(item -> {
            if (item != null && !selecting) {
                context.selection().corpusProperty().set(item.folder());
            }
        });
        context.selection().corpusProperty().subscribe(folder -> showSelected(table));
        context.openProject().corpora().subscribe(() -> showSelected(table));
        showSelected(table);
        return context.tables().install(table);
    }

    private void showSelected(DataTable<CorpusItem> table) {
        selecting = true;
        context.openProject().corpora().stream()
                .filter(c ->
                        c.folder().equals(context.selection().corpusProperty().get()))
                .findFirst()
                .ifPresent(c -> table.getSelectionModel().select(c));
        selecting = false;
    }

    private static Node mark(CorpusItem item) {
        if (item.problem() != null) {
            return new Pill(Texts.of("corpus.damaged"), "bad");
        }
        return item.isSimulated() ? new Pill(Texts.of("simulated")) : new Region();
    }

    private static String labels(CorpusItem item) {
        return item.outline() == null ? "" : String.join(", ", item.outline().labels());
    }

    private static @Nullable Integer features(CorpusItem item) {
        return item.outline() == null ? null : item.outline().features();
    }

    private static String source(CorpusItem item) {
        if (item.problem() != null) {
            return item.problem().line();
        }
        return item.outline() == null
                ? ""
                : item.outline().info().format() + " · " + item.outline().info().source();
    }

    private Node conversationPanel() {
        var heading = Labels.heading("");
        model.countedProperty().subscribe(counted -> heading.setText(title(counted)));
        TextField filter = FilterField.of("conversation-filter", Texts.of("data.filter.conversations"));
        filter.setPrefWidth(260);
        filter.textProperty().bindBidirectional(model.filterProperty());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(8, heading, gap, filter, context.tables().saveButton(conversations));
        head.setAlignment(Pos.CENTER_LEFT);
        VBox panel = Split.panel(head, conversations);
        VBox.setVgrow(conversations, Priority.ALWAYS);
        return panel;
    }

    private static String title(@Nullable Counted counted) {
        return counted == null
                ? ""
                : counted.corpus().info().title() + " · "
                        + Texts.count("conversation", counted.summary().counts().conversations());
    }

    private DataTable<ConversationRow> conversationTable(Consumer<String> openConversation) {
        DataTable<ConversationRow> table = new DataTable<ConversationRow>("conversations")
                .text(
                        Texts.of("column.conversation"),
                        250,
                        r -> r.conversation().title())
                .text(Texts.of("column.speakers"), 96, ConversationRow::speakers)
                .number(Texts.of("column.talkturns"), 76, ConversationRow::talkturns, CorporaView::whole)
                .number(Texts.of("column.length"), 64, ConversationRow::seconds, n -> Format.clock(n.doubleValue()))
                .text(Texts.of("column.partition"), 76, r -> r.partition().id())
                .graphic(Texts.of("column.classes"), 110, this::classBar, this::classText)
                .text(Texts.of("column.remarks"), 110, CorporaView::remarks, "muted")
                .rows(model.conversations(), ConversationRow::id)
                .whenEmpty(Labels.muted(Texts.of("data.conversations.none")));
        table.setId("conversations");
        table.setOnMouseClicked(e -> {
            if (e.getClickCount() == 2) {
                openSelected(table, openConversation);
            }
        });
        table.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ENTER) {
                openSelected(table, openConversation);
            }
        });
        return context.tables().install(table);
    }

    private static void openSelected(DataTable<ConversationRow> table, Consumer<String> openConversation) {
        ConversationRow row = table.getSelectionModel().getSelectedItem();
        if (row != null) {
            openConversation.accept(row.id());
        }
    }

    private Node classBar(ConversationRow row) {
        int[] counts = model.classCounts(row);
        List<String> classes = classes();
        ClassColours colours = new ClassColours(classes);
        List<StackedBar.Part> parts = new ArrayList<>();
        for (int c = 0; c < Math.min(counts.length, classes.size()); c++) {
            parts.add(new StackedBar.Part(counts[c], colours.of(classes.get(c)).styleClass()));
        }
        StackedBar bar = new StackedBar(parts, IntStream.of(counts).sum(), 7);
        bar.setAccessibleText(classText(row));
        HBox box = new HBox(bar);
        box.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(bar, Priority.ALWAYS);
        return box;
    }

    private String classText(ConversationRow row) {
        int[] counts = model.classCounts(row);
        List<String> classes = classes();
        return IntStream.range(0, Math.min(counts.length, classes.size()))
                .mapToObj(c -> classes.get(c) + " " + counts[c])
                .collect(Collectors.joining(", "));
    }

    private List<String> classes() {
        Counted counted = model.countedProperty().get();
        Label label = counted == null || model.labelProperty().get() == null
                ? null
                : counted.corpus().label(model.labelProperty().get()).orElse(null);
        return label == null ? List.of() : label.classNames();
    }

    private static String remarks(ConversationRow row) {
        List<String> remarks = new ArrayList<>();
        if (row.woven() > 0) {
            remarks.add(
                    row.woven() == row.talkturns() ? Texts.of("data.woven") : Texts.of("data.woven.some", row.woven()));
        }
        if (row.withoutText() > 0) {
            remarks.add(Texts.of("data.notext", row.withoutText()));
        }
        return String.join(" · ", remarks);
    }

    private Region side() {
        VBox content = new VBox(
                20,
                new DistributionPanel(model, context.charts()),
                new FindingsPanel(context, model),
                new RecordingsPanel(context, model),
                new ReportPanel(context, model));
        content.getStyleClass().add("panel");
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        return Split.keepWidth(scroll, 380);
    }

    private static String whole(Number number) {
        return String.format(Locale.ROOT, "%,d", number.longValue());
    }
}
