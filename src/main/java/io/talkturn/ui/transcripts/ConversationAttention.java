package io.talkturn.ui.transcripts;

import io.talkturn.run.AttentionFolder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The raw attention weights of one conversation, read at one go and kept while it is shown.
 *
 * @param tasks the tasks that attend to talkturns, as in {@link AttentionFolder#tasks()}
 * @param words the words of every talkturn that stands in a window, by talkturn id
 * @param windows the windows of every predicted talkturn, by its id
 */
public record ConversationAttention(List<String> tasks, Map<String, Words> words, Map<String, Window> windows) {
    /**
     * The words of a talkturn.
     *
     * @param weights by word encoder; each of shape [tokens]
     */
    public record Words(List<String> tokens, Map<String, float[]> weights) {}

    /**
     * The window of a predicted talkturn.
     *
     * @param talkturns their ids, oldest first
     * @param tasks kappa, shape [tasks]
     * @param turns shape [talkturns, tasks]
     */
    public record Window(List<String> talkturns, float[] tasks, float[][] turns) {}

    /** Reads the weights of one conversation; not on the UI thread. */
    static ConversationAttention read(AttentionFolder folder, String conversation) {
        Map<String, Words> words = new HashMap<>();
        for (AttentionFolder.Attended talkturn : folder.talkturns()) {
            if (talkturn.conversation().equals(conversation)) {
                Map<String, float[]> weights = new HashMap<>();
                folder.wordEncoders().forEach(encoder -> weights.put(encoder, folder.words(talkturn, encoder)));
                words.put(talkturn.talkturn(), new Words(talkturn.tokens(), weights));
            }
        }
        Map<String, Window> windows = new HashMap<>();
        for (AttentionFolder.Window window : folder.windows()) {
            if (window.conversation().equals(conversation)) {
                List<String> ids = new ArrayList<>(window.length());
                folder.talkturns(window).forEach(t -> ids.add(t.talkturn()));
                AttentionFolder.Weights weights = folder.weights(window);
                windows.put(window.talkturn(), new Window(ids, weights.tasks(), weights.turns()));
            }
        }
        return new ConversationAttention(folder.tasks(), words, windows);
    }

    /** The window in which a talkturn was predicted; empty where it was not. */
    Optional<Window> window(String talkturn) {
        return Optional.ofNullable(windows.get(talkturn));
    }
}
