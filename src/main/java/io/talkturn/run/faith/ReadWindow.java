package io.talkturn.run.faith;

import io.talkturn.training.han.text.Vocabulary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The window of a predicted talkturn as the network read it, with the attention that is shown of it: combined over all tasks.
 *
 * @param row of the predicted talkturn in the corpus
 * @param conversation its number
 * @param talkturns vocabulary rows of their words, oldest first, the predicted one last; shape [L][tokens]
 * @param words attention to the words within each talkturn; shape [L][tokens]
 * @param turns attention to the talkturns; shape [L]
 */
public record ReadWindow(int row, int conversation, int[][] talkturns, double[][] words, double[] turns) {
    /** A place in the window: a talkturn, and a word of it or, below 0, all of it. */
    record Place(int turn, int word) {}

    /** What can be chosen and its attention, in the order of the text. An empty talkturn has no word. */
    List<Place> places(FaithUnit unit) {
        List<Place> places = new ArrayList<>();
        int last = talkturns.length - 1;
        for (int turn = unit == FaithUnit.WORDS ? last : 0; turn <= last; turn++) {
            if (unit == FaithUnit.TALKTURNS) {
                if (turn < last) {
                    places.add(new Place(turn, -1));
                }
            } else if (!isEmpty(turn)) {
                for (int word = 0; word < talkturns[turn].length; word++) {
                    places.add(new Place(turn, word));
                }
            }
        }
        return places;
    }

    /** The attention to a place. */
    double weight(FaithUnit unit, Place place) {
        return switch (unit) {
            case WORDS -> words[place.turn()][place.word()];
            case WINDOW -> turns[place.turn()] * words[place.turn()][place.word()];
            case TALKTURNS -> turns[place.turn()];
        };
    }

    /** The window without these places, as the network then reads it; shape [..L][..tokens]. */
    int[][] without(List<Place> gone, FaithWay way) {
        boolean[] turnGone = new boolean[talkturns.length];
        boolean[][] wordGone = new boolean[talkturns.length][];
        for (int turn = 0; turn < talkturns.length; turn++) {
            wordGone[turn] = new boolean[talkturns[turn].length];
        }
        for (Place place : gone) {
            if (place.word() < 0) {
                turnGone[place.turn()] = true;
            } else {
                wordGone[place.turn()][place.word()] = true;
            }
        }
        List<int[]> left = new ArrayList<>();
        for (int turn = 0; turn < talkturns.length; turn++) {
            if (!turnGone[turn]) {
                left.add(words(turn, wordGone[turn], way));
            } else if (way == FaithWay.UNKNOWN) {
                left.add(unknown(turn));
            }
        }
        return left.toArray(int[][]::new);
    }

    private int[] words(int turn, boolean[] gone, FaithWay way) {
        int[] ids = talkturns[turn];
        int[] left = new int[ids.length];
        int count = 0;
        boolean isWhole = true;
        for (int word = 0; word < ids.length; word++) {
            isWhole &= !gone[word];
            if (!gone[word]) {
                left[count++] = ids[word];
            } else if (way == FaithWay.UNKNOWN) {
                left[count++] = Vocabulary.UNKNOWN;
            }
        }
        if (isWhole) {
            return ids; // the same array, so that it is read once
        }
        return count == 0 ? new int[] {Vocabulary.EMPTY} : Arrays.copyOf(left, count);
    }

    private int[] unknown(int turn) {
        int[] ids = new int[talkturns[turn].length];
        Arrays.fill(ids, Vocabulary.UNKNOWN);
        return ids;
    }

    private boolean isEmpty(int turn) {
        return talkturns[turn].length == 1 && talkturns[turn][0] == Vocabulary.EMPTY;
    }
}
