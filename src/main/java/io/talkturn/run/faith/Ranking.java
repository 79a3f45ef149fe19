package io.talkturn.run.faith;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/** What can be chosen, by its attention: the highest, the lowest, or any. Equal attention is put in order by chance. */
final class Ranking<T> {
    private final List<T> highestFirst;
    private final List<List<T>> drawn = new ArrayList<>();

    /**
     * Ranks items.
     *
     * @param weights of the items
     * @param draws how many random orders there are
     */
    Ranking(List<T> items, double[] weights, int draws, Random random) {
        List<Integer> order = shuffled(weights.length, random);
        order.sort(Comparator.comparingDouble((Integer i) -> -weights[i]));
        highestFirst = order.stream().map(items::get).toList();
        for (int draw = 0; draw < draws; draw++) {
            drawn.add(shuffled(weights.length, random).stream().map(items::get).toList());
        }
    }

    List<T> highest(int count) {
        return highestFirst.subList(0, count);
    }

    List<T> lowest(int count) {
        return highestFirst.subList(highestFirst.size() - count, highestFirst.size());
    }

    /** The first of a random order: of one draw, a smaller choice is part of a larger one. */
    List<T> random(int draw, int count) {
        return drawn.get(draw).subList(0, count);
    }

    private static List<Integer> shuffled(int count, Random random) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            order.add(i);
        }
        Collections.shuffle(order, random);
        return order;
    }
}
