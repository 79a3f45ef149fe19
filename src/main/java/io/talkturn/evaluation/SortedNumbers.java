package io.talkturn.evaluation;

import java.util.Arrays;

/** Numbers in order, with counts and neighbours by binary search. */
final class SortedNumbers {
    private final double[] sorted;

    SortedNumbers(double[] values) {
        sorted = values.clone();
        Arrays.sort(sorted);
    }

    int size() {
        return sorted.length;
    }

    /** How many are below a value; -0.0 equals 0.0. */
    int below(double value) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** How many are equal to a value. */
    int equalTo(double value) {
        return within(value, 0);
    }

    /**
     * How many lie within a radius. The test is {@code |x - centre| <= radius} itself, not a comparison with the
     * rounded {@code centre + radius}: the two differ in the last bit, and there the neighbours of ties lie.
     */
    int within(double centre, double radius) {
        int middle = below(centre);
        int low = 0;
        int high = middle;
        while (low < high) {
            int m = (low + high) >>> 1;
            if (centre - sorted[m] <= radius) {
                high = m;
            } else {
                low = m + 1;
            }
        }
        int first = low;
        low = middle;
        high = sorted.length;
        while (low < high) {
            int m = (low + high) >>> 1;
            if (sorted[m] - centre <= radius) {
                low = m + 1;
            } else {
                high = m;
            }
        }
        return low - first;
    }

    /** The distance from one of the numbers to its k-th nearest other one, k below the size. */
    double distanceToNeighbour(double member, int k) {
        int left = below(member) - 1;
        int right = left + 2; // left + 1 is the member itself, or one equal to it
        double distance = 0;
        for (int found = 0; found < k; found++) {
            double toLeft = left >= 0 ? member - sorted[left] : Double.POSITIVE_INFINITY;
            double toRight = right < sorted.length ? sorted[right] - member : Double.POSITIVE_INFINITY;
            if (toLeft <= toRight) {
                distance = toLeft;
                left--;
            } else {
                distance = toRight;
                right++;
            }
        }
        return distance;
    }

    /** The median: the middle value, or the mean of the two middle ones. */
    double median() {
        int n = sorted.length;
        if (n == 0) {
            return Double.NaN;
        }
        return n % 2 == 1 ? sorted[n / 2] : (sorted[n / 2 - 1] + sorted[n / 2]) / 2;
    }

    /** The value at a place of the order, from 0. */
    double at(int place) {
        return sorted[place];
    }
}
