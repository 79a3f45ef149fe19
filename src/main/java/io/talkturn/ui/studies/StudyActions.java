package io.talkturn.ui.studies;

import io.talkturn.study.StudyCheck;
import io.talkturn.study.TrialState;
import io.talkturn.ui.context.AppContext;
import io.talkturn.ui.kit.Labels;
import io.talkturn.ui.kit.Prose;
import io.talkturn.ui.kit.Texts;
import io.talkturn.ui.nav.PageId;
import io.talkturn.ui.studies.look.SettingWords;
import io.talkturn.ui.studies.look.StudyLook;
import io.talkturn.ui.studies.look.TrialLine;
import io.talkturn.ui.transcripts.TalkturnFilter;
import io.talkturn.ui.transcripts.TranscriptTarget;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/** What can be done with a study and its trials beyond running it. */
final class StudyActions {
    private final AppContext context;
    private final StudiesViewModel model;

    StudyActions(AppContext context, StudiesViewModel model) {
        this.context = context;
        this.model = model;
    }

    /** Shows a trial on the page Results, among the runs. */
    void openAsRun(TrialLine trial) {
        invite(trial, () -> {
            context.selection().runProperty().set(trial.trial().folder().path());
            context.navigator().show(PageId.RESULTS);
        });
    }

    /** Shows what a trial predicted, on the page Transcripts. */
    void read(TrialLine trial) {
        invite(
                trial,
                () -> context.navigator()
                        .show(
                                PageId.TRANSCRIPTS,
                                TranscriptTarget.of(trial.trial().folder(), TalkturnFilter.ALL)));
    }

    private void invite(TrialLine trial, Runnable then) {
        if (trial.trial().run() == null) {
            context.notices().done(Texts.of("studies.open.notYet", trial.title()));
        } else {
            context.runs().invite(trial.trial().folder(), then);
        }
    }

    /** Whether a trial can be taken out: it cannot be run, and nothing is measured of it. */
    static boolean canExclude(TrialLine trial) {
        return !trial.state().isSettled() && trial.state() != TrialState.RUNNING;
    }

    /** Whether a trial can be run again. */
    static boolean canRunAgain(TrialLine trial) {
        return trial.state().needsAPerson() || trial.state() == TrialState.EXCLUDED;
    }

    /** Asks why, then takes trials out for good. */
    void exclude(List<TrialLine> trials) {
        List<String> ids = trials.stream().map(TrialLine::id).toList();
        TextArea why = new Prose(2);
        why.setId("exclude-why");
        why.setPromptText(Texts.of("studies.exclude.prompt"));
        why.setAccessibleText(Texts.of("studies.exclude.prompt"));
        Label note = Labels.wrapped(Texts.of("studies.exclude.text", String.join(", ", ids)));
        context.dialogs()
                .show(Texts.of("studies.exclude.title"), new VBox(10, note, why), Texts.of("studies.exclude"), () -> {
                    String reason = why.getText().strip();
                    String told = reason.isEmpty() ? Texts.of("studies.exclude.noReason") : reason;
                    context.undo()
                            .performLater(
                                    Texts.of("studies.exclude.undo", String.join(", ", ids)),
                                    failed -> model.exclude(ids, told, failed),
                                    failed -> model.again(ids, failed));
                });
    }

    /** Makes every decision again and tells what differs. */
    void check() {
        model.check(outcome -> context.dialogs().tell(Texts.of("studies.check.title"), outcome(outcome), 560));
    }

    private static VBox outcome(StudyCheck.Outcome outcome) {
        VBox told = new VBox(8);
        boolean isSame = outcome.differences().isEmpty();
        told.getChildren()
                .add(Labels.wrapped(Texts.of(
                        isSame ? "studies.check.same" : "studies.check.differs",
                        Texts.count("decision", outcome.decisions()),
                        Texts.count("trial", outcome.trials()))));
        outcome.differences().forEach(line -> told.getChildren().add(Labels.wrapped(line, "bad")));
        told.setId("check-outcome");
        return told;
    }

    /** Shows from where the settings are drawn. */
    void showSpace(StudyLook study) {
        GridPane grid = new GridPane();
        grid.setId("study-ranges");
        grid.setHgap(18);
        grid.setVgap(6);
        int row = 0;
        for (var range : study.file().search().ranges().entrySet()) {
            grid.addRow(
                    row++,
                    Labels.text(SettingWords.title(study.file(), range.getKey())),
                    Labels.wrapped(range.getValue().text(), "muted"));
        }
        for (var range : study.file().search().refining().entrySet()) {
            grid.addRow(
                    row++,
                    Labels.text(SettingWords.title(study.file(), range.getKey())),
                    Labels.wrapped(
                            Texts.of("studies.space.refined", range.getValue().text()), "muted"));
        }
        Label base = Labels.wrapped(
                row == 0
                        ? Texts.of("studies.space.none")
                        : Texts.of(
                                study.file().search().commonDraws() ? "studies.space.common" : "studies.space.own",
                                study.file().columns().stream()
                                        .map(column -> column.corpus())
                                        .distinct()
                                        .collect(Collectors.joining(", "))),
                "muted");
        context.dialogs().tell(Texts.of("studies.space.title"), new VBox(14, grid, base), 560);
    }
}
