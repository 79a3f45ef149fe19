package io.talkturn.run;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.talkturn.corpus.Conversation;
import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.Finding;
import io.talkturn.corpus.Finding.Severity;
import io.talkturn.corpus.Label;
import io.talkturn.corpus.MultiLabel;
import io.talkturn.corpus.SequenceOutline;
import io.talkturn.corpus.Talkturn;
import io.talkturn.corpus.io.CorpusFolder;
import io.talkturn.foundation.AtomicFiles;
import io.talkturn.foundation.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a run read of a corpus and what stood beside it, as SHA-256 in hexadecimal: so what has changed since can be told, and
 * not only that something has.
 *
 * @param hash of all that runs are trained on, see {@link CorpusFolder#hash}
 * @param talkturns of their order, ids and words
 * @param narratives of the narratives, null where the network reads the words alone, or none
 * @param features of the sequences that the network reads, null where it reads none
 * @param truth of partitions and of the label that is predicted
 */
public record CorpusState(
        String hash,
        String talkturns,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String narratives,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String features,
        String truth) {
    private static final String AGAIN = "Apply the run again; this set stays until you delete it.";

    public CorpusState {
        Stream.of(hash, talkturns, truth).forEach(Objects::requireNonNull);
    }

    /**
     * The state now.
     *
     * @param folder of the corpus
     * @param corpus that was read there
     * @param spec of the run
     */
    public static CorpusState of(Path folder, Corpus corpus, RunSpec spec) {
        String narratives = null;
        String features = null;
        switch (spec.network()) {
            case HanSpec han -> narratives = han.text().equals(HanSpec.NARRATIVE) ? narratives(corpus) : null;
            case FusionSpec _ -> features = features(folder, corpus);
        }
        return new CorpusState(
                CorpusFolder.hash(folder), talkturns(corpus), narratives, features, truth(corpus, spec.primary()));
    }

    /** What is otherwise now, in sentences. */
    List<Finding> changed(CorpusState now) {
        List<Finding> changed = new ArrayList<>();
        if (!talkturns.equals(now.talkturns())) {
            changed.add(stale(
                    "set_talkturns",
                    "Talkturns of the corpus were added, taken away or worded otherwise after these predictions were"
                            + " made."));
        }
        if (!Objects.equals(narratives, now.narratives())) {
            changed.add(stale(
                    "set_narratives",
                    "The narratives of the corpus were woven otherwise after these predictions were made: the run would"
                            + " read other words now."));
        }
        if (!Objects.equals(features, now.features())) {
            changed.add(stale(
                    "set_features",
                    "Features of the corpus were exchanged after these predictions were made: the run would read other"
                            + " numbers now."));
        }
        if (!truth.equals(now.truth())) {
            changed.add(new Finding(
                    "set_truth",
                    Severity.INFO,
                    "Labels or partitions were changed after these predictions were made: truth and metrics are those"
                            + " of that time.",
                    AGAIN));
        }
        return List.copyOf(changed);
    }

    /** Whether a network would read the same. */
    public boolean reads(CorpusState other) {
        return talkturns.equals(other.talkturns())
                && Objects.equals(narratives, other.narratives())
                && Objects.equals(features, other.features());
    }

    private static Finding stale(String code, String sentence) {
        return new Finding(code, Severity.WARN, sentence, AGAIN);
    }

    private static String talkturns(Corpus corpus) {
        MessageDigest digest = Sha256.digest();
        for (Conversation conversation : corpus.conversations()) {
            add(digest, conversation.id());
            for (Talkturn talkturn : conversation.talkturns()) {
                add(digest, talkturn.id());
                add(digest, talkturn.text());
            }
        }
        return Sha256.hex(digest);
    }

    private static String narratives(Corpus corpus) {
        MessageDigest digest = Sha256.digest();
        corpus.talkturns().forEach(talkturn -> add(digest, String.valueOf(talkturn.narrative())));
        return Sha256.hex(digest);
    }

    private static String truth(Corpus corpus, String primary) {
        MessageDigest digest = Sha256.digest();
        Label label = corpus.label(primary).orElse(null);
        Predictions said = new Predictions(corpus, label, List.of(), label instanceof MultiLabel);
        for (int row = 0; row < corpus.talkturns().size(); row++) {
            add(digest, corpus.partitionOfRow(row).id());
            add(digest, said.truth(row));
        }
        return Sha256.hex(digest);
    }

    private static String features(Path folder, Corpus corpus) {
        MessageDigest digest = Sha256.digest();
        corpus.sequences().forEach(sequences -> add(digest, String.valueOf(SequenceOutline.of(sequences))));
        try (Stream<Path> files = Files.list(folder.resolve("sequences"))) {
            files.filter(Files::isRegularFile).map(KnownHashes::of).sorted().forEach(hash -> add(digest, hash));
        } catch (IOException e) {
            throw AtomicFiles.cannotRead(folder, e);
        }
        return Sha256.hex(digest);
    }

    private static void add(MessageDigest digest, String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }
}
