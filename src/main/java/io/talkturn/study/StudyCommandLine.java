package io.talkturn.study;

import io.talkturn.foundation.UserError;
import io.talkturn.run.NetworkSpec;
import io.talkturn.run.RunCommandLine;
import io.talkturn.run.RunSpec;
import io.talkturn.study.plan.Column;
import io.talkturn.study.plan.Condition;
import io.talkturn.study.plan.Question;
import io.talkturn.study.plan.Questions;
import io.talkturn.study.plan.Range;
import io.talkturn.study.plan.RecipeGuide;
import io.talkturn.study.plan.Search;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** A study as the command {@code talkturn study new ...} that gives the same trials again. */
public final class StudyCommandLine {
    private static final List<String> PROGRAM = List.of("talkturn", "study", "new");
    /** {@code talkturn train}: what follows are the settings. */
    private static final int TRAIN = 2;

    private static final String P = "primaryGru";
    private static final String A = "auxiliaryGru";
    private static final int USUAL_TOTAL = 257;

    private final StudyFile study;
    private final List<String> words = new ArrayList<>(PROGRAM);

    private StudyCommandLine(StudyFile study) {
        this.study = study;
    }

    /**
     * The words of the command, the program's name first, as it is typed in the project folder.
     *
     * @throws UserError where no one command gives the study
     */
    public static List<String> words(StudyFile study) {
        StudyCommandLine line = new StudyCommandLine(study);
        line.words.add(study.question().id());
        RunSpec base = new StudyBase(study).find();
        line.columns();
        line.conditions(base.network());
        line.search(base.network());
        line.rules();
        line.settings(base);
        return List.copyOf(line.words);
    }

    /** The command as one line for a shell, to be pasted anywhere: it names the project. */
    public static String text(StudyFile study, Path project) {
        List<String> words = new ArrayList<>(words(study));
        words.addAll(PROGRAM.size() + 1, List.of("--project", project.toString()));
        return RunCommandLine.shell(words);
    }

    private void columns() {
        if (study.columns().size() > 1) {
            study.columns().forEach(column -> add("--column", column.corpus() + ":" + column.primary()));
        }
    }

    /** The settings with which all trials begin; of several columns each names its own corpus and label. */
    private void settings(RunSpec base) {
        Column first = study.columns().getFirst();
        if (!base.corpus().equals(first.corpus())) {
            throw new IllegalStateException(base.corpus());
        }
        List<String> run = RunCommandLine.words(base);
        words.addAll(run.subList(TRAIN, run.size()));
    }

    private void conditions(NetworkSpec network) {
        List<Condition> all = study.conditions();
        switch (study.question()) {
            case AUXILIARY -> all.forEach(one -> add("--condition", setting(one, RecipeGuide.TASKS)));
            case CAPACITY -> {
                add("--total", Integer.toString(total()));
                add("--sizes", all.stream().map(one -> setting(one, P)).collect(Collectors.joining(",")));
            }
            case HIERARCHY -> {}
            case FUSION ->
                add(
                        "--models",
                        all.stream().map(one -> setting(one, RecipeGuide.MODEL)).collect(Collectors.joining(",")));
            case WEAK_LABELS -> weakLabels(all);
            case WEIGHTS -> weights(all);
            case MODELS -> all.forEach(this::titled);
            case STABILITY -> {
                boolean isPlain = all.size() == 1
                        && all.getFirst().equals(new Condition("run", network.architecture(), Map.of()));
                if (!isPlain) {
                    all.forEach(this::titled);
                }
            }
        }
        requireConditions(network);
    }

    private void weakLabels(List<Condition> all) {
        List<String> models = all.stream()
                .map(one -> setting(one, RecipeGuide.MODEL))
                .distinct()
                .toList();
        add("--models", String.join(",", models));
        further(all, models).forEach(task -> add("--further", task));
    }

    private static List<String> further(List<Condition> all, List<String> models) {
        return all.stream()
                .filter(one -> setting(one, RecipeGuide.MODEL).equals(models.getFirst()))
                .map(one -> setting(one, RecipeGuide.WITH))
                .filter(with -> !with.equals("none") && !with.contains("+"))
                .toList();
    }

    private void weights(List<Condition> all) {
        add("--further", beforeWeight(all.getFirst()));
        add("--lambdas", all.stream().map(StudyCommandLine::weight).collect(Collectors.joining(",")));
    }

    private static String beforeWeight(Condition condition) {
        String with = setting(condition, RecipeGuide.WITH);
        return with.substring(0, Math.max(0, with.lastIndexOf(':')));
    }

    private static String weight(Condition condition) {
        String with = setting(condition, RecipeGuide.WITH);
        return with.substring(with.lastIndexOf(':') + 1);
    }

    private void titled(Condition condition) {
        add(
                "--condition",
                condition.title() + ":"
                        + condition.settings().entrySet().stream()
                                .map(each -> each.getKey() + "=" + each.getValue())
                                .collect(Collectors.joining(";")));
    }

    /** What the command would compare must be what the study does, with the same short words. */
    private void requireConditions(NetworkSpec network) {
        List<Condition> all = study.conditions();
        List<Condition> made = switch (study.question()) {
            case AUXILIARY ->
                Questions.auxiliary(
                        all.stream().map(one -> setting(one, RecipeGuide.TASKS)).toList());
            case CAPACITY -> Questions.capacity(total(), sizes());
            case HIERARCHY -> Questions.hierarchy();
            case FUSION ->
                Questions.fusion(
                        all.stream().map(one -> setting(one, RecipeGuide.MODEL)).toList());
            case WEAK_LABELS -> {
                List<String> models = all.stream()
                        .map(one -> setting(one, RecipeGuide.MODEL))
                        .distinct()
                        .toList();
                yield Questions.weakLabels(models, further(all, models));
            }
            case WEIGHTS ->
                Questions.weights(
                        beforeWeight(all.getFirst()),
                        all.stream().map(StudyCommandLine::weight).toList());
            case MODELS, STABILITY -> titledAgain(network);
        };
        if (!made.equals(all)) {
            throw new UserError(
                    "The conditions of the study are not those of its question, so that no command gives them.",
                    "Copy the folder of the study in the place of its command.");
        }
    }

    private List<Condition> titledAgain(NetworkSpec network) {
        List<Condition> all = study.conditions();
        Condition plain = new Condition("run", network.architecture(), Map.of());
        if (study.question() == Question.STABILITY && all.equals(List.of(plain))) {
            return all;
        }
        Map<String, Map<String, String>> titled = new LinkedHashMap<>();
        all.forEach(one -> titled.put(one.title(), one.settings()));
        return Questions.models(titled);
    }

    private void search(NetworkSpec network) {
        Search search = study.search();
        add("--search", search.kind().name().toLowerCase(Locale.ROOT));
        switch (search.kind()) {
            case RANDOM -> {
                add("--trials", Integer.toString(search.trials()));
                ranges(search.ranges(), Questions.ranges(network, total(), sizes()));
            }
            case GRID -> ranges(search.ranges(), Map.of());
            case REFINE -> {
                ranges(search.ranges(), Map.of());
                search.refining().forEach((key, range) -> add("--refine", key + "=" + range.text()));
                seeds(search);
            }
            case SEEDS -> seeds(search);
            case LIST ->
                throw new UserError(
                        "The trials of the study come from a table, which a command cannot hold.",
                        "Save the rows as CSV and give them with “--search list --rows FILE”.");
        }
        if (!search.commonDraws()) {
            words.add("--own-draws");
        }
    }

    private void seeds(Search search) {
        if (search.seeds().isEmpty()) {
            throw new UserError(
                    "The study ends without seeds, which no command gives.",
                    "Copy the folder of the study in the place of its command.");
        }
        add("--seeds", search.seeds().stream().map(String::valueOf).collect(Collectors.joining(",")));
        if (search.folds() != null) {
            add("--folds", search.folds());
        }
    }

    /** Those that are other than the paper's, and which of the paper's are left out. */
    private void ranges(Map<String, Range> ranges, Map<String, Range> usual) {
        ranges.forEach((key, range) -> {
            if (!range.equals(usual.get(key))) {
                add("--range", key + "=" + range.text());
            }
        });
        usual.keySet().stream().filter(key -> !ranges.containsKey(key)).forEach(key -> add("--range", key + "=none"));
    }

    private void rules() {
        StudyRules rules = study.rules();
        StudyRules usual = StudyRules.of(rules.seed());
        add("--study-seed", Long.toString(rules.seed()));
        if (study.search().canStop() && !rules.medianStopping()) {
            words.add("--no-median-stopping");
        }
        addIfOther("--lag", rules.lag(), usual.lag());
        addIfOther("--trial-threads", rules.threads(), usual.threads());
        if (rules.attention()) {
            words.add("--keep-attention");
        }
    }

    /** P + A where the question is of them, else the paper's. */
    private int total() {
        return study.question() == Question.CAPACITY
                ? Integer.parseInt(setting(study.conditions().getFirst(), P))
                        + Integer.parseInt(setting(study.conditions().getFirst(), A))
                : USUAL_TOTAL;
    }

    private List<Integer> sizes() {
        return study.question() == Question.CAPACITY
                ? study.conditions().stream()
                        .map(one -> Integer.valueOf(setting(one, P)))
                        .toList()
                : Questions.CAPACITIES;
    }

    private static String setting(Condition condition, String key) {
        return Objects.requireNonNullElse(condition.settings().get(key), "0");
    }

    private void add(String option, String value) {
        words.add(option);
        words.add(value);
    }

    private void addIfOther(String option, Object value, Object usual) {
        if (!value.equals(usual)) {
            add(option, value.toString());
        }
    }
}
