package io.talkturn.ui.transcripts;

import io.talkturn.evaluation.Bucket;
import io.talkturn.report.TranscriptHtml.Style;
import io.talkturn.run.RunEntry;
import io.talkturn.task.AuxiliaryTask;
import io.talkturn.ui.kit.Labels;
import io.talkturn.ui.kit.PageHeader;
import io.talkturn.ui.kit.Presence;
import io.talkturn.ui.kit.SearchableBox;
import io.talkturn.ui.kit.Segmented;
import io.talkturn.ui.kit.Texts;
import io.talkturn.ui.kit.Why;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/** The choices at the top of the page: run, run beside, attention, style. */
final class TranscriptHeader {
    private final TranscriptsViewModel model;
    private final Function<RunEntry, String> names;
    private final SearchableBox<Optional<RunEntry>> run = new SearchableBox<Optional<RunEntry>>(
                    "transcript-run",
                    Texts.of("transcripts.run"),
                    entry -> entry.map(this::named).orElse(""))
            .withNone(Optional.empty(), Texts.of("transcripts.run.none"));
    private final SearchableBox<Optional<RunEntry>> beside = new SearchableBox<Optional<RunEntry>>(
                    "transcript-beside",
                    Texts.of("transcripts.beside.none"),
                    run -> run.map(this::named).orElse(""))
            .withNone(Optional.empty(), Texts.of("transcripts.beside.none"));

    private enum Kind {
        COMBINED,
        PRIMARY,
        AUXILIARY,
        TASK
    }

    /** @param names what runs are called among all of the project */
    TranscriptHeader(TranscriptsViewModel model, Function<RunEntry, String> names) {
        this.model = model;
        this.names = names;
    }

    private String named(RunEntry run) {
        return names.apply(run);
    }

    /**
     * Builds it.
     *
     * @param set what can be done with a prediction set, in sight where one is read
     * @param isOfUse while there is something to read
     */
    PageHeader build(Node set, MenuButton export, ObservableBooleanValue isOfUse) {
        adorn(run);
        adorn(beside);
        model.runs().addListener((ListChangeListener<RunEntry>) c -> fillRuns());
        fillRuns();
        model.left().runProperty().subscribe(shown -> run.chosenProperty().set(Optional.ofNullable(shown)));
        run.chosenProperty().subscribe((before, chosen) -> {
            RunEntry wanted = chosen == null ? null : chosen.orElse(null);
            if (!Objects.equals(wanted, model.left().runProperty().get())) {
                model.readRun(wanted);
            }
        });
        var hasRun = model.left().runProperty().isNotNull();
        var hasOthers = hasRun.and(Bindings.isNotEmpty(model.besideRuns()));
        Presence.when(Bindings.isNotEmpty(model.runs()).or(hasRun), run);
        model.besideRuns().addListener((ListChangeListener<RunEntry>) c -> fillBeside());
        fillBeside();
        model.right().runProperty().subscribe(shown -> beside.chosenProperty().set(Optional.ofNullable(shown)));
        beside.chosenProperty()
                .subscribe(chosen -> model.right().runProperty().set(chosen == null ? null : chosen.orElse(null)));
        PageHeader.showWhile(isOfUse, List.of(export));
        return new PageHeader(Texts.of("page.transcripts"))
                .choices(
                        run,
                        set,
                        only(hasOthers, Labels.muted(Texts.of("transcripts.beside"))),
                        only(hasOthers, beside))
                .actions(
                        only(model.shadedProperty(), attention()),
                        only(model.shadedProperty(), style()),
                        only(hasRun.not().and(isOfUse), new CorpusChoices(model.corpus())),
                        export);
    }

    /** The meaning of the shades, beside the name of the conversation. */
    static HBox legend(Style style) {
        HBox legend = new HBox(6);
        legend.setAlignment(Pos.CENTER_RIGHT);
        legend.getStyleClass().add("heat-legend");
        for (Bucket bucket : Bucket.values()) {
            String title = Texts.of("bucket." + bucket.name()).toLowerCase(Locale.ROOT);
            if (style == Style.PAPER) {
                Text sample = new Text(title);
                sample.getStyleClass().add(ShadedText.styleOf("type", bucket));
                legend.getChildren().add(sample);
                continue;
            }
            Region box = new Region();
            box.getStyleClass().addAll("legend-box", ShadedText.styleOf("legend", bucket));
            var name = Labels.muted(title);
            name.setMinWidth(Region.USE_PREF_SIZE);
            legend.getChildren().addAll(name, box);
        }
        legend.setMinWidth(Region.USE_PREF_SIZE);
        return legend;
    }

    private static <N extends Node> N only(ObservableBooleanValue when, N node) {
        Presence.when(when, node);
        return node;
    }

    private void fillRuns() {
        List<Optional<RunEntry>> entries = new ArrayList<>(List.of(Optional.empty()));
        model.runs().forEach(each -> entries.add(Optional.of(each)));
        run.choices(entries);
    }

    private void fillBeside() {
        List<Optional<RunEntry>> entries = new ArrayList<>(List.of(Optional.empty()));
        model.besideRuns().forEach(run -> entries.add(Optional.of(run)));
        beside.choices(entries);
    }

    private static <T> void adorn(ComboBox<T> box) {
        box.setMaxWidth(210);
        box.setPrefWidth(190);
        box.setMinWidth(90);
        Tooltip tip = new Tooltip(Texts.of("transcripts.run.tip"));
        box.setTooltip(tip);
        // a name that is cut in the box stands in its tip
        box.valueProperty().subscribe(now -> {
            String name = now == null ? "" : box.getConverter().toString(now);
            tip.setText(name.isEmpty() ? Texts.of("transcripts.run.tip") : name);
        });
    }

    private Node attention() {
        Segmented<Kind> kinds =
                new Segmented<>(List.of(Kind.values()), kind -> Texts.of("transcripts.attention." + kind.name()));
        kinds.setId("attention-choice");
        ComboBox<String> task = new ComboBox<>();
        task.getItems().add(AuxiliaryTask.PRIMARY_ID);
        Arrays.stream(AuxiliaryTask.values()).map(AuxiliaryTask::id).forEach(task.getItems()::add);
        task.setCellFactory(list -> new TaskCell());
        task.setButtonCell(new TaskCell());
        task.setValue(AuxiliaryTask.AU05.id());
        task.setAccessibleText(Texts.of("transcripts.attention.TASK"));
        task.setMinWidth(104);
        task.setPrefWidth(104);
        Presence.when(kinds.valueProperty().isEqualTo(Kind.TASK), task);
        Runnable choose = () -> model.choiceProperty()
                .set(
                        switch (kinds.valueProperty().get()) {
                            case COMBINED -> new AttentionChoice.Combined();
                            case PRIMARY -> new AttentionChoice.Primary();
                            case AUXILIARY -> new AttentionChoice.Auxiliary();
                            case TASK -> new AttentionChoice.OneTask(Objects.requireNonNull(task.getValue()));
                        });
        kinds.valueProperty().subscribe(choose);
        task.valueProperty().subscribe(choose);
        Tooltip.install(kinds, new Tooltip(Texts.of("transcripts.attention.tip")));
        kinds.disableProperty().bind(model.hasOneEncoderProperty());
        task.disableProperty().bind(model.hasOneEncoderProperty());
        Why.say(kinds, Texts.of("transcripts.attention.one"));
        Why.say(task, Texts.of("transcripts.attention.one"));
        HBox box = new HBox(6, kinds, task);
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private Node style() {
        Segmented<Style> styles =
                new Segmented<>(List.of(Style.values()), style -> Texts.of("transcripts.style." + style.name()));
        styles.setId("shading-style");
        styles.valueProperty().bindBidirectional(model.styleProperty());
        Tooltip.install(styles, new Tooltip(Texts.of("transcripts.style.tip")));
        return styles;
    }

    private static final class TaskCell extends ListCell<String> {
        @Override
        protected void updateItem(@Nullable String task, boolean empty) {
            super.updateItem(task, empty);
            setText(empty || task == null ? null : TaskBars.title(task));
        }
    }
}
