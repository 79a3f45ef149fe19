package io.talkturn.ui.model;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.Label;
import io.talkturn.corpus.fold.Folds;
import io.talkturn.model.fusion.FusionModel;
import io.talkturn.run.FusionSpec;
import io.talkturn.run.HanSpec;
import io.talkturn.run.RunFold;
import io.talkturn.run.RunFolder;
import io.talkturn.run.RunSpec;
import io.talkturn.run.preset.HanPreset;
import io.talkturn.setting.Setting;
import io.talkturn.ui.command.Command;
import io.talkturn.ui.context.AppContext;
import io.talkturn.ui.context.Drafted;
import io.talkturn.ui.context.OpenCorpus;
import io.talkturn.ui.corpus.CorpusBar;
import io.talkturn.ui.fusion.FusionDraft;
import io.talkturn.ui.fusion.FusionPane;
import io.talkturn.ui.fusion.FusionTexts;
import io.talkturn.ui.jobs.Job;
import io.talkturn.ui.kit.Buttons;
import io.talkturn.ui.kit.EmptyState;
import io.talkturn.ui.kit.PageHeader;
import io.talkturn.ui.kit.Texts;
import io.talkturn.ui.kit.Why;
import io.talkturn.ui.nav.LabelsTarget;
import io.talkturn.ui.nav.Page;
import io.talkturn.ui.nav.PageId;
import io.talkturn.ui.nav.Target;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Architecture, tasks, weights and settings of the next run, with the network drawn. */
public final class ModelPage implements Page {
    private final AppContext context;
    private final BorderPane view = new BorderPane();
    private final HanPane windows;
    private final FusionPane fusion;
    private final CorpusBar corpusBar;
    private final MenuButton presets = new MenuButton(Texts.of("model.presets"));
    private final SeedField seeds = new SeedField();
    private final BooleanProperty fuses = new SimpleBooleanProperty(this, "fuses", false);
    private String opened = "";

    public ModelPage(AppContext context) {
        this.context = context;
        this.windows = new HanPane(context);
        this.corpusBar = new CorpusBar(context);
        this.fusion = new FusionPane(context, () -> context.navigator().show(PageId.DATA, new LabelsTarget()));
        view.getStyleClass().add("model-page");
        view.setTop(new VBox(header(), corpusBar));
        view.setCenter(body());
        fuses.subscribe(this::showPresets);
        // which there are depends on the model
        fusion.model().draftProperty().subscribe(this::showPresets);
        tellWhatIsLearnt();
        tellDraft();
        context.folds().dividedProperty().subscribe(this::open);
        context.commands()
                .add(Command.of("model.train", Texts.of("page.model"), "Shortcut+T", this::train)
                        .when(windows.model()
                                .corpusProperty()
                                .isNotNull()
                                .and(context.openProject().readOnlyProperty().not())));
        context.commands()
                .add(Command.of("model.copyCommand", Texts.of("page.model"), "Shortcut+Shift+C", this::copyCommand)
                        .when(windows.model().corpusProperty().isNotNull()));
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
        context.folds().refresh(); // other programs make some too
        if (target instanceof AtSetting(String key)) {
            fuses.set(false);
            windows.reveal(key);
        } else if (target instanceof StartFrom(RunSpec run)) {
            fuses.set(run.network() instanceof FusionSpec);
            chooseFolds(run);
            switch (run.network()) {
                case HanSpec han ->
                    windows.model()
                            .change(
                                    Texts.of("model.change.again"),
                                    d -> new Draft(han.text(), han.tasks(), han.model(), run.training()));
                case FusionSpec fused -> fusion.startFrom(fused, run.training());
            }
        }
    }

    /** Of the corpus that the run was trained on; another one has folds of its own. */
    private void chooseFolds(RunSpec run) {
        Path project = context.openProject().folderProperty().get();
        Path corpus = context.selection().corpusProperty().get();
        if (project != null && project.resolve(run.corpus()).normalize().equals(corpus)) {
            RunFold fold = run.fold();
            context.folds().choose(fold == null ? "" : fold.set());
        }
    }

    /** Opens the page with the settings of a run, to train it again or otherwise. */
    public static Target like(RunSpec spec) {
        return new StartFrom(spec);
    }

    private record StartFrom(RunSpec spec) implements Target {}

    /** The settings of a network over windows, for the search. */
    public static Stream<Setting> settings() {
        return SettingsPanel.all();
    }

    /** Opens the page at a setting of a network over windows. */
    public static Target setting(String key) {
        return new AtSetting(key);
    }

    private record AtSetting(String key) implements Target {}

    /** A corpus with sequences is one for fusion networks, any other one for those over windows. */
    private void open(OpenCorpus.@Nullable Loaded loaded) {
        Corpus corpus = loaded == null ? null : loaded.corpus();
        if (corpus != null && !corpus.info().name().equals(opened)) {
            opened = corpus.info().name();
            fuses.set(!corpus.sequences().isEmpty());
        }
        windows.model().open(corpus);
        fusion.open(corpus);
    }

    /** Studies begin with what is put together here. */
    private void tellDraft() {
        Runnable tell = () -> context.draftedProperty()
                .set(
                        fuses.get()
                                ? fusion.model().draftProperty().get()
                                : windows.model().draftProperty().get());
        windows.model().draftProperty().subscribe(tell);
        fusion.model().draftProperty().subscribe(tell);
        fuses.subscribe(tell);
        tell.run();
    }

    /** What is put together for a corpus before anybody has changed it. */
    public static Drafted usual(Corpus corpus, boolean isFusion) {
        String first = corpus.labels().stream().map(Label::name).findFirst().orElse("");
        return isFusion ? FusionDraft.initial(first) : Draft.initial(first).fitting(corpus);
    }

    /** The bar counts the labels of what is predicted, whichever network predicts it. */
    private void tellWhatIsLearnt() {
        Runnable tell = () -> corpusBar.learn(
                fuses.get()
                        ? fusion.model().draftProperty().get().fusion().primary()
                        : windows.model().draftProperty().get().tasks().primary(),
                fuses.get());
        windows.model().draftProperty().subscribe(tell);
        fusion.model().draftProperty().subscribe(tell);
        fuses.subscribe(tell);
        corpusBar.managedProperty().bind(corpusBar.visibleProperty());
        corpusBar
                .visibleProperty()
                .bind(Bindings.isNotEmpty(context.openProject().corpora()));
        tell.run();
    }

    private PageHeader header() {
        ModelChoice choice = new ModelChoice(
                window -> {
                    fuses.set(false);
                    windows.model().choose(window);
                },
                this::choose);
        Runnable show = () -> choice.show(
                fuses.get()
                        ? null
                        : windows.model().draftProperty().get().model().architecture(),
                fusion.model().draftProperty().get().fusion().network().model());
        windows.model().draftProperty().subscribe(show);
        fusion.model().draftProperty().subscribe(show);
        fuses.subscribe(show);
        Button copy = Buttons.usual(Texts.of("command.model.copyCommand"), this::copyCommand);
        copy.setTooltip(new Tooltip(Texts.of("model.copyCommand.tip")));
        copy.disableProperty()
                .bind(windows.model()
                        .corpusProperty()
                        .isNull()
                        .or(seeds.seedsProperty().isNull()));
        Button train = Buttons.go(Texts.of("command.model.train"), this::train);
        train.setId("model-train");
        Why.say(copy, Texts.of("model.notyet"));
        train.textProperty()
                .bind(Bindings.createStringBinding(
                        this::trainText, seeds.seedsProperty(), context.folds().chosenProperty()));
        train.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> seeds.seedsProperty().get() == null
                                || !(fuses.get()
                                        ? fusion.model().isReady()
                                        : windows.model().isReady()),
                        fuses,
                        seeds.seedsProperty(),
                        fusion.model().readyProperty(),
                        windows.model().obstacleProperty()));
        tellObstacle(train);
        presets.setId("model-presets");
        presets.setMaxHeight(Region.USE_PREF_SIZE);
        presets.setMinWidth(Region.USE_PREF_SIZE);
        presets.setTooltip(new Tooltip(Texts.of("model.presets.tip")));
        PageHeader.showWhile(
                windows.model().corpusProperty().isNotNull(), List.of(choice, presets, seeds, copy, train));
        return new PageHeader(Texts.of("page.model"))
                .choices(choice, presets)
                .actions(seeds, copy, context.writing(train));
    }

    /** The first thing that is in the way, in its own words. */
    private void tellObstacle(Button train) {
        Runnable tell = () -> {
            String network = fuses.get()
                    ? fusion.model().obstacle()
                    : windows.model().obstacleProperty().get();
            Why.say(train, seeds.seedsProperty().get() == null ? Texts.of("model.notyet") : network);
        };
        fuses.subscribe(tell);
        seeds.seedsProperty().subscribe(tell);
        fusion.model().plannedProperty().subscribe(tell);
        fusion.model().readyProperty().subscribe(tell);
        windows.model().obstacleProperty().subscribe(tell);
        tell.run();
    }

    private void choose(FusionModel chosen) {
        fuses.set(true);
        fusion.model().change(Texts.of("model.change.architecture"), d -> d.withModel(chosen.id()));
    }

    private void showPresets() {
        presets.getItems().setAll(fuses.get() ? fusionPresets() : windowPresets());
    }

    private List<MenuItem> windowPresets() {
        Stream<MenuItem> own = Preset.all().stream()
                .map(preset -> item(
                        preset.title() + " – " + preset.meaning(),
                        () -> windows.model().change(preset.title(), preset::apply)));
        return Stream.concat(own, Stream.of(paper("preset.paper", false), paper("preset.paper.printed", true)))
                .toList();
    }

    /** The columns of the paper's table of settings. */
    private Menu paper(String text, boolean printed) {
        Menu menu = new Menu(Texts.of(text));
        for (HanPreset column : HanPreset.all()) {
            HanPreset preset = new HanPreset(column.id(), printed);
            String title = Texts.of("preset.paper." + column.id());
            menu.getItems().add(item(title, () -> windows.model().change(title, draft -> draft.with(preset))));
        }
        return menu;
    }

    private List<MenuItem> fusionPresets() {
        return FusionTexts.presets(
                        fusion.model().draftProperty().get().fusion().network().model())
                .stream()
                .map(preset -> item(
                        preset.title() + " – " + preset.meaning(),
                        () -> fusion.model().change(preset.title(), preset.change())))
                .toList();
    }

    private static MenuItem item(String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setOnAction(e -> action.run());
        return item;
    }

    private Node body() {
        StackPane networks = new StackPane(windows, fusion);
        windows.visibleProperty().bind(fuses.not());
        fusion.visibleProperty().bind(fuses);
        networks.visibleProperty().bind(windows.model().corpusProperty().isNotNull());
        EmptyState empty = new EmptyState(
                Feather.DATABASE,
                Texts.of("model.empty"),
                Texts.of("model.empty.text"),
                Buttons.primary(
                        Texts.of("model.empty.action"),
                        () -> context.navigator().show(PageId.DATA)));
        empty.visibleProperty().bind(windows.model().corpusProperty().isNull());
        return new StackPane(networks, empty);
    }

    private String trainText() {
        List<Long> typed = seeds.seedsProperty().get();
        int runs = typed == null ? 1 : Math.max(1, typed.size());
        Folds set = context.folds().chosenProperty().get();
        if (set != null) {
            String folds = Texts.count("fold", set.folds().size());
            return runs > 1
                    ? Texts.of("folds.train.seeds", folds, Texts.count("seed", runs))
                    : Texts.of("folds.train", folds);
        }
        return runs > 1 ? Texts.of("seeds.train", runs) : Texts.of("command.model.train");
    }

    private void train() {
        List<Long> chosen = seeds.seedsProperty().get();
        if (chosen == null) {
            return;
        }
        if (fuses.get()) {
            fusion.train(chosen, this::started);
        } else {
            windows.train(chosen, this::started);
        }
    }

    private void started(RunFolder run) {
        context.selection().runProperty().set(run.path());
        context.navigator().show(PageId.TRAIN);
    }

    private void copyCommand() {
        List<Long> chosen = seeds.seedsProperty().get();
        if (chosen == null) {
            return;
        }
        Job<String> line = fuses.get() ? fusion.commandLine(chosen) : windows.commandLine(chosen);
        line.onDone(text -> context.copies().text(text, Texts.of("copied.command")));
    }
}
