package io.talkturn.ui.engine;

import io.talkturn.engine.Conclusion;
import io.talkturn.engine.CudaNatives;
import io.talkturn.engine.EngineChoice;
import io.talkturn.engine.EngineKind;
import io.talkturn.engine.EngineReport;
import io.talkturn.engine.Machine;
import io.talkturn.run.EngineDesk;
import io.talkturn.ui.context.AppContext;
import io.talkturn.ui.kit.Buttons;
import io.talkturn.ui.kit.FileDialogs;
import io.talkturn.ui.kit.Form;
import io.talkturn.ui.kit.Format;
import io.talkturn.ui.kit.Labels;
import io.talkturn.ui.kit.Pill;
import io.talkturn.ui.kit.Segmented;
import io.talkturn.ui.kit.Texts;
import io.talkturn.ui.kit.Why;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The page Engine: what was found on this machine, what follows, and what can be chosen. */
public final class EngineDialog {
    private static final double WIDTH = 740;
    private static final double HEIGHT = 560;

    private final AppContext context;
    private final EngineViewModel model;
    private final VBox told = new VBox(6);
    private final VBox found = new VBox();
    private final Label when = Labels.text("");
    private final Segmented<EngineKind> kinds;
    private boolean showing;

    private EngineDialog(AppContext context, EngineDesk desk) {
        this.context = context;
        this.model = new EngineViewModel(context.jobs(), desk);
        this.kinds = new Segmented<>(List.of(EngineKind.values()), kind -> Texts.of("engine.kind." + kind.id()));
    }

    /** Opens it and looks at the machine. */
    public static void show(AppContext context) {
        show(context, new EngineDesk());
    }

    static void show(AppContext context, EngineDesk desk) {
        new EngineDialog(context, desk).show();
    }

    private void show() {
        told.setId("engine-told");
        found.setId("engine-found");
        kinds.setId("engine-kind");
        kinds.setMaxWidth(Segmented.USE_PREF_SIZE);
        kinds.disableProperty().bind(model.busyProperty());
        kinds.valueProperty().subscribe((before, now) -> chosen(before, now));
        model.reportProperty().subscribe(report -> {
            if (report != null) {
                show(report);
            }
        });
        // beside the report: a second look that finds the same has to be seen as well
        when.textProperty().bind(model.lookedProperty().map(EngineDialog::shown).orElse(""));
        told.getChildren().setAll(Labels.muted(Texts.of("engine.looking")));
        VBox content = new VBox(
                14,
                told,
                actions(),
                Labels.problem("engine-problem", model.problemProperty()),
                Labels.heading(Texts.of("engine.found")),
                found,
                Labels.heading(Texts.of("engine.choice")),
                kinds,
                Labels.wrapped(Texts.of("engine.choice.text"), "muted"),
                Labels.heading(Texts.of("engine.natives")),
                natives(),
                Labels.heading(Texts.of("engine.cache.title")),
                cache());
        ScrollPane scroll = new ScrollPane(content);
        scroll.setId("engine");
        scroll.setFitToWidth(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        context.dialogs().tell(Texts.of("command.help.engine"), new VBox(scroll), WIDTH, HEIGHT);
        model.look();
    }

    private void show(EngineReport report) {
        Conclusion conclusion = report.conclusion();
        Label headline = Labels.wrapped(conclusion.headline(), "strong");
        headline.setId("engine-headline");
        HBox.setHgrow(headline, Priority.ALWAYS);
        String state = conclusion.state().name().toLowerCase(Locale.ROOT);
        HBox first = new HBox(10, new Pill(Texts.of("engine.state." + state), mood(conclusion.state())), headline);
        first.setAlignment(Pos.CENTER_LEFT);
        told.getChildren().setAll(first);
        conclusion.sentences().forEach(sentence -> told.getChildren().add(Labels.wrapped(sentence)));
        Form form = new Form(110);
        report.lines().forEach(line -> form.row(line.what(), Labels.wrapped(line.finding()), line.finding()));
        form.row(Texts.of("engine.when"), when, Texts.of("engine.when.tip"));
        found.getChildren().setAll(form);
        showing = true;
        kinds.valueProperty().set(report.basis().choice().kind());
        showing = false;
    }

    private static String shown(LocalTime time) {
        return time.truncatedTo(ChronoUnit.SECONDS).format(DateTimeFormatter.ISO_LOCAL_TIME);
    }

    private static String mood(Conclusion.State state) {
        return switch (state) {
            case WORKING -> "accent";
            case DAMAGED, NO_ENGINE -> "bad";
            case OTHER_RUNTIME -> "warn";
            case NOTHING, DRIVER_ONLY -> "muted";
        };
    }

    private void chosen(EngineKind before, EngineKind now) {
        if (showing || before == now) {
            return;
        }
        Optional<EngineChoice> choice = switch (now) {
            case CPU -> Optional.of(EngineChoice.CPU);
            case GPU -> Optional.of(new EngineChoice(EngineKind.GPU, null));
            case FOLDER -> context.files().openFolder(Texts.of("engine.folder")).map(EngineChoice::of);
        };
        if (choice.isPresent()) {
            model.choose(choice.get());
        } else {
            showing = true;
            kinds.valueProperty().set(before);
            showing = false;
        }
    }

    private Node actions() {
        Button test = button("engine-test", "engine.test", model::test);
        Button look = button("engine-look", "engine.look", model::look);
        Button copy = button("engine-copy", "engine.copy", this::copy);
        return new FlowPane(8, 8, test, look, copy);
    }

    private void copy() {
        EngineReport report = model.reportProperty().get();
        if (report != null) {
            context.copies().text(report.text(), Texts.of("engine.copied"));
        }
    }

    /** Only where there are such libraries; nothing is fetched before it was asked and answered. */
    private Node natives() {
        Optional<CudaNatives> file = CudaNatives.of(Machine.here());
        if (file.isEmpty()) {
            return Labels.wrapped(Texts.of("engine.natives.none"), "muted");
        }
        CudaNatives natives = file.get();
        String size = Format.bytes(natives.bytes());
        Label text = Labels.wrapped(Texts.of("engine.natives.text", size, Format.bytes(natives.unpacked())), "muted");
        Label name = Labels.wrapped(
                Texts.of("engine.natives.file", natives.name(), natives.url(), natives.sha256()), "muted");
        name.setId("engine-file");
        Button fetch = button(
                "engine-fetch",
                "engine.fetch",
                () -> context.dialogs()
                        .confirm(
                                Texts.of("engine.fetch"),
                                Texts.of("engine.fetch.ask", size, natives.url()),
                                Texts.of("engine.fetch.yes"),
                                () -> model.install(natives, null)));
        String ending = natives.name().substring(natives.name().lastIndexOf('.') + 1);
        Button take = button(
                "engine-take",
                "engine.take",
                () -> context.files()
                        .openFile(Texts.of("engine.take"), FileDialogs.Kind.of(natives.name(), ending))
                        .ifPresent(chosen -> model.install(natives, chosen)));
        Button address = button(
                "engine-address",
                "engine.address",
                () -> context.copies()
                        .text(natives.url() + "\n" + natives.sha256(), Texts.of("engine.address.copied")));
        return new VBox(8, text, name, new FlowPane(8, 8, fetch, take, address));
    }

    private Node cache() {
        Label size = Labels.muted("");
        size.textProperty().bind(model.cacheProperty());
        Button clear = button(
                "engine-clear",
                "engine.clear",
                () -> context.dialogs()
                        .confirm(
                                Texts.of("engine.clear"),
                                Texts.of("engine.clear.ask"),
                                Texts.of("engine.clear.yes"),
                                model::clearCache));
        HBox box = new HBox(10, clear, size);
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private Button button(String id, String text, Runnable action) {
        Button button = Buttons.usual(Texts.of(text), action);
        button.setId(id);
        button.disableProperty().bind(model.busyProperty());
        Why.say(button, Texts.of("engine.busy"));
        return button;
    }
}
