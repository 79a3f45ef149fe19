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
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Writes what makes a project a sample: its story as README.md and its corpora. */
final class SampleFolder {
    private static final String README = "README.md";

    private SampleFolder() {}

    static void fillRolePlay(Path folder, long seed, double raterNoise) {
        Path corpus = corpus(folder, RolePlay.NAME);
        RolePlay made = new RolePlay(seed, raterNoise);
        CorpusFolder.write(made.corpus(), corpus);
        // the same sentences again, and with them where their words come from
        WeaveJob.run(corpus, new WeavePlan(WeaveSettings.standard(), RolePlay.nouns(), List.of()), Progress.NONE);
        tellStory(folder, README, RolePlayFigures.of(made, raterNoise));
    }

    static void fillAffectTrio(Path folder, long seed) {
        for (Corpus made : AffectTrio.generate(seed)) {
            CorpusFolder.write(made, corpus(folder, made.info().name()));
        }
        tellStory(folder, "trio/" + README, Map.of());
    }

    private static Path corpus(Path folder, String name) {
        return folder.resolve("corpora").resolve(name);
    }

    /** Writes a story with the figures of this corpus in the places of their names. */
    private static void tellStory(Path folder, String resource, Map<String, String> figures) {
        String story = read(resource);
        for (Map.Entry<String, String> figure : figures.entrySet()) {
            story = story.replace("{" + figure.getKey() + "}", figure.getValue());
        }
        byte[] bytes = story.getBytes(StandardCharsets.UTF_8);
        AtomicFiles.write(folder.resolve(README), out -> out.write(bytes));
    }

    private static String read(String resource) {
        try (InputStream in = SampleFolder.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IOException("No resource " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
