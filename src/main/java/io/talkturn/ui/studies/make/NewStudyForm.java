package io.talkturn.ui.studies.make;

import io.talkturn.study.plan.Question;
import io.talkturn.study.plan.Search;
import io.talkturn.ui.context.CorpusItem;
import io.talkturn.ui.kit.Buttons;
import io.talkturn.ui.kit.Choices;
import io.talkturn.ui.kit.FileDialogs;
import io.talkturn.ui.kit.Form;
import io.talkturn.ui.kit.Labels;
import io.talkturn.ui.kit.Presence;
import io.talkturn.ui.kit.Prose;
import io.talkturn.ui.kit.Shown;
import io.talkturn.ui.kit.Texts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** What is asked, of what, how trials are found and when they end: the left half of a new study. */
final class NewStudyForm extends VBox {
    private static final double NAMES = 132;

    private final NewStudyViewModel model;
    private final FileDialogs files;
    private final List<Runnable> shows = new ArrayList<>();

    NewStudyForm(NewStudyViewModel model, List<CorpusItem> corpora, FileDialogs files) {
        super(12);
        this.model = model;
        this.files = files;
        getStyleClass().add("new-study");
        getChildren()
                .addAll(
                        asked(),
                        Labels.heading(Texts.of("studies.new.predicted")),
                        primaries(corpora),
                        Labels.heading(Texts.of("studies.new.compared")),
                        compared(),
                        Labels.heading(Texts.of("studies.new.search")),
                        search(),
                        new RangesTable(model),
                        Labels.heading(Texts.of("studies.new.rules")),
                        rules());
        model.draftProperty().subscribe(draft -> shows.forEach(Runnable::run));
    }

    private Node asked() {
        Form form = new Form(NAMES);
        ComboBox<Question> question = choice("new-question", List.of(Question.values()), Question::sentence);
        question.valueProperty().subscribe((before, chosen) -> {
            if (chosen != null) {
                model.ask(chosen);
            }
        });
        shows.add(() -> question.setValue(draft().question()));
        form.row(Texts.of("studies.new.question"), question, Texts.of("studies.new.question.tip"));
        form.row(
                Texts.of("studies.new.name"),
                text("new-name", "name", StudyDraft::name),
                Texts.of("studies.new.name.tip"));
        Label base = Labels.wrapped("", "muted");
        base.setId("new-base");
        base.textProperty().bind(model.baseProperty());
        form.wide(base);
        return form;
    }

    /** One box a label of every corpus. */
    private Node primaries(List<CorpusItem> corpora) {
        VBox all = new VBox(6);
        all.setId("new-columns");
        for (CorpusItem item : corpora) {
            if (item.outline() == null || item.outline().labels().isEmpty()) {
                continue; // its name alone would stand there
            }
            FlowPane labels = new FlowPane(12, 6);
            labels.getChildren().add(Labels.muted(item.title()));
            for (String label : item.outline().labels()) {
                labels.getChildren().add(box(item, new StudyDraft.Primary(item.folder(), label)));
            }
            all.getChildren().add(labels);
        }
        return all;
    }

    private CheckBox box(CorpusItem item, StudyDraft.Primary primary) {
        CheckBox box = new CheckBox(primary.label());
        box.setAccessibleText(Texts.of("studies.new.column", primary.label(), item.title()));
        box.setOnAction(e -> model.predict(primary, box.isSelected()));
        shows.add(() -> box.setSelected(draft().columns().contains(primary)));
        return box;
    }

    private Node compared() {
        Label meaning = Labels.wrapped("", "muted");
        meaning.setId("new-compared-meaning");
        TextArea lines = new Prose(4);
        lines.setId("new-compared");
        lines.setAccessibleText(Texts.of("studies.new.compared"));
        bind(lines, "lines", draft -> draft.compared().lines());
        Form form = new Form(NAMES);
        Node models = text("new-models", "models", draft -> draft.compared().models());
        Node total = text("new-total", "total", draft -> draft.compared().total());
        Node lambdas = text("new-lambdas", "lambdas", draft -> draft.compared().lambdas());
        VBox place = new VBox(8, meaning, lines, form);
        shows.add(() -> {
            Question question = draft().question();
            meaning.setText(Texts.of("studies.new.compared." + question.id()));
            boolean hasLines = question != Question.HIERARCHY && question != Question.FUSION;
            Presence.set(lines, hasLines);
            form.getChildren().clear();
            switch (question) {
                case CAPACITY -> row(form, "studies.new.total", total);
                case FUSION, WEAK_LABELS -> row(form, "studies.new.models", models);
                case WEIGHTS -> row(form, "studies.new.lambdas", lambdas);
                default -> {}
            }
        });
        return place;
    }

    private static void row(Form form, String key, Node control) {
        form.row(Texts.of(key), control, Texts.of(key + ".tip"));
    }

    private Node search() {
        ComboBox<Search.Kind> kind = choice("new-search", List.of(Search.Kind.values()), NewStudyForm::words);
        kind.valueProperty().subscribe((before, chosen) -> {
            if (chosen != null) {
                model.search(chosen);
            }
        });
        shows.add(() -> kind.setValue(draft().search().kind()));
        Node trials = text("new-trials", "trials", draft -> draft.search().trials());
        Node seeds = text("new-seeds", "seeds", draft -> draft.search().seeds());
        ComboBox<String> folds = folds();
        CheckBox common = check("new-common", "common", draft -> draft.search().common());
        Button rows = Buttons.usual(Texts.of("studies.new.rows"), this::chooseRows);
        rows.setId("new-rows");
        Form form = new Form(NAMES);
        shows.add(() -> {
            Search.Kind now = draft().search().kind();
            Path table = draft().search().rows();
            rows.setText(table == null ? Texts.of("studies.new.rows") : String.valueOf(table.getFileName()));
            form.getChildren().clear();
            row(form, "studies.new.kind", kind);
            switch (now) {
                case RANDOM -> {
                    row(form, "studies.new.trials", trials);
                    row(form, "studies.new.common", common);
                }
                case SEEDS -> {
                    row(form, "studies.new.seeds", seeds);
                    row(form, "studies.new.folds", folds);
                }
                case REFINE -> row(form, "studies.new.seeds", seeds);
                case LIST -> row(form, "studies.new.rows.name", rows);
                case GRID -> {}
            }
        });
        return form;
    }

    /** The sets of folds that the corpora have; a draft without one is on their own divisions. */
    private ComboBox<String> folds() {
        ComboBox<String> folds =
                choice("new-folds", List.of(""), name -> name.isEmpty() ? Texts.of("studies.new.folds.none") : name);
        Runnable show = () -> {
            List<String> all = new ArrayList<>(List.of(""));
            all.addAll(model.foldsProperty().get());
            Choices.fill(folds, all, draft().search().folds());
        };
        model.foldsProperty().subscribe(show);
        folds.valueProperty().subscribe((before, chosen) -> {
            if (chosen != null) {
                model.set("folds", chosen);
            }
        });
        shows.add(show);
        return folds;
    }

    private static String words(Search.Kind kind) {
        return Texts.of("studies.new.kind." + kind.name().toLowerCase(Locale.ROOT));
    }

    private void chooseRows() {
        files.openFile(Texts.of("studies.new.rows"), FileDialogs.Kind.of("CSV", "csv"))
                .ifPresent(file -> model.set("rows", file));
    }

    private Node rules() {
        Form form = new Form(NAMES);
        row(
                form,
                "studies.new.seed",
                text("new-seed", "studySeed", draft -> draft.rules().studySeed()));
        CheckBox median = check("new-median", "median", draft -> draft.rules().median());
        row(form, "studies.new.median", median);
        Node lag = text("new-lag", "lag", draft -> draft.rules().lag());
        row(form, "studies.new.lag", lag);
        row(
                form,
                "studies.new.threads",
                text("new-threads", "trialThreads", draft -> draft.rules().trialThreads()));
        row(
                form,
                "studies.new.attention",
                check("new-attention", "attention", draft -> draft.rules().attention()));
        shows.add(() -> {
            boolean canStop = draft().search().kind().canStop();
            median.setDisable(!canStop);
            lag.setDisable(!canStop || !draft().rules().median());
        });
        return form;
    }

    private StudyDraft draft() {
        return model.draftProperty().get();
    }

    private TextField text(String id, String component, Function<StudyDraft, String> value) {
        TextField field = new TextField();
        field.setId(id);
        bind(field, component, value);
        return field;
    }

    private void bind(TextInputControl field, String component, Function<StudyDraft, String> value) {
        field.textProperty().subscribe((before, typed) -> model.set(component, typed));
        shows.add(() -> {
            String now = value.apply(draft());
            if (!field.getText().equals(now)) {
                field.setText(now);
            }
        });
    }

    private CheckBox check(String id, String component, Function<StudyDraft, Boolean> value) {
        CheckBox box = new CheckBox();
        box.setId(id);
        box.setOnAction(e -> model.set(component, box.isSelected()));
        shows.add(() -> box.setSelected(value.apply(draft())));
        return box;
    }

    private static <T> ComboBox<T> choice(String id, List<T> all, Function<T, String> words) {
        ComboBox<T> box = new ComboBox<>();
        box.setId(id);
        box.getItems().setAll(all);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setConverter(new Shown<>(words));
        return box;
    }
}
