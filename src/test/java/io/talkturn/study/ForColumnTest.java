package io.talkturn.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.Partition;
import io.talkturn.corpus.SmallCorpus;
import io.talkturn.foundation.UserError;
import io.talkturn.study.plan.Column;
import io.talkturn.study.plan.Condition;
import io.talkturn.study.plan.Question;
import io.talkturn.study.plan.Questions;
import io.talkturn.study.plan.RecipeGuide;
import io.talkturn.study.plan.Search;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Further tasks of a study of several primary tasks. */
class ForColumnTest {
    private static final Corpus CORPUS = new SmallCorpus()
            .conversation("a", Partition.TRAIN, "ann: joy: So it is.", "bo: sad: Well then.")
            .build("joy", "sad");

    private static StudyMaking.Based column(String primary) {
        return new StudyMaking.Based(
                new Column(primary, primary, "corpora/x", primary, "accuracy", true), CORPUS, null);
    }

    private static List<Optional<String>> with(String primary, String... further) {
        return Questions.weakLabels(List.of("ef-lf-avg"), List.of(further)).stream()
                .map(condition -> ForColumn.of(condition, column(primary))
                        .map(fit -> fit.settings().get(RecipeGuide.WITH)))
                .toList();
    }

    @Test
    void aPrimaryTaskIsNoFurtherTaskOfItself() {
        assertThat(with("sentiment", "mood:weak:confidence", "sentiment:weak:confidence", "sarcasm:weak"))
                .containsExactly(
                        Optional.of("none"),
                        Optional.of("mood:weak:confidence"),
                        Optional.empty(),
                        Optional.of("sarcasm:weak"),
                        Optional.of("mood:weak:confidence+sarcasm:weak"));
    }

    @Test
    void weakLabelsOfWhatPeopleLabelledHereAreNotAskedFor() {
        assertThat(with("valence", "emotion:weak:confidence", "sarcasm:weak"))
                .containsExactly(
                        Optional.of("none"),
                        Optional.empty(),
                        Optional.of("sarcasm:weak"),
                        Optional.of("sarcasm:weak"));
    }

    @Test
    void aStudyOfACorpusWithoutTestIsRefusedBeforeItIsMade(@TempDir Path folder) {
        StudyMaking making = new StudyMaking(
                "none",
                Question.STABILITY,
                List.of(column("emotion")),
                List.of(new Condition("run", "run", Map.of())),
                Search.seeds(List.of(0L)),
                new StudyRules(1, 1, false, StudyRules.LAG, false));

        assertThatThrownBy(() -> making.file(folder))
                .isInstanceOfSatisfying(
                        UserError.class, e -> assertThat(e.line()).contains("“emotion”", "partition test", "Divide"));
    }

    @Test
    void othersStayAsTheyAre() {
        Condition plain = new Condition("run", "run", Map.of());

        assertThat(ForColumn.of(plain, column("sarcasm"))).contains(plain);
        assertThat(with("arousal", "mood:weak", "sarcasm:weak")).doesNotContain(Optional.empty());
    }
}
