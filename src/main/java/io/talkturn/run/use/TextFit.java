package io.talkturn.run.use;

import io.talkturn.corpus.ClassLabel;
import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.Finding;
import io.talkturn.corpus.Finding.Severity;
import io.talkturn.corpus.io.CorpusFolder;
import io.talkturn.foundation.UserError;
import io.talkturn.run.HanNetworkPart;
import io.talkturn.run.HanSpec;
import io.talkturn.run.HanTargetsPart;
import io.talkturn.run.RunFolder;
import io.talkturn.run.RunResults;
import io.talkturn.training.han.text.EncodedCorpus;
import io.talkturn.training.han.text.Vocabulary;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether a HAN network reads in a corpus what it learned to read: narratives or bare words, and words that it knows. */
record TextFit(RunFolder folder, HanSpec spec) {
    /** Where more of the words than these are new to it, little is left to go by. */
    private static final double MANY = 1.0 / 3;

    private static final int PERCENT = 100;

    /** @param place of the corpus, null where it has no folder */
    List<Finding> compare(Corpus corpus, @Nullable Path place) {
        List<Finding> findings = new ArrayList<>();
        RunResults results = new RunResults(folder);
        label(corpus, results, findings);
        taught(corpus, place, findings);
        words(corpus, results, findings);
        return findings;
    }

    private static void label(Corpus corpus, RunResults results, List<Finding> findings) {
        try {
            HanTargetsPart targets = results.targets(HanTargetsPart.class).part();
            List<String> known = targets.classes() == null ? List.of() : targets.classes();
            if (HanPredictor.truth(corpus, targets) instanceof ClassLabel truth) {
                classes(truth, known, findings);
            }
        } catch (UserError e) {
            findings.add(new Finding("predict_label", Severity.FATAL, e.what(), e.wayOut()));
        }
    }

    private static void classes(ClassLabel truth, List<String> known, List<Finding> findings) {
        List<String> others =
                truth.classes().stream().filter(name -> !known.contains(name)).toList();
        if (!others.isEmpty()) {
            findings.add(new Finding(
                    "predict_classes",
                    Severity.INFO,
                    "The run knows no class " + String.join(", ", others)
                            + ": talkturns that people gave one of these are not judged.",
                    ""));
        }
    }

    /** Beside the corpus that taught it; where that is elsewhere now there is nothing to compare with. */
    private void taught(Corpus corpus, @Nullable Path place, List<Finding> findings) {
        Path home = folder.corpus(folder.spec());
        if (home.equals(place)) {
            return;
        }
        Corpus taught;
        try {
            taught = CorpusFolder.read(home);
        } catch (UserError e) {
            return;
        }
        findings.addAll(SpeechFit.compare(taught, corpus));
        if (spec.text().equals(HanSpec.NARRATIVE)) {
            narratives(isWoven(taught), isWoven(corpus), corpus.info().title(), findings);
            if (isWoven(taught) && isWoven(corpus) && place != null) {
                findings.addAll(WeavingFit.compare(home, place));
            }
        }
    }

    private static void narratives(boolean wasWoven, boolean isWoven, String title, List<Finding> findings) {
        if (wasWoven != isWoven) {
            findings.add(new Finding(
                    "predict_narrative",
                    Severity.WARN,
                    wasWoven
                            ? "The run learned from woven narratives; “" + title
                                    + "” has none, so that it reads the bare words."
                            : "The run learned from bare words; “" + title
                                    + "” has narratives, which it reads in their place.",
                    wasWoven
                            ? "Weave the corpus first, or use a run that learned from words only."
                            : "Use a run that learned from narratives, or one with the text “words only”."));
        }
    }

    private static boolean isWoven(Corpus corpus) {
        return corpus.talkturns().stream().anyMatch(turn -> turn.narrative() != null);
    }

    private static void words(Corpus corpus, RunResults results, List<Finding> findings) {
        HanNetworkPart network = results.network(HanNetworkPart.class).part();
        EncodedCorpus encoded = EncodedCorpus.of(
                corpus, HanSpec.source(network.text()), Vocabulary.read(results.vocabularyFile()), network.maxTokens());
        long all = 0;
        long unknown = 0;
        for (int row = 0; row < corpus.talkturns().size(); row++) {
            int[] ids = encoded.ids(row);
            all += ids.length;
            unknown += Arrays.stream(ids).filter(id -> id == Vocabulary.UNKNOWN).count();
        }
        if (unknown > 0) {
            long share = Math.round((double) PERCENT * unknown / all);
            findings.add(new Finding(
                    "predict_words",
                    unknown > MANY * all ? Severity.WARN : Severity.INFO,
                    (share == 0 ? "Under 1" : share) + " % of the words are new to the run"
                            + (unknown > MANY * all
                                    ? ": what it says of them rests on little else than their number."
                                    : "."),
                    unknown > MANY * all ? "Use a run that learned from conversations like these." : ""));
        }
    }
}
