package io.talkturn.sample;

import io.talkturn.corpus.io.CorpusFolder;
import io.talkturn.foundation.AtomicFiles;
import io.talkturn.foundation.UserError;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the sample as the folder of a project: its story as README.md and the corpus role-play. */
public final class SampleProject {
    /** The corpus's folder below the project's. */
    public static final String CORPUS = "corpora/" + RolePlay.NAME;

    private static final String README = "README.md";

    private SampleProject() {}

    /**
     * Writes the sample project.
     *
     * @param folder a new or empty folder
     * @param seed {@link RolePlay#SEED} for the sample that comes with the program
     * @throws UserError where the folder holds something, or cannot be written
     */
    public static void write(Path folder, long seed) {
        Path readme = folder.resolve(README);
        if (Files.exists(readme)) {
            throw new UserError("There is already a project here.", folder, "Choose another folder.");
        }
        CorpusFolder.write(RolePlay.generate(seed), folder.resolve(CORPUS));
        AtomicFiles.write(readme, out -> {
            try (InputStream in = story()) {
                in.transferTo(out);
            }
        });
    }

    private static InputStream story() {
        InputStream in = SampleProject.class.getResourceAsStream(README);
        if (in == null) {
            throw new UncheckedIOException(new IOException("No resource " + README));
        }
        return in;
    }
}
