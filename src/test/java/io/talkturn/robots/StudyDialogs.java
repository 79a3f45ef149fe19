package io.talkturn.robots;

import io.talkturn.study.plan.Question;
import io.talkturn.study.plan.Search;
import io.talkturn.ui.kit.Texts;
import io.talkturn.ui.nav.PageId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;

/** The question for a new study in each of its forms: what is asked and how trials are found decide what else is. */
final class StudyDialogs {
    private static final String QUESTION = "#new-question";
    private static final String SEARCH = "#new-search";
    private static final int WINDOWS = 2;

    private StudyDialogs() {}

    static List<Place> all() {
        return List.of(
                form("study", "role-play", Question.AUXILIARY, Search.Kind.RANDOM),
                form("capacity", "role-play", Question.CAPACITY, Search.Kind.RANDOM),
                form("refine", "role-play", Question.AUXILIARY, Search.Kind.REFINE),
                form("seeds", "role-play", Question.AUXILIARY, Search.Kind.SEEDS),
                form("list", "role-play", Question.AUXILIARY, Search.Kind.LIST),
                form("weights", "talks", Question.WEIGHTS, Search.Kind.SEEDS),
                form("fusion", "talks", Question.FUSION, Search.Kind.RANDOM),
                cluster());
    }

    private static Place form(String name, String corpus, Question question, Search.Kind kind) {
        return new Place(
                "dialog-new-" + name,
                person -> {
                    person.closeAllButTheWindow(1);
                    open(person, corpus, question, kind);
                },
                person -> Eyes.windows().size() == WINDOWS && isChosen(QUESTION, question) && isChosen(SEARCH, kind),
                WINDOWS);
    }

    /** What a study asks of a cluster; there is none here, which it is told on sending. */
    private static Place cluster() {
        return new Place(
                "dialog-cluster",
                person -> {
                    person.closeAllButTheWindow(1);
                    person.go(PageId.STUDIES);
                    person.until("a study that was not run", () -> fresh().isPresent());
                    person.click(Fx.see(() -> fresh().orElseThrow()));
                    Menus.choose(person, "#study-workers", Texts.of("studies.cluster"));
                    person.until(
                            "the script", () -> Eyes.find("#cluster-script").isPresent());
                },
                person -> Eyes.windows().size() == WINDOWS
                        && Eyes.find("#cluster-script").isPresent(),
                WINDOWS);
    }

    private static Optional<Node> fresh() {
        return Eyes.all("#studies .list-cell:filled")
                .filter(cell -> Eyes.words(cell).contains(Texts.of("studies.standing.new")))
                .findFirst();
    }

    private static void open(Person person, String corpus, Question question, Search.Kind kind) {
        Places.corpus(person, corpus);
        person.go(PageId.STUDIES);
        person.click("#study-new");
        person.until("the question", () -> Eyes.find(QUESTION).isPresent());
        pick(person, QUESTION, question, question.sentence());
        if (question == Question.WEIGHTS) {
            person.click("#new-compared"); // without a further task there are no weights to compare
            person.hands.type("sentiment:strong");
            person.settle();
        }
        pick(person, SEARCH, kind, Texts.of("studies.new.kind." + kind.name().toLowerCase(Locale.ROOT)));
    }

    private static void pick(Person person, String box, Object wanted, String words) {
        if (!Fx.see(() -> isChosen(box, wanted))) {
            Menus.pick(person, box, words);
            person.until(words, () -> isChosen(box, wanted));
        }
    }

    private static boolean isChosen(String box, Object wanted) {
        return Eyes.find(box)
                .filter(node -> Objects.equals(((ComboBox<?>) node).getValue(), wanted))
                .isPresent();
    }
}
