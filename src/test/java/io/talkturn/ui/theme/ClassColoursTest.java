package io.talkturn.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;

final class ClassColoursTest {
    @Test
    void emotionsKeepTheirColoursInEveryCorpus() {
        var four = new ClassColours(List.of("angry", "happy", "neutral", "sad"));
        var seven = new ClassColours(List.of("neutral", "surprise", "fear", "sadness", "joy", "disgust", "anger"));

        assertThat(seven.of("anger")).isEqualTo(four.of("angry"));
        assertThat(seven.of("joy")).isEqualTo(four.of("happy"));
        assertThat(seven.of("sadness")).isEqualTo(four.of("sad"));
    }

    @Test
    void upToSevenClassesOfAnyNameHaveSevenColours() {
        List<String> classes = List.of("a", "b", "c", "d", "e", "f", "neutral");
        var colours = new ClassColours(classes);

        assertThat(classes.stream().map(colours::of)).doesNotHaveDuplicates();
        assertThat(colours.of("neutral")).isEqualTo(Hue.GREY);
    }

    @Test
    void twoNamesOfOneBeginningAreToldApart() {
        var colours = new ClassColours(List.of("sad", "sadly bored", "other"));

        assertThat(colours.of("sad")).isNotEqualTo(colours.of("sadly bored"));
    }

    @Test
    void styleSheetsAndDrawingCodeHaveTheSameColours() throws IOException {
        for (Palette palette : List.of(Palette.LIGHT, Palette.DARK)) {
            String sheet = sheet(palette.isDark() ? "dark.css" : "light.css");
            for (Hue hue : Hue.values()) {
                assertThat(sheet)
                        .contains("." + hue.styleClass() + " { -tt-hue: " + hex(hue.in(palette)) + "; -tt-hue-text: "
                                + hex(hue.textIn(palette)) + "; }");
            }
        }
    }

    private static String hex(Color colour) {
        return "#" + colour.toString().substring(2, 8);
    }

    private static String sheet(String name) throws IOException {
        try (var in = Objects.requireNonNull(Palette.class.getResourceAsStream("/io/talkturn/ui/" + name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
