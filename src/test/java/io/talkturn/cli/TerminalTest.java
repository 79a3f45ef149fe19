package io.talkturn.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.foundation.Json;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;

/** A corpus whose every name and text would rule the terminal: no command lets it. */
final class TerminalTest {
    private static final String HOSTILE = "a\u001b[2Jb\u202ec\nforged d\u009b31m\u200be\u007f";
    private static final String SHOWN = "a\\x1b[2Jb\\u202ec\\nforged d";

    @TempDir
    Path temporary;

    private Path corpus;
    private Path table;

    private record Said(int exit, String out, String err) {}

    @BeforeEach
    void aHostileCorpus() throws IOException {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("conversation", HOSTILE + i / 2);
            row.put("speaker", HOSTILE + i % 2);
            row.put("utterance", HOSTILE);
            row.put("mood" + HOSTILE, i % 2 == 0 ? HOSTILE : "calm");
            lines.add(Json.line(row));
        }
        table = Files.writeString(temporary.resolve("x\u001b[1m\ny.jsonl"), String.join("\n", lines) + "\n");
        corpus = temporary.resolve("corpus");
        assertThat(clean("import", table, "--to", corpus, "--name", HOSTILE).exit())
                .isZero();
    }

    @Test
    void noTableOfACorpusIsForged() {
        Said said = clean("inspect", corpus, "--conversations");

        assertThat(said.out()).contains(SHOWN);
        assertThat(said.out().lines()).noneMatch(line -> line.startsWith("forged"));
    }

    @Test
    void columnsStandBelowEachOtherAsTheyAreShown() {
        List<String> rows = clean("inspect", corpus, "--conversations")
                .out()
                .lines()
                .dropWhile(line -> !line.startsWith("conversation "))
                .limit(4)
                .toList();

        int column = rows.getFirst().indexOf("partition");
        assertThat(rows.subList(1, 4)).allMatch(row -> row.startsWith("none", column));
    }

    @Test
    void previewsPartitionsSettingsAndErrorsAreEscapedToo() {
        clean("inspect", table);
        clean("partition", corpus, "--by", "random", "--shares", "1:1:1");
        clean("partition", corpus, "--by", "speaker", "--dev", HOSTILE);
        clean("correct", corpus, "--talkturn", HOSTILE, "--field", "text", "--value", HOSTILE);
        clean("corrections", corpus);
        clean("inspect", temporary.resolve(HOSTILE));
        clean("runs", "--project", temporary.resolve(HOSTILE));
        clean("corpus", "export", corpus, "--to", temporary.resolve("x" + HOSTILE.replace("/", "") + ".csv"));
    }

    @Test
    void whatIsMistypedIsRepeatedEscaped() {
        assertThat(clean("inspect", "--" + HOSTILE).err()).contains("\\nforged");
        assertThat(clean(HOSTILE).err()).contains("\\nforged");
        assertThat(clean("partition", corpus, "--by", HOSTILE).err()).contains("\\nforged");
        assertThat(clean("help", HOSTILE).err()).contains("\\nforged");
    }

    @Test
    void jsonStaysJsonAndSaysTheSame() {
        JsonNode answer = Json.tree(clean("inspect", corpus, "--json").out());

        assertThat(answer.toString()).contains("\\nforged", "\u202e");
        assertThat(Json.tree(clean("inspect", table, "--json").out()).toString())
                .contains("\u202e");
    }

    private Said clean(Object... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line = Talkturn.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        int exit = line.execute(Arrays.stream(arguments).map(String::valueOf).toArray(String[]::new));
        line.getOut().flush();
        line.getErr().flush();
        Said said = new Said(exit, out.toString(), err.toString());
        for (String text : List.of(said.out(), said.err())) {
            assertThat(text.codePoints().filter(TerminalTest::isUnfit).toArray())
                    .as(text)
                    .isEmpty();
            assertThat(text.lines()).as(text).noneMatch(l -> l.startsWith("forged"));
        }
        return said;
    }

    private static boolean isUnfit(int c) {
        return (c < ' ' && c != '\n' && c != '\r') || (c >= 0x7F && c < 0xA0) || c == 0x202E || c == 0x200B;
    }
}
