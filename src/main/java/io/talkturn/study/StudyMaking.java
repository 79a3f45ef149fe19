package io.talkturn.study;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.Label;
import io.talkturn.corpus.Partition;
import io.talkturn.foundation.HiddenFolder;
import io.talkturn.foundation.Json;
import io.talkturn.foundation.UserError;
import io.talkturn.foundation.Version;
import io.talkturn.run.RunChecks;
import io.talkturn.run.RunCorpus;
import io.talkturn.run.RunFold;
import io.talkturn.run.RunMaking;
import io.talkturn.study.plan.Column;
import io.talkturn.study.plan.Condition;
import io.talkturn.study.plan.Draws;
import io.talkturn.study.plan.Names;
import io.talkturn.study.plan.Question;
import io.talkturn.study.plan.Recipe;
import io.talkturn.study.plan.Search;
import io.talkturn.study.plan.TrialPlan;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A study as it is put together: draws every trial, which can be looked at before anything is written, and makes its folder.
 *
 * @param name what people see
 * @param question what is asked
 * @param columns the primary tasks and corpora
 * @param conditions what is compared, the baseline first
 * @param search how trials are found
 * @param rules seed, stopping, what is kept
 */
public record StudyMaking(
        String name,
        Question question,
        List<Based> columns,
        List<Condition> conditions,
        Search search,
        StudyRules rules) {
    private static final String HIDDEN = ".talkturn-study-";

    /**
     * A column with what its trials begin with.
     *
     * @param corpus read, to be checked against
     * @param recipe what every trial has before the condition and the draw
     */
    public record Based(Column column, Corpus corpus, Recipe recipe) {}

    public StudyMaking {
        columns = List.copyOf(columns);
        conditions = List.copyOf(conditions);
    }

    /**
     * Everything that is fixed before the first trial, not written yet.
     *
     * @param project the project folder
     * @throws UserError where a condition or a draw does not fit the network or the corpus, or a list is empty
     */
    public StudyFile file(Path project) {
        if (columns.isEmpty() || conditions.isEmpty()) {
            throw new UserError(
                    "The study has " + (columns.isEmpty() ? "nothing to predict." : "no conditions."),
                    columns.isEmpty() ? "Name a primary task." : "Name what is compared.");
        }
        requireNames();
        List<PlannedTrial> trials = new ArrayList<>();
        for (Based based : columns) {
            trials.addAll(trials(project, based));
        }
        StudyHeader header =
                new StudyHeader(StudyFile.FORMAT, name, Instant.now().toString(), Version.current());
        return new StudyFile(
                header, question, columns.stream().map(Based::column).toList(), conditions, search, rules, trials);
    }

    private void requireNames() {
        List<String> ids = conditions.stream().map(Condition::id).toList();
        String twice = ids.stream()
                .filter(id -> ids.indexOf(id) != ids.lastIndexOf(id))
                .distinct()
                .collect(Collectors.joining(", "));
        if (!twice.isEmpty()) {
            throw new UserError("Two conditions have the same name: " + twice + ".", "Call one of them otherwise.");
        }
    }

    private List<PlannedTrial> trials(Path project, Based based) {
        if (search.folds() == null) {
            requireTest(based, based.corpus());
        }
        RunMaking making = new RunMaking(project, Path.of(based.column().corpus()));
        List<RunFold> folds = search.folds() == null ? List.of() : RunFold.all(making.corpus(), search.folds());
        Map<RunFold, Corpus> divided = new HashMap<>();
        StudySpecs specs = new StudySpecs(project, name);
        Draws draws = new Draws(search, rules.seed(), based.recipe().training().seed());
        List<PlannedTrial> trials = new ArrayList<>();
        for (Condition asked : conditions) {
            Condition condition =
                    columns.size() == 1 ? asked : ForColumn.of(asked, based).orElse(null);
            if (condition == null) {
                continue;
            }
            Recipe recipe = based.recipe().with(condition.settings());
            for (TrialPlan plan : draws.trials(based.column(), condition, folds)) {
                PlannedTrial trial = new PlannedTrial(plan, specs.make(making, recipe, plan, rules.threads()));
                RunFold fold = plan.fold();
                Corpus corpus = fold == null
                        ? based.corpus()
                        : divided.computeIfAbsent(
                                fold, _ -> RunCorpus.divided(making.corpus(), based.corpus(), trial.spec()));
                requireTest(based, corpus);
                RunChecks.require(trial.spec(), corpus);
                trials.add(trial);
            }
        }
        return trials;
    }

    /** Every table of a study stands on test: hours of training would end in an empty one. */
    private static void requireTest(Based based, Corpus corpus) {
        Label label = corpus.label(based.column().primary()).orElse(null);
        boolean any = label == null
                || IntStream.range(0, corpus.talkturns().size())
                        .anyMatch(row -> label.isPresent(row) && corpus.partitionOfRow(row) == Partition.TEST);
        if (!any) {
            throw new UserError(
                    "The corpus “" + corpus.info().title() + "” has no talkturn with “"
                            + based.column().primary()
                            + "” in the partition test, on which the tables of a study stand.",
                    "Divide the corpus first: page Data, Partitions, or “talkturn partition”.");
        }
    }

    /**
     * Makes the folder of a study below a project, whole or not at all.
     *
     * @throws UserError where it cannot be written
     */
    public static StudyFolder create(Path project, StudyFile study) {
        Path studies = project.resolve(StudyFolder.STUDIES);
        return new StudyFolder(new HiddenFolder(studies, HIDDEN)
                .make(
                        hidden -> Json.write(hidden.resolve("study.json"), study),
                        hidden -> HiddenFolder.placeFree(
                                hidden, studies, Names.of(study.header().name()))));
    }

    /** Takes away what programs that were killed have left half made. */
    public static void sweep(Path project) {
        new HiddenFolder(project.resolve(StudyFolder.STUDIES), HIDDEN).sweep();
    }
}
