package io.talkturn.cluster;

import java.util.ArrayList;
import java.util.List;

/** Numbers of trials as the elements of arrays: {@code 3,17,20-24%8}, in as many arrays as the cluster's limit asks for. */
public final class ArrayNumbers {
    private ArrayNumbers() {}

    /**
     * One array.
     *
     * @param offset what is added to an element to give the trial's number
     * @param elements ascending
     */
    public record Part(int offset, List<Integer> elements) {
        public Part {
            elements = List.copyOf(elements);
        }

        /** As {@code --array} takes it. */
        public String text(int atOnce) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < elements.size(); i++) {
                int end = i;
                while (end + 1 < elements.size() && elements.get(end + 1) == elements.get(end) + 1) {
                    end++;
                }
                text.append(text.isEmpty() ? "" : ",").append(elements.get(i));
                text.append(end > i ? (end > i + 1 ? "-" : ",") + elements.get(end) : "");
                i = end;
            }
            return text + (atOnce > 0 ? "%" + atOnce : "");
        }
    }

    /**
     * Numbers in arrays whose elements are below a limit.
     *
     * @param numbers of trials, ascending, from 1
     * @param limit Slurm's MaxArraySize: elements are below it
     */
    public static List<Part> parts(List<Integer> numbers, int limit) {
        int size = Math.max(1, limit - 1);
        List<Part> parts = new ArrayList<>();
        List<Integer> now = new ArrayList<>();
        int offset = 0;
        for (int number : numbers) {
            int wanted = (number - 1) / size * size;
            if (wanted != offset && !now.isEmpty()) {
                parts.add(new Part(offset, now));
                now = new ArrayList<>();
            }
            offset = wanted;
            now.add(number - offset);
        }
        if (!now.isEmpty()) {
            parts.add(new Part(offset, now));
        }
        return parts;
    }
}
