package io.talkturn.report;

import io.talkturn.model.HanGuide;
import io.talkturn.run.HanSpec;
import io.talkturn.run.RunSpec;
import io.talkturn.setting.Setting;
import io.talkturn.task.TaskGuide;
import io.talkturn.training.TrainingGuide;
import io.talkturn.training.fusion.FusionGuide;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Settings of {@code run.json} in a few words, for the names of runs and the lists of what differs. */
public final class SettingWords {
    private static final String AUXILIARY = "tasks.auxiliary";
    private static final String WITH = "fusion.with";
    private static final String SEED = "training.seed";

    /** What is told first; a setting stands with the first of these that its path begins with. */
    private static final List<String> RANKS = List.of(
            "corpus",
            AUXILIARY,
            WITH,
            "tasks.",
            "fusion.model",
            "model.architecture",
            "model.",
            "fusion.",
            "text",
            "weakHashes",
            "training.learningRate",
            "training.batch",
            "training.epochs",
            "training.",
            "fold.",
            "");

    /** By what says most of a run, the seed last; then by path. */
    static final Comparator<String> ORDER =
            Comparator.comparingInt(SettingWords::rank).thenComparing(Comparator.naturalOrder());

    private static final Map<String, String> TITLES = Map.of(
            AUXILIARY,
            "auxiliary tasks",
            WITH,
            "further tasks",
            "tasks.primary",
            "primary task",
            "fusion.primary",
            "primary task",
            "fold.set",
            "folds",
            "fold.name",
            "fold",
            "fold.hash",
            "hash of the folds");

    /** Where it was made and what follows from other settings. */
    private static final List<String> NOT_TOLD = List.of(
            "version",
            "corpusHash",
            "training.threads",
            "training.device",
            "kind",
            "fold.hash",
            "fold.number",
            "fold.of");

    private SettingWords() {}

    private static int rank(String key) {
        if (key.equals(SEED)) {
            return RANKS.size();
        }
        return IntStream.range(0, RANKS.size())
                .filter(i -> key.startsWith(RANKS.get(i)))
                .findFirst()
                .orElse(RANKS.size());
    }

    /** Whether a setting says something of a run's results that belongs into its name. */
    static boolean isTold(String key) {
        return !NOT_TOLD.contains(key);
    }

    /** A setting with its value, for example “seed 3”; empty where there is nothing to say. */
    static String phrase(RunSpec spec, String key, String value) {
        return switch (key) {
            case "corpus" -> "on " + last(value);
            case AUXILIARY, WITH -> tasks(RunsTable.otherTasks(spec));
            case "tasks.auxiliarySupervision" -> value.equals("false") ? "single task" : "";
            case "model.architecture", "fusion.model" -> spec.architecture();
            case SEED -> "seed " + value;
            default -> title(key) + " " + shown(value);
        };
    }

    private static String tasks(String other) {
        return other.equals("none") ? "no other task" : "with " + other;
    }

    /** What people call a setting, from its path in {@code run.json}. */
    public static String title(String key) {
        String own = last(key.replace('.', '/'));
        if (TITLES.containsKey(key)) {
            return TITLES.get(key);
        }
        return guides().filter(setting -> setting.key().equals(own))
                .findFirst()
                .map(setting -> lower(setting.title()))
                .orElseGet(() -> own.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT));
    }

    /** “P, content size” begins with a letter that stands for something. */
    private static String lower(String title) {
        boolean isWord = title.length() > 1 && Character.isLowerCase(title.charAt(1));
        return isWord ? title.substring(0, 1).toLowerCase(Locale.ROOT) + title.substring(1) : title;
    }

    private static Stream<Setting> guides() {
        return Stream.of(
                        List.of(HanSpec.TEXT),
                        TaskGuide.SETTINGS,
                        HanGuide.SETTINGS,
                        FusionGuide.SETTINGS,
                        TrainingGuide.WINDOWS,
                        TrainingGuide.SAMPLES)
                .flatMap(List::stream);
    }

    private static String shown(String value) {
        return switch (value) {
            case "" -> "none";
            case "true" -> "on";
            case "false" -> "off";
            default -> value.contains("/") || value.contains("\\") ? last(value) : number(value);
        };
    }

    private static String number(String value) {
        return Optional.of(value)
                .filter(text -> text.endsWith(".0"))
                .map(text -> text.substring(0, text.length() - 2))
                .orElse(value);
    }

    private static String last(String path) {
        String plain = path.replace('\\', '/');
        return plain.substring(plain.lastIndexOf('/') + 1);
    }
}
