package io.talkturn.run.faith;

import io.talkturn.training.han.text.Vocabulary;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Windows and models made by hand, of which the right answer is known. */
final class Made {
    /** The word that the models below look at. */
    static final int KEY = 77;

    private Made() {}

    /** Different words, of which one is the key. */
    static int[] talkturn(int length, int placeOfKey) {
        int[] words = IntStream.range(0, length).map(word -> 100 + word).toArray();
        if (placeOfKey >= 0) {
            words[placeOfKey] = KEY;
        }
        return words;
    }

    /** Attention that prefers one place. */
    static double[] attentionTo(int length, int place) {
        double[] weights = new double[length];
        Arrays.fill(weights, 0.5 / (length - 1.0));
        weights[place] = 0.5;
        return weights;
    }

    /** A window of one talkturn. */
    static ReadWindow window(int row, int conversation, int[] talkturn, double[] words) {
        return new ReadWindow(row, conversation, new int[][] {talkturn}, new double[][] {words}, new double[] {1});
    }

    /** Sure of the second class where the key stands in the predicted talkturn, else of the first. */
    static double[][] byKey(List<int[][]> windows) {
        return windows.stream()
                .map(window -> has(window[window.length - 1], KEY) ? new double[] {0.1, 0.9} : new double[] {0.8, 0.2})
                .toArray(double[][]::new);
    }

    /** A number: how many known words the window has. */
    static double[][] counting(List<int[][]> windows) {
        return windows.stream()
                .map(window -> new double[] {
                    Arrays.stream(window)
                            .flatMapToInt(Arrays::stream)
                            .filter(word -> word > Vocabulary.EMPTY)
                            .count()
                })
                .toArray(double[][]::new);
    }

    static boolean has(int[] words, int word) {
        return Arrays.stream(words).anyMatch(each -> each == word);
    }
}
