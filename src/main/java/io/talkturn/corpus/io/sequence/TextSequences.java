package io.talkturn.corpus.io.sequence;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.ImportNote;
import io.talkturn.corpus.Modality;
import io.talkturn.corpus.Provenance;
import io.talkturn.corpus.SequenceData;
import io.talkturn.corpus.Sequences;
import io.talkturn.corpus.Talkturn;
import io.talkturn.corpus.Word;
import io.talkturn.corpus.io.source.ImportNotes;
import io.talkturn.foundation.Progress;
import io.talkturn.foundation.UserError;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Text sequences of any corpus: the vectors of the words of each talkturn, the last T of them, left zero-padded
 * (weak-label paper: data). In a corpus whose audio or vision is aligned word by word the steps are those words. A word that the file lacks keeps its step and is all zeros.
 *
 * @param sequences the sequences, computed row by row when they are read
 * @param words how many words were said
 * @param unknown how many of them the file lacks
 * @param cut how many talkturns have more than T words, of which the first ones were left out
 * @param notes what was odd in the embedding file
 */
public record TextSequences(Sequences sequences, long words, long unknown, int cut, List<ImportNote> notes) {
    /** The steps of the corpora of the weak-label paper (data) with short talkturns. */
    public static final int USUAL_STEPS = 20;

    public TextSequences {
        notes = List.copyOf(notes);
    }

    /**
     * Looks the words of a corpus up.
     *
     * @param steps T
     * @param width the numbers of a vector, or 0: as the file's first lines have
     * @throws UserError where the file is damaged, or has not one word of the corpus
     */
    public static TextSequences of(Corpus corpus, Path glove, int steps, int width, Progress progress) {
        if (steps < 1) {
            throw new UserError("A sequence needs at least one step.", "Give 20 or 50 steps, for example.");
        }
        boolean aligned = corpus.sequences().stream().anyMatch(s -> s.modality() != Modality.TEXT)
                && corpus.talkturns().stream()
                        .allMatch(t -> t.text().isBlank() || !t.words().isEmpty());
        List<List<String>> said = corpus.talkturns().stream()
                .map(turn -> aligned ? spoken(turn) : words(turn))
                .toList();
        Set<String> wanted = new HashSet<>();
        said.forEach(words -> words.forEach(word -> SpokenTokens.spellings(word).forEach(wanted::addAll)));
        ImportNotes notes = new ImportNotes();
        WordVectors vectors = WordVectors.read(glove, wanted, width, notes, progress);
        Lookup lookup = new Lookup(vectors, aligned);
        float[][][] rows = said.stream().map(lookup::rows).toArray(float[][][]::new);
        if (lookup.words > 0 && lookup.unknown == lookup.words) {
            throw new UserError(
                    "The embedding file has none of the " + lookup.words + " words of the corpus.",
                    glove,
                    "Choose a file of the language of the corpus.");
        }
        int cut = (int) Arrays.stream(rows).filter(row -> row.length > steps).count();
        String file = String.valueOf(glove.getFileName());
        Sequences sequences = new Sequences(
                Modality.TEXT,
                List.of(),
                new Provenance("word vectors", file.replaceFirst("(\\.txt)?(\\.gz)?$", ""), file),
                0,
                new Looked(rows, steps, vectors.width()));
        return new TextSequences(sequences, lookup.words, lookup.unknown, cut, notes.all());
    }

    /** The corpus with these in the place of its text sequences. */
    public Corpus in(Corpus corpus) {
        List<Sequences> all = new ArrayList<>(List.of(sequences));
        corpus.sequences().stream().filter(s -> s.modality() != Modality.TEXT).forEach(all::add);
        return corpus.withSequences(all);
    }

    /** Where other modalities are aligned word by word, every word keeps one step, pauses too. */
    private static List<String> spoken(Talkturn talkturn) {
        return talkturn.words().stream().map(Word::text).toList();
    }

    /** Words with times are the transcript's own; where they are missing the text is cut into words. */
    private static List<String> words(Talkturn talkturn) {
        return talkturn.text().isBlank()
                ? talkturn.words().stream()
                        .flatMap(word -> SpokenTokens.of(word.text()).stream())
                        .toList()
                : SpokenTokens.of(talkturn.text());
    }

    /** Finds the vectors of words; the same word has the same arrays, so that a corpus takes little room. */
    private static final class Lookup {
        private final WordVectors vectors;
        private final boolean oneStepAWord;
        private final Map<String, List<float[]>> known = new HashMap<>();
        private long words;
        private long unknown;

        Lookup(WordVectors vectors, boolean oneStepAWord) {
            this.vectors = vectors;
            this.oneStepAWord = oneStepAWord;
        }

        float[][] rows(List<String> said) {
            List<float[]> rows = new ArrayList<>();
            for (String word : said) {
                List<float[]> found = known.computeIfAbsent(word, this::find);
                words++;
                unknown += found.isEmpty() ? 1 : 0;
                rows.addAll(found.isEmpty() ? List.of(new float[0]) : found);
            }
            return rows.toArray(float[][]::new);
        }

        private List<float[]> find(String word) {
            for (List<String> way : SpokenTokens.spellings(word)) {
                List<float[]> found = way.stream()
                        .map(vectors::of)
                        .filter(Objects::nonNull)
                        .map(Objects::requireNonNull)
                        .toList();
                if (!found.isEmpty()) {
                    return oneStepAWord ? List.of(found.getFirst()) : found;
                }
            }
            return List.of();
        }
    }

    /** Rows put together when they are read: a row of a word that is not known is empty and stays zero. */
    private record Looked(float[][][] rows, int steps, int columns) implements SequenceData {
        @Override
        public int size() {
            return rows.length;
        }

        @Override
        public void read(int row, float[] into, int at) {
            Arrays.fill(into, at, at + steps * columns, 0);
            float[][] words = rows[row];
            int used = Math.min(steps, words.length);
            for (int i = 0; i < used; i++) {
                float[] vector = words[words.length - used + i];
                System.arraycopy(vector, 0, into, at + (steps - used + i) * columns, vector.length);
            }
        }
    }
}
