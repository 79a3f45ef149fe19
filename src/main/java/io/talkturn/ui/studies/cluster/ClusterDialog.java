package io.talkturn.ui.studies.cluster;

import io.talkturn.cluster.Commands;
import io.talkturn.foundation.AtomicFiles;
import io.talkturn.study.StudyFolder;
import io.talkturn.ui.context.AppContext;
import io.talkturn.ui.kit.Buttons;
import io.talkturn.ui.kit.FileDialogs;
import io.talkturn.ui.kit.Form;
import io.talkturn.ui.kit.Labels;
import io.talkturn.ui.kit.Prose;
import io.talkturn.ui.kit.Texts;
import io.talkturn.ui.kit.Why;
import io.talkturn.ui.kit.WrapRow;
import java.nio.file.Path;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.ButtonType;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What a study asks of a cluster, and the script that is sent. */
public final class ClusterDialog {
    private static final double NAMES = 100;
    private static final double WIDTH = 760;
    private static final int SCRIPT_LINES = 12;

    private final AppContext context;
    private final ClusterViewModel model;
    private final Runnable sent;

    /** @param sent run when trials were sent */
    public ClusterDialog(AppContext context, StudyFolder study, Runnable sent) {
        this.context = context;
        this.model = new ClusterViewModel(context.jobs(), study, Commands::on);
        this.sent = sent;
    }

    /** Shows it. */
    public void show() {
        Form asked = new Form(NAMES);
        row(asked, "partition", field("partition", d -> d.ask().partition()));
        row(asked, "account", field("account", d -> d.ask().account()));
        row(asked, "time", field("time", d -> d.ask().time()));
        row(asked, "memory", field("memory", d -> d.ask().memory()));
        row(asked, "gpus", field("gpus", ClusterDraft::gpus));
        Form run = new Form(NAMES);
        row(run, "program", field("program", ClusterDraft::program));
        row(run, "atOnce", field("atOnce", ClusterDraft::atOnce));
        row(run, "host", field("host", ClusterDraft::host));
        TextArea lines = new Prose(2);
        lines.setId("cluster-lines");
        bind(lines, "lines", ClusterDraft::lines);
        row(run, "lines", lines);
        HBox forms = new HBox(22, asked, run);
        HBox.setHgrow(asked, Priority.ALWAYS);
        HBox.setHgrow(run, Priority.ALWAYS);
        TextArea script = new TextArea();
        script.setId("cluster-script");
        script.setEditable(false);
        script.setPrefRowCount(SCRIPT_LINES);
        script.setAccessibleText(Texts.of("studies.cluster.script"));
        script.textProperty().bind(model.scriptProperty());
        Label problem = Labels.wrapped("", "bad");
        problem.setId("cluster-problem");
        problem.textProperty().bind(model.problemProperty());
        VBox content = new VBox(
                10,
                Labels.wrapped(Texts.of("studies.cluster.text"), "muted"),
                forms,
                sends(),
                Labels.heading(Texts.of("studies.cluster.script")),
                script,
                actions(),
                problem);
        content.setId("cluster-dialog");
        Dialog<ButtonType> dialog = context.dialogs()
                .show(
                        Texts.of("studies.cluster.title"),
                        content,
                        Texts.of("studies.cluster.send"),
                        this::send,
                        WIDTH,
                        Region.USE_COMPUTED_SIZE);
        Node send = dialog.getDialogPane()
                .lookupButton(dialog.getDialogPane().getButtonTypes().getFirst());
        send.setId("cluster-send");
        send.disableProperty().bind(model.readyProperty().not());
        Why.say(send, Texts.of("studies.cluster.notReady"));
    }

    private void send() {
        model.send(done -> {
            context.notices()
                    .done(
                            done.trials().isEmpty()
                                    ? Texts.of("studies.cluster.nothing")
                                    : Texts.of(
                                            "studies.cluster.sent",
                                            Texts.count("trial", done.trials().size())));
            sent.run();
        });
    }

    private Node sends() {
        CheckBox sends = new CheckBox(Texts.of("studies.cluster.sends"));
        sends.setId("cluster-sends");
        sends.setTooltip(new Tooltip(Texts.of("studies.cluster.sends.tip")));
        sends.setOnAction(e -> model.set("sends", sends.isSelected()));
        model.draftProperty().subscribe(draft -> sends.setSelected(draft != null && draft.sends()));
        return sends;
    }

    private Node actions() {
        var save = Buttons.usual(Texts.of("studies.cluster.save"), this::save);
        save.setId("cluster-save");
        var copy = Buttons.usual(Texts.of("studies.cluster.copy"), () -> {
            model.keep();
            context.copies().text(model.commandText(), Texts.of("copied.command"));
        });
        copy.setId("cluster-copy");
        copy.setTooltip(new Tooltip(Texts.of("studies.cluster.copy.tip")));
        return new WrapRow(8).start(save, copy);
    }

    private void save() {
        String text = model.scriptProperty().get();
        context.exports()
                .save(
                        Texts.of("studies.cluster.save"),
                        "talkturn.sh",
                        FileDialogs.Kind.of(Texts.of("studies.cluster.script"), "sh"),
                        (Path file) -> AtomicFiles.writeText(file, text));
    }

    private static void row(Form form, String name, Node control) {
        form.row(Texts.of("studies.cluster." + name), control, Texts.of("studies.cluster." + name + ".tip"));
    }

    private TextField field(String component, Function<ClusterDraft, String> value) {
        TextField field = new TextField();
        field.setId("cluster-" + component);
        bind(field, component, value);
        return field;
    }

    private void bind(TextInputControl field, String component, Function<ClusterDraft, String> value) {
        model.draftProperty().subscribe(draft -> {
            if (draft != null && !field.getText().equals(value.apply(draft))) {
                field.setText(value.apply(draft));
            }
        });
        field.textProperty().subscribe((before, typed) -> model.set(component, typed));
    }
}
