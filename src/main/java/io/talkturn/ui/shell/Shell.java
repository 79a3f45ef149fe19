package io.talkturn.ui.shell;

import io.talkturn.ui.context.AppContext;
import io.talkturn.ui.help.HelpCommands;
import io.talkturn.ui.kit.Labels;
import io.talkturn.ui.kit.NoticeBar;
import io.talkturn.ui.kit.Texts;
import io.talkturn.ui.nav.Navigator;
import io.talkturn.ui.nav.Page;
import io.talkturn.ui.nav.PageId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

/** The frame: bars around the page that is shown. */
public final class Shell extends BorderPane {
    private final AppContext context;
    private final Map<PageId, Pages.Entry> entries = new EnumMap<>(PageId.class);
    private final Map<PageId, Page> built = new EnumMap<>(PageId.class);
    private final StackPane place = new StackPane();
    private final Rail rail;
    private final HelpCommands help;
    private boolean resting;

    /** A frame around these pages. */
    public Shell(AppContext context, List<Pages.Entry> pages) {
        this.context = context;
        pages.forEach(p -> entries.put(p.id(), p));
        getStyleClass().add("shell");
        place.getStyleClass().add("page-place");
        var commands = new ShellCommands(context);
        SearchField search = new SearchField(context.commands(), ShellCommands.SEARCH_KEY.getDisplayText());
        commands.register(pages, search::open);
        help = new HelpCommands(context, this);
        help.register();
        setTop(new VBox(new TopBar(context, search, help.menu()), new ReadOnlyBar(context.openProject())));
        rail = new Rail(pages, context.navigator());
        setLeft(rail);
        setBottom(new StatusBar(context, new StatusViewModel(context.jobs(), context.problems())));
        NoticeBar notices = new NoticeBar(context.notices(), NoticeBar.USUAL, context::showFolder);
        notices.closeByKeyOf(this);
        setCenter(new StackPane(place, notices));
        context.commands().addFinder(new ProjectFinder(context)::find);
        context.commands().addLaterFinder(new TalkturnFinder(context)::find);
        new FileDrop(context).install(this);
        new FocusKeeper(search, rail::focus).install(this);
        addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        addEventHandler(KeyEvent.KEY_TYPED, this::onSign);
        context.navigator().placeProperty().subscribe(this::show);
        focusWhenShown();
    }

    /** The page, where it has been shown already. */
    public Optional<Page> page(PageId id) {
        return Optional.ofNullable(built.get(id));
    }

    /** Greets who opens the window for the first time. */
    public void greet() {
        help.greet();
    }

    /** Takes no more clicks and keys; the status bar goes on telling. */
    public void rest() {
        List.of(getTop(), getLeft(), getCenter()).forEach(part -> part.setDisable(true));
        resting = true;
    }

    /** Without this the search field would have the cursor from the start. */
    private void focusWhenShown() {
        sceneProperty()
                .flatMap(Scene::windowProperty)
                .flatMap(Window::showingProperty)
                .subscribe(showing -> {
                    if (Boolean.TRUE.equals(showing)) {
                        Platform.runLater(rail::focus);
                    }
                });
    }

    private void show(Navigator.Place wanted) {
        Pages.Entry entry = entries.get(wanted.page());
        if (entry == null) {
            return;
        }
        Page page = built(entry);
        boolean focusGoes = isFocusOnPage();
        place.getChildren().setAll(page.view());
        if (focusGoes) {
            rail.focus();
        }
        page.onShown(wanted.target());
    }

    /** With the page that is left its focus would go to the first field of the window, the search. */
    private boolean isFocusOnPage() {
        Node owner = getScene() == null ? null : getScene().getFocusOwner();
        while (owner != null && !owner.equals(place)) {
            owner = owner.getParent();
        }
        return owner != null;
    }

    /** Builds the pages that nobody has seen yet while the window rests, so that they open at once. */
    public void buildAhead() {
        List<Runnable> pieces = new ArrayList<>();
        for (Pages.Entry entry : entries.values()) {
            pieces.add(() -> built(entry));
            pieces.add(() -> tryOn(built(entry).view()));
        }
        new Ahead(this, pieces, () -> !resting && context.jobs().isIdle()).begin();
    }

    /** Styles and lays out a page out of sight, between two frames. */
    private void tryOn(Node page) {
        if (page.getScene() != null || place.getChildren().isEmpty()) {
            return;
        }
        place.getChildren().add(0, page);
        page.applyCss();
        place.layout();
        place.getChildren().remove(page);
    }

    private Page built(Pages.Entry entry) {
        Page page = built.get(entry.id());
        if (page == null) {
            page = build(entry);
            built.put(entry.id(), page);
        }
        return page;
    }

    private Page build(Pages.Entry entry) {
        try {
            return entry.build().apply(context);
        } catch (RuntimeException e) {
            context.problems().report(e);
            return new BrokenPage(entry.id());
        }
    }

    private void onKey(KeyEvent event) {
        if (resting) {
            event.consume();
            return;
        }
        context.commands().byKey(event).ifPresent(command -> {
            command.run();
            event.consume();
        });
    }

    /** What no field has taken for its text. */
    private void onSign(KeyEvent event) {
        if (!resting && !(event.getTarget() instanceof TextInputControl)) {
            context.commands().bySign(event.getCharacter()).ifPresent(command -> {
                command.run();
                event.consume();
            });
        }
    }

    /** Stands in for a page that could not be built, so that the others can be used. */
    private record BrokenPage(PageId id) implements Page {
        @Override
        public Node view() {
            return Labels.wrapped(Texts.of("page.broken"), "muted");
        }
    }
}
