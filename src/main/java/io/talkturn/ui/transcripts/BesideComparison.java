package io.talkturn.ui.transcripts;

import io.talkturn.corpus.Partition;
import io.talkturn.foundation.UserError;
import io.talkturn.report.ComparisonTable;
import io.talkturn.report.RunNames;
import io.talkturn.report.Table;
import io.talkturn.run.RunEntry;
import io.talkturn.ui.context.AppContext;
import io.talkturn.ui.kit.Buttons;
import io.talkturn.ui.kit.Labels;
import io.talkturn.ui.kit.Segmented;
import io.talkturn.ui.kit.Texts;
import io.talkturn.ui.kit.Why;
import io.talkturn.ui.scores.Heads;
import io.talkturn.ui.scores.ReportActions;
import io.talkturn.ui.scores.ReportTable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * Two runs, or two prediction sets, over the talkturns that both predicted: the table of the page Results and of {@code
 * talkturn export --table comparison}, which of sets is nowhere else in the window.
 */
final class BesideComparison {
    private static final double WIDTH = 900;
    private static final double HEIGHT = 480;

    /** What was kept back to judge by comes first. */
    private static final List<Partition> ORDER =
            List.of(Partition.TEST, Partition.DEV, Partition.TRAIN, Partition.NONE);

    private final AppContext context;
    private final TranscriptsViewModel model;

    BesideComparison(AppContext context, TranscriptsViewModel model) {
        this.context = context;
        this.model = model;
    }

    /** The button that asks for it. */
    Button button() {
        Button button = Buttons.usual(Texts.of("transcripts.compare"), this::compare);
        button.setId("transcript-compare");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setTooltip(new Tooltip(Texts.of("transcripts.compare.tip")));
        button.disableProperty()
                .bind(model.left()
                        .openProperty()
                        .isNull()
                        .or(model.right().openProperty().isNull()));
        Why.say(button, Texts.of("transcripts.compare.why"));
        return button;
    }

    /**
     * What came out.
     *
     * @param tables by partition, of those in which both predicted a talkturn that people labelled
     * @param problem why there is none, null where there is one
     */
    private record Compared(
            Map<Partition, Table> tables, @Nullable UserError problem) {}

    private void compare() {
        OpenRun first = model.left().openProperty().get();
        OpenRun second = model.right().openProperty().get();
        if (first != null && second != null) {
            RunNames names = RunNames.of(List.of(first.entry(), second.entry()));
            ComparisonTable.Side one = side(first, names);
            ComparisonTable.Side other = side(second, names);
            Map<String, String> brief = new HashMap<>(); // a person may have given both the same name
            brief.put(one.title(), names.brief(first.entry()));
            brief.put(other.title(), names.brief(second.entry()));
            context.jobs()
                    .latest("transcripts.compare", progress -> of(one, other))
                    .onDone(compared ->
                            show(compared, brief, Texts.of("results.compared", one.title(), other.title())));
        }
    }

    private static ComparisonTable.Side side(OpenRun run, RunNames names) {
        RunEntry entry = run.entry();
        return new ComparisonTable.Side(
                names.of(entry),
                Objects.requireNonNull(entry.spec()).primary(),
                run.verdicts().table());
    }

    private static Compared of(ComparisonTable.Side first, ComparisonTable.Side second) {
        Map<Partition, Table> tables = new EnumMap<>(Partition.class);
        UserError problem = null;
        for (Partition partition : ORDER) {
            try {
                tables.put(partition, ComparisonTable.of(first, second, partition));
            } catch (UserError e) {
                problem = problem == null ? e : problem;
            }
        }
        boolean isOfOneTask = first.label().equals(second.label())
                && first.predictions().classes().equals(second.predictions().classes());
        if (tables.isEmpty() && isOfOneTask) {
            problem = new UserError(
                    Texts.of("transcripts.compare.unlabelled"), Texts.of("transcripts.compare.unlabelled.wayout"));
        }
        return new Compared(tables, tables.isEmpty() ? problem : null);
    }

    private void show(Compared compared, Map<String, String> brief, String title) {
        UserError problem = compared.problem();
        var dialog = problem == null
                ? context.dialogs().tell(title, tables(compared.tables(), brief), WIDTH, HEIGHT)
                : context.dialogs().tell(title, Labels.wrapped(problem.line(), "warn"));
        dialog.getDialogPane().setId("compared-dialog");
    }

    private VBox tables(Map<Partition, Table> tables, Map<String, String> brief) {
        ReportTable view = new ReportTable(false);
        view.setId("compared");
        view.setAccessibleText(Texts.of("results.metrics"));
        Heads.shorten(view, brief);
        var notes = Labels.wrapped("", "muted");
        List<Partition> there =
                new ArrayList<>(ORDER.stream().filter(tables::containsKey).toList());
        Segmented<Partition> partition = new Segmented<>(there, each -> Texts.of("results.partition." + each.name()));
        partition.setId("compared-partition");
        partition.valueProperty().subscribe(now -> {
            Table table = Objects.requireNonNull(tables.get(now));
            view.show(table);
            notes.setText(String.join(" ", table.notes()));
        });
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(8, partition, gap);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getChildren().addAll(new ReportActions(context).buttons(view::shown));
        VBox.setVgrow(view, Priority.ALWAYS);
        return new VBox(10, head, view, notes);
    }
}
