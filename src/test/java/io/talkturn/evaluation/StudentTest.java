package io.talkturn.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Student's t against printed tables and closed forms. */
final class StudentTest {
    @ParameterizedTest
    @CsvSource({
        "1, 12.706204736",
        "2, 4.302652730",
        "3, 3.182446305",
        "4, 2.776445105",
        "10, 2.228138852",
        "29, 2.045229642"
    })
    void anIntervalReachesAsFarAsPrintedTablesSay(int freedom, double expected) {
        assertThat(Student.reach(freedom)).isCloseTo(expected, within(1e-9));
    }

    /** One degree of freedom: tan(0.475 π). Two: 0.95 sqrt(2 / (1 - 0.95²)). */
    @Test
    void anIntervalReachesAsFarAsTheClosedFormsSay() {
        assertThat(Student.reach(1)).isCloseTo(Math.tan(0.475 * Math.PI), within(1e-12));
        assertThat(Student.reach(2)).isCloseTo(0.95 * Math.sqrt(2 / (1 - 0.95 * 0.95)), within(1e-13));
    }

    /** Abramowitz and Stegun 26.7.4 for six degrees of freedom: sin θ (1 + cos² θ / 2 + 3 cos⁴ θ / 8), tan θ = t / √6. */
    @Test
    void sixDegreesOfFreedomToTheLastDigits() {
        double t = Student.reach(6);
        double angle = Math.atan(t / Math.sqrt(6));
        double square = Math.cos(angle) * Math.cos(angle);
        assertThat(Math.sin(angle) * (1 + square / 2 + 3 * square * square / 8)).isCloseTo(0.95, within(1e-14));
        assertThat(t).isCloseTo(2.446911851144970, within(1e-13));
    }

    /** One degree of freedom: 1 - 2/π atan t. Two: 1 - t / sqrt(2 + t²). */
    @Test
    void tailsAreThoseOfTheClosedForms() {
        for (double t : new double[] {0, 0.5, 1, 3, 12.7}) {
            assertThat(Student.twoSided(t, 1)).isCloseTo(1 - 2 / Math.PI * Math.atan(t), within(1e-13));
            assertThat(Student.twoSided(t, 2)).isCloseTo(1 - t / Math.sqrt(2 + t * t), within(1e-13));
        }
    }

    @Test
    void aTailHasTwoSidesAndKeepsItsDigitsWhereItIsSmall() {
        assertThat(Student.twoSided(-2, 7)).isEqualTo(Student.twoSided(2, 7));
        assertThat(Student.twoSided(3.182446305283709, 3)).isCloseTo(0.05, within(1e-12));
        // closed form of two degrees of freedom for large t: 1 / t²
        assertThat(Student.twoSided(1e6, 2)).isCloseTo(1e-12, within(1e-16));
    }
}
