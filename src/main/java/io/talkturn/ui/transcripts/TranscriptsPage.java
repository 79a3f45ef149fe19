package io.talkturn.ui.transcripts;

import io.talkturn.corpus.TalkturnNote;
import io.talkturn.report.TranscriptHtml.Style;
import io.talkturn.run.RunFolder;
import io.talkturn.ui.command.Command;
import io.talkturn.ui.context.AppContext;
import io.talkturn.ui.context.OpenCorpus.Loaded;
import io.talkturn.ui.faith.FaithDesk;
import io.talkturn.ui.faith.FaithLine;
import io.talkturn.ui.jobs.Jobs;
import io.talkturn.ui.kit.Buttons;
import io.talkturn.ui.kit.EmptyState;
import io.talkturn.ui.kit.Labels;
import io.talkturn.ui.kit.Presence;
import io.talkturn.ui.kit.Split;
import io.talkturn.ui.kit.Texts;
import io.talkturn.ui.kit.WrapRow;
import io.talkturn.ui.listen.DevicePlayers;
import io.talkturn.ui.listen.ListenViewModel;
import io.talkturn.ui.manage.SetMenu;
import io.talkturn.ui.nav.FindTarget;
import io.talkturn.ui.nav.Page;
import io.talkturn.ui.nav.PageId;
import io.talkturn.ui.nav.ReadTarget;
import io.talkturn.ui.nav.SetTarget;
import io.talkturn.ui.nav.Target;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Conversations with labels, errors and attention. */
public final class TranscriptsPage implements Page {
    private final AppContext context;
    private final TranscriptsViewModel model;
    private final BorderPane view = new BorderPane();
    private final ListenViewModel listen;
    private final ListenBar listenBar;
    private final TranscriptList transcript;
    private final ConversationList conversations;
    private final TranscriptSide side;
    private final RunHeads heads;
    private final Label place = Labels.muted("");
    private final Label title = Labels.heading("");
    private @Nullable Path suggested;
    private final TranscriptNotice notice;

    public TranscriptsPage(AppContext context) {
        this.context = context;
        this.model = new TranscriptsViewModel(
                context.jobs(),
                context.runs().readable(),
                context.selection().corpusProperty(),
                context.openCorpus().loadedProperty());
        this.notice = new TranscriptNotice(model, context.runs()::nameOf);
        model.onCorpusWanted(this::lookAt);
        this.listen = new ListenViewModel(context.jobs(), new DevicePlayers(Jobs.threads()));
        TranscriptListening listening =
                new TranscriptListening(model, context.openCorpus().loadedProperty(), listen);
        this.listenBar = new ListenBar(listen, context.theme());
        this.transcript = new TranscriptList(model, this::noteOf, listen, listening.litProperty());
        model.notesFrom(this::notes);
        context.notes().all().addListener((InvalidationListener) change -> {
            transcript.refresh();
            model.notesChanged();
        });
        this.side = new TranscriptSide(context, model);
        this.conversations = new ConversationList(model, context.commands()::showSearch);
        this.heads = new RunHeads(model);
        transcript.setContextMenu(
                new ContextMenu(new TurnCorrection(context, model).menuItem(), side.noteItem(heads::unfold)));
        view.getStyleClass().add("transcripts-page");
        view.setTop(new TranscriptHeader(model, context.runs()::nameOf)
                .build(
                        new SetMenu(context).button(model.left().runProperty()),
                        new TranscriptExports(context, model).button(),
                        hasSomething()));
        view.setCenter(body());
        registerCommands();
        model.left().windowProperty().subscribe(now -> tell());
        model.selectedProperty().subscribe(now -> tell());
        model.left().problemProperty().subscribe(now -> tell());
        model.right().openProperty().subscribe(now -> tell());
        model.readingProperty().subscribe(now -> tell());
        model.filterProperty().subscribe(now -> tell());
        model.conversationProperty().subscribe(now -> tell());
        model.right().problemProperty().subscribe(now -> tell());
    }

    @Override
    public PageId id() {
        return PageId.TRANSCRIPTS;
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public void onShown(Target target) {
        if (target instanceof TranscriptTarget wanted) {
            model.show(wanted);
        } else if (target instanceof SetTarget(Path set)) {
            model.show(TranscriptTarget.of(new RunFolder(set), TalkturnFilter.ALL));
        } else if (target instanceof ReadTarget wanted) {
            model.read(wanted);
        } else if (target instanceof FindTarget(List<String> words)) {
            model.filterBy(new TalkturnFilter(false, null, null, null, null, words));
        } else {
            Path run = context.selection().runProperty().get();
            // a choice made on this page stays until another page looks at another run
            if (run != null && !run.equals(suggested)) {
                suggested = run;
                model.suggest(new RunFolder(run));
            }
        }
        context.runs().refresh();
        listen.lookAgain();
        transcript.takeFocus();
    }

    /** Notes stand in the corpus that is looked at; a run that is read may be of one that is gone. */
    private String noteOf(String talkturn) {
        Loaded loaded = context.openCorpus().loadedProperty().get();
        return loaded != null && model.isOf(loaded.folder()) ? context.notes().of(talkturn) : "";
    }

    private Map<String, String> notes() {
        Loaded loaded = context.openCorpus().loadedProperty().get();
        return loaded == null || !model.isOf(loaded.folder())
                ? Map.of()
                : context.notes().all().values().stream()
                        .collect(Collectors.toMap(TalkturnNote::talkturn, TalkturnNote::text));
    }

    /** A run that another page asks for may be of another corpus of the project. */
    private void lookAt(Path corpus) {
        boolean isOfProject = context.openProject().corpora().stream()
                .anyMatch(item -> item.problem() == null && item.folder().equals(corpus));
        if (isOfProject) {
            context.selection().corpusProperty().set(corpus);
        }
    }

    private Node body() {
        Split.keep(side, 322);
        Split.keepWidth(conversations, 222);
        VBox middle = middle();
        SplitPane split = Split.sideways(new double[] {0.175, 0.74}, conversations, middle, side);
        heads.fold(split, side);
        EmptyState empty = new EmptyState(
                Feather.ALIGN_LEFT,
                Texts.of("transcripts.empty"),
                Texts.of("transcripts.empty.text"),
                Buttons.primary(
                        Texts.of("transcripts.empty.action"),
                        () -> context.navigator().show(PageId.DATA)));
        split.visibleProperty().bind(hasSomething());
        empty.visibleProperty().bind(hasSomething().not());
        return new StackPane(split, empty);
    }

    /** A corpus that is being read is not nothing. */
    private BooleanBinding hasSomething() {
        return Bindings.isNotEmpty(model.runs())
                .or(context.selection().corpusProperty().isNotNull())
                .or(model.readingProperty().isNotNull());
    }

    private VBox middle() {
        Button compare = new BesideComparison(context, model).button();
        Presence.when(heads.visibleProperty(), compare);
        WrapRow top = new WrapRow(10).start(title, place).end(heads.differing(), compare, legend(), folds());
        place.setMinWidth(Region.USE_PREF_SIZE);
        title.setMinWidth(90);
        top.getStyleClass().add("transcript-top");
        VBox.setVgrow(transcript, Priority.ALWAYS);
        transcript.setPrefHeight(0); // it takes what the others leave, instead of all becoming smaller
        Label caution = Labels.wrapped("", "muted", "caution");
        caution.setMaxWidth(Double.MAX_VALUE);
        caution.textProperty()
                .bind(Bindings.createStringBinding(
                        model::caution,
                        model.styleProperty(),
                        model.left().windowProperty(),
                        model.right().openProperty(),
                        model.readingProperty()));
        Presence.when(caution.textProperty().isNotEmpty(), caution);
        VBox middle = new VBox(top, notice.label(), listenBar.panel(), heads, transcript, caution);
        FaithDesk tests = new FaithDesk(context); // what the shades are worth stands under them, for both runs
        var left = model.left().runProperty();
        var right = model.right().runProperty();
        middle.getChildren()
                .addAll(
                        new FaithLine(tests, "faith-left", left, right),
                        new FaithLine(tests, "faith-right", right, left));
        middle.setMinWidth(320);
        return middle;
    }

    /** The buttons that fold the recording and the panel away, of one piece so that they wrap together. */
    private Node folds() {
        HBox folds = new HBox(4, listenBar.toggle(), heads.toggle());
        folds.getStyleClass().add("folds");
        folds.setMinWidth(Region.USE_PREF_SIZE);
        return folds;
    }

    private Node legend() {
        Node shades = TranscriptHeader.legend(Style.SHADE);
        Node types = TranscriptHeader.legend(Style.PAPER);
        types.visibleProperty().bind(model.styleProperty().isEqualTo(Style.PAPER));
        shades.visibleProperty().bind(types.visibleProperty().not());
        StackPane legend = new StackPane(shades, types);
        legend.setMinWidth(Region.USE_PREF_SIZE);
        Presence.when(model.shadedProperty(), legend);
        return legend;
    }

    private void registerCommands() {
        String group = Texts.of("page.transcripts");
        var commands = context.commands();
        var hasRows = Bindings.isNotEmpty(model.rows());
        commands.add(
                Command.of("transcripts.next", group, "F8", () -> model.step(1)).when(hasRows));
        commands.add(Command.of("transcripts.previous", group, "Shift+F8", () -> model.step(-1))
                .when(hasRows));
        commands.add(Command.of("transcripts.play", group, "F7", listen::toggle)
                .when(Bindings.createBooleanBinding(
                        () -> listen.recordedProperty().get().isPlayable(), listen.recordedProperty())));
        commands.add(Command.of("transcripts.filter", group, "Shortcut+F", this::filter)
                .when(hasRows));
        commands.add(Command.of("transcripts.differing", group, null, () -> {
                    context.navigator().show(PageId.TRANSCRIPTS);
                    model.filterDiffering(true);
                })
                .when(Bindings.createBooleanBinding(
                        () -> OpenRun.areOfOneLabel(
                                model.left().runProperty().get(),
                                model.right().runProperty().get()),
                        model.left().runProperty(),
                        model.right().runProperty())));
        commands.add(Command.of("transcripts.errors", group, null, () -> {
                    context.navigator().show(PageId.TRANSCRIPTS);
                    model.filterBy(TalkturnFilter.ERRORS);
                })
                .when(hasRows));
    }

    private void filter() {
        context.navigator().show(PageId.TRANSCRIPTS);
        conversations.focusFilter();
    }

    private void tell() {
        TranscriptRow row = model.selectedProperty().get();
        ConversationItem item = model.conversationProperty().get();
        title.setText(
                item == null
                        ? ""
                        : item.isAllMatches() ? model.filterProperty().get().typed() : item.title());
        place.setText(row == null || item == null ? "" : model.placeOf(row));
        notice.tell();
    }
}
