package io.talkturn.sample;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.io.CorpusFolder;
import io.talkturn.foundation.AtomicFiles;
import io.talkturn.foundation.Progress;
import io.talkturn.monah.WeaveSettings;
import io.talkturn.sample.trio.AffectTrio;
import io.talkturn.weaving.WeaveJob;
import io.talkturn.weaving.WeavePlan;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/** Writes what makes a project a sample: its story as README.md and its corpora. */
final class SampleFolder {
    private static final String README = "README.md";

    private SampleFolder() {}

    static void fillRolePlay(Path folder, long seed) {
        Path corpus = corpus(folder, RolePlay.NAME);
        CorpusFolder.write(RolePlay.generate(seed), corpus);
        // the same sentences again, and with them where their words come from
        WeaveJob.run(corpus, new WeavePlan(WeaveSettings.standard(), RolePlay.nouns(), List.of()), Progress.NONE);
        tellStory(folder, README);
    }

    static void fillAffectTrio(Path folder, long seed) {
        for (Corpus made : AffectTrio.generate(seed)) {
            CorpusFolder.write(made, corpus(folder, made.info().name()));
        }
        tellStory(folder, "trio/" + README);
    }

    private static Path corpus(Path folder, String name) {
        return folder.resolve("corpora").resolve(name);
    }

    private static void tellStory(Path folder, String resource) {
        AtomicFiles.write(folder.resolve(README), out -> {
            try (InputStream in = SampleFolder.class.getResourceAsStream(resource)) {
                if (in == null) {
                    throw new UncheckedIOException(new IOException("No resource " + resource));
                }
                in.transferTo(out);
            }
        });
    }
}
