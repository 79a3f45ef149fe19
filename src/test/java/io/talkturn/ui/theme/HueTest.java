package io.talkturn.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.paint.Color;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class HueTest {
    /** What people see who have all cones, no red, no green ones (Machado, Oliveira and Fernandes 2009), on linear RGB. */
    private static final List<double[][]> EYES = List.of(
            new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}},
            new double[][] {
                {0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}
            },
            new double[][] {
                {0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}
            });

    static List<Palette> palettes() {
        return List.of(Palette.LIGHT, Palette.DARK);
    }

    @ParameterizedTest
    @MethodSource("palettes")
    void classesAreToldApartByColourBlindPeople(Palette palette) {
        for (Hue a : Hue.values()) {
            for (Hue b : Hue.values()) {
                for (double[][] eye : EYES) {
                    if (a != b) {
                        double distance = distance(a.in(palette), b.in(palette), eye);
                        assertThat(distance).as("%s and %s", a, b).isGreaterThan(0.09);
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("palettes")
    void classNamesCanBeReadOnThePage(Palette palette) {
        for (Hue hue : Hue.values()) {
            assertThat(Palette.contrast(hue.textIn(palette), palette.page().background()))
                    .isGreaterThanOrEqualTo(4.5);
        }
    }

    @ParameterizedTest
    @MethodSource("palettes")
    void textCanBeReadOnEveryShade(Palette palette) {
        for (int bucket = 0; bucket <= 3; bucket++) {
            Color shade = palette.onPage(palette.heatOf(bucket));
            assertThat(Palette.contrast(palette.ink().text(), shade)).isGreaterThanOrEqualTo(4.5);
        }
    }

    private static double distance(Color a, Color b, double[][] eye) {
        double[] first = oklab(seen(a, eye));
        double[] second = oklab(seen(b, eye));
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            sum += (first[i] - second[i]) * (first[i] - second[i]);
        }
        return Math.sqrt(sum);
    }

    private static double[] seen(Color colour, double[][] eye) {
        double[] linear = {linear(colour.getRed()), linear(colour.getGreen()), linear(colour.getBlue())};
        double[] seen = new double[3];
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
                seen[row] += eye[row][column] * linear[column];
            }
            seen[row] = Math.max(0, seen[row]);
        }
        return seen;
    }

    private static double linear(double part) {
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }

    private static double[] oklab(double[] c) {
        double l = Math.cbrt(0.4122214708 * c[0] + 0.5363325363 * c[1] + 0.0514459929 * c[2]);
        double m = Math.cbrt(0.2119034982 * c[0] + 0.6806995451 * c[1] + 0.1073969566 * c[2]);
        double s = Math.cbrt(0.0883024619 * c[0] + 0.2817188376 * c[1] + 0.6299787005 * c[2]);
        return new double[] {
            0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
            1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
            0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s
        };
    }
}
