package io.talkturn.ui.data.importing;

import io.talkturn.corpus.ClassLabel;
import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.CorpusSummary;
import io.talkturn.corpus.ImportReport;
import io.talkturn.corpus.Label;
import io.talkturn.corpus.MultiLabel;
import io.talkturn.corpus.NumberLabel;
import io.talkturn.corpus.io.table.TableMapping;
import io.talkturn.ui.context.AppContext;
import io.talkturn.ui.data.importing.ImportViewModel.Source;
import io.talkturn.ui.data.shared.NotesView;
import io.talkturn.ui.data.shared.TalkturnRow;
import io.talkturn.ui.kit.Buttons;
import io.talkturn.ui.kit.DataTable;
import io.talkturn.ui.kit.FileDialogs;
import io.talkturn.ui.kit.Format;
import io.talkturn.ui.kit.Labels;
import io.talkturn.ui.kit.PageHeader;
import io.talkturn.ui.kit.Pill;
import io.talkturn.ui.kit.Presence;
import io.talkturn.ui.kit.Split;
import io.talkturn.ui.kit.Texts;
import io.talkturn.ui.kit.Why;
import io.talkturn.ui.talkturn.LabelText;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** An import before it is written: the format that was recognised, the columns, a preview, the report. */
public final class ImportView extends BorderPane {
    private static final int FITTING_LABELS = 3;

    private final AppContext context;
    private final ImportViewModel model;
    private final VBox previewPlace = new VBox(8);
    private final VBox reportPlace = new VBox(8);

    public ImportView(AppContext context, ImportViewModel model) {
        this.context = context;
        this.model = model;
        ScrollPane report = new ScrollPane(reportPlace);
        report.setFitToWidth(true);
        reportPlace.getStyleClass().add("panel");
        VBox left = Split.panel();
        left.getChildren().addAll(new MappingEditor(model, left.heightProperty()), previewPlace);
        VBox.setVgrow(previewPlace, Priority.ALWAYS);
        setTop(new VBox(
                header(),
                source(),
                new FeatureFields(model, context.files()),
                Labels.problem("import-problem", model.problemProperty())));
        setCenter(Split.withSide(left, Split.keepWidth(report, 470)));
        model.previewProperty().subscribe(this::showPreview);
    }

    private Node header() {
        Button confirm = Buttons.primary(Texts.of("import.confirm"), this::confirm);
        confirm.setId("import-confirm");
        confirm.disableProperty().bind(model.previewProperty().isNull().or(model.busyProperty()));
        Why.say(confirm, Texts.of("import.confirm.why"));
        Button save = Buttons.usual(Texts.of("import.mapping.save"), this::saveMapping);
        save.setId("import-mapping-save");
        Presence.when(model.mappingProperty().isNotNull(), save);
        Button cancel = Buttons.usual(Texts.of("dialog.cancel"), model::cancel);
        cancel.setId("import-cancel");
        ProgressBar bar = new ProgressBar();
        bar.getStyleClass().add("small");
        bar.setPrefWidth(120);
        bar.visibleProperty().bind(model.busyProperty());
        bar.progressProperty()
                .bind(Bindings.when(model.busyProperty())
                        .then(model.fractionProperty())
                        .otherwise(0.0));
        var step = Labels.muted("");
        step.setId("import-step");
        step.textProperty().bind(model.stepProperty());
        step.visibleProperty().bind(model.busyProperty());
        Pill format = new Pill("", "accent");
        format.setId("import-format");
        model.sourceProperty().subscribe(s -> {
            format.setText(s == null ? "" : s.importer().title());
            format.setVisible(s != null);
        });
        return new PageHeader(Texts.of("import.title"))
                .choices(format, bar, step)
                .actions(save, cancel, confirm);
    }

    /** Rows that are many are left out only when somebody says so. */
    private void confirm() {
        Corpus corpus = model.previewProperty().get();
        if (corpus != null && corpus.report().isLossy()) {
            context.dialogs()
                    .confirm(
                            Texts.of("import.loss.title"),
                            corpus.report().loss(),
                            Texts.of("import.loss.yes"),
                            model::confirm);
        } else {
            model.confirm();
        }
    }

    private void saveMapping() {
        TableMapping mapping = model.mappingProperty().get();
        if (mapping != null) {
            context.exports()
                    .save(
                            Texts.of("import.mapping.save"),
                            "mapping.json",
                            FileDialogs.Kind.of(Texts.of("import.mapping.kind"), "json"),
                            mapping::write);
        }
    }

    private Node source() {
        TextField title = new TextField();
        title.setId("import-name");
        title.setAccessibleText(Texts.of("import.name"));
        title.setPrefWidth(260);
        title.setMinWidth(140);
        title.textProperty().bindBidirectional(model.titleProperty());
        var from = Labels.muted("");
        model.sourceProperty().subscribe(s -> from.setText(s == null ? "" : paths(s)));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox line = new HBox(10, Labels.text(Texts.of("import.name")), title, from, gap, sheets(), new JoinBox(model));
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("import-source");
        ((Region) line.getChildren().getFirst()).setMinWidth(Region.USE_PREF_SIZE);
        return line;
    }

    /** Of a workbook with several. */
    private Node sheets() {
        ComboBox<String> sheet = new ComboBox<>();
        sheet.setId("import-sheet");
        sheet.setAccessibleText(Texts.of("import.sheet"));
        sheet.setPromptText(Texts.of("import.sheet.found"));
        sheet.setPrefWidth(150);
        HBox box = new HBox(6, Labels.muted(Texts.of("import.sheet")), sheet);
        box.setAlignment(Pos.CENTER_LEFT);
        box.setMinWidth(Region.USE_PREF_SIZE);
        box.managedProperty().bind(box.visibleProperty());
        model.sourceProperty().subscribe(source -> {
            List<String> all = source == null ? List.of() : source.sheets();
            if (!all.equals(sheet.getItems())) {
                sheet.setValue(null);
                sheet.getItems().setAll(all);
            }
            box.setVisible(all.size() > 1);
        });
        sheet.valueProperty().subscribe((before, now) -> {
            if (now != null) {
                model.ofSheet(now);
            }
        });
        return box;
    }

    private static String paths(Source source) {
        List<Path> sources = source.given().sources();
        return sources.size() == 1
                ? Texts.of("import.from", sources.getFirst())
                : Texts.of(
                        "import.from.several",
                        Texts.count("file", sources.size()),
                        String.valueOf(sources.getFirst().getParent()));
    }

    private void showPreview(@Nullable Corpus corpus) {
        previewPlace.getChildren().clear();
        reportPlace.getChildren().clear();
        if (corpus == null) {
            return;
        }
        DataTable<TalkturnRow> table = new DataTable<TalkturnRow>("import-preview")
                .text(
                        Texts.of("column.conversation"),
                        110,
                        r -> r.conversation().title(),
                        "muted")
                .number(Texts.of("column.number"), 44, TalkturnRow::number, n -> Format.integer(n.longValue()))
                .text(Texts.of("column.speaker"), 90, r -> r.talkturn().speaker())
                .number(Texts.of("column.start"), 62, TalkturnRow::start, n -> Format.clock(n.doubleValue()))
                .text(Texts.of("column.text"), 320, r -> r.talkturn().text())
                .text(Texts.of("column.partition"), 66, r -> r.partition().id(), "muted");
        for (Label label : corpus.labels()) {
            switch (label) {
                case ClassLabel l -> table.text(l.name(), 66, r -> LabelText.of(l, r.row()));
                case MultiLabel l -> table.text(l.name(), 90, r -> LabelText.of(l, r.row()));
                case NumberLabel l ->
                    table.number(l.name(), 50, r -> l.at(r.row()), n -> Format.decimals(n.doubleValue(), 2));
            }
        }
        table.rows(
                FXCollections.observableArrayList(
                        IntStream.range(0, corpus.talkturns().size())
                                .mapToObj(row -> TalkturnRow.of(corpus, row))
                                .toList()),
                row -> row.talkturn().id());
        table.setId("import-preview");
        if (corpus.labels().size() > FITTING_LABELS) {
            // what was said keeps its room, and the labels are scrolled to
            table.setColumnResizePolicy(TableView.UNCONSTRAINED_RESIZE_POLICY);
        }
        context.tables().install(table);
        VBox.setVgrow(table, Priority.ALWAYS);
        previewPlace
                .getChildren()
                .addAll(
                        Labels.heading(Texts.of(
                                "import.preview",
                                Texts.count("talkturn", corpus.talkturns().size()))),
                        table,
                        rows(corpus.report()));
        showReport(corpus);
    }

    /** How many rows became talkturns, and that none was lost, or how many. */
    private static Node rows(ImportReport report) {
        if (report.rows() == 0) {
            return Labels.muted("");
        }
        var said = Labels.muted(Texts.of(
                report.leftOut() == 0 ? "import.rows.all" : "import.rows.left",
                Texts.count("talkturn", report.talkturns()),
                Texts.count("row", report.rows()),
                Texts.count("row", report.leftOut())));
        said.setId("import-rows");
        if (report.isLossy()) {
            said.getStyleClass().setAll("label", "warn");
        }
        return said;
    }

    private void showReport(Corpus corpus) {
        var report = corpus.report();
        reportPlace
                .getChildren()
                .addAll(
                        Labels.heading(Texts.of("report.title")),
                        Labels.wrapped(Texts.of(
                                "import.read",
                                Texts.count("file", report.files()),
                                Texts.count("conversation", report.conversations()),
                                Texts.count("talkturn", report.talkturns()))));
        if (!report.taken().isEmpty()) {
            reportPlace
                    .getChildren()
                    .addAll(Labels.heading(Texts.of("accounted.title")), new AccountedFor(report.taken()));
        }
        if (!report.notes().isEmpty()) {
            reportPlace
                    .getChildren()
                    .addAll(Labels.heading(Texts.of("report.look")), new NotesView(context, model.notes()));
        }
        reportPlace.getChildren().add(Labels.heading(Texts.of("report.figures")));
        reportPlace.getChildren().add(new ImportFigures(CorpusSummary.of(corpus), corpus.sequences()));
        if (report.notes().isEmpty()) {
            reportPlace.getChildren().add(Labels.wrapped(Texts.of("import.clean"), "muted"));
        }
    }
}
