package io.talkturn.ui.studies.make;

import io.talkturn.study.StudyFolder;
import io.talkturn.study.plan.Question;
import io.talkturn.ui.context.AppContext;
import io.talkturn.ui.context.CorpusItem;
import io.talkturn.ui.kit.SidePane;
import io.talkturn.ui.kit.Split;
import io.talkturn.ui.kit.Texts;
import io.talkturn.ui.kit.Why;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.SplitPane;

/** Asks for a new study and shows the trials that it would draw, before anything is written. */
public final class NewStudyDialog {
    private static final double WIDTH = 960;
    private static final double HEIGHT = 640;

    private final AppContext context;

    public NewStudyDialog(AppContext context) {
        this.context = context;
    }

    /** Shows it; tells the study where one was made. */
    public void show(Consumer<StudyFolder> made) {
        Path project =
                Objects.requireNonNull(context.openProject().folderProperty().get());
        List<CorpusItem> corpora = List.copyOf(context.openProject().corpora());
        NewStudyViewModel model = new NewStudyViewModel(
                context.jobs(),
                project,
                first(corpora),
                context.draftedProperty().get(),
                Question.AUXILIARY);
        NewStudyForm form = new NewStudyForm(model, corpora, context.files());
        form.getStyleClass().add("panel");
        DrawnTrials drawn =
                new DrawnTrials(model, context.runs().queueProperty().get().workers());
        drawn.getStyleClass().add("panel");
        SidePane left = new SidePane(form);
        Split.keep(left, 460);
        SplitPane both = Split.sideways(new double[] {0.52}, left, drawn);
        Dialog<ButtonType> dialog = context.dialogs()
                .show(
                        Texts.of("studies.new"),
                        both,
                        Texts.of("studies.new.create"),
                        () -> model.create(made),
                        WIDTH,
                        HEIGHT);
        var create = dialog.getDialogPane()
                .lookupButton(dialog.getDialogPane().getButtonTypes().getFirst());
        create.setId("new-create");
        create.disableProperty().bind(model.readyProperty().not());
        Why.say(create, Texts.of("studies.new.notYet"));
    }

    /** The label that the page Model predicts is not known here; the first of the corpus that is looked at is. */
    private List<StudyDraft.Primary> first(List<CorpusItem> corpora) {
        Path looked = context.selection().corpusProperty().get();
        return corpora.stream()
                .filter(item ->
                        item.outline() != null && !item.outline().labels().isEmpty())
                .filter(item -> looked == null || item.folder().equals(looked))
                .findFirst()
                .map(item -> new StudyDraft.Primary(
                        item.folder(),
                        Objects.requireNonNull(item.outline()).labels().getFirst()))
                .stream()
                .toList();
    }
}
