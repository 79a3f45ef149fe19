package io.talkturn.foundation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What reaches a terminal of a text that somebody else wrote. */
final class PrintableTest {
    @ParameterizedTest
    @CsvSource({
        "10, \\n",
        "13, \\r",
        "9, \\t",
        "0, \\x00",
        "27, \\x1b",
        "127, \\x7f",
        "155, \\x9b",
        "133, \\x85",
        "8238, \\u202e",
        "8296, \\u2068",
        "8203, \\u200b",
        "8232, \\u2028",
        "65279, \\ufeff",
        "8207, \\u200f",
        "917505, \\u{e0001}",
        "55357, \\ud83d",
        "56832, \\ude00",
        "173, \\xad"
    })
    void whatNobodySeesOrATerminalObeysIsShown(int c, String shown) {
        String text = "a" + new String(Character.toChars(c)) + "b";

        assertThat(Printable.line(text)).isEqualTo("a" + shown + "b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain",
                "Ärger, naïve, e\u0301",
                "你好，世界",
                "שלום",
                "مرحبا",
                "😀 👍🏽 👨\u200d👩\u200d👧 ❤\ufe0f\u200d🔥",
                "🏴\udb40\udc67\udb40\udc62\udb40\udc65\udb40\udc6e\udb40\udc67\udb40\udc7f",
                "می\u200cخواهم",
                "क्\u200dष",
                "C:\\new\\table"
            })
    void writingOfAllScriptsStaysAsItIs(String text) {
        assertThat(Printable.line(text)).isSameAs(text);
        assertThat(Printable.json(text)).isSameAs(text);
    }

    @Test
    void aJoinerThatJoinsNothingIsShown() {
        assertThat(Printable.line("pay\u200dpal a\u200c")).isEqualTo("pay\\u200dpal a\\u200c");
    }

    @Test
    void jsonSaysTheSameWithItsOwnEscapes() {
        String text = IntStream.concat(IntStream.range(0, 0x3000), IntStream.of(0xE0001, 0xD83D, 0x1F600))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();

        String json = Printable.json(Json.pretty(new String[] {text}));

        assertThat(Json.parse(json, String[].class)[0]).isEqualTo(text);
        assertThat(json.lines().map(Printable::line).toList())
                .isEqualTo(json.lines().toList());
    }

    @Test
    void aWriterPutsHalvesOfACharacterTogether() throws Exception {
        StringWriter shown = new StringWriter();
        try (PrintableWriter writer = new PrintableWriter(shown)) {
            writer.write("\ud83d");
            writer.write("\ude00\u202e\n\ud83d");
        }

        assertThat(shown).hasToString("😀\\u202e\n\\ud83d");
    }

    @Test
    void aStackTraceHasNoForgedLine() {
        Exception defect = new IllegalStateException("x\n\tat forged", new RuntimeException("\u001b[2J"));

        String trace = Console.traceOf(defect);

        assertThat(trace).contains("x\\n\\tat forged\n", "Caused by: java.lang.RuntimeException: \\x1b[2J\n");
    }
}
