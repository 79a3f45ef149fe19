package io.talkturn.ui.studies.make;

import io.talkturn.foundation.UserError;
import io.talkturn.model.fusion.FusionModels;
import io.talkturn.run.FusionSpec;
import io.talkturn.run.NetworkSpec;
import io.talkturn.setting.Numbers;
import io.talkturn.study.StudyRows;
import io.talkturn.study.StudyRules;
import io.talkturn.study.plan.Condition;
import io.talkturn.study.plan.ConditionText;
import io.talkturn.study.plan.Question;
import io.talkturn.study.plan.Questions;
import io.talkturn.study.plan.Range;
import io.talkturn.study.plan.RangeText;
import io.talkturn.study.plan.Search;
import io.talkturn.ui.kit.Texts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Reads what was typed of a study; whatever cannot be is said in a sentence. */
final class StudyDrafting {
    private static final int USUAL_TOTAL = 257;

    private final StudyDraft draft;

    StudyDrafting(StudyDraft draft) {
        this.draft = draft;
    }

    /** What people see: the name that was given, else a short word of the question. */
    String name() {
        return draft.name().isBlank() ? draft.question().id() : draft.name().strip();
    }

    /**
     * What is compared.
     *
     * @throws UserError where something is missing or cannot be read
     */
    List<Condition> conditions(NetworkSpec network) {
        StudyDraft.Compared compared = draft.compared();
        List<String> lines = split(compared.lines(), "\n");
        return switch (draft.question()) {
            case AUXILIARY ->
                Questions.auxiliary(required(lines, "studies.new.need.tasks", "studies.new.need.tasks.wayout"));
            case CAPACITY -> Questions.capacity(total(), sizes());
            case HIERARCHY -> Questions.hierarchy();
            case FUSION ->
                Questions.fusion(models(
                        FusionModels.all().stream().map(model -> model.id()).toList()));
            case WEAK_LABELS ->
                Questions.weakLabels(
                        models(own(network)),
                        required(lines, "studies.new.need.further", "studies.new.need.further.wayout"));
            case WEIGHTS ->
                Questions.weights(
                        required(lines, "studies.new.need.further", "studies.new.need.further.wayout")
                                .getFirst(),
                        required(
                                split(compared.lambdas(), ","),
                                "studies.new.need.lambdas",
                                "studies.new.need.lambdas.wayout"));
            case MODELS -> titled(lines, 2);
            case STABILITY ->
                lines.isEmpty() ? List.of(new Condition("run", network.architecture(), Map.of())) : titled(lines, 1);
        };
    }

    private static List<Condition> titled(List<String> lines, int least) {
        Map<String, Map<String, String>> titled = ConditionText.parse(lines);
        if (titled.size() < least) {
            throw new UserError(Texts.of("studies.new.need.two"), Texts.of("studies.new.need.two.wayout"));
        }
        return Questions.models(titled);
    }

    private List<String> models(List<String> usual) {
        List<String> given = split(draft.compared().models(), ",");
        given.forEach(FusionModels::of);
        return given.isEmpty() ? usual : given;
    }

    private static List<String> own(NetworkSpec network) {
        return network instanceof FusionSpec fusion
                ? List.of(fusion.fusion().network().id())
                : List.of();
    }

    private int total() {
        return (int) whole(draft.compared().total(), "studies.new.total", 2);
    }

    private List<Integer> sizes() {
        return required(
                        split(draft.compared().lines(), "[,\n]"),
                        "studies.new.need.sizes",
                        "studies.new.need.sizes.wayout")
                .stream()
                .map(size -> (int) whole(size, "studies.new.sizes", 1))
                .toList();
    }

    /**
     * Where the papers draw from, for the network and what is compared now.
     *
     * @return none where what they depend on cannot be read
     */
    static List<StudyDraft.RangeRow> usualRanges(StudyDraft draft, NetworkSpec network) {
        StudyDrafting drafting = new StudyDrafting(draft);
        boolean isCapacity = draft.question() == Question.CAPACITY;
        Map<String, Range> usual = Questions.ranges(
                network,
                isCapacity ? drafting.total() : USUAL_TOTAL,
                isCapacity ? drafting.sizes() : Questions.CAPACITIES);
        return usual.entrySet().stream()
                .filter(each -> draft.search().kind() == Search.Kind.RANDOM || isList(each.getValue()))
                .map(each ->
                        new StudyDraft.RangeRow(each.getKey(), each.getValue().text(), ""))
                .toList();
    }

    private static boolean isList(Range range) {
        return range instanceof Range.Choice || range instanceof Range.Cycle;
    }

    /**
     * How trials are found.
     *
     * @throws UserError where a range is none, or lists, seeds or rows are missing
     */
    Search search() {
        StudyDraft.Searching search = draft.search();
        return switch (search.kind()) {
            case RANDOM ->
                new Search(
                        Search.Kind.RANDOM,
                        (int) whole(search.trials(), "studies.new.trials", 1),
                        ranges(),
                        search.common(),
                        Map.of(),
                        List.of(),
                        List.of());
            case GRID -> Search.grid(ranges());
            case REFINE -> new Search(Search.Kind.REFINE, 0, ranges(), true, refining(), seeds(), List.of());
            case SEEDS -> search.folds().isEmpty() ? Search.seeds(seeds()) : Search.folds(search.folds(), seeds());
            case LIST -> new Search(Search.Kind.LIST, 0, Map.of(), true, Map.of(), List.of(), rows());
        };
    }

    private Map<String, Range> ranges() {
        Map<String, Range> ranges = new LinkedHashMap<>();
        draft.search().ranges().forEach(row -> ranges.put(row.key(), RangeText.parse(row.key(), row.range())));
        return ranges;
    }

    private Map<String, Range> refining() {
        Map<String, Range> refining = new LinkedHashMap<>();
        draft.search().ranges().stream()
                .filter(row -> !row.refined().isBlank())
                .forEach(row -> refining.put(row.key(), RangeText.parse(row.key(), row.refined())));
        return refining;
    }

    private List<Long> seeds() {
        return required(
                        split(draft.search().seeds(), "[,\\s]+"),
                        "studies.new.need.seeds",
                        "studies.new.need.seeds.wayout")
                .stream()
                .map(seed -> whole(seed, "studies.new.seeds", Long.MIN_VALUE))
                .toList();
    }

    private List<Map<String, String>> rows() {
        if (draft.search().rows() == null) {
            throw new UserError(Texts.of("studies.new.need.rows"), Texts.of("studies.new.need.rows.wayout"));
        }
        return StudyRows.read(draft.search().rows());
    }

    /** Seed, stopping, and what is kept. */
    StudyRules rules() {
        StudyDraft.Ruling rules = draft.rules();
        return new StudyRules(
                whole(rules.studySeed(), "studies.new.seed", Long.MIN_VALUE),
                (int) whole(rules.trialThreads(), "studies.new.threads", 1),
                rules.median() && draft.search().kind().canStop(),
                (int) whole(rules.lag(), "studies.new.lag", 1),
                rules.attention());
    }

    /** What is wrong with a range, empty where nothing is. */
    static String problem(StudyDraft.RangeRow row) {
        try {
            RangeText.parse(row.key(), row.range());
            if (!row.refined().isBlank()) {
                RangeText.parse(row.key(), row.refined());
            }
            return "";
        } catch (UserError e) {
            return e.what();
        }
    }

    private static long whole(String typed, String key, long least) {
        try {
            double number = Numbers.parse(typed.strip());
            if (number == Math.rint(number) && number >= least && Math.abs(number) <= Integer.MAX_VALUE) {
                return (long) number;
            }
        } catch (IllegalArgumentException e) {
            // said below, with what belongs there
        }
        throw new UserError(
                Texts.of("studies.new.noNumber", typed, Texts.of(key)),
                Texts.of(least >= 1 ? "studies.new.noNumber.least" : "studies.new.noNumber.any", least));
    }

    private static List<String> required(List<String> parts, String key, String wayOut) {
        if (parts.isEmpty()) {
            throw new UserError(Texts.of(key), Texts.of(wayOut));
        }
        return parts;
    }

    private static List<String> split(String typed, String by) {
        return Stream.of(typed.split(by, -1))
                .map(String::strip)
                .filter(Predicate.not(String::isEmpty))
                .toList();
    }
}
