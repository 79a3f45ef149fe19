package io.talkturn.robots;

import io.talkturn.TestData;
import io.talkturn.ui.context.CorpusItem;
import io.talkturn.ui.kit.Texts;
import io.talkturn.ui.nav.DataTab;
import io.talkturn.ui.nav.PageId;
import io.talkturn.ui.studies.look.StudyLine;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;

/** Every place of the window, in the order of the work. */
final class Places {
    /** A file of features whose numbers are classes or a scale, as somebody has to say. */
    private static final Path FEATURES = TestData.cases("features/class-indices-as-sentiment/class_index_7.pkl");

    private Places() {}

    static List<Place> all() {
        List<Place> all = new ArrayList<>();
        all.add(page(PageId.PROJECT));
        for (DataTab tab : DataTab.values()) {
            all.add(new Place(
                    "data-" + tab.name().toLowerCase(java.util.Locale.ROOT),
                    person -> dataTab(person, tab),
                    person -> person.context.navigator().current() == PageId.DATA
                            && isOpen(person, corpusOf(tab))
                            && isChosen(tab.title())));
        }
        all.add(model("model-han", "role-play", "#model-primary"));
        all.add(model("model-fusion", "talks", "#fusion-primary"));
        // before the lists of runs, in which everything can be deleted and is
        all.addAll(DialogPlaces.all());
        all.addAll(MatrixDialogs.all());
        all.add(looking("results", "Runs", "#runs"));
        all.add(looking("results-means", "Means over seeds", "#means"));
        all.add(page(PageId.TRANSCRIPTS));
        all.add(new Place("transcripts-beside", Places::beside, person -> isBeside()));
        all.add(new Place("studies", Places::study, person -> isStudy()));
        all.addAll(StudyDialogs.all());
        all.add(new Place(
                "train-done",
                Training::done,
                person -> person.context.navigator().current() == PageId.TRAIN
                        && !Training.canBeStopped()
                        && Eyes.find("#train-runs .table-row-cell:selected").isPresent()));
        all.add(new Place(
                "train",
                Training::run,
                person -> person.context.navigator().current() == PageId.TRAIN && Training.canBeStopped()));
        all.add(new Place(
                "import", Places::bring, person -> Eyes.find("#import-cancel").isPresent()));
        all.add(new Place(
                "import-features",
                person -> bring(person, FEATURES, "#import-task"),
                person -> Eyes.find("#import-task").isPresent()));
        all.add(new Place(
                Place.WITHOUT + "a-study",
                Places::sample,
                person -> person.context.openProject().folderProperty().get() != null
                        && person.context.navigator().current() == PageId.STUDIES
                        && Eyes.find("#study-first").isPresent()));
        for (PageId page : PageId.values()) {
            all.add(new Place(
                    Place.WITHOUT + page.id(),
                    person -> without(person, page),
                    person -> person.context.openProject().folderProperty().get() == null
                            && person.context.navigator().current() == page));
        }
        return all;
    }

    /** To the study that has been run. */
    private static void study(Person person) {
        person.go(PageId.STUDIES);
        person.until("the studies", () -> studyRow(true).isPresent());
        if (!Fx.see(Places::isStudy)) {
            person.click(Fx.see(() -> studyRow(false).orElseThrow())); // which leaves filters that let nothing through
            person.settle();
            person.click(Fx.see(() -> studyRow(true).orElseThrow()));
        }
        person.until("its trials", Places::isStudy);
    }

    private static Optional<Node> studyRow(boolean isRun) {
        return Eyes.all("#studies .list-cell:filled")
                .filter(row -> isRun == isRun(((IndexedCell<?>) row).getItem()))
                .findFirst();
    }

    private static boolean isStudy() {
        return Eyes.find("#studies")
                        .filter(list ->
                                isRun(((ListView<?>) list).getSelectionModel().getSelectedItem()))
                        .isPresent()
                && Eyes.find("#study-trials .table-row-cell:filled").isPresent();
    }

    private static boolean isRun(Object study) {
        return study instanceof StudyLine line && line.folder().endsWith(RobotStudies.RUN);
    }

    /** To a project that has corpora, and no study yet. */
    private static void sample(Person person) {
        without(person, PageId.PROJECT);
        person.click("#open-sample");
        person.until("the sample", () -> !person.context.openProject().corpora().isEmpty());
        person.go(PageId.STUDIES);
    }

    /** To a page after the project was closed, as people do that who know the command. */
    private static void without(Person person, PageId page) {
        if (Fx.see(() -> person.context.openProject().folderProperty().get() != null)) {
            person.go(PageId.DATA);
            leaveImport(person);
            person.click("#command-search");
            person.hands.type("close the project");
            Fx.frames(2);
            person.hands.keys(KeyCode.ENTER);
            person.until(
                    "the end",
                    () -> person.context.openProject().folderProperty().get() == null);
        }
        person.go(page);
    }

    /** Two runs of one corpus, the one beside the other. */
    static void beside(Person person) {
        corpus(person, "scenes");
        person.go(PageId.TRANSCRIPTS);
        for (String run : List.of("#transcript-run", "#transcript-beside")) {
            person.until(run, () -> Eyes.find(run).isPresent()); // the second is there once the first was read
            // what was read before may be of another corpus, as a prediction set that a dialog has shown
            if (!Fx.see(() -> Eyes.find(run).map(Places::chosen).orElse("").contains("HAN"))) {
                Menus.pick(person, run, "HAN");
            }
        }
        person.until("two runs", Places::isBeside);
        // what was asked for before may let nothing through of these two
        person.click("#transcript-filter");
        person.hands.keys(KeyCode.CONTROL, KeyCode.A);
        person.hands.keys(KeyCode.BACK_SPACE);
        person.settle();
        // the window of a first talkturn is itself alone, which every attention shades alike
        Fx.see(() -> Eyes.all("#transcript .list-cell:filled").skip(2).findFirst())
                .ifPresent(person::click);
    }

    static boolean isBeside() {
        return Eyes.find("#transcript-beside")
                .filter(run -> !chosen(run).isEmpty())
                .isPresent();
    }

    /** What a box shows that stands for something; the first of its choices stands for nothing. */
    private static String chosen(Node box) {
        return ((ComboBox<?>) box).getSelectionModel().getSelectedIndex() > 0 ? Handle.words(box) : "";
    }

    /** Ends an import that waits on the page Data for its answer. */
    private static void leaveImport(Person person) {
        Fx.see(() -> Eyes.find("#import-cancel")).ifPresent(person::click);
    }

    /** To the preview of a file that is brought. */
    private static void bring(Person person) {
        bring(person, OwnTable.write(person.orders.material().resolveSibling("interviews.csv")), "#import-preview");
    }

    private static void bring(Person person, Path file, String shows) {
        person.go(PageId.DATA);
        if (Fx.see(() -> Eyes.find(shows).isPresent())) {
            return; // a press has led away from it, and it has waited
        }
        leaveImport(person);
        person.files.answer(file);
        Menus.choose(person, "#data-import", Texts.of("command.data.import.file"));
        person.files.answer(null);
        person.until("the preview", () -> Eyes.find(shows).isPresent());
    }

    /** Opens the project again where a press has opened another or closed it. */
    static void home(Person person) {
        if (!Fx.see(() -> person.orders
                .material()
                .equals(person.context.openProject().folderProperty().get()))) {
            person.closeAllButTheWindow(1);
            person.go(PageId.PROJECT);
            person.files.answer(person.orders.material());
            person.click(Fx.see(() -> Eyes.all(".button")
                    .filter(n -> Handle.words(n).startsWith("Open a project"))
                    .findFirst()
                    .orElseThrow()));
            person.until(
                    "the project",
                    () -> person.orders
                            .material()
                            .equals(person.context
                                    .openProject()
                                    .folderProperty()
                                    .get()));
            person.files.answer(null);
        }
    }

    private static Place page(PageId page) {
        return new Place(
                page.id(),
                person -> person.go(page),
                person -> person.context.navigator().current() == page);
    }

    private static String corpusOf(DataTab tab) {
        return tab == DataTab.WEAVING ? "monah" : "scenes";
    }

    private static void dataTab(Person person, DataTab tab) {
        corpus(person, corpusOf(tab));
        person.click(toggle(tab.title()));
    }

    /** The page Results in one of its two looks. */
    private static Place looking(String name, String words, String shown) {
        return new Place(
                name,
                person -> {
                    person.go(PageId.RESULTS);
                    if (Fx.see(() -> Eyes.find(shown).isEmpty())) {
                        person.click(toggle(words));
                    }
                },
                person -> person.context.navigator().current() == PageId.RESULTS
                        && Eyes.find(shown).isPresent());
    }

    /** With a corpus, and one kind of network. */
    private static Place model(String name, String corpus, String shown) {
        return new Place(
                name,
                person -> {
                    if (!Fx.see(() -> isOpen(person, corpus))) {
                        corpus(person, corpus);
                    }
                    person.go(PageId.MODEL);
                    if (Fx.see(() -> Eyes.find(shown).isEmpty())) {
                        network(person, shown);
                    }
                },
                person -> person.context.navigator().current() == PageId.MODEL
                        && isOpen(person, corpus)
                        && Eyes.find(shown).isPresent());
    }

    private static void network(Person person, String shown) {
        if (shown.equals("#model-primary")) {
            person.click(toggle("HAN-ROCK"));
        } else {
            Menus.choose(person, "#model-fusion", "EF-LF LSTM");
        }
    }

    /** Opens a corpus by its row of the table of corpora. */
    static void corpus(Person person, String name) {
        person.go(PageId.DATA);
        leaveImport(person);
        if (Fx.see(() -> isOpen(person, name))) {
            return;
        }
        person.click(toggle(DataTab.CORPORA.title()));
        Fx.run(() -> bringIntoSight(name)); // after a round there are more corpora than rows
        Fx.frames(2);
        person.click(Fx.see(() -> Eyes.all("#corpora .table-row-cell")
                .map(IndexedCell.class::cast)
                .filter(row -> row.getItem() instanceof CorpusItem item
                        && item.folder().endsWith(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("there is no corpus " + name))));
        person.until("corpus " + name, () -> isOpen(person, name));
    }

    private static void bringIntoSight(String name) {
        TableView<?> table = (TableView<?>) Eyes.find("#corpora").orElseThrow();
        IntStream.range(0, table.getItems().size())
                .filter(i -> table.getItems().get(i) instanceof CorpusItem item
                        && item.folder().endsWith(name))
                .forEach(table::scrollTo);
    }

    private static boolean isOpen(Person person, String corpus) {
        Path path = person.context.selection().corpusProperty().get();
        return path != null
                && Objects.equals(String.valueOf(path.getFileName()), corpus)
                && person.context.openCorpus().loadedProperty().get() != null;
    }

    /** A choice of several by its words. */
    static ToggleButton toggle(String words) {
        return Fx.see(() -> Eyes.all(".toggle-button")
                .map(ToggleButton.class::cast)
                .filter(b -> words.equals(b.getText()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("there is no choice " + words)));
    }

    private static boolean isChosen(String words) {
        return Eyes.all(".toggle-button")
                .map(ToggleButton.class::cast)
                .anyMatch(b -> words.equals(b.getText()) && b.isSelected());
    }
}
