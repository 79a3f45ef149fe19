package io.talkturn.ui.chart;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.NumberTickUnitSource;
import org.jfree.chart.axis.TickUnit;
import org.jfree.chart.axis.TickUnitSource;

/** JFreeChart's steps of an axis with numbers as the rest of the window writes them: its own follow the default locale. */
record PlainTicks(NumberTickUnitSource source) implements TickUnitSource {
    private static final int MOST_DECIMALS = 4;
    private static final int MOST_ZEROS = 6;
    /** What a logarithm may lack of a whole number. */
    private static final double SLACK = 1e-9;

    /** Steps of any size. */
    static PlainTicks any() {
        return new PlainTicks(new NumberTickUnitSource());
    }

    /** Steps of whole numbers. */
    static PlainTicks whole() {
        return new PlainTicks(new NumberTickUnitSource(true));
    }

    @Override
    public TickUnit getLargerTickUnit(TickUnit unit) {
        return plain(source.getLargerTickUnit(unit));
    }

    @Override
    public TickUnit getCeilingTickUnit(TickUnit unit) {
        return plain(source.getCeilingTickUnit(unit));
    }

    @Override
    public TickUnit getCeilingTickUnit(double size) {
        return plain(source.getCeilingTickUnit(size));
    }

    private static TickUnit plain(TickUnit unit) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        DecimalFormat format = new DecimalFormat(pattern(unit.getSize()), symbols);
        return new NumberTickUnit(unit.getSize(), format, unit.getMinorTickCount());
    }

    /** As many decimals as the step has, so that the numbers of an axis are alike. */
    private static String pattern(double step) {
        int power = (int) Math.floor(Math.log10(step) + SLACK);
        if (power < -MOST_DECIMALS || power > MOST_ZEROS) {
            return "#.######E0";
        }
        return power < 0 ? "0." + "0".repeat(-power) : "#,##0";
    }
}
