package io.talkturn.cli;

import io.talkturn.foundation.UserError;
import io.talkturn.study.StudyRows;
import io.talkturn.study.StudyRules;
import io.talkturn.study.plan.Question;
import io.talkturn.study.plan.Questions;
import io.talkturn.study.plan.Range;
import io.talkturn.study.plan.RangeText;
import io.talkturn.study.plan.Recipe;
import io.talkturn.study.plan.RecipeGuide;
import io.talkturn.study.plan.Search;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of {@code talkturn study new} that say how trials are found and when they end. */
final class StudySearchOptions {
    private static final List<Long> SEEDS = List.of(0L, 1L, 2L, 3L, 4L);

    @Option(
            names = "--search",
            paramLabel = "KIND",
            description =
                    "random, grid, refine (a grid, further lists for the best five, seeds for the best of all), seeds"
                            + " or list. Default: random for auxiliary, capacity and hierarchy, refine for fusion, else seeds.")
    private @Nullable String kind;

    @Option(
            names = "--trials",
            paramLabel = "N",
            defaultValue = "30",
            description = "Draws a condition. Default: 30, as in the paper.")
    private int trials;

    @Option(
            names = "--range",
            paramLabel = "KEY=RANGE",
            description = {
                "From where a setting is drawn, or its list in a grid, in the place of the paper's; may be given several"
                        + " times. " + RangeText.FORMS + ". KEY=none leaves the paper's range out."
            })
    private List<String> ranges = new ArrayList<>();

    @Option(
            names = "--refine",
            paramLabel = "KEY=LIST",
            description = "A further list for the best five of a grid; may be given several times.")
    private List<String> refining = new ArrayList<>();

    @Option(names = "--seeds", split = ",", paramLabel = "N", description = "Seeds. Default: 0,1,2,3,4.")
    private List<Long> seeds = new ArrayList<>();

    @Option(
            names = "--folds",
            paramLabel = "NAME",
            description =
                    "For the search seeds: every seed on every fold; the name that the folds have in each corpus, or"
                            + " how they are made, as for “talkturn train --folds”.")
    private @Nullable String folds;

    @Option(
            names = "--rows",
            paramLabel = "FILE",
            description = "For the search list: a CSV, a row a trial, columns are settings.")
    private @Nullable Path rows;

    @Option(
            names = "--own-draws",
            description = "Every condition has draws of its own; else all share them, which compares in pairs.")
    private boolean ownDraws;

    @Option(
            names = "--study-seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "The seed from which every trial is drawn. Default: 1.")
    private long studySeed;

    @Option(names = "--no-median-stopping", description = "Let every trial come to its own end, however it does.")
    private boolean noMedianStopping;

    @Option(
            names = "--lag",
            paramLabel = "N",
            defaultValue = "4",
            description =
                    "A trial is compared with those at least so many before it: 1 is the paper's order, more lets as"
                            + " many run at once. Default: 4.")
    private int lag;

    @Option(
            names = "--trial-threads",
            paramLabel = "N",
            defaultValue = "1",
            description = "Threads of every trial, on which its numbers depend. Default: 1.")
    private int threads;

    @Option(
            names = "--keep-attention",
            description = "Keep the attention weights of every trial; else trials keep none.")
    private boolean attention;

    /** The rules of the study. */
    StudyRules rules(Question question) {
        if (lag < 1 || threads < 1) {
            throw new UserError("--lag is " + lag + ", --trial-threads " + threads + ".", "Use 1 or more.");
        }
        return new StudyRules(
                studySeed, threads, !noMedianStopping && kind(question).canStop(), lag, attention);
    }

    /**
     * The search.
     *
     * @param setOf the name of the folds that a word means, which are there in every corpus
     * @throws UserError where a range is none, or lists, seeds or rows are missing
     */
    Search of(Question question, Recipe recipe, StudyConditionOptions conditions, UnaryOperator<String> setOf) {
        Search.Kind search = kind(question);
        if (folds != null) {
            return ofFolds(search, setOf.apply(folds));
        }
        if (search == Search.Kind.RANDOM && trials < 1) {
            throw new UserError("--trials is " + trials + ".", "Use 1 or more.");
        }
        boolean draws = search == Search.Kind.RANDOM || search == Search.Kind.GRID || search == Search.Kind.REFINE;
        return new Search(
                search,
                search == Search.Kind.RANDOM ? trials : 0,
                draws ? ranges(search, recipe, conditions) : Map.of(),
                !ownDraws,
                search == Search.Kind.REFINE ? parsed(refining, recipe) : Map.of(),
                search == Search.Kind.SEEDS || search == Search.Kind.REFINE
                        ? (seeds.isEmpty() ? SEEDS : seeds)
                        : List.of(),
                search == Search.Kind.LIST ? rows() : List.of());
    }

    private Search ofFolds(Search.Kind search, String set) {
        if (search != Search.Kind.SEEDS) {
            throw new UserError(
                    "The search " + search.name().toLowerCase(Locale.ROOT) + " does not go over folds.",
                    "Leave --search out or use “--search seeds”: every seed is trained on every fold.");
        }
        return Search.folds(set, seeds.isEmpty() ? List.of(SEEDS.getFirst()) : seeds);
    }

    private Search.Kind kind(Question question) {
        if (kind == null && folds != null) {
            return Search.Kind.SEEDS;
        }
        if (kind == null) {
            return switch (question) {
                case AUXILIARY, CAPACITY, HIERARCHY -> Search.Kind.RANDOM;
                case FUSION -> Search.Kind.REFINE;
                default -> Search.Kind.SEEDS;
            };
        }
        return Arrays.stream(Search.Kind.values())
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(kind))
                .findFirst()
                .orElseThrow(() ->
                        new UserError("“" + kind + "” is no search.", "Use random, grid, refine, seeds or list."));
    }

    private Map<String, Range> ranges(Search.Kind search, Recipe recipe, StudyConditionOptions conditions) {
        Map<String, Range> own =
                parsed(ranges.stream().filter(range -> !range.endsWith("=none")).toList(), recipe);
        if (search != Search.Kind.RANDOM && !own.isEmpty()) {
            return own;
        }
        Map<String, Range> all =
                new LinkedHashMap<>(Questions.ranges(recipe.network(), conditions.total(), conditions.sizes()));
        all.putAll(own);
        ranges.stream()
                .filter(range -> range.endsWith("=none"))
                .map(range -> range.substring(0, range.indexOf('=')))
                .forEach(all::remove);
        return all;
    }

    private static Map<String, Range> parsed(List<String> given, Recipe recipe) {
        Map<String, Range> parsed = new LinkedHashMap<>();
        for (String range : given) {
            int equals = range.indexOf('=');
            if (equals < 1) {
                throw new UserError("“" + range + "” is no range of a setting.", "Write KEY=RANGE.");
            }
            String key = range.substring(0, equals).strip();
            if (!key.startsWith(RecipeGuide.OPTION)) {
                RecipeGuide.setting(recipe.network(), key);
            }
            parsed.put(key, RangeText.parse(key, range.substring(equals + 1)));
        }
        return parsed;
    }

    private List<Map<String, String>> rows() {
        if (rows == null) {
            throw new UserError("The search list needs a table.", "Give it with --rows FILE.");
        }
        return StudyRows.read(rows);
    }
}
