package io.talkturn.ui.corpus;

import io.talkturn.corpus.Finding;
import io.talkturn.corpus.Partition;
import io.talkturn.ui.context.AppContext;
import io.talkturn.ui.corpus.CorpusOutlook.Part;
import io.talkturn.ui.kit.Format;
import io.talkturn.ui.kit.Labels;
import io.talkturn.ui.kit.Presence;
import io.talkturn.ui.kit.Texts;
import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** On which corpus a run will be trained: its choice, the sizes of its partitions, and what is to be minded. */
public final class CorpusBar extends HBox {
    private static final double HEIGHT = 104;
    private static final double CHOICE = 200;
    private static final List<String> COLUMNS = List.of("conversations", "talkturns", "speakers", "labelled");

    private final CorpusBarModel model;
    private final Mends mends;
    private final GridPane sizes = new GridPane();
    private final VBox findings = new VBox(5);
    private String label = "";

    public CorpusBar(AppContext context) {
        this.model = new CorpusBarModel(context.folds(), context.jobs());
        // what is said of a fold is not mended by another train, dev and test
        this.mends = new Mends(context, () -> context.folds().chosenProperty().get() == null);
        getStyleClass().add("corpus-bar");
        setId("corpus-bar");
        sizes.getStyleClass().add("corpus-sizes");
        sizes.setId("corpus-sizes");
        sizes.setMinWidth(USE_PREF_SIZE);
        CorpusBox box = new CorpusBox(context);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(8, Labels.heading(Texts.of("corpus.trainedOn")), gap, box.simulated());
        head.setAlignment(Pos.CENTER_LEFT);
        VBox choice = new VBox(5, head, box, new FoldsMenu(context));
        choice.setMinWidth(CHOICE);
        choice.setPrefWidth(CHOICE);
        findings.setId("corpus-findings");
        ScrollPane scroll = new ScrollPane(new VBox(5, findings, problem()));
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setAccessibleText(Texts.of("data.findings"));
        scroll.setMinWidth(0);
        scroll.setPrefWidth(CHOICE); // what is left; a long sentence wraps
        HBox.setHgrow(scroll, Priority.ALWAYS);
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        setMaxHeight(HEIGHT);
        getChildren().addAll(choice, sizes, scroll);
        model.outlookProperty().subscribe(this::show);
    }

    /**
     * Says what is to be learnt of the corpus.
     *
     * @param primary a label
     * @param fuses whether by a fusion model
     */
    public void learn(String primary, boolean fuses) {
        label = primary;
        model.learn(primary, fuses);
    }

    /** Beside the links that were clicked, and within their place, so that nothing is moved. */
    private Label problem() {
        Label problem = Labels.wrapped("", "bad");
        problem.setId("corpus-problem");
        problem.textProperty().bind(mends.problemProperty());
        Presence.when(problem.textProperty().isNotEmpty(), problem);
        return problem;
    }

    private void show(@Nullable CorpusOutlook outlook) {
        sizes.getChildren().clear();
        findings.getChildren().clear();
        if (outlook == null) {
            return;
        }
        showSizes(outlook.parts());
        showFold(outlook.fold());
        for (Finding finding : outlook.findings()) {
            findings.getChildren().add(new FindingRow(finding, mends, true));
        }
        if (outlook.findings().isEmpty()) {
            String told = isDivided(outlook.parts()) ? "corpus.nothing" : "corpus.undivided";
            findings.getChildren().add(Labels.wrapped(Texts.of(told), "muted"));
        }
    }

    /** What keeps a fusion model from learning is said beside its settings, not here; but that nothing is wrong is not true. */
    private static boolean isDivided(List<Part> parts) {
        return parts.stream()
                .filter(part -> part.size().partition() == Partition.TRAIN)
                .anyMatch(part -> part.labelled() > 0);
    }

    /** Of folds the first one stands for all. */
    private void showFold(CorpusOutlook.@Nullable FirstFold fold) {
        if (fold != null) {
            sizes.add(small(Texts.of("corpus.folds.first", fold.of())), 0, 0);
            Label told = Labels.wrapped(
                    Texts.of("corpus.folds.shown", fold.of(), fold.name(), Texts.count("fold", fold.of())), "muted");
            told.setId("corpus-fold");
            findings.getChildren().add(told);
        }
    }

    private void showSizes(List<Part> parts) {
        sizes.getColumnConstraints().clear();
        sizes.getColumnConstraints().add(new ColumnConstraints());
        for (int c = 0; c < COLUMNS.size(); c++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setHalignment(HPos.RIGHT);
            sizes.getColumnConstraints().add(column);
            String title = Texts.of("corpus.size." + COLUMNS.get(c));
            Label head = small(title);
            head.setMinWidth(USE_PREF_SIZE);
            if (c == COLUMNS.size() - 1) {
                head.setTooltip(new javafx.scene.control.Tooltip(Texts.of("corpus.size.labelled.tip", label)));
            }
            sizes.add(head, c + 1, 0);
        }
        int line = 1;
        for (Part part : parts) {
            sizes.addRow(
                    line++,
                    name(part.size().partition().id()),
                    number(part.size().conversations()),
                    number(part.size().talkturns()),
                    number(part.size().speakers()),
                    number(part.labelled()));
        }
    }

    private static Node name(String partition) {
        Label name = Labels.text(partition);
        name.getStyleClass().add("strong");
        name.setMinWidth(USE_PREF_SIZE);
        return name;
    }

    private static Label small(String text) {
        Label small = Labels.muted(text);
        small.getStyleClass().add("small");
        return small;
    }

    private static Node number(int number) {
        Label shown = new Label(Format.integer(number));
        shown.setMinWidth(USE_PREF_SIZE);
        shown.setAlignment(Pos.CENTER_RIGHT);
        shown.getStyleClass().add(number == 0 ? "bad" : "number");
        return shown;
    }
}
