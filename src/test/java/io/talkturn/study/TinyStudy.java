package io.talkturn.study;

import io.talkturn.corpus.io.CorpusFolder;
import io.talkturn.model.Architecture;
import io.talkturn.run.RunSpec;
import io.talkturn.run.TinyProject;
import io.talkturn.study.plan.Question;
import io.talkturn.study.plan.Questions;
import io.talkturn.study.plan.Range;
import io.talkturn.study.plan.Search;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Studies so small that a trial takes a second. */
public final class TinyStudy {
    /** So many that the median rule is asked twice before the last epoch. */
    public static final int EPOCHS = 10;

    private TinyStudy() {}

    /** Does auxiliary supervision help, with so many trials a condition and this lag. */
    public static StudyFolder random(Path root, int trials, int lag) {
        Map<String, Range> ranges = new LinkedHashMap<>();
        ranges.put("learningRate", new Range.Log(1e-4, 0.1));
        ranges.put("batch", new Range.Whole(6, 40));
        return create(
                root, Search.random(trials, ranges), new StudyRules(7, 1, true, lag, false), List.of("none", "hf"));
    }

    /** A study with any search. */
    public static StudyFolder create(Path root, Search search, StudyRules rules, List<String> sets) {
        TinyProject tiny = TinyProject.in(root);
        RunSpec base = tiny.spec("base", EPOCHS, "mood", Architecture.ROCK);
        StudyColumns columns = new StudyColumns();
        columns.add(base, CorpusFolder.read(tiny.corpusFolder()));
        StudyFile file = new StudyMaking(
                        "tiny", Question.AUXILIARY, columns.made(), Questions.auxiliary(sets), search, rules)
                .file(root);
        return StudyMaking.create(root, file);
    }
}
