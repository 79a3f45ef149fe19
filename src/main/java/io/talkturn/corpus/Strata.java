package io.talkturn.corpus;

/** What stratified draws tell talkturns apart by. */
public final class Strata {
    private Strata() {}

    /**
     * The stratum of a talkturn that has the label: its class or classes; numbers to the nearest whole one, since a stratum a
     * value would be no strata at all.
     */
    public static String of(Label label, int row) {
        return switch (label) {
            case ClassLabel classes -> classes.classes().get(classes.at(row));
            case MultiLabel several -> several.written(row);
            case NumberLabel number -> Double.toString(Math.rint(number.at(row)) + 0.0);
        };
    }
}
