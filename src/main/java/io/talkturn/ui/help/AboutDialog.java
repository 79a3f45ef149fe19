package io.talkturn.ui.help;

import io.talkturn.foundation.Version;
import io.talkturn.ui.context.AppContext;
import io.talkturn.ui.kit.Buttons;
import io.talkturn.ui.kit.DataTable;
import io.talkturn.ui.kit.Form;
import io.talkturn.ui.kit.Labels;
import io.talkturn.ui.kit.Texts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.scene.layout.VBox;

/** Which program this is, what it runs on, and whose work is in it. */
final class AboutDialog {
    private AboutDialog() {}

    static void show(AppContext context) {
        Map<String, String> versions = versions();
        Form form = new Form(110);
        versions.forEach((name, version) -> form.row(name, Labels.text(version), Texts.of("about.version", name)));
        DataTable<Library> libraries = context.tables().install(new DataTable<>("libraries"));
        libraries.setId("about-libraries");
        libraries
                .text(Texts.of("about.column.library"), 220, Library::name, "strong")
                .text(Texts.of("about.column.version"), 90, Library::version)
                .text(Texts.of("about.column.licence"), 200, Library::licence);
        libraries.rows(FXCollections.observableArrayList(Libraries.shipped()), Library::artifact);
        libraries.setPrefSize(560, 260);
        var copy = Buttons.usual(
                Texts.of("about.copy"), () -> context.copies().text(text(versions), Texts.of("about.copied")));
        copy.setId("about-copy");
        VBox content = new VBox(
                12,
                Labels.title("Talkturn"),
                Labels.wrapped(Texts.of("about.text"), "muted"),
                form,
                copy,
                Labels.heading(Texts.of("about.libraries")),
                libraries);
        context.dialogs().tell(Texts.of("command.help.about"), content, 620);
    }

    /** What a report of a fault should name. The engine runs in the worker, so that its version is that of its files. */
    static Map<String, String> versions() {
        Map<String, String> versions = new LinkedHashMap<>();
        versions.put("Talkturn", Version.current());
        versions.put("Java", property("java.runtime.version") + ", " + property("java.vendor"));
        versions.put("JavaFX", property("javafx.runtime.version"));
        versions.put("DJL", Libraries.version("api").orElse(Texts.of("about.unknown")));
        versions.put("PyTorch", Libraries.version("pytorch-native-cpu").orElse(Texts.of("about.noengine")));
        versions.put(
                Texts.of("about.system"),
                List.of("os.name", "os.version", "os.arch").stream()
                        .map(AboutDialog::property)
                        .collect(Collectors.joining(" ")));
        return versions;
    }

    private static String property(String name) {
        return System.getProperty(name, Texts.of("about.unknown"));
    }

    private static String text(Map<String, String> versions) {
        return versions.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining("\n"));
    }
}
