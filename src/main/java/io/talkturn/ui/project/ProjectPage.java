package io.talkturn.ui.project;

import io.talkturn.sample.Sample;
import io.talkturn.ui.command.Command;
import io.talkturn.ui.context.AppContext;
import io.talkturn.ui.kit.Buttons;
import io.talkturn.ui.kit.Labels;
import io.talkturn.ui.kit.PageHeader;
import io.talkturn.ui.kit.Pill;
import io.talkturn.ui.kit.Presence;
import io.talkturn.ui.kit.Split;
import io.talkturn.ui.kit.Texts;
import io.talkturn.ui.nav.Page;
import io.talkturn.ui.nav.PageId;
import io.talkturn.ui.nav.Target;
import java.nio.file.Path;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The page Project: what is open and what it needs next; other projects at the right. */
public final class ProjectPage implements Page {
    private final AppContext context;
    private final ProjectViewModel model;
    private final BorderPane view = new BorderPane();

    public ProjectPage(AppContext context) {
        this(context, ProjectViewModel.usualSamples());
    }

    ProjectPage(AppContext context, Path samples) {
        this.context = context;
        this.model = new ProjectViewModel(
                context.openProject(), context.runs().runs(), context.settings(), context.jobs(), samples);
        registerCommands();
        view.setTop(header());
        view.setCenter(body());
    }

    @Override
    public PageId id() {
        return PageId.PROJECT;
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public void onShown(Target target) {
        model.refreshRecent();
        context.openProject().refresh(context.selection().corpusProperty().get());
    }

    private void registerCommands() {
        String group = PageId.PROJECT.title();
        context.commands().add(Command.of("project.sample", group, null, () -> model.openSample(Sample.ROLE_PLAY)));
        context.commands().add(Command.of("project.trio", group, null, () -> model.openSample(Sample.AFFECT_TRIO)));
        context.commands().add(Command.of("project.open", group, "Shortcut+O", this::chooseFolder));
        context.commands().add(Command.of("project.new", group, "Shortcut+N", this::askForNew));
        context.commands()
                .add(Command.of("project.rename", group, null, this::askForName)
                        .when(model.openProperty().and(model.readOnlyProperty().not())));
        context.commands()
                .add(Command.of("project.close", group, null, context.openProject()::close)
                        .when(model.openProperty()));
    }

    private Node header() {
        Pill readOnly = new Pill(Texts.of("project.readonly"), "warn");
        Presence.when(model.readOnlyProperty(), readOnly);
        return new PageHeader(PageId.PROJECT.title())
                .choices(readOnly)
                .actions(button("project.new"), button("project.open"));
    }

    private Node body() {
        StartPanel start = new StartPanel(
                button("project.sample"), button("project.trio"), button("project.new"), button("project.open"));
        StatePanel state = new StatePanel(model, context);
        start.visibleProperty().bind(model.openProperty().not());
        state.visibleProperty().bind(model.openProperty());
        StackPane main = new StackPane(start, state);
        VBox left = new VBox(problemLine(), main);
        VBox.setVgrow(main, Priority.ALWAYS);
        Region right = Split.keepWidth(new RecentPanel(model, button("project.sample"), button("project.trio")), 300);
        return Split.withSide(left, scroll(right));
    }

    /** Why a project could not be opened, with a button where there is another way. */
    private Node problemLine() {
        Label words = Labels.wrapped("", "bad");
        words.setId("project-problem");
        words.textProperty().bind(model.problemProperty());
        var readOnly = Buttons.usual(Texts.of("project.open.readonly"), () -> {
            if (model.inUse() != null) {
                model.openReadOnly(model.inUse());
            }
        });
        readOnly.setId("open-read-only");
        readOnly.visibleProperty()
                .bind(Bindings.createBooleanBinding(() -> model.inUse() != null, model.problemProperty()));
        readOnly.managedProperty().bind(readOnly.visibleProperty());
        HBox line = new HBox(12, words, readOnly);
        line.getStyleClass().add("notice");
        HBox.setHgrow(words, Priority.ALWAYS);
        Presence.when(model.problemProperty().isNotEmpty(), line);
        return line;
    }

    private static ScrollPane scroll(Region content) {
        ScrollPane pane = new ScrollPane(content);
        pane.setFitToWidth(true);
        pane.setPrefWidth(content.getPrefWidth());
        pane.setMinWidth(content.getMinWidth());
        return pane;
    }

    private Button button(String command) {
        return context.commands().byId(command).orElseThrow().button();
    }

    private void chooseFolder() {
        context.files().openFolder(Texts.of("command.project.open")).ifPresent(model::open);
    }

    private void askForNew() {
        context.files().openFolder(Texts.of("project.new.folder")).ifPresent(parent -> {
            TextField name = new TextField(Texts.of("project.new.name"));
            name.setId("project-name-field");
            VBox content = new VBox(
                    8,
                    Labels.wrapped(Texts.of("project.new.where", parent), "muted"),
                    Labels.heading(Texts.of("project.new.called")),
                    name);
            context.dialogs()
                    .show(
                            Texts.of("command.project.new"),
                            content,
                            Texts.of("project.new.make"),
                            () -> make(parent, name));
            name.selectAll();
        });
    }

    /** The folder keeps its own name. */
    private void askForName() {
        TextField name = new TextField(model.nameProperty().get());
        name.setId("project-rename-field");
        context.dialogs()
                .show(
                        Texts.of("command.project.rename"),
                        new VBox(8, Labels.wrapped(Texts.of("project.rename.text"), "muted"), name),
                        Texts.of("project.rename.go"),
                        () -> context.openProject().rename(name.getText()));
        name.selectAll();
    }

    /** An empty folder becomes the project itself; below any other one a folder is made for it. */
    private void make(Path parent, TextField name) {
        String called = name.getText().strip();
        String folder = called.replaceAll("[\\\\/:*?\"<>|]+", "-");
        model.create(folder.isEmpty() ? parent : parent.resolve(folder), called);
    }
}
