package io.talkturn.ui.manage;

import io.talkturn.run.RunEntry;
import io.talkturn.run.RunFold;
import io.talkturn.run.RunFolder;
import io.talkturn.run.RunSpec;
import io.talkturn.ui.context.AppContext;
import io.talkturn.ui.kit.Labels;
import io.talkturn.ui.kit.Texts;
import io.talkturn.ui.making.RunMaker;
import io.talkturn.ui.model.SeedText;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

/** Queues a run with the settings of another one and other seeds. */
final class AgainDialog {
    private static final double WIDTH = 120;

    private final AppContext context;
    private final RunEntry run;
    private final RunSpec spec;
    private final TextField seeds = new TextField();
    private final Label problem = Labels.wrapped("", "bad");

    AgainDialog(AppContext context, RunEntry run) {
        this.context = context;
        this.run = run;
        this.spec = Objects.requireNonNull(run.spec());
        seeds.setId("again-seeds");
        seeds.setMaxWidth(WIDTH);
        seeds.setText(Long.toString(freeSeed()));
        seeds.setTooltip(new Tooltip(Texts.of("seeds.tip")));
        problem.managedProperty().bind(problem.visibleProperty());
    }

    void show() {
        Label name = Labels.text(Texts.of("manage.again.seeds"));
        name.setLabelFor(seeds);
        VBox content = new VBox(
                8, Labels.wrapped(Texts.of("manage.again.text", context.runs().nameOf(run))), name, seeds, problem);
        var dialog = context.dialogs()
                .show(Texts.of("manage.again.title"), content, Texts.of("manage.again.go"), this::queue);
        Node go = dialog.getDialogPane()
                .lookupButton(dialog.getDialogPane().getButtonTypes().getFirst());
        go.setId("again-go");
        seeds.textProperty().subscribe(typed -> {
            String told = problem(typed);
            problem.setText(told);
            problem.setVisible(!told.isEmpty());
            go.setDisable(!told.isEmpty());
        });
    }

    private static String problem(String typed) {
        try {
            return SeedText.read(typed).isEmpty() ? Texts.of("manage.again.none") : "";
        } catch (IllegalArgumentException e) {
            return String.valueOf(e.getMessage());
        }
    }

    /** The next seed that no run of these settings has. */
    private long freeSeed() {
        Set<Long> taken = context.runs().runs().stream()
                .map(RunEntry::spec)
                .filter(other -> other != null
                        && other.network().equals(spec.network())
                        && isOfTheFold(other)
                        && AgainDraft.seeded(other.training(), 0).equals(AgainDraft.seeded(spec.training(), 0)))
                .map(other -> Objects.requireNonNull(other).training().seed())
                .collect(Collectors.toSet());
        return LongStream.iterate(spec.training().seed() + 1, seed -> seed + 1)
                .filter(seed -> !taken.contains(seed))
                .findFirst()
                .orElseThrow();
    }

    private boolean isOfTheFold(RunSpec other) {
        RunFold own = spec.fold();
        RunFold fold = other.fold();
        if (own == null || fold == null) {
            return own == null && fold == null;
        }
        return own.set().equals(fold.set()) && own.name().equals(fold.name());
    }

    private void queue() {
        List<RunMaker.Draft> drafts = SeedText.read(seeds.getText()).stream()
                .<RunMaker.Draft>map(seed -> new AgainDraft(run.title(), spec, seed))
                .toList();
        Path project =
                Objects.requireNonNull(context.openProject().folderProperty().get());
        Path corpus = project.resolve(spec.corpus()).normalize();
        context.jobs()
                .<RunFolder>start(
                        Texts.of("model.job.start"),
                        progress -> new RunMaker(context).queue(drafts, project, corpus, progress))
                .onDone(first -> context.notices().done(Texts.of("manage.again.done", drafts.size())))
                .onEnd(context.runs()::refresh);
    }
}
