package io.talkturn.evaluation;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A k-d tree over points in the plane, with the distance max(|dx|, |dy|). It stays quick where a column has few
 * distinct values, which a sweep along that column would not.
 */
final class PointTree {
    private static final int LEAF = 16;

    private final double[] x;
    private final double[] y;
    private final int[] points;
    private final double[] splits; // by the middle of the range that is split, which no other range shares

    PointTree(double[] x, double[] y) {
        this.x = x.clone();
        this.y = y.clone();
        this.points = IntStream.range(0, x.length).toArray();
        this.splits = new double[x.length];
        build(0, points.length, true);
    }

    /** The distance from a point to its k-th nearest other point. */
    double distanceToNeighbour(int point, int k) {
        Nearest nearest = new Nearest(point, k);
        search(nearest, 0, points.length, true);
        return nearest.worst();
    }

    /** Halves a range of points at its median, along x and y in turn, until it is small. */
    private void build(int from, int to, boolean alongX) {
        if (to - from > LEAF) {
            int middle = (from + to) >>> 1;
            double[] axis = alongX ? x : y;
            select(axis, from, to - 1, middle);
            splits[middle] = axis[points[middle]];
            build(from, middle, !alongX);
            build(middle, to, !alongX);
        }
    }

    private void search(Nearest nearest, int from, int to, boolean alongX) {
        if (to - from <= LEAF) {
            for (int i = from; i < to; i++) {
                nearest.offer(points[i]);
            }
            return;
        }
        int middle = (from + to) >>> 1;
        double beyond = (alongX ? x : y)[nearest.point] - splits[middle];
        boolean lowerFirst = beyond < 0;
        search(nearest, lowerFirst ? from : middle, lowerFirst ? middle : to, !alongX);
        if (Math.abs(beyond) < nearest.worst()) {
            search(nearest, lowerFirst ? middle : from, lowerFirst ? to : middle, !alongX);
        }
    }

    /** Hoare's selection: afterwards the points left of the place are not above it, those right of it not below. */
    private void select(double[] axis, int first, int last, int place) {
        int low = first;
        int high = last;
        while (low < high) {
            double pivot = axis[points[(low + high) >>> 1]];
            int i = low;
            int j = high;
            while (i <= j) {
                while (axis[points[i]] < pivot) {
                    i++;
                }
                while (axis[points[j]] > pivot) {
                    j--;
                }
                if (i <= j) {
                    int swapped = points[i];
                    points[i++] = points[j];
                    points[j--] = swapped;
                }
            }
            if (place <= j) {
                high = j;
            } else if (place >= i) {
                low = i;
            } else {
                return;
            }
        }
    }

    /** The k smallest distances seen so far, in order. */
    private final class Nearest {
        private final int point;
        private final double[] distances;

        Nearest(int point, int k) {
            this.point = point;
            this.distances = new double[k];
            Arrays.fill(distances, Double.POSITIVE_INFINITY);
        }

        double worst() {
            return distances[distances.length - 1];
        }

        void offer(int other) {
            double distance = Math.max(Math.abs(x[point] - x[other]), Math.abs(y[point] - y[other]));
            if (other == point || distance >= worst()) {
                return;
            }
            int i = distances.length - 1;
            for (; i > 0 && distances[i - 1] > distance; i--) {
                distances[i] = distances[i - 1];
            }
            distances[i] = distance;
        }
    }
}
