package io.talkturn.ui.help;

import io.talkturn.ui.context.AppContext;
import io.talkturn.ui.kit.Icons;
import io.talkturn.ui.kit.Labels;
import io.talkturn.ui.kit.Texts;
import io.talkturn.ui.nav.ImportChoice;
import io.talkturn.ui.nav.PageId;
import io.talkturn.ui.settings.Preferences;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** What who comes for the first time is asked: the sample, one's own recordings, or a project that is there. */
final class Welcome {
    private static final double WIDTH = 520;

    private Welcome() {}

    /** Shown once: where nothing is open, nothing was opened before and nobody was welcomed yet. */
    static void greet(AppContext context, Tour tour) {
        var settings = context.settings().get();
        boolean isFirst = !settings.preferences().wasWelcomed()
                && settings.recent().isEmpty()
                && context.openProject().projectProperty().get() == null;
        if (isFirst) {
            show(context, tour);
        }
    }

    static void show(AppContext context, Tour tour) {
        context.settings().change(s -> s.with(Preferences::greeted));
        Node sample = way("sample", Feather.PLAY_CIRCLE, tour::start);
        VBox content = new VBox(
                12,
                Labels.title(Texts.of("welcome.title")),
                Labels.wrapped(Texts.of("welcome.text"), "muted"),
                sample,
                way("import", Feather.DOWNLOAD, () -> importOwn(context)),
                way("project", Feather.FOLDER, () -> run(context, "project.open")));
        content.setId("welcome");
        context.dialogs().tell(Texts.of("command.help.welcome"), content, WIDTH);
        sample.requestFocus();
    }

    private static Node way(String id, Feather icon, Runnable action) {
        var title = Labels.heading(Texts.of("welcome." + id));
        var text = Labels.muted(Texts.of("welcome." + id + ".text"));
        Button button = new Button(null, new HBox(14, Icons.large(icon), new VBox(2, title, text)));
        button.setId("welcome-" + id);
        button.getStyleClass().addAll("list-button", "welcome-way");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setAccessibleText(Texts.of("welcome." + id));
        button.setAccessibleHelp(Texts.of("welcome." + id + ".text"));
        button.setOnAction(e -> {
            button.getScene().getWindow().hide();
            action.run();
        });
        return button;
    }

    /** What is imported needs a project to lie in, which is made first. */
    private static void importOwn(AppContext context) {
        var project = context.openProject().projectProperty();
        if (project.get() != null) {
            context.navigator().show(PageId.DATA, new ImportChoice());
            return;
        }
        ChangeListener<Object> whenOpen = new ChangeListener<>() {
            @Override
            public void changed(ObservableValue<?> of, Object before, Object now) {
                project.removeListener(this);
                context.navigator().show(PageId.DATA, new ImportChoice());
            }
        };
        project.addListener(whenOpen);
        run(context, "project.new");
    }

    private static void run(AppContext context, String command) {
        context.commands().byId(command).ifPresent(found -> found.run());
    }
}
