package io.talkturn.run;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.talkturn.foundation.FileVersion;
import io.talkturn.foundation.Json;
import io.talkturn.foundation.UserError;
import java.nio.file.Path;

/**
 * What the heads of a network learned from, {@code targets.json}. In the file the part stands beside the rest, with no name
 * of its own.
 *
 * @param format the version of this form, now {@link #FORMAT}
 * @param part what the network's family has to say
 * @param <P> the family
 */
public record TargetsSummary<P extends TargetsPart>(
        int format, @JsonUnwrapped P part) {
    /** The form that this version writes. */
    public static final int FORMAT = 1;

    /** The file of what heads learned from. */
    public static <P extends TargetsPart> TargetsSummary<P> of(P part) {
        return new TargetsSummary<>(FORMAT, part);
    }

    /**
     * Reads a {@code targets.json}.
     *
     * @param family whose targets are expected
     * @throws UserError where the file is damaged, of another family or of a newer version
     */
    static <P extends TargetsPart> TargetsSummary<P> read(Path file, Class<P> family) {
        return new TargetsSummary<>(FileVersion.require(file, FORMAT), Json.readWhole(file, family));
    }
}
