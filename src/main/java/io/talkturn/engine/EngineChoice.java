package io.talkturn.engine;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a user chose to compute with.
 *
 * @param kind whose libraries
 * @param folder with the libraries, of the kind {@link EngineKind#FOLDER} alone
 */
public record EngineChoice(EngineKind kind, @Nullable String folder) {
    /** What comes with the program. */
    public static final EngineChoice CPU = new EngineChoice(EngineKind.CPU, null);

    public EngineChoice {
        if ((kind == EngineKind.FOLDER) != (folder != null && !folder.isBlank())) {
            throw new IllegalArgumentException(
                    "a folder of libraries is named where none is chosen, or not where one is");
        }
    }

    /** Libraries in a folder. */
    public static EngineChoice of(Path folder) {
        return new EngineChoice(
                EngineKind.FOLDER, folder.toAbsolutePath().normalize().toString());
    }

    /** The folder of the libraries; empty for those that came with the program. */
    public Optional<Path> libraries() {
        return switch (kind) {
            case CPU -> Optional.empty();
            case GPU -> Optional.of(CudaNatives.folder());
            case FOLDER -> Optional.of(Path.of(String.valueOf(folder)));
        };
    }

    /** In plain words, to stand within a sentence. */
    public String words() {
        return switch (kind) {
            case CPU -> "the CPU";
            case GPU -> "the fetched PyTorch libraries for the GPU";
            case FOLDER -> "the PyTorch libraries in " + folder;
        };
    }
}
