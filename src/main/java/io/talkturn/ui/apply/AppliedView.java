package io.talkturn.ui.apply;

import io.talkturn.report.Table;
import io.talkturn.run.RunEntry;
import io.talkturn.run.RunFolder;
import io.talkturn.ui.context.AppContext;
import io.talkturn.ui.kit.Buttons;
import io.talkturn.ui.kit.FilterField;
import io.talkturn.ui.kit.Labels;
import io.talkturn.ui.kit.Texts;
import io.talkturn.ui.nav.PageId;
import io.talkturn.ui.nav.SetTarget;
import io.talkturn.ui.scores.ReportActions;
import io.talkturn.ui.scores.ReportTable;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The talkturns with what the run says of each, to be filtered, copied and saved. */
final class AppliedView {
    private static final double WIDTH = 900;
    private static final double HEIGHT = 560;

    private final AppContext context;
    private final Applied applied;
    private final Table table;
    private final RunEntry run;
    private final ReportTable view = new ReportTable(false);

    AppliedView(AppContext context, Applied applied, RunEntry run) {
        this.context = context;
        this.applied = applied;
        this.table = applied.table();
        this.run = run;
        view.setId("applied");
        view.setAccessibleText(Texts.of("apply.result", table.title()));
        view.setTableMenuButtonVisible(true);
        view.setPlaceholder(Labels.muted(Texts.of("apply.result.none")));
        view.brief(
                title -> title,
                title -> title.startsWith("p ")
                        ? Optional.of(Texts.of("apply.column.p", title.substring(2)))
                        : title.equals("confidence")
                                ? Optional.of(Texts.of("apply.column.confidence"))
                                : Optional.empty());
        if (isOneConversation()) {
            view.hideAtFirst("conversation");
        }
        view.show(table);
    }

    private boolean isOneConversation() {
        return table.rows().stream().map(List::getFirst).distinct().count() < 2;
    }

    void show() {
        TextField filter = FilterField.of("applied-filter", Texts.of("apply.result.filter"));
        filter.textProperty().subscribe((before, words) -> view.show(filtered(words)));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(8, filter, gap);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getChildren().addAll(new ReportActions(context).buttons(view::shown));
        VBox.setVgrow(view, Priority.ALWAYS);
        Node notes = Labels.wrapped(String.join(" ", table.notes()), "muted");
        VBox content = new VBox(10, head, view, notes);
        RunFolder set = applied.set();
        Button read = Buttons.usual(Texts.of("apply.read"), Feather.ALIGN_LEFT, () -> {});
        if (set != null) {
            read.setId("applied-read");
            read.setTooltip(new Tooltip(Texts.of("apply.read.tip")));
            HBox kept = new HBox(10, read, Labels.wrapped(Texts.of("apply.kept", applied.name()), "muted"));
            kept.setAlignment(Pos.CENTER_LEFT);
            content.getChildren().add(1, kept);
        }
        var dialog = context.dialogs()
                .tell(
                        Texts.of("apply.result.title", context.runs().nameOf(run), table.title()),
                        content,
                        WIDTH,
                        HEIGHT);
        dialog.getDialogPane().setId("applied-dialog");
        if (set != null) {
            read.setOnAction(e -> {
                dialog.close();
                context.navigator().show(PageId.TRANSCRIPTS, new SetTarget(set.path()));
            });
        }
    }

    private Table filtered(String typed) {
        List<String> words = List.of(typed.strip().toLowerCase(Locale.ROOT).split("\\s+"));
        return table.withRows(IntStream.range(0, table.rows().size())
                .filter(row -> words.stream().allMatch(word -> text(row).contains(word)))
                .mapToObj(table.rows()::get)
                .toList());
    }

    private String text(int row) {
        StringBuilder all = new StringBuilder();
        for (int column = 0; column < table.columns().size(); column++) {
            all.append(table.shown(row, column)).append('\n');
        }
        return all.toString().toLowerCase(Locale.ROOT);
    }
}
