package io.talkturn.engine;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Which libraries of PyTorch are used. */
public enum EngineKind {
    /** Those that came with the program, for the CPU. */
    CPU,
    /** Those for NVIDIA's graphics processors that were fetched on request. */
    GPU,
    /** Those in a folder of one's own. */
    FOLDER;

    /** As in files and on the command line. */
    @JsonValue
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
