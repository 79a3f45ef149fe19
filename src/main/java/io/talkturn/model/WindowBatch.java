package io.talkturn.model;

/**
 * What a network reads at once: N windows over U distinct talkturns (HAN-ROCK paper: input, docs/decisions/0020-networks.md). A talkturn that stands in
 * several windows is held, and encoded, once.
 *
 * @param talkturns vocabulary rows of the tokens of each distinct talkturn, 1..T of them; shape [U][..T]
 * @param windows for each window its talkturns, oldest first, the predicted one last, as numbers of {@code talkturns};
 *     at least one and at most L = C + 1; shape [N][..L]
 */
public record WindowBatch(int[][] talkturns, int[][] windows) {
    public WindowBatch {
        if (windows.length == 0) {
            throw new IllegalArgumentException("A batch needs at least one window");
        }
        for (int[] talkturn : talkturns) {
            if (talkturn.length == 0) {
                throw new IllegalArgumentException("A talkturn needs at least one token");
            }
        }
        for (int[] window : windows) {
            checkWindow(window, talkturns.length);
        }
    }

    /** N, the number of windows. */
    public int size() {
        return windows.length;
    }

    /** The same windows with every talkturn of every window on its own, so that nothing can be shared. */
    public WindowBatch unshared() {
        int slots = 0;
        for (int[] window : windows) {
            slots += window.length;
        }
        int[][] each = new int[slots][];
        int[][] own = new int[windows.length][];
        int slot = 0;
        for (int n = 0; n < windows.length; n++) {
            own[n] = new int[windows[n].length];
            for (int i = 0; i < own[n].length; i++) {
                each[slot] = talkturns[windows[n][i]];
                own[n][i] = slot++;
            }
        }
        return new WindowBatch(each, own);
    }

    private static void checkWindow(int[] window, int talkturns) {
        if (window.length == 0) {
            throw new IllegalArgumentException("A window needs at least one talkturn");
        }
        for (int talkturn : window) {
            if (talkturn < 0 || talkturn >= talkturns) {
                throw new IllegalArgumentException("A window names talkturn " + talkturn + " of " + talkturns);
            }
        }
    }
}
