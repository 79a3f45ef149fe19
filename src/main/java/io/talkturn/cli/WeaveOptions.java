package io.talkturn.cli;

import io.talkturn.corpus.Corpus;
import io.talkturn.foundation.UserError;
import io.talkturn.monah.Family;
import io.talkturn.monah.Thresholds;
import io.talkturn.monah.WeaveMode;
import io.talkturn.monah.WeaveSettings;
import io.talkturn.monah.Wording;
import io.talkturn.weaving.Attachment;
import io.talkturn.weaving.AttachmentGuess;
import io.talkturn.weaving.AttachmentTable;
import io.talkturn.weaving.Nouns;
import io.talkturn.weaving.PhrasesFile;
import io.talkturn.weaving.SourceKind;
import io.talkturn.weaving.WeavePlan;
import io.talkturn.weaving.Weaving;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How a corpus is woven and from which files, as options; what is not given is as it was woven before. */
final class WeaveOptions {
    @Option(names = "--mode", paramLabel = "MODE", description = "clean, or compat as the authors' program (clean).")
    private @Nullable String mode;

    @Option(
            names = "--family",
            paramLabel = "FAMILY",
            description = "v words, vp and prosody, va and actions, vpa all, vpa9 all without nods and leans (vpa9).")
    private @Nullable String family;

    @Option(names = "--nod-lean", negatable = true, description = "Tell nods and forward leans too.")
    private @Nullable Boolean nodAndLean;

    @Option(names = "--noun", paramLabel = "SPEAKER=NOUN", description = "What a speaker is called: Kite_F=woman.")
    private Map<String, String> nouns = new LinkedHashMap<>();

    @Option(
            names = "--threshold",
            paramLabel = "NAME=VALUE",
            description = "rate_z 1, strong_rate_z 2, delay_ms 200, tone_z 2, smile_seconds 0.5, stable_nose 2,"
                    + " nod_pixels 16, nod_shortest 1, nod_longest 1.4, stable_distance 2, lean_millimetres 80,"
                    + " half_window 4, confidence 0.75 (a face that is found with less counts as not found),"
                    + " frames_per_second 0 (see --fps).")
    private Map<String, Double> thresholds = new LinkedHashMap<>();

    @Option(
            names = "--fps",
            paramLabel = "N",
            description = "Frames a second of the videos, for tables with frames and no times, as py-feat writes them.")
    private @Nullable Double fps;

    @Option(
            names = "--phrases",
            paramLabel = "FILE",
            description =
                    "A file of the phrases that sentences are made of, for another language; “english” for those of"
                            + " the paper. --write-phrases writes it.")
    private @Nullable String phrases;

    @Option(names = "--actions", paramLabel = "PATH", description = "A folder or a table of OpenFace 2 or py-feat.")
    private List<Path> actions = new ArrayList<>();

    @Option(names = "--tone", paramLabel = "PATH", description = "A folder or a table of tones (Vokaturi).")
    private List<Path> tone = new ArrayList<>();

    @Option(names = "--timed", paramLabel = "PATH", description = "A folder or a table of numbers with a time.")
    private List<Path> timed = new ArrayList<>();

    @Option(names = "--words", paramLabel = "PATH", description = "A folder or a table of words with their times.")
    private List<Path> words = new ArrayList<>();

    @Option(names = "--map", paramLabel = "FILE", description = "A table that says whom files belong to.")
    private @Nullable Path map;

    List<Attachment> sources(Corpus corpus) {
        AttachmentGuess guess = new AttachmentGuess(corpus);
        List<Attachment> sources = new ArrayList<>();
        actions.forEach(path -> sources.addAll(files(guess, SourceKind.ACTIONS, path)));
        tone.forEach(path -> sources.addAll(files(guess, SourceKind.TONE, path)));
        timed.forEach(path -> sources.addAll(files(guess, SourceKind.TIMED, path)));
        words.forEach(path -> sources.addAll(files(guess, SourceKind.WORDS, path)));
        if (map != null) {
            List<Attachment> mapped = AttachmentTable.read(map, corpus);
            sources.removeIf(s -> mapped.stream().anyMatch(m -> AttachmentTable.isSameFile(m, s)));
            sources.addAll(mapped);
        }
        return sources;
    }

    private static List<Attachment> files(AttachmentGuess guess, SourceKind kind, Path path) {
        List<Attachment> found = guess.files(kind, path);
        if (found.isEmpty()) {
            throw new UserError(
                    "There is no table of the kind “" + kind.id() + "” here.",
                    path,
                    "A table of actions has columns such as AU12_c, one of tones happiness, one of words word.");
        }
        return found;
    }

    WeavePlan plan(Corpus corpus, Optional<Weaving> before, List<Attachment> sources) {
        WeaveSettings start = before.map(w -> w.woven().settings()).orElse(WeaveSettings.standard());
        return new WeavePlan(settings(start), nouns(corpus, before), sources);
    }

    private WeaveSettings settings(WeaveSettings start) {
        WeaveSettings settings = start;
        if (mode != null) {
            settings = settings.withMode(constant(WeaveMode.class, "mode", mode));
        }
        if (family != null) {
            boolean nine = family.equalsIgnoreCase("vpa9");
            settings = settings.withFamily(nine ? Family.VPA : constant(Family.class, "family", family));
            settings = nine ? settings.withNodAndLean(false) : settings;
        }
        if (nodAndLean != null) {
            settings = settings.withNodAndLean(nodAndLean);
        }
        Thresholds changed = settings.thresholds();
        for (Map.Entry<String, Double> threshold : thresholds.entrySet()) {
            changed = changed.with(threshold.getKey(), threshold.getValue());
        }
        if (fps != null) {
            changed = changed.with("frames_per_second", fps);
        }
        if (phrases != null) {
            settings = settings.withWording(
                    phrases.equalsIgnoreCase("english") ? Wording.english() : PhrasesFile.read(Path.of(phrases)));
        }
        return settings.withThresholds(changed);
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String what, String given) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equalsIgnoreCase(given)) {
                return constant;
            }
        }
        throw new UserError(
                "There is no " + what + " “" + given + "”.",
                "Use one of "
                        + String.join(
                                        ", ",
                                        Arrays.stream(type.getEnumConstants())
                                                .map(Enum::name)
                                                .toList())
                                .toLowerCase(Locale.ROOT)
                        + ".");
    }

    private Map<String, String> nouns(Corpus corpus, Optional<Weaving> before) {
        Map<String, String> all = new LinkedHashMap<>(Nouns.guess(corpus));
        before.ifPresent(w -> all.putAll(w.nouns()));
        nouns.forEach((speaker, noun) -> {
            if (!all.containsKey(speaker)) {
                throw new UserError(
                        "There is no speaker “" + speaker + "”.",
                        "The speakers are " + String.join(", ", all.keySet()) + ".");
            }
            all.put(speaker, Nouns.checked(noun));
        });
        return all;
    }
}
