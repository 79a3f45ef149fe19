package io.talkturn.run;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.Finding;
import io.talkturn.corpus.io.CorpusFolder;
import io.talkturn.foundation.AtomicFiles;
import io.talkturn.foundation.FileTouch;
import io.talkturn.foundation.FileVersion;
import io.talkturn.foundation.Json;
import io.talkturn.foundation.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a run said of a corpus that it was applied to, as {@code set.json} tells it. Beside it lie the files that a run leaves
 * too, so that whoever reads the results of runs reads those of a set: {@code predictions.csv}, {@code metrics.csv} of what
 * has a truth, {@code attention/}; there are no weights.
 *
 * @param format the version of this form, now {@link #FORMAT}
 * @param run that was applied
 * @param corpus what it read
 * @param created when, as ISO 8601 with zone
 * @param version the Talkturn version
 * @param partitions that were predicted, by their names in files
 * @param classes that it predicts, none for a number
 * @param warnings what should be known before the predictions are believed
 */
public record PredictionSet(
        int format,
        Applied run,
        CorpusState corpus,
        String created,
        String version,
        List<String> partitions,
        List<String> classes,
        List<Warning> warnings) {
    /** The form that this version writes. */
    public static final int FORMAT = 1;

    /** The folder of sets below that of their corpus. */
    public static final String FOLDER = CorpusFolder.PREDICTIONS;

    /** The file that tells a set from a run. */
    public static final String FILE = "set.json";

    /** What a file lacks must be noticed when it is read, not when it is used. */
    public PredictionSet {
        Stream.of(run, corpus, created, version).forEach(Objects::requireNonNull);
        partitions = List.copyOf(partitions);
        classes = List.copyOf(classes);
        warnings = List.copyOf(warnings);
    }

    /**
     * The run that was applied.
     *
     * @param folder from the project where it lies in it, with {@code /} on every system; else absolute
     * @param name what people called it
     * @param architecture for example HAN-ROCK
     * @param weights SHA-256 of its weights, hexadecimal
     * @param trust how good it is on dev of its own corpus, null where nothing says so
     */
    public record Applied(
            String folder,
            String name,
            String architecture,
            String weights,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Trust trust) {
        public Applied {
            Stream.of(folder, name, architecture, weights).forEach(Objects::requireNonNull);
        }
    }

    /**
     * How good a run is on dev of its own corpus.
     *
     * @param value 0 to 1
     * @param metric by its name in {@code metrics.csv}
     * @param n talkturns
     */
    public record Trust(double value, String metric, int n) {}

    /**
     * One thing that should be known.
     *
     * @param code for programs
     * @param level {@code warn}, or {@code info} for what hardly matters
     * @param sentence for people
     */
    public record Warning(String code, String level, String sentence) {
        /** What a check found. */
        public static Warning of(Finding finding) {
            String level = finding.severity() == Finding.Severity.WARN ? "warn" : "info";
            return new Warning(finding.code(), level, finding.sentence());
        }

        public Warning {
            Stream.of(code, level, sentence).forEach(Objects::requireNonNull);
        }
    }

    /** Whether a folder with the files of a run is a prediction set. */
    public static boolean isSet(RunFolder folder) {
        return Files.isRegularFile(folder.path().resolve(FILE));
    }

    /** Whether it is one of those beside a corpus, told by its path alone. */
    public static boolean isBesideCorpus(RunFolder folder) {
        Path above = folder.path().getParent();
        return above != null && above.getParent() != null && above.endsWith(FOLDER);
    }

    /** The corpus that a set lies beside; empty for a run, and for a set in the trash. */
    public static Optional<Path> corpusOf(RunFolder folder) {
        Path above = folder.path().getParent();
        Path corpus = above == null ? null : above.getParent();
        return corpus != null && isBesideCorpus(folder) && isSet(folder) ? Optional.of(corpus) : Optional.empty();
    }

    /**
     * What a set says of itself; empty for a run.
     *
     * @throws UserError where the file is damaged or of a newer version
     */
    public static Optional<PredictionSet> of(RunFolder folder) {
        Path file = folder.path().resolve(FILE);
        if (!isSet(folder)) {
            return Optional.empty();
        }
        FileVersion.require(file, FORMAT);
        return Optional.of(Json.readWhole(file, PredictionSet.class));
    }

    /**
     * Sees to it that there is a network.
     *
     * @throws UserError where it is a set
     */
    public static void requireRun(RunFolder folder) {
        of(folder).ifPresent(set -> {
            throw new UserError(
                    "This is what the run “" + set.run().name()
                            + "” said of a corpus; a set of predictions has no network.",
                    folder.path(),
                    "Name the run itself, which lies in " + set.run().folder() + ".");
        });
    }

    /** The run that was applied to make a set, if it still lies where it lay then. */
    public Optional<RunFolder> appliedRun(RunFolder set) {
        RunFolder applied = new RunFolder(set.project().resolve(run.folder()).normalize());
        return Optional.of(applied).filter(folder -> Files.isRegularFile(folder.specFile()));
    }

    /** The sets beside a corpus, as entries of runs. */
    public static RunCatalog catalog(Path corpus) {
        return new RunCatalog(corpus.resolve(FOLDER));
    }

    /** The corpora that lie in a project and have sets beside them. */
    public static List<Path> corporaWith(Path project) {
        Path corpora = project.resolve("corpora");
        if (!Files.isDirectory(corpora)) {
            return List.of();
        }
        FileTouch.read(corpora);
        try (Stream<Path> folders = Files.list(corpora)) {
            return folders.filter(corpus -> Files.isDirectory(corpus.resolve(FOLDER)))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw AtomicFiles.cannotRead(corpora, e);
        }
    }

    /**
     * One of the sets beside a corpus, by the name of its folder, what people call it, or the beginning of one of these that
     * no other has.
     *
     * @throws UserError where none or several fit
     */
    public static RunFolder find(Path corpus, String name) {
        List<RunEntry> all = catalog(corpus).list();
        List<RunEntry> exact = all.stream()
                .filter(set -> set.folder().name().equals(name) || set.title().equals(name))
                .toList();
        List<RunEntry> fitting = exact.isEmpty()
                ? all.stream()
                        .filter(set -> set.folder().name().startsWith(name)
                                || set.title().startsWith(name))
                        .toList()
                : exact;
        if (fitting.size() == 1) {
            return fitting.getFirst().folder();
        }
        throw new UserError(
                (fitting.isEmpty() ? "The corpus has no predictions “" : "Several predictions of the corpus fit “")
                        + name + "”.",
                corpus.resolve(FOLDER),
                all.isEmpty()
                        ? "“talkturn predict --keep” keeps what a run says of a corpus."
                        : "There are " + all.stream().map(RunEntry::title).collect(Collectors.joining(", ")) + ".");
    }

    /**
     * What has changed since it was made, empty where nothing has: changed words or features are {@link
     * Finding.Severity#WARN}, changed labels {@link Finding.Severity#INFO}.
     *
     * @param folder of the corpus
     * @param spec of the set
     */
    public List<Finding> stale(Path folder, Corpus now, RunSpec spec) {
        return corpus.changed(CorpusState.of(folder, now, spec));
    }

    /** What may mislead, in sentences. */
    public List<String> grave() {
        return warnings.stream()
                .filter(warning -> warning.level().equals("warn"))
                .map(Warning::sentence)
                .toList();
    }

    /** What should be known, in sentences. */
    public List<String> told() {
        return warnings.stream().map(Warning::sentence).toList();
    }
}
