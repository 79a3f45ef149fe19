package io.talkturn.ui.studies.look;

import io.talkturn.foundation.UserError;
import io.talkturn.run.NetworkSpec;
import io.talkturn.study.StudyFile;
import io.talkturn.study.plan.RecipeGuide;
import io.talkturn.ui.kit.Format;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The settings of a study as people read them. */
public final class SettingWords {
    private static final MathContext FIGURES = new MathContext(3);
    private static final MathContext FEW = new MathContext(2);
    private static final double SMALL = 1e-4;

    private SettingWords() {}

    /** The title of a setting; its key where no description has it. */
    public static String title(StudyFile study, String key) {
        if (key.startsWith(RecipeGuide.OPTION)) {
            return key.substring(RecipeGuide.OPTION.length());
        }
        return network(study).flatMap(network -> titled(network, key)).orElse(key);
    }

    private static Optional<NetworkSpec> network(StudyFile study) {
        return study.trials().stream().findFirst().map(trial -> trial.spec().network());
    }

    private static Optional<String> titled(NetworkSpec network, String key) {
        try {
            return Optional.of(RecipeGuide.setting(network, key).title());
        } catch (UserError e) {
            return Optional.empty();
        }
    }

    /** A number in three figures, or the word as it stands. */
    public static String shown(String value) {
        Double number = number(value);
        return number == null ? value : number(number.doubleValue());
    }

    /** A number in three figures. */
    public static String number(double value) {
        return number(value, FIGURES);
    }

    /** A number in two figures, where there is little room. */
    public static String brief(double value) {
        return number(value, FEW);
    }

    private static String number(double value, MathContext figures) {
        if (value == Math.rint(value) && Math.abs(value) < 1e9) {
            return Format.integer(Math.round(value));
        }
        BigDecimal rounded = new BigDecimal(value).round(figures).stripTrailingZeros();
        if (Math.abs(value) >= SMALL) {
            return rounded.toPlainString();
        }
        // BigDecimal itself writes zeros down to a millionth, which no column has room for
        int exponent = rounded.precision() - rounded.scale() - 1;
        return rounded.scaleByPowerOfTen(-exponent).stripTrailingZeros().toPlainString() + "e" + exponent;
    }

    /** The value as a number, null where it is none. */
    public static @Nullable Double number(String value) {
        try {
            double number = Double.parseDouble(value);
            return Double.isFinite(number) ? (Double) number : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
