package io.talkturn.ui.model;

import io.talkturn.corpus.Corpus;
import io.talkturn.foundation.UserError;
import io.talkturn.model.Architecture;
import io.talkturn.model.HanShape;
import io.talkturn.run.HanSpec;
import io.talkturn.run.RunFolder;
import io.talkturn.training.text.GloveFile;
import io.talkturn.ui.AppContext;
import io.talkturn.ui.Texts;
import io.talkturn.ui.command.Command;
import io.talkturn.ui.kit.Buttons;
import io.talkturn.ui.kit.EmptyState;
import io.talkturn.ui.kit.Labels;
import io.talkturn.ui.kit.PageHeader;
import io.talkturn.ui.kit.Segmented;
import io.talkturn.ui.kit.Split;
import io.talkturn.ui.nav.Page;
import io.talkturn.ui.nav.PageId;
import io.talkturn.ui.nav.Target;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/** Architecture, tasks, weights and settings of the next run, with the network drawn. */
public final class ModelPage implements Page {
    private final AppContext context;
    private final ModelViewModel model;
    private final BorderPane view = new BorderPane();
    private final NetworkView network = new NetworkView();
    private final StackPane body = new StackPane();
    private final SettingsPanel settings;
    private final RunMaker maker;

    public ModelPage(AppContext context) {
        this.context = context;
        this.model = new ModelViewModel(context.undo(), this::measure);
        this.maker = new RunMaker(context);
        Label machine = Labels.wrapped("", "muted");
        machine.textProperty().bind(context.deviceProperty());
        settings = new SettingsPanel(model, context.files(), this::chooseEmbeddings, machine);
        view.getStyleClass().add("model-page");
        view.setTop(header());
        view.setCenter(body);
        build();
        model.shapeProperty().subscribe(this::draw);
        model.draftProperty().subscribe(this::draw);
        context.openCorpus().loadedProperty().subscribe(loaded -> model.open(loaded == null ? null : loaded.corpus()));
        context.commands()
                .add(Command.of("model.train", Texts.of("page.model"), "Shortcut+T", this::train)
                        .when(model.corpusProperty().isNotNull()));
        context.commands()
                .add(Command.of("model.copyCommand", Texts.of("page.model"), "Shortcut+Shift+C", this::copyCommand)
                        .when(model.corpusProperty().isNotNull()));
    }

    @Override
    public PageId id() {
        return PageId.MODEL;
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public void onShown(Target target) {
        if (target instanceof StartFrom start) {
            model.change(Texts.of("model.change.again"), d -> start.draft());
        }
    }

    /** Opens the page with the settings of a run, to train it again or otherwise. */
    public static Target like(HanSpec spec) {
        return new StartFrom(new Draft(spec.text(), spec.tasks(), spec.model(), spec.training()));
    }

    private record StartFrom(Draft draft) implements Target {}

    private PageHeader header() {
        Segmented<Architecture> architecture = new Segmented<>(List.of(Architecture.values()), Architecture::title);
        architecture.setId("model-architecture");
        model.draftProperty()
                .subscribe(d -> architecture.valueProperty().set(d.model().architecture()));
        architecture.valueProperty().subscribe((before, chosen) -> model.choose(chosen));
        Button copy = Buttons.usual(Texts.of("command.model.copyCommand"), this::copyCommand);
        copy.setTooltip(new Tooltip(Texts.of("model.copyCommand.tip")));
        Button train = Buttons.go(Texts.of("command.model.train"), this::train);
        train.setId("model-train");
        train.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> !model.isReady(),
                        model.weightsProperty(),
                        model.adviceProperty(),
                        model.measuresProperty()));
        copy.disableProperty().bind(model.corpusProperty().isNull());
        return new PageHeader(Texts.of("page.model"))
                .choices(architecture, presets())
                .actions(copy, train);
    }

    private MenuButton presets() {
        MenuButton menu = new MenuButton(Texts.of("model.presets"));
        menu.setMaxHeight(Region.USE_PREF_SIZE);
        menu.setTooltip(new Tooltip(Texts.of("model.presets.tip")));
        for (Preset preset : Preset.all()) {
            MenuItem item = new MenuItem(preset.title() + " – " + preset.meaning());
            item.setOnAction(e -> model.change(preset.title(), preset::apply));
            menu.getItems().add(item);
        }
        return menu;
    }

    private void build() {
        ScrollPane tasks = scroll(new TaskPanel(model));
        ScrollPane form = scroll(settings);
        Split.keepWidth(tasks, 400);
        Split.keepWidth(form, 320);
        MenuButton export = context.charts().menu("network", network);
        StackPane.setAlignment(export, Pos.TOP_RIGHT);
        StackPane middle = new StackPane(network, export);
        middle.getStyleClass().add("network-place");
        SplitPane split = Split.sideways(new double[] {0.33, 0.74}, tasks, middle, form);
        EmptyState empty = new EmptyState(
                Feather.DATABASE,
                Texts.of("model.empty"),
                Texts.of("model.empty.text"),
                Buttons.primary(
                        Texts.of("model.empty.action"),
                        () -> context.navigator().show(PageId.DATA)));
        split.visibleProperty().bind(model.corpusProperty().isNotNull());
        empty.visibleProperty().bind(model.corpusProperty().isNull());
        body.getChildren().addAll(split, empty);
    }

    private void draw() {
        HanShape shape = model.shapeProperty().get();
        CorpusMeasures measures = model.measuresProperty().get();
        if (shape == null || measures == null) {
            return;
        }
        Draft draft = model.draftProperty().get();
        String embeddings =
                Texts.of(draft.model().embeddings() == null ? "network.embeddings.learned" : "network.embeddings.file");
        network.show(
                NetworkPlan.of(
                        shape,
                        draft.model().contentSize() + 1,
                        measures.longest(),
                        draft.tasks().primary(),
                        embeddings),
                Texts.of("network.description", draft.model().architecture().title(), shape.count()));
    }

    private void measure(Corpus corpus, Draft draft, Consumer<CorpusMeasures> answer, Consumer<UserError> refused) {
        context.jobs()
                .<CorpusMeasures>latest(Texts.of("model.job.measure"), progress -> CorpusMeasures.of(corpus, draft))
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

    private void train() {
        view.requestFocus(); // what is being typed counts
        if (model.isReady() && settings.isValid()) {
            maker.train(model.draftProperty().get(), this::started);
        }
    }

    private void started(RunFolder run) {
        context.selection().runProperty().set(run.path());
        context.navigator().show(PageId.TRAIN);
    }

    private void copyCommand() {
        maker.commandLine(model.draftProperty().get())
                .onDone(line -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, line)));
    }

    private static ScrollPane scroll(Region content) {
        ScrollPane pane = new ScrollPane(content);
        pane.setFitToWidth(true);
        pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        return pane;
    }
}
