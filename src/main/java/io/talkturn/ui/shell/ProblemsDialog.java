package io.talkturn.ui.shell;

import io.talkturn.ui.context.AppContext;
import io.talkturn.ui.jobs.Problem;
import io.talkturn.ui.kit.Buttons;
import io.talkturn.ui.kit.EmptyState;
import io.talkturn.ui.kit.Labels;
import io.talkturn.ui.kit.Pill;
import io.talkturn.ui.kit.Texts;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The log of problems: what, which file, what to do; the details only on the clipboard. */
final class ProblemsDialog {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(ZoneId.systemDefault());

    private ProblemsDialog() {}

    static void show(AppContext context) {
        context.problems().markSeen();
        VBox list = new VBox(14);
        list.getStyleClass().add("problem-list");
        context.problems().all().forEach(p -> list.getChildren().add(row(p, context)));
        ScrollPane scroll = new ScrollPane(list);
        scroll.setFitToWidth(true);
        scroll.setPrefSize(620, 380);
        boolean none = context.problems().all().isEmpty();
        Node content = none
                ? new EmptyState(Feather.CHECK_CIRCLE, Texts.of("problems.none"), Texts.of("problems.none.text"))
                : scroll;
        context.dialogs().tell(Texts.of("problems.title"), content, 660);
    }

    private static Node row(Problem problem, AppContext context) {
        HBox head = new HBox(8, Labels.muted(TIME.format(problem.time())));
        head.setAlignment(Pos.CENTER_LEFT);
        if (problem.count() > 1) {
            head.getChildren().add(new Pill(Texts.of("problems.times", problem.count())));
        }
        VBox row = new VBox(3, head, Labels.wrapped(problem.what(), "strong"));
        if (problem.file() != null) {
            row.getChildren().add(Labels.wrapped(problem.file().toString(), "muted"));
        }
        row.getChildren().add(Labels.wrapped(problem.wayOut()));
        row.getChildren().add(Buttons.link(Texts.of("problems.copy"), () -> copy(problem, context)));
        return row;
    }

    private static void copy(Problem problem, AppContext context) {
        context.copies().text(problem.diagnostics(), Texts.of("copied.diagnostics"));
    }
}
