package io.talkturn.training.fusion;

import io.talkturn.foundation.UserError;
import io.talkturn.model.fusion.FusionNetwork;
import io.talkturn.training.han.text.Embeddings;
import io.talkturn.training.han.text.GloveFile;
import io.talkturn.training.han.text.Vocabulary;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The word vectors of the classes, which EMO-EMB compares its states with (weak-label paper: models). */
public final class ClassVectors {
    private ClassVectors() {}

    /**
     * The tables of a network from a GloVe file, by tensor name; none where the network has no such tables. A class of
     * several words has their mean; a word that the file lacks has a drawn vector.
     *
     * @param log told in sentences
     * @throws UserError where the file is missing, damaged or of another width
     */
    public static Map<String, float[]> read(FusionNetwork network, Path file, long seed, Consumer<String> log) {
        Map<String, float[]> tables = new HashMap<>();
        network.classVectors().forEach((tensor, task) -> {
            List<List<String>> words =
                    task.classes().stream().map(ClassVectors::words).toList();
            Vocabulary vocabulary = Vocabulary.of(words.stream());
            int width = network.form().options().size("vectors");
            Embeddings found = new GloveFile(file).read(vocabulary, width, seed);
            if (found.missing() > 0) {
                log.accept(found.missing() + " of the words of the classes " + String.join(", ", task.classes())
                        + " are not in " + file.getFileName() + " and get drawn vectors.");
            }
            float[] table = new float[words.size() * width];
            for (int c = 0; c < words.size(); c++) {
                for (String word : words.get(c)) {
                    int row = vocabulary.row(word);
                    for (int i = 0; i < width; i++) {
                        table[c * width + i] +=
                                found.values()[row * width + i] / words.get(c).size();
                    }
                }
            }
            tables.put(tensor, table);
        });
        return tables;
    }

    private static List<String> words(String label) {
        List<String> words = Stream.of(label.toLowerCase(Locale.ROOT).split("[^\\p{L}']+"))
                .filter(word -> !word.isEmpty())
                .toList();
        return words.isEmpty() ? Arrays.asList(label) : words;
    }
}
