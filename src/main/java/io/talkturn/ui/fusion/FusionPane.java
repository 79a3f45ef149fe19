package io.talkturn.ui.fusion;

import io.talkturn.corpus.Corpus;
import io.talkturn.run.FusionSpec;
import io.talkturn.run.RunFolder;
import io.talkturn.training.TrainingSettings;
import io.talkturn.ui.context.AppContext;
import io.talkturn.ui.jobs.Job;
import io.talkturn.ui.kit.Buttons;
import io.talkturn.ui.kit.EmptyState;
import io.talkturn.ui.kit.Labels;
import io.talkturn.ui.kit.SidePane;
import io.talkturn.ui.kit.Split;
import io.talkturn.ui.kit.Texts;
import io.talkturn.ui.making.RunMaker;
import io.talkturn.ui.nav.PageId;
import io.talkturn.ui.network.NetworkPlace;
import io.talkturn.ui.network.NetworkView;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The body of the page Model while a fusion network is put together. */
public final class FusionPane extends BorderPane {
    private final FusionViewModel model;
    private final NetworkView network = new NetworkView();
    private final BooleanProperty unreadable = new SimpleBooleanProperty(this, "unreadable", false);
    private final BooleanProperty networkless = new SimpleBooleanProperty(this, "networkless", false);
    private final FusionSettingsPanel settings;
    private final RunMaker maker;

    /** @param toLabels shows where weak labels are made */
    public FusionPane(AppContext context, Runnable toLabels) {
        this.model = new FusionViewModel(
                context.undo(),
                (corpus, draft, answer) -> context.jobs()
                        .<Planned>latest(Texts.of("fusion.job.plan"), progress -> Planned.of(corpus, draft))
                        .onDone(answer));
        this.maker = new RunMaker(context);
        Label machine = Labels.wrapped("", "muted");
        machine.textProperty()
                .bind(context.deviceProperty().map(device -> device + ". " + Texts.of("fusion.machine.threads")));
        settings = new FusionSettingsPanel(model, context.files(), machine);
        SidePane tasks = new SidePane(new FusionTaskPanel(model, toLabels));
        SidePane form = new SidePane(settings);
        Split.keep(tasks, 380);
        Split.keep(form, 320);
        setCenter(Split.sideways(new double[] {0.31, 0.74}, tasks, middle(context), form));
        model.plannedProperty().subscribe(this::draw);
    }

    /** The network, or why there is none; while it is worked out the drawing before stays. */
    private StackPane middle(AppContext context) {
        MenuButton export = context.charts().menu("fusion-network", network);
        EmptyState none = new EmptyState(Feather.SHARE_2, Texts.of("network.none"), Texts.of("fusion.none"));
        none.setId("fusion-network-none");
        none.visibleProperty().bind(networkless.and(unreadable.not()));
        EmptyState empty = new EmptyState(
                Feather.DATABASE,
                Texts.of("fusion.empty"),
                Texts.of("fusion.empty.text"),
                Buttons.primary(
                        Texts.of("model.empty.action"),
                        () -> context.navigator().show(PageId.DATA)));
        empty.visibleProperty().bind(unreadable);
        Node drawing = network.scrolled();
        drawing.visibleProperty().bind(networkless.not());
        export.visibleProperty().bind(networkless.not());
        StackPane middle = new StackPane(new NetworkPlace(export, drawing), none, empty);
        middle.getStyleClass().add("network-place");
        return middle;
    }

    /** What is put together. */
    public FusionViewModel model() {
        return model;
    }

    /** Another corpus. */
    public void open(@Nullable Corpus corpus) {
        model.open(corpus);
    }

    /** Begins with the settings of a run. */
    public void startFrom(FusionSpec network, TrainingSettings training) {
        model.change(Texts.of("model.change.again"), d -> new FusionDraft(network.fusion(), training));
    }

    /** Starts a run a seed, where they can be started; without seeds one with the seed of the settings. */
    public void train(List<Long> seeds, Consumer<RunFolder> started) {
        requestFocus(); // what is being typed counts
        if (model.isReady() && settings.isValid()) {
            maker.train(drafts(seeds), started);
        }
    }

    /** The commands that would give the same runs. */
    public Job<String> commandLine(List<Long> seeds) {
        return maker.commandLine(drafts(seeds));
    }

    private List<FusionDraft> drafts(List<Long> seeds) {
        FusionDraft draft = model.draftProperty().get();
        return seeds.isEmpty()
                ? List.of(draft)
                : seeds.stream().map(seed -> draft.train("seed", seed)).toList();
    }

    private void draw(@Nullable Planned planned) {
        // while there is no answer yet, the drawing before stays
        unreadable.set(planned == null ? unreadable.get() : model.modalities().isEmpty());
        networkless.set(planned == null ? networkless.get() : planned.network() == null);
        if (planned != null && planned.network() != null) {
            network.show(
                    FusionPlan.of(planned.network(), planned.steps(), planned.heads()),
                    Texts.of(
                            "network.description",
                            planned.network().model().title(),
                            planned.network().count()));
        }
    }
}
