package io.talkturn.run.faith;

import io.talkturn.corpus.Partition;
import io.talkturn.run.AttentionFolder;
import io.talkturn.run.AttentionFolder.Attended;
import io.talkturn.run.AttentionFolder.Weights;
import io.talkturn.run.AttentionFolder.Window;
import io.talkturn.task.AuxiliaryTask;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The attention with which one run predicted the talkturns of a partition.
 *
 * @param conversation of the predicted talkturn
 * @param words within it
 * @param turns within its window
 */
record AttentionOrder(String conversation, double[] words, double[] turns) {
    /** By talkturn, in the order of the corpus. */
    static Map<String, AttentionOrder> of(AttentionFolder attention, Partition partition) {
        int primary = attention.tasks().indexOf(AuxiliaryTask.PRIMARY_ID);
        Map<String, AttentionOrder> all = new LinkedHashMap<>();
        for (Window window : attention.windows()) {
            if (window.partition() == partition) {
                Weights weights = attention.weights(window);
                Attended own = attention.talkturns(window).getLast();
                float[][] words = attention.wordEncoders().stream()
                        .map(encoder -> attention.words(own, encoder))
                        .toArray(float[][]::new);
                all.put(
                        window.talkturn(),
                        new AttentionOrder(
                                window.conversation(),
                                Combined.words(weights.tasks()[primary], words),
                                Combined.turns(weights.tasks(), weights.turns())));
            }
        }
        return all;
    }
}
