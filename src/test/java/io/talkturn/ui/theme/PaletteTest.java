package io.talkturn.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.task.TaskFamily;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.paint.Color;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Style sheets and drawing code must not drift apart. */
final class PaletteTest {
    private static final Pattern TOKEN = Pattern.compile("-tt-([a-z-]+):\\s*([^;]+);");

    @ParameterizedTest
    @CsvSource({"light.css, false", "dark.css, true"})
    void hasTheColoursOfTheStyleSheet(String sheet, boolean dark) throws IOException {
        Palette palette = dark ? Palette.DARK : Palette.LIGHT;
        Map<String, Color> tokens = tokens(sheet);
        assertThat(palette.accent()).isEqualTo(tokens.get("accent"));
        assertThat(palette.page().background()).isEqualTo(tokens.get("background"));
        assertThat(palette.page().subtle()).isEqualTo(tokens.get("subtle"));
        assertThat(palette.ink().text()).isEqualTo(tokens.get("text"));
        assertThat(palette.ink().muted()).isEqualTo(tokens.get("muted"));
        assertThat(palette.page().line()).isEqualTo(tokens.get("line"));
        assertThat(palette.signal().good()).isEqualTo(tokens.get("good"));
        assertThat(palette.signal().warning()).isEqualTo(tokens.get("warning"));
        assertThat(palette.signal().bad()).isEqualTo(tokens.get("bad"));
        assertThat(palette.heatOf(1)).isEqualTo(tokens.get("heat-low"));
        assertThat(palette.heatOf(2)).isEqualTo(tokens.get("heat-medium"));
        assertThat(palette.heatOf(3)).isEqualTo(tokens.get("heat-high"));
        for (TaskFamily family : TaskFamily.values()) {
            assertThat(palette.family(family))
                    .isEqualTo(tokens.get(family.name().toLowerCase(Locale.ROOT)));
        }
    }

    private static Map<String, Color> tokens(String sheet) throws IOException {
        try (var in = Objects.requireNonNull(Palette.class.getResourceAsStream("/io/talkturn/ui/" + sheet))) {
            Matcher matcher = TOKEN.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            Map<String, Color> tokens = new HashMap<>();
            while (matcher.find()) {
                tokens.put(matcher.group(1), Color.web(matcher.group(2).strip()));
            }
            return tokens;
        }
    }
}
