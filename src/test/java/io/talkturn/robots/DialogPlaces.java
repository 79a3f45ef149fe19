package io.talkturn.robots;

import io.talkturn.ui.kit.Texts;
import io.talkturn.ui.nav.DataTab;
import io.talkturn.ui.nav.PageId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;

/** What stands in a window of its own: help, settings, and what is asked of runs and talkturns. */
final class DialogPlaces {
    private static final String TRAINED = "ef-lf-lstm on emotion";
    private static final int WINDOWS = 2;

    private static final String RUN_MENU = ".results-details .run-menu";

    private DialogPlaces() {}

    static List<Place> all() {
        return List.of(
                dialog("dialog-settings", "#settings-search", person -> person.click("#top-settings")),
                dialog("dialog-welcome", "#welcome", help("help.welcome")),
                dialog("dialog-glossary", "#glossary-terms", help("help.glossary")),
                dialog("dialog-shortcuts", "#shortcuts", help("help.shortcuts")),
                dialog("dialog-engine", "#engine-headline", help("help.engine")),
                dialog("dialog-log", "#log-lines .list-cell:filled", help("help.log")),
                dialog("dialog-about", "#about-libraries", help("help.about")),
                dialog("dialog-name", "#run-name", ofRun("manage.name.open")),
                dialog("dialog-again", "#again-seeds", ofRun("manage.again.open")),
                dialog("dialog-apply", "#apply-source", ofRun("manage.apply")),
                dialog("dialog-apply-file", "#apply-choose", source("apply.source.FILES")),
                target(),
                dialog("dialog-applied", "#applied", DialogPlaces::apply),
                dialog("dialog-set-weak", "#set-confidence", DialogPlaces::weakSet),
                dialog("dialog-faith", "#table-faith .table-row-cell:filled", DialogPlaces::faith),
                dialog("dialog-compared", "#compared .table-row-cell:filled", DialogPlaces::compared),
                dialog("dialog-paper", "#paper", DialogPlaces::paper),
                dialog("dialog-folds", "#folds-preview .table-row-cell:filled", DialogPlaces::folds),
                dialog("dialog-trash", "#trash-runs .table-row-cell:filled", DialogPlaces::trash),
                dialog("dialog-correct", "#correct-field", DialogPlaces::correct));
    }

    private static Place dialog(String name, String shown, Consumer<Person> open) {
        return new Place(
                name,
                person -> {
                    person.closeAllButTheWindow(1);
                    open.accept(person);
                    person.until(name, () -> Eyes.find(shown).isPresent());
                },
                person -> Eyes.find(shown).isPresent() && Eyes.windows().size() == WINDOWS,
                WINDOWS);
    }

    /** The question with all its answers, where it can go on. */
    private static Place target() {
        return new Place(
                "dialog-apply-corpus",
                person -> {
                    person.closeAllButTheWindow(1);
                    choose(person);
                },
                person -> mayApply(),
                WINDOWS);
    }

    private static boolean mayApply() {
        return Eyes.find("#apply-go").filter(go -> !go.isDisabled()).isPresent();
    }

    private static Consumer<Person> source(String words) {
        return person -> {
            ofRun("manage.apply").accept(person);
            person.until("the question", () -> Eyes.find("#apply-source").isPresent());
            person.click(Places.toggle(Texts.of(words)));
        };
    }

    private static Consumer<Person> help(String command) {
        return person -> choose(person, "#top-help", "menu-" + command.replace('.', '-'));
    }

    /** Of a run that has been trained here, since the others have no network. */
    private static Consumer<Person> ofRun(String item) {
        return person -> {
            run(person);
            choose(person, RUN_MENU, item);
        };
    }

    private static void run(Person person) {
        person.go(PageId.RESULTS);
        if (Fx.see(() -> Eyes.find("#runs").isEmpty())) {
            person.click(Places.toggle("Runs"));
        }
        filter(person, TRAINED);
        person.until("the run that was trained here", () -> row(TRAINED).isPresent());
        person.click(Fx.see(() -> row(TRAINED).orElseThrow()));
        filter(person, "");
    }

    /** What the test of a run's attention gave, from the line under a transcript. */
    private static void faith(Person person) {
        Places.beside(person); // the line is told of runs
        person.until(
                "a line under the transcript",
                () -> Eyes.find("#faith-left-open").isPresent());
        person.click("#faith-left-open");
    }

    private static void compared(Person person) {
        Places.beside(person);
        // two seeds of one: of other labels there is nothing to compare, which is said
        Menus.pick(person, "#transcript-run", "HAN-ROCK all tasks");
        Menus.pick(person, "#transcript-beside", "HAN-ROCK all tasks");
        person.until("two runs", Places::isBeside);
        person.until("the button", () -> Eyes.find("#transcript-compare").isPresent());
        person.click("#transcript-compare");
    }

    private static void choose(Person person, String menu, String id) {
        MenuButton button = (MenuButton) Fx.see(() -> Eyes.find(menu).orElseThrow());
        Menus.choose(
                person,
                menu,
                Fx.see(() -> button.getItems().stream()
                        .filter(item -> id.equals(item.getId()))
                        .findFirst()
                        .orElseThrow()
                        .getText()));
    }

    private static void paper(Person person) {
        person.go(PageId.TRANSCRIPTS);
        person.until(
                "a transcript", () -> Eyes.find("#transcript .list-cell:filled").isPresent());
        choose(person, "#transcript-export", "transcripts.export.paper");
    }

    private static void apply(Person person) {
        choose(person);
        person.click("#apply-go");
    }

    /** Of predictions that are made for this where there are none. */
    private static void weakSet(Person person) {
        apply(person);
        person.until("the predictions", () -> Eyes.find("#applied-read").isPresent());
        person.click("#applied-read");
        person.until(
                "its menu", () -> Eyes.find("#set-menu").filter(Node::isVisible).isPresent());
        choose(person, "#set-menu", "set.weak");
    }

    private static void choose(Person person) {
        source("apply.source.CORPUS").accept(person);
        Menus.pick(person, "#apply-corpus", "talks");
        person.until(
                "what was found", () -> mayApply() || Eyes.find("#apply-accept").isPresent());
        if (!Fx.see(DialogPlaces::mayApply)) {
            person.click("#apply-accept");
        }
        person.until("the go", DialogPlaces::mayApply);
    }

    /** With a run in it, which is deleted for this where there is none. */
    private static void trash(Person person) {
        person.go(PageId.RESULTS);
        open(person);
        if (Fx.see(() -> ((TableView<?>) Eyes.find("#trash-runs").orElseThrow())
                .getItems()
                .isEmpty())) {
            person.closeAllButTheWindow(1);
            delete(person, "HAN alone");
            open(person);
        }
    }

    /** Found by its words, since a long table shows only some of its rows. */
    private static void delete(Person person, String run) {
        filter(person, run);
        person.until("its row", () -> row(run).isPresent());
        person.click(Fx.see(() -> row(run).orElseThrow()));
        person.hands.keys(KeyCode.DELETE);
        person.settle();
        filter(person, "");
    }

    private static void filter(Person person, String words) {
        person.click("#results-filter");
        person.hands.keys(KeyCode.CONTROL, KeyCode.A);
        person.hands.keys(KeyCode.BACK_SPACE);
        person.hands.type(words);
        person.settle();
    }

    private static Optional<Node> row(String words) {
        return Eyes.all("#runs .table-row-cell:filled")
                .filter(row -> Eyes.words(row).contains(words))
                .findFirst();
    }

    private static void open(Person person) {
        choose(person, RUN_MENU, "manage.trash.open");
        person.until("the trash", () -> Eyes.find("#trash-runs").isPresent());
    }

    private static void folds(Person person) {
        Places.corpus(person, "scenes");
        person.click(Places.toggle(DataTab.PARTITIONS.title()));
        person.until("the folds", () -> Eyes.find("#folds-make").isPresent());
        person.click("#folds-make");
    }

    private static void correct(Person person) {
        Places.corpus(person, "scenes");
        person.click(Places.toggle(DataTab.TALKTURNS.title()));
        person.click(Fx.see(() -> Eyes.all("#talkturns .table-row-cell:filled")
                .skip(1)
                .findFirst()
                .orElseThrow()));
        person.until("the talkturn", () -> Eyes.find("#correct-open").isPresent());
        person.click("#correct-open");
    }
}
