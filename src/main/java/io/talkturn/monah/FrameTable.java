package io.talkturn.monah;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The frames of one speaker's video in columns, about 80 bytes a frame, so that hours of them fit into memory. Frames
 * stand in the order in which they were added.
 */
public final class FrameTable {
    private static final int UNITS = ActionUnit.values().length;
    private static final int FIRST_CAPACITY = 1024;

    private int knownUnits = -1;
    private int size;
    private int[] numbers;
    private double[] times;
    private boolean[] success;

    /** The bits of the action units that are present. */
    private byte[] present;

    private double[] intensities;
    private double[] noseY;
    private double[] distances;

    /** An empty table. */
    public FrameTable() {
        this(FIRST_CAPACITY);
    }

    private FrameTable(int capacity) {
        numbers = new int[capacity];
        times = new double[capacity];
        success = new boolean[capacity];
        present = new byte[capacity];
        intensities = new double[capacity * UNITS];
        noseY = new double[capacity];
        distances = new double[capacity];
    }

    /** The same frames in columns. */
    public static FrameTable of(List<Frame> frames) {
        FrameTable table = new FrameTable(Math.max(1, frames.size()));
        frames.forEach(table::add);
        return table;
    }

    /** Adds a frame behind the others. */
    public void add(Frame frame) {
        int bits = 0;
        double[] values = new double[UNITS];
        for (ActionUnit unit : ActionUnit.values()) {
            bits |= frame.present().contains(unit) ? unit.bit() : 0;
            values[unit.place()] = frame.intensity().getOrDefault(unit, Double.NaN);
        }
        add(frame.number(), frame.time(), frame.success(), bits, values, frame.noseY(), frame.distance());
    }

    /**
     * Adds a frame behind the others.
     *
     * @param number running number in the video
     * @param time seconds
     * @param seen whether a face was found
     * @param presentUnits the bits of the action units that are present
     * @param values intensity 0-5 of every action unit by its place, NaN where the table has none
     * @param nose height of the nose tip in pixels, NaN where the table has none
     * @param distance of the head from the camera in mm, NaN where the table has none
     */
    public void add(
            int number, double time, boolean seen, int presentUnits, double[] values, double nose, double distance) {
        if (size == numbers.length) {
            grow();
        }
        numbers[size] = number;
        times[size] = time;
        success[size] = seen;
        present[size] = (byte) presentUnits;
        System.arraycopy(values, 0, intensities, size * UNITS, UNITS);
        noseY[size] = nose;
        distances[size] = distance;
        size++;
    }

    private void grow() {
        int capacity = numbers.length + (numbers.length >> 1) + 1;
        numbers = Arrays.copyOf(numbers, capacity);
        times = Arrays.copyOf(times, capacity);
        success = Arrays.copyOf(success, capacity);
        present = Arrays.copyOf(present, capacity);
        intensities = Arrays.copyOf(intensities, capacity * UNITS);
        noseY = Arrays.copyOf(noseY, capacity);
        distances = Arrays.copyOf(distances, capacity);
    }

    /** How many frames there are. */
    public int size() {
        return size;
    }

    /** The running number of a frame in its video. */
    public int number(int frame) {
        return numbers[frame];
    }

    /** Seconds. */
    public double time(int frame) {
        return times[frame];
    }

    /** Whether a face was found. */
    public boolean isSeen(int frame) {
        return success[frame];
    }

    /** Whether an action unit is present. */
    public boolean isPresent(int frame, ActionUnit unit) {
        return (present[frame] & unit.bit()) != 0;
    }

    /** Intensity 0-5, NaN where the table has none. */
    public double intensity(int frame, ActionUnit unit) {
        return intensities[frame * UNITS + unit.place()];
    }

    /** Says which action units the table has presences of, by their bits; all unless this is called. */
    public void setKnownUnits(int bits) {
        knownUnits = bits;
    }

    /** The actions that can be seen in this table; of the others nothing is known, which is not the same as not done. */
    public Set<Action> measurable() {
        Set<Action> actions = EnumSet.noneOf(Action.class);
        for (Action action : Action.values()) {
            boolean known = switch (action) {
                case SMILE -> isKnown(ActionUnit.AU06) && isKnown(ActionUnit.AU12);
                case POSITIVE_EXPRESSION -> isKnown(ActionUnit.AU12);
                case UPPER_LID -> isKnown(ActionUnit.AU05);
                case CHIN -> isKnown(ActionUnit.AU17);
                case LIP -> isKnown(ActionUnit.AU20);
                case JAW -> isKnown(ActionUnit.AU25);
                case NOD -> anyKnown(noseY);
                case LEAN -> anyKnown(distances);
            };
            if (known) {
                actions.add(action);
            }
        }
        return actions;
    }

    private boolean isKnown(ActionUnit unit) {
        return (knownUnits & unit.bit()) != 0;
    }

    private boolean anyKnown(double[] column) {
        return Arrays.stream(column, 0, size).anyMatch(v -> !Double.isNaN(v));
    }

    /** Heights of the nose tip in pixels; shape [frames]. */
    double[] noseHeights() {
        return Arrays.copyOf(noseY, size);
    }

    /** Distances of the head from the camera in mm; shape [frames]. */
    double[] distances() {
        return Arrays.copyOf(distances, size);
    }

    /** The frames with a face, which are all where none failed. */
    FrameTable usable() {
        FrameTable usable = new FrameTable(Math.max(1, size));
        double[] values = new double[UNITS];
        for (int i = 0; i < size; i++) {
            if (success[i]) {
                System.arraycopy(intensities, i * UNITS, values, 0, UNITS);
                usable.add(numbers[i], times[i], true, present[i], values, noseY[i], distances[i]);
            }
        }
        return usable.size == size ? this : usable;
    }

    /** The first frame at or after a time; {@code beyond}: after it. Times must ascend. */
    int firstFrom(double time, boolean beyond) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (times[middle] < time || (beyond && times[middle] == time)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
