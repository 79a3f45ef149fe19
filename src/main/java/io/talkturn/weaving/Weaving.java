package io.talkturn.weaving;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.talkturn.corpus.io.CorpusFolder;
import io.talkturn.corpus.io.CorrectionsFile;
import io.talkturn.foundation.Json;
import io.talkturn.foundation.UserError;
import io.talkturn.monah.Family;
import io.talkturn.monah.Thresholds;
import io.talkturn.monah.WeaveMode;
import io.talkturn.monah.WeaveSettings;
import io.talkturn.monah.Wording;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * {@code weaving.json}: how a corpus was woven, and from what.
 *
 * @param format the version of this form, now 1
 * @param woven how narratives were woven
 * @param nouns what speakers are called, by their id
 * @param measured how faces were read when the files were last read: mode and thresholds count
 * @param sources the files that were read
 * @param corrections SHA-256 of the corrections that were woven, see {@link CorrectionsFile#fingerprint}; null in files of
 *     versions before 0.2
 */
public record Weaving(
        int format,
        @JsonUnwrapped Woven woven,
        Map<String, String> nouns,
        @Nullable Measured measured,
        List<Source> sources,
        WeaveReport report,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String corrections) {
    private static final int FORMAT = 1;

    public Weaving {
        nouns = new TreeMap<>(nouns);
        sources = List.copyOf(sources);
    }

    /**
     * How narratives were woven.
     *
     * @param mode clean or compat
     * @param family v, vp, va or vpa
     * @param nodAndLean whether nods and forward leans are told
     * @param phrases the phrases by name where they are a person's; null for the paper's English ones
     */
    public record Woven(
            String mode,
            String family,
            boolean nodAndLean,
            Thresholds thresholds,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Map<String, String> phrases) {
        static Woven of(WeaveSettings settings) {
            Wording wording = settings.wording();
            return new Woven(
                    settings.mode().id(),
                    settings.family().id(),
                    settings.nodAndLean(),
                    settings.thresholds(),
                    wording.isEnglish() ? null : wording.texts());
        }

        /** The settings. */
        public WeaveSettings settings() {
            return new WeaveSettings(
                    WeaveMode.valueOf(mode.toUpperCase(Locale.ROOT)),
                    Family.valueOf(family.toUpperCase(Locale.ROOT)),
                    nodAndLean,
                    thresholds,
                    phrases == null ? Wording.english() : Wording.of(phrases));
        }
    }

    /** How faces were read. */
    public record Measured(String mode, Thresholds thresholds) {}

    /** A file that was read. */
    public record Source(
            String kind,
            String file,
            @Nullable String conversation,
            @Nullable String speaker,
            @Nullable Integer face,
            double offset) {
        static Source of(Attachment a) {
            return new Source(
                    a.kind().id(),
                    a.file().toAbsolutePath().toString(),
                    a.conversation(),
                    a.speaker(),
                    a.face(),
                    a.offset());
        }

        Attachment attachment() {
            return new Attachment(SourceKind.of(kind), Path.of(file), conversation, speaker, face, offset);
        }
    }

    static Weaving of(
            WeavePlan plan,
            @Nullable Measured measured,
            List<Attachment> sources,
            WeaveReport report,
            String corrections) {
        return new Weaving(
                FORMAT,
                Woven.of(plan.settings()),
                plan.nouns(),
                measured,
                sources.stream().map(Source::of).toList(),
                report,
                corrections);
    }

    /**
     * How a corpus folder was woven; empty where it was not.
     *
     * @throws UserError where the file is damaged
     */
    public static Optional<Weaving> read(Path folder) {
        Path file = folder.resolve(CorpusFolder.WEAVING);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            Weaving weaving = Json.read(file, Weaving.class);
            weaving.woven.settings();
            weaving.attachments();
            return Optional.of(weaving);
        } catch (IllegalArgumentException | NullPointerException e) {
            throw new UserError("The file does not say how the corpus was woven.", file, "Weave the corpus again.", e);
        } catch (UserError e) {
            throw e.file() != null ? e : new UserError(e.what(), file, "Weave the corpus again.", e);
        }
    }

    /**
     * Whether narratives are older than the corrections that they should tell: somebody changed corrections.jsonl by hand,
     * or an earlier version was killed between the two.
     *
     * @throws UserError where a file is damaged
     */
    public static boolean isOutdated(Path folder) {
        return read(folder)
                .map(Weaving::corrections)
                .filter(woven -> !woven.equals(CorrectionsFile.fingerprint(CorrectionsFile.read(folder))))
                .isPresent();
    }

    void write(Path folder) {
        Json.write(folder.resolve(CorpusFolder.WEAVING), this);
    }

    /** The files that were read. */
    List<Attachment> attachments() {
        return sources.stream().map(Source::attachment).toList();
    }

    /** The same weaving, to be done again without reading files. */
    public WeavePlan again() {
        return new WeavePlan(woven.settings(), nouns, List.of());
    }
}
