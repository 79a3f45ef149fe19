package io.talkturn.ui.studies.look;

import io.talkturn.study.StudyFile;
import io.talkturn.study.TrialState;
import io.talkturn.study.plan.Column;
import io.talkturn.study.plan.Condition;
import io.talkturn.study.plan.Question;
import io.talkturn.study.plan.Search;
import io.talkturn.ui.kit.Format;
import io.talkturn.ui.kit.Texts;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** A study as a sentence whose values explain themselves. */
public final class StudySentence {
    private final StudyFile study;
    private final List<Part> parts = new ArrayList<>();

    /**
     * A part of the sentence.
     *
     * @param tip what a value means; empty for the words between values
     */
    public record Part(String text, String tip) {
        /** Whether it is a value. */
        public boolean isValue() {
            return !tip.isEmpty();
        }
    }

    private StudySentence(StudyFile study) {
        this.study = study;
    }

    /** The sentence. */
    public static List<Part> of(StudyFile study) {
        StudySentence sentence = new StudySentence(study);
        sentence.compare();
        sentence.columns();
        sentence.search();
        sentence.rules();
        return List.copyOf(sentence.parts);
    }

    /** What is left, in a few words; what needs somebody comes with for whom it waits. */
    public static String left(StudyLook look, int workers) {
        List<String> words = new ArrayList<>();
        OptionalDouble seconds = look.secondsLeft();
        if (seconds.isPresent()) {
            words.add(Texts.of(
                    "studies.left.time",
                    Format.timeLeft(Duration.ofSeconds(Math.round(seconds.getAsDouble() / workers))),
                    Texts.count("worker", workers)));
        }
        words.add(Texts.of(
                "studies.left.settled",
                look.status().settled(),
                look.status().trials().size()));
        for (TrialState state : List.of(
                TrialState.RUNNING,
                TrialState.STOPPED,
                TrialState.DIVERGED,
                TrialState.EXCLUDED,
                TrialState.FAILED,
                TrialState.ENDED_BY_HAND,
                TrialState.DAMAGED)) {
            long count = look.count(state);
            if (count > 0) {
                words.add(Texts.of("studies.left." + state.id(), count));
            }
        }
        look.trials().stream()
                .filter(trial -> trial.state() == TrialState.WAITING)
                .map(trial -> Texts.of(
                        "studies.left.waiting",
                        trial.id(),
                        String.join(", ", trial.course().waitsFor())))
                .forEach(words::add);
        return String.join(" · ", words);
    }

    /** A metric as people read it. */
    public static String metric(String id) {
        String whole = Texts.has("metric." + id) ? Texts.of("metric." + id) : id.replace('_', ' ');
        // "accuracy, MA" would read as two in a sentence
        return whole.contains(", MA") ? whole.substring(0, whole.indexOf(',')) : whole;
    }

    private void compare() {
        if (study.question() == Question.STABILITY && study.conditions().size() == 1) {
            plain(Texts.of("studies.sentence.repeat"));
        } else {
            plain(Texts.of(
                    "studies.sentence.compare",
                    Texts.of("studies.sentence." + study.question().id())));
        }
        for (int i = 0; i < study.conditions().size(); i++) {
            if (i > 0) {
                plain(", ");
            }
            Condition condition = study.conditions().get(i);
            value(condition.id(), condition.title() + fixed(condition));
        }
    }

    private String fixed(Condition condition) {
        return condition.settings().isEmpty() ? "" : "\n" + settings(condition.settings());
    }

    private String settings(Map<String, String> settings) {
        return settings.entrySet().stream()
                .map(each -> SettingWords.title(study, each.getKey()) + ": " + each.getValue())
                .collect(Collectors.joining("\n"));
    }

    private void columns() {
        for (int i = 0; i < study.columns().size(); i++) {
            Column column = study.columns().get(i);
            plain(i == 0 ? " " + Texts.of("studies.sentence.for") + " " : ", ");
            value(column.primary(), Texts.of("studies.sentence.for.tip"));
            plain(" " + Texts.of("studies.sentence.of") + " ");
            value(String.valueOf(Path.of(column.corpus()).getFileName()), column.corpus());
        }
        plain("; ");
    }

    private void search() {
        Search search = study.search();
        int each = study.trials().size() / study.cells().size();
        String kind = search.kind().name().toLowerCase(Locale.ROOT);
        String seeds = search.seeds().stream().map(String::valueOf).collect(Collectors.joining(", "));
        value(
                search.kind() == Search.Kind.SEEDS ? seeds : Integer.toString(each),
                Texts.of("studies.search." + kind + ".tip"));
        plain(" " + Texts.of("studies.sentence." + kind, seeds));
        if (search.folds() != null) {
            plain(", " + Texts.of("studies.sentence.folds") + " ");
            value(search.folds(), Texts.of("studies.sentence.folds.tip"));
        }
        Column first = study.columns().getFirst();
        plain(", " + Texts.of("studies.sentence.chosen") + " ");
        value(Texts.of("studies.dev", metric(first.metric())), Texts.of("studies.sentence.chosen.tip"));
    }

    private void rules() {
        if (study.rules().medianStopping()) {
            plain(", " + Texts.of("studies.sentence.early") + " ");
            value(
                    Texts.of("studies.sentence.median"),
                    Texts.of("studies.sentence.median.tip", study.rules().lag()));
        }
        plain(", " + Texts.of("studies.sentence.seed") + " ");
        value(Long.toString(study.rules().seed()), Texts.of("studies.sentence.seed.tip"));
        plain(".");
    }

    private void plain(String text) {
        parts.add(new Part(text, ""));
    }

    private void value(String text, String tip) {
        parts.add(new Part(text, tip));
    }
}
