package io.talkturn.ui.model;

import io.talkturn.corpus.Corpus;
import io.talkturn.foundation.UserError;
import io.talkturn.model.HanShape;
import io.talkturn.run.RunFolder;
import io.talkturn.training.han.text.GloveFile;
import io.talkturn.ui.context.AppContext;
import io.talkturn.ui.jobs.Job;
import io.talkturn.ui.kit.EmptyState;
import io.talkturn.ui.kit.Labels;
import io.talkturn.ui.kit.SidePane;
import io.talkturn.ui.kit.Split;
import io.talkturn.ui.kit.Texts;
import io.talkturn.ui.making.RunMaker;
import io.talkturn.ui.network.NetworkPlace;
import io.talkturn.ui.network.NetworkView;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/** The body of the page Model while a network over talkturn windows is put together. */
final class HanPane extends BorderPane {
    private final AppContext context;
    private final ModelViewModel model;
    private final NetworkView network = new NetworkView();
    private final SettingsPanel settings;
    private final RunMaker maker;

    HanPane(AppContext context) {
        this.context = context;
        this.model = new ModelViewModel(context.undo(), this::measure);
        this.maker = new RunMaker(context);
        Label machine = Labels.wrapped("", "muted");
        machine.textProperty().bind(context.deviceProperty());
        settings = new SettingsPanel(model, context.files(), this::chooseEmbeddings, machine);
        SidePane tasks = new SidePane(new TaskPanel(model));
        SidePane form = new SidePane(settings);
        Split.keep(tasks, 400);
        Split.keep(form, 320);
        setCenter(Split.sideways(new double[] {0.33, 0.74}, tasks, middle(), form));
        model.shapeProperty().subscribe(this::draw);
        model.draftProperty().subscribe(this::draw);
    }

    /** The network, or why there is none; while it is worked out the drawing before stays. */
    private StackPane middle() {
        MenuButton export = context.charts().menu("network", network);
        Node drawing = network.scrolled();
        EmptyState none = new EmptyState(Feather.SHARE_2, Texts.of("network.none"), model.refusalProperty());
        none.setId("network-none");
        none.visibleProperty().bind(model.refusalProperty().isNotEmpty());
        drawing.visibleProperty().bind(none.visibleProperty().not());
        export.visibleProperty().bind(none.visibleProperty().not());
        StackPane middle = new StackPane(new NetworkPlace(export, drawing), none);
        middle.getStyleClass().add("network-place");
        return middle;
    }

    /** Brings a setting into sight, ready to be changed. */
    void reveal(String key) {
        settings.reveal(key);
    }

    /** What is put together. */
    ModelViewModel model() {
        return model;
    }

    /** Starts a run a seed, where they can be started; without seeds one with the seed of the settings. */
    void train(List<Long> seeds, Consumer<RunFolder> started) {
        requestFocus(); // what is being typed counts
        if (model.isReady() && settings.isValid()) {
            maker.train(drafts(seeds), started);
        }
    }

    /** The commands that would give the same runs. */
    Job<String> commandLine(List<Long> seeds) {
        return maker.commandLine(drafts(seeds));
    }

    private List<Draft> drafts(List<Long> seeds) {
        Draft draft = model.draftProperty().get();
        return seeds.isEmpty()
                ? List.of(draft)
                : seeds.stream().map(draft::withSeed).toList();
    }

    private void draw() {
        HanShape shape = model.shapeProperty().get();
        CorpusMeasures measures = model.measuresProperty().get();
        if (shape == null || measures == null) {
            return;
        }
        Draft draft = model.draftProperty().get();
        String embeddings = Texts.of(
                draft.model().embeddings().file() == null ? "network.embeddings.learned" : "network.embeddings.file");
        network.show(
                NetworkPlan.of(
                        shape,
                        draft.model().input().contentSize() + 1,
                        measures.longest(),
                        draft.tasks().primary(),
                        embeddings),
                Texts.of("network.description", draft.model().architecture().title(), shape.count()));
    }

    private void measure(
            Corpus corpus, Draft draft, Consumer<Optional<CorpusMeasures>> answer, Consumer<UserError> refused) {
        context.jobs()
                .<Optional<CorpusMeasures>>latest(
                        Texts.of("model.job.measure"), progress -> CorpusMeasures.of(corpus, draft))
                .onDone(answer)
                .onFailed(thrown -> refused.accept(
                        thrown instanceof UserError error
                                ? error
                                : new UserError(Texts.of("problem.defect"), Texts.of("problem.defect.wayout"))));
    }

    private void chooseEmbeddings(Path file) {
        context.jobs()
                .<Integer>latest(Texts.of("model.job.embeddings"), progress -> new GloveFile(file).width())
                .onDone(width -> model.useEmbeddings(file, width));
    }
}
