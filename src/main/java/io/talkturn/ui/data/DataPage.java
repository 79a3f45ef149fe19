package io.talkturn.ui.data;

import io.talkturn.corpus.io.CorpusFolder;
import io.talkturn.corpus.io.Importers;
import io.talkturn.project.Project;
import io.talkturn.ui.command.Command;
import io.talkturn.ui.context.AppContext;
import io.talkturn.ui.data.corpora.CorporaView;
import io.talkturn.ui.data.importing.ImportView;
import io.talkturn.ui.data.importing.ImportViewModel;
import io.talkturn.ui.data.partitions.PartitionsView;
import io.talkturn.ui.data.partitions.PartitionsViewModel;
import io.talkturn.ui.data.shared.DataViewModel;
import io.talkturn.ui.data.shared.TurnFilter;
import io.talkturn.ui.data.talkturns.TalkturnsView;
import io.talkturn.ui.data.talkturns.TalkturnsViewModel;
import io.talkturn.ui.data.values.ValuesView;
import io.talkturn.ui.jobs.Failures;
import io.talkturn.ui.jobs.QueueOf;
import io.talkturn.ui.kit.Buttons;
import io.talkturn.ui.kit.EmptyState;
import io.talkturn.ui.kit.FileDialogs;
import io.talkturn.ui.kit.Later;
import io.talkturn.ui.kit.PageHeader;
import io.talkturn.ui.kit.Segmented;
import io.talkturn.ui.kit.Texts;
import io.talkturn.ui.labels.LabelsView;
import io.talkturn.ui.nav.DataTab;
import io.talkturn.ui.nav.DataTabTarget;
import io.talkturn.ui.nav.ImportChoice;
import io.talkturn.ui.nav.LabelsTarget;
import io.talkturn.ui.nav.Page;
import io.talkturn.ui.nav.PageId;
import io.talkturn.ui.nav.Target;
import io.talkturn.ui.weave.WeaveView;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The page Data: what is in the corpora, how they are divided, and the import of new ones. */
public final class DataPage implements Page {
    private final AppContext context;
    private final DataViewModel data;
    private final TalkturnsViewModel talkturns;
    private final ImportViewModel imports;
    private final StackPane view = new StackPane();
    private final MenuButton add = new MenuButton(Texts.of("data.import"));

    public DataPage(AppContext context) {
        this.context = context;
        this.data = new DataViewModel(context.openCorpus(), context.jobs());
        this.talkturns = new TalkturnsViewModel(data.countedProperty(), context.jobs());
        this.imports = new ImportViewModel(Importers.standard(), context.openProject(), context.jobs(), context.undo());
        registerCommands();
        Node pages = new BorderPane(body(), header(), null, null, null);
        Node importing = new Later(imports.activeProperty(), () -> new ImportView(context, imports));
        context.openProject().projectProperty().subscribe(open -> {
            if (open == null) {
                imports.cancel(); // what was to be imported has no place any more
            }
        });
        pages.visibleProperty().bind(imports.activeProperty().not());
        view.getChildren().addAll(pages, importing);
    }

    @Override
    public PageId id() {
        return PageId.DATA;
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public void onShown(Target target) {
        context.folds().refresh(); // other programs make some too
        switch (target) {
            case ImportTarget(List<Path> paths) -> begin(paths);
            case ImportChoice() -> choose();
            case DataTabTarget(DataTab tab) -> data.tabProperty().set(tab);
            case LabelsTarget() -> data.tabProperty().set(DataTab.LABELS);
            default -> {}
        }
    }

    private void registerCommands() {
        String group = PageId.DATA.title();
        BooleanBinding open = context.openProject().mayWrite();
        context.commands()
                .add(Command.of("data.import.file", group, "Shortcut+I", this::chooseFile)
                        .when(open));
        context.commands()
                .add(Command.of("data.import.folder", group, "Shortcut+Shift+I", this::chooseFolder)
                        .when(open));
        context.commands()
                .add(Command.of("data.add", group, null, this::addFolder).when(open));
    }

    private Node header() {
        Segmented<DataTab> tabs = new Segmented<>(List.of(DataTab.values()), DataTab::title);
        tabs.valueProperty().bindBidirectional(data.tabProperty());
        PageHeader.showWhile(Bindings.isNotEmpty(context.openProject().corpora()), List.of(tabs));
        PageHeader.showWhile(context.openProject().projectProperty().isNotNull(), List.of(add));
        add.setId("data-import");
        add.setMinWidth(MenuButton.USE_PREF_SIZE);
        for (String id : List.of("data.import.file", "data.import.folder", "data.add")) {
            Command command = context.commands().byId(id).orElseThrow();
            MenuItem item = new MenuItem(command.title());
            item.setOnAction(e -> command.run());
            add.getItems().add(item);
        }
        return new PageHeader(PageId.DATA.title()).choices(tabs).actions(context.writing(add));
    }

    private Node body() {
        PartitionsViewModel partitions = new PartitionsViewModel(context.openCorpus(), context.undo(), context.jobs());
        StackPane body = new StackPane(
                tab(DataTab.CORPORA, () -> new CorporaView(context, data, this::showTalkturnsOf)),
                tab(DataTab.LABELS, () -> new LabelsView(context)),
                tab(DataTab.TALKTURNS, () -> new TalkturnsView(context, talkturns)),
                tab(DataTab.VALUES, () -> new ValuesView(context, data)),
                tab(DataTab.WEAVING, () -> new WeaveView(context)),
                tab(DataTab.PARTITIONS, () -> new PartitionsView(context, data, partitions)));
        StackPane all = new StackPane(body, noProject(), noCorpus(), loading());
        body.visibleProperty().bind(Bindings.isNotEmpty(context.openProject().corpora()));
        return all;
    }

    private Node tab(DataTab tab, Supplier<Node> build) {
        return new Later(data.tabProperty().isEqualTo(tab), build);
    }

    private Node noProject() {
        EmptyState state = new EmptyState(
                Feather.HOME,
                Texts.of("project.none"),
                Texts.of("data.noproject"),
                Buttons.primary(
                        Texts.of("data.noproject.action"),
                        () -> context.navigator().show(PageId.PROJECT)));
        state.visibleProperty().bind(context.openProject().projectProperty().isNull());
        return state;
    }

    private Node noCorpus() {
        EmptyState state = new EmptyState(
                Feather.DATABASE,
                Texts.of("data.nocorpus"),
                Texts.of("data.nocorpus.text", Importers.standard().titles()),
                context.writing(Buttons.primary(Texts.of("command.data.import.file"), this::chooseFile)),
                context.writing(Buttons.usual(Texts.of("command.data.import.folder"), this::chooseFolder)));
        state.visibleProperty()
                .bind(Bindings.isEmpty(context.openProject().corpora())
                        .and(context.openProject().projectProperty().isNotNull()));
        return state;
    }

    private Node loading() {
        VBox box = new VBox();
        box.getStyleClass().add("empty-state");
        box.setMouseTransparent(true);
        context.openCorpus().loadingProperty().subscribe(is -> {
            // an indicator animates for ever, so it is there only while it is seen
            box.getChildren().setAll(is ? List.of(new ProgressIndicator()) : List.of());
            box.setVisible(is);
        });
        return box;
    }

    private void showTalkturnsOf(String conversation) {
        talkturns.filterProperty().set(TurnFilter.ofConversation(conversation));
        data.tabProperty().set(DataTab.TALKTURNS);
    }

    private void chooseFile() {
        context.files()
                .openFile(
                        Texts.of("command.data.import.file"),
                        new FileDialogs.Kind(
                                Texts.of("data.kind.tables"), List.of("*.csv", "*.tsv", "*.txt", "*.json", "*.jsonl")),
                        new FileDialogs.Kind(
                                Texts.of("data.kind.features"),
                                List.of("*.pkl", "*.p", "*.csd", "*.h5", "*.npz", "*.npy", "*.mat")),
                        FileDialogs.Kind.of(Texts.of("data.kind.all"), "*"))
                .ifPresent(path -> begin(List.of(path)));
    }

    private void chooseFolder() {
        context.files().openFolder(Texts.of("command.data.import.folder")).ifPresent(path -> begin(List.of(path)));
    }

    /** Uses a corpus folder where it is. */
    private void addFolder() {
        context.files().openFolder(Texts.of("command.data.add")).ifPresent(this::add);
    }

    private void add(Path folder) {
        Project project = context.openProject().projectProperty().get();
        if (project != null) {
            context.jobs()
                    .start(QueueOf.project(project.folder()), Texts.of("command.data.add"), progress -> {
                        project.addCorpus(folder);
                        return folder;
                    })
                    .onDone(added -> context.openProject().refresh(added));
        }
    }

    /** An empty project asks in the middle of its page. */
    private void choose() {
        if (!context.openProject().corpora().isEmpty() && !add.isDisabled()) {
            Platform.runLater(add::show); // once the page is there
        }
    }

    private void begin(List<Path> paths) {
        if (context.openProject().projectProperty().get() == null) {
            context.problems().report(Failures.user("import.noproject", "import.noproject.wayout"));
        } else {
            context.jobs()
                    .latest("begin-import", progress -> paths.size() == 1 && CorpusFolder.isCorpus(paths.getFirst()))
                    .onDone(isCorpus -> begin(paths, isCorpus));
        }
    }

    private void begin(List<Path> paths, boolean isCorpus) {
        if (isCorpus) {
            add(paths.getFirst());
        } else {
            imports.begin(paths);
        }
    }
}
