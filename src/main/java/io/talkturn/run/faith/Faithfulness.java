package io.talkturn.run.faith;

import io.talkturn.corpus.Partition;
import io.talkturn.foundation.FileVersion;
import io.talkturn.foundation.FolderLock;
import io.talkturn.foundation.Json;
import io.talkturn.run.RunFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the test of a run's attention gave: {@code faithfulness-<partition>.json} of the run folder.
 *
 * @param format 1
 * @param partition whose predictions were tested
 * @param isClass whether falls are of a probability; else they are distances of a number, in its unit
 * @param talkturns that were predicted
 * @param settings how it was tested
 * @param figures one a unit, measure, way and count
 * @param agreement with runs of other seeds, null where there are none
 */
public record Faithfulness(
        int format,
        String partition,
        boolean isClass,
        int talkturns,
        FaithSettings settings,
        List<FaithFigure> figures,
        @Nullable SeedAgreement agreement) {
    private static final int FORMAT = 1;

    /** @throws IllegalArgumentException where a file is of a form that this version does not read */
    public Faithfulness {
        if (format != FORMAT) {
            throw new IllegalArgumentException("it is of form " + format + ", which this version does not read");
        }
        figures = List.copyOf(figures);
    }

    /** The result of a test. */
    static Faithfulness of(
            Partition partition, boolean isClass, List<TalkturnEffects> talkturns, FaithSettings settings) {
        return new Faithfulness(
                FORMAT,
                partition.id(),
                isClass,
                talkturns.size(),
                settings,
                FaithFigures.of(talkturns, settings),
                null);
    }

    /** The same with what runs of other seeds say. */
    public Faithfulness with(@Nullable SeedAgreement other) {
        return new Faithfulness(format, partition, isClass, talkturns, settings, figures, other);
    }

    /**
     * What was kept of a run and partition, empty where it was not tested yet.
     *
     * @throws io.talkturn.foundation.UserError where the file is damaged, or a newer Talkturn wrote it
     */
    public static Optional<Faithfulness> read(RunFolder run, Partition partition) {
        Path file = run.faithfulness(partition);
        return Files.exists(file)
                ? Optional.of(FileVersion.reading(file, FORMAT, () -> Json.readWhole(file, Faithfulness.class)))
                : Optional.empty();
    }

    /**
     * What was kept of a run: of test, else of dev, else of train.
     *
     * @throws io.talkturn.foundation.UserError where a file is damaged, or a newer Talkturn wrote it
     */
    public static Optional<Faithfulness> read(RunFolder run) {
        return List.of(Partition.TEST, Partition.DEV, Partition.TRAIN).stream()
                .flatMap(partition -> read(run, partition).stream())
                .findFirst();
    }

    /**
     * Keeps it in the run folder.
     *
     * @throws io.talkturn.foundation.UserError where the run is gone or cannot be written
     */
    public void write(RunFolder run) {
        try (FolderLock _ = run.hold()) {
            Json.write(run.faithfulness(Partition.of(partition)), this);
        }
    }
}
