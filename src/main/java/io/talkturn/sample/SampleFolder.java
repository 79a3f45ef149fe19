package io.talkturn.sample;

import io.talkturn.corpus.io.CorpusFolder;
import io.talkturn.foundation.AtomicFiles;
import io.talkturn.foundation.Progress;
import io.talkturn.monah.WeaveSettings;
import io.talkturn.weaving.WeaveJob;
import io.talkturn.weaving.WeavePlan;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/** Writes what makes a project the sample: its story as README.md and the corpus role-play. */
public final class SampleFolder {
    /** What the project is called. */
    public static final String TITLE = "Role play (simulated)";

    private static final String README = "README.md";

    private SampleFolder() {}

    /**
     * Fills the folder of a project.
     *
     * @param folder a project without a corpus role-play
     * @param seed {@link RolePlay#SEED} for the sample that comes with the program
     * @throws io.talkturn.foundation.UserError where there is such a corpus, or the folder cannot be written
     */
    public static void fill(Path folder, long seed) {
        Path corpus = folder.resolve("corpora").resolve(RolePlay.NAME);
        CorpusFolder.write(RolePlay.generate(seed), corpus);
        // the same sentences again, and with them where their words come from
        WeaveJob.run(corpus, new WeavePlan(WeaveSettings.standard(), RolePlay.nouns(), List.of()), Progress.NONE);
        AtomicFiles.write(folder.resolve(README), out -> {
            try (InputStream in = story()) {
                in.transferTo(out);
            }
        });
    }

    private static InputStream story() {
        InputStream in = SampleFolder.class.getResourceAsStream(README);
        if (in == null) {
            throw new UncheckedIOException(new IOException("No resource " + README));
        }
        return in;
    }
}
