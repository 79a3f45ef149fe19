package io.talkturn.cli;

import io.talkturn.foundation.Progress;
import io.talkturn.study.PlannedTrial;
import io.talkturn.study.StudyColumns;
import io.talkturn.study.StudyCopy;
import io.talkturn.study.StudyCost;
import io.talkturn.study.StudyFile;
import io.talkturn.study.StudyFolder;
import io.talkturn.study.StudyMaking;
import io.talkturn.study.plan.Question;
import io.talkturn.worker.StudyTiming;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.IModelTransformer;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a study. */
@Command(
        name = "new",
        modelTransformer = StudyNewCommand.Settings.class,
        mixinStandardHelpOptions = true,
        sortOptions = false,
        customSynopsis = "talkturn study new QUESTION [OPTIONS]",
        description = {
            "Makes a study: draws every trial and writes it down, so that nothing about it is decided later.",
            "What all trials have in common is given as to “talkturn train”."
        },
        footer = {
            "",
            "Questions: auxiliary (H1), capacity (H2), hierarchy (H3), fusion, weak-labels, models, stability, weights.",
            "",
            "Examples:",
            "  talkturn study new auxiliary --corpus role-play --primary emotion --trials 30",
            "  talkturn study new capacity --primary emotion --total 33 --sizes 32,24,16,8,1",
            "  talkturn study new hierarchy --column iemocap:class4 --column semaine:valence",
            "  talkturn study new fusion --model mult --corpus iemocap --primary emotion --search refine",
            "  talkturn study new weak-labels --model ef-lf-lstm --primary emotion \\",
            "      --further sentiment:weak:confidence --further sarcasm:weak:0.5 --seeds 0,1,2,3,4",
            "  talkturn study new weak-labels --model ef-lf-avg --primary sarcasm --folds speaker \\",
            "      --further emotion:weak:confidence",
            "  talkturn study new models --condition \"wide:wordGru=100\" --condition \"narrow:wordGru=25\"",
            "  talkturn study new auxiliary --primary emotion --range contentSize=1..10 --dry-run",
            "  talkturn study new --like h1 --name h1-again",
            "",
            "Exit codes: 0 done, 2 refused (a sentence says why)."
        })
final class StudyNewCommand implements Callable<Integer> {
    private static final int PREVIEWED = 12;

    @Parameters(index = "0", arity = "0..1", paramLabel = "QUESTION", description = "What is asked.")
    private @Nullable String question;

    @Mixin
    private ProjectOption project = new ProjectOption();

    @Option(
            names = "--like",
            paramLabel = "STUDY",
            description =
                    "The same question of the same trials as another study, of the corpus as it is now; nothing but"
                            + " --name goes with it.")
    private @Nullable String like;

    @Option(
            names = "--column",
            paramLabel = "CORPUS:LABEL",
            description =
                    "A primary task of a corpus, a column of the table; may be given several times. Default: the one"
                            + " that --corpus and --primary name.")
    private List<String> columns = new ArrayList<>();

    @ArgGroup(exclusive = false, validate = false, heading = "%nWhat is compared%n")
    private StudyConditionOptions conditions = new StudyConditionOptions();

    @ArgGroup(exclusive = false, validate = false, heading = "%nHow trials are found%n")
    private StudySearchOptions search = new StudySearchOptions();

    @Option(names = "--dry-run", description = "Show the trials that would be drawn, and write nothing.")
    private boolean dryRun;

    @Option(
            names = "--time",
            description =
                    "Tell how long the trials take by going through some batches of each condition now, rather than by"
                            + " earlier runs.")
    private boolean time;

    @Mixin
    private SpecOptions options = new SpecOptions();

    @Mixin
    private Answer answer = new Answer();

    /** Adds the options that are made from the descriptions of settings. */
    static final class Settings implements IModelTransformer {
        @Override
        public CommandSpec transform(CommandSpec spec) {
            StudyNewCommand study = (StudyNewCommand) spec.userObject();
            study.options.addSettings(spec, AskedNetwork.usual());
            return spec;
        }
    }

    @Override
    public Integer call() {
        StudyFile study = like == null
                ? made().file(project.folder())
                : new StudyCopy(project.folder())
                        .of(StudyOption.find(project, like).read(), options.name());
        String cost = cost(study);
        if (dryRun) {
            preview(study, cost);
            return 0;
        }
        project.readyForWriting(answer.err());
        StudyFolder folder = StudyMaking.create(project.folder(), study);
        if (answer.isJson()) {
            Map<String, Object> made = new LinkedHashMap<>();
            made.put("study", folder.name());
            made.put("folder", folder.path().toString());
            made.put("trials", study.trials().size());
            answer.out().json(made);
        } else {
            answer.out()
                    .println(
                            "Made " + folder.name() + " with " + study.trials().size() + " trials in " + folder.path());
            answer.out().println(cost);
            answer.out().println("Run it with: talkturn study run " + folder.name());
        }
        return 0;
    }

    private String cost(StudyFile study) {
        StudyCost cost =
                time ? StudyTiming.of(project.folder(), study, Progress.NONE) : StudyCost.of(project.folder(), study);
        String sentence = cost.sentence(project.queue().contents().workers());
        return cost.isKnown() ? sentence : sentence + " --time times some batches.";
    }

    private StudyMaking made() {
        Question asked = Question.of(question == null ? "" : question);
        List<StudyMaking.Based> based = based();
        StudyMaking.Based first = based.getFirst();
        UnaryOperator<String> setOf = word -> set(word, based);
        String name = options.name();
        return new StudyMaking(
                name == null ? asked.id() : name,
                asked,
                based,
                conditions.of(asked, first.recipe().network()),
                search.of(asked, first.recipe(), conditions, setOf),
                search.rules(asked));
    }

    /** The folds of every corpus that is asked of, which must have one name; those that are not there are made. */
    private String set(String word, List<StudyMaking.Based> based) {
        Set<String> sets = new TreeSet<>();
        for (StudyMaking.Based one : based) {
            Path folder = project.folder().resolve(one.column().corpus());
            sets.add(new FoldsWord(folder, one.corpus(), !dryRun, Progress.NONE).set(word));
        }
        return sets.iterator().next();
    }

    private List<StudyMaking.Based> based() {
        StudyColumns made = new StudyColumns();
        if (columns.isEmpty()) {
            SpecOptions.Made one = options.make(project);
            made.add(one.spec(), one.corpus());
        }
        for (String column : columns) {
            int colon = column.lastIndexOf(':');
            options.predict(column.substring(colon + 1));
            SpecOptions.Made one = options.make(project, colon < 0 ? null : column.substring(0, colon));
            made.add(one.spec(), one.corpus());
        }
        return made.made();
    }

    private void preview(StudyFile study, String cost) {
        if (answer.isJson()) {
            answer.out()
                    .prettyJson(study.trials().stream().map(PlannedTrial::plan).toList());
            return;
        }
        study.trials().stream()
                .limit(PREVIEWED)
                .forEach(trial -> answer.out()
                        .println(trial.id() + "  seed " + trial.plan().seed() + "  "
                                + trial.plan().drawn()));
        int more = study.trials().size() - PREVIEWED;
        if (more > 0) {
            answer.out().println("… and " + more + " more.");
        }
        answer.out().println(cost);
    }
}
