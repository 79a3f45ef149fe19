package io.talkturn.run;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.talkturn.foundation.FileVersion;
import io.talkturn.foundation.Json;
import io.talkturn.foundation.UserError;
import java.nio.file.Path;

/**
 * What must be known beside the weights to use a trained network, {@code network.json}. In the file the part stands beside
 * the rest, with no name of its own.
 *
 * @param format the version of this form, now {@link #FORMAT}
 * @param part what the network's family has to say
 * @param <P> the family
 */
public record NetworkFile<P extends NetworkPart>(
        int format, @JsonUnwrapped P part) {
    /** The form that this version writes. */
    public static final int FORMAT = 1;

    /** The file of a network. */
    public static <P extends NetworkPart> NetworkFile<P> of(P part) {
        return new NetworkFile<>(FORMAT, part);
    }

    /**
     * Reads a {@code network.json}.
     *
     * @param family whose network is expected
     * @throws UserError where the file is damaged, of another family or of a newer version
     */
    static <P extends NetworkPart> NetworkFile<P> read(Path file, Class<P> family) {
        return new NetworkFile<>(FileVersion.require(file, FORMAT), Json.readWhole(file, family));
    }
}
