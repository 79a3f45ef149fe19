package io.talkturn.ui.studies.figure;

import io.talkturn.ui.studies.look.SettingWords;
import java.util.List;

/** Where values stand on an axis, 0 at its lower end, 1 at its upper. */
sealed interface Scale {
    /** The place of a value, NaN where it has none. */
    double place(String value);

    /** How near a value has to be to what is brushed: a word is easily missed by a few pixels. */
    default double slack() {
        return 0.005;
    }

    /** What stands at the lower end. */
    String bottom();

    /** What stands at the upper end. */
    String top();

    /** Values by their size. */
    record Even(double least, double most) implements Scale {
        @Override
        public double place(String value) {
            Double number = SettingWords.number(value);
            return number == null ? Double.NaN : share(number, least, most);
        }

        @Override
        public String bottom() {
            return SettingWords.brief(least);
        }

        @Override
        public String top() {
            return SettingWords.brief(most);
        }
    }

    /** Values by their logarithm; 0, where it is drawn too, stands apart below all others. */
    record Log(double least, double most, boolean hasZero) implements Scale {
        /** How far above 0 the others begin. */
        private static final double GAP = 0.12;

        @Override
        public double place(String value) {
            Double number = SettingWords.number(value);
            if (number == null || number < 0 || (number == 0 && !hasZero)) {
                return Double.NaN;
            }
            if (number == 0) {
                return 0;
            }
            double share = share(Math.log(number), Math.log(least), Math.log(most));
            return hasZero ? GAP + (1 - GAP) * share : share;
        }

        @Override
        public String bottom() {
            return hasZero ? "0" : SettingWords.brief(least);
        }

        @Override
        public String top() {
            return SettingWords.brief(most);
        }
    }

    /** A few values at even distances. */
    record Words(List<String> values) implements Scale {
        public Words {
            values = List.copyOf(values);
        }

        @Override
        public double place(String value) {
            int at = values.indexOf(value);
            return at < 0 ? Double.NaN : values.size() == 1 ? 0.5 : (double) at / (values.size() - 1);
        }

        @Override
        public double slack() {
            return values.size() < 2 ? 1 : Math.min(0.1, 0.4 / (values.size() - 1));
        }

        @Override
        public String bottom() {
            return SettingWords.shown(values.getFirst());
        }

        @Override
        public String top() {
            return SettingWords.shown(values.getLast());
        }
    }

    private static double share(double value, double least, double most) {
        return most > least ? Math.clamp((value - least) / (most - least), 0, 1) : 0.5;
    }
}
