package io.talkturn.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.corpus.io.CorpusFolder;
import io.talkturn.foundation.Json;
import io.talkturn.weaving.WovenCorpora;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;

/** weave, correct and corrections, as they are typed. */
final class WeaveCommandsTest {
    @TempDir
    private Path temporary;

    private Path corpus;

    private record Said(int exit, String out, String err) {}

    @BeforeEach
    void aCorpus() throws IOException {
        corpus = temporary.resolve("kite");
        WovenCorpora.write(corpus);
    }

    @Test
    void weaveReadsFilesTellsWhatWasMissingAndKeepsItsSettings() {
        Said said = run("weave", corpus, "--actions", WovenCorpora.files(), "--tone", WovenCorpora.tone());
        assertThat(said.exit()).isZero();
        assertThat(said.out())
                .contains("clean, vpa", "13 with frames", "frames read", "frames show no face")
                .contains("the woman raised upper lid dropped jaw the woman said did you bring the kite.");
        Said compat = run("weave", corpus, "--mode", "compat", "--noun", "Kite_F=The Pilot", "--json");
        JsonNode answer = Json.tree(compat.out());
        assertThat(answer.get("mode").asString()).isEqualTo("compat");
        assertThat(answer.get("nouns").get("Kite_F").asString()).isEqualTo("pilot");
        assertThat(answer.get("report").get("frames").asInt())
                .as("another mode reads the files again")
                .isPositive();
        assertThat(narrative(0))
                .isEqualTo("the pilot raised upper lid dropped jaw after four hundred milliseconds"
                        + " a slightly long delay the pilot said did you bring the kite.");
        run("weave", corpus, "--family", "v");
        assertThat(narrative(0)).as("mode and noun are as before").isEqualTo("the pilot said did you bring the kite.");
    }

    @Test
    void narrativesOfAnotherLanguageAreWovenOfAFileAndKept() throws IOException {
        Path phrases = temporary.resolve("deutsch.properties");
        assertThat(run("weave", "--write-phrases", phrases).exit()).isZero();
        Files.writeString(
                phrases,
                Files.readString(phrases).replace("the {noun}", "{noun}").replace("said = said", "said = sagte"));
        assertThat(run("weave", corpus, "--phrases", phrases, "--noun", "Kite_F=die Frau")
                        .exit())
                .isZero();
        assertThat(narrative(0)).isEqualTo("die frau sagte did you bring the kite.");
        Files.delete(phrases);
        run("weave", corpus, "--family", "v");
        assertThat(narrative(0)).as("the phrases are kept").isEqualTo("die frau sagte did you bring the kite.");
        Said compat = run("weave", corpus, "--mode", "compat");
        assertThat(compat.exit()).isEqualTo(2);
        assertThat(compat.err()).contains("repeats the English sentences");
        run("weave", corpus, "--phrases", "english", "--noun", "Kite_F=woman");
        assertThat(narrative(0)).isEqualTo("the woman said did you bring the kite.");
    }

    @Test
    void theMapIsShownEditedAndGivenBack() throws IOException {
        Said map = run("weave", corpus, "--actions", WovenCorpora.files(), "--show-map");
        assertThat(map.out())
                .startsWith("file,kind,conversation,speaker,face,offset")
                .contains(",actions,Kite,Kite_F,,");
        Path table = temporary.resolve("files.csv");
        Files.writeString(
                table,
                map.out()
                        .replace("Kite,Kite_F", "Kite,TMP")
                        .replace("Kite,Kite_M", "Kite,Kite_F")
                        .replace("Kite,TMP", "Kite,Kite_M"));
        assertThat(run("weave", corpus, "--map", table).exit()).isZero();
        assertThat(narrative(0)).as("the other face").doesNotContain("upper lid");
    }

    @Test
    void thresholdsDecideWhatIsTold() {
        run("weave", corpus);
        assertThat(narrative(1)).startsWith("after four hundred milliseconds");
        run("weave", corpus, "--threshold", "delay_ms=500");
        assertThat(narrative(1)).startsWith("the man said");
        refused("no threshold", "weave", corpus, "--threshold", "mood=3");
        refused("cannot be -1", "weave", corpus, "--threshold", "delay_ms=-1");
        refused("no family", "weave", corpus, "--family", "w");
        refused("no mode", "weave", corpus, "--mode", "old");
        refused("no speaker", "weave", corpus, "--noun", "Bob=man");
        refused("no such file", "weave", corpus, "--actions", temporary.resolve("nothing"));
    }

    @Test
    void correctionsAreMadeListedExportedAndTakenBack() {
        run("weave", corpus, "--actions", WovenCorpora.files());
        assertThat(narrative(2)).contains("smiled");
        Said made = run("correct", corpus, "Kite-3", "feature:smile", "0", "--author", "MK");
        assertThat(made.exit()).isZero();
        assertThat(made.out()).contains("c1", "“0”", "MK");
        assertThat(narrative(2)).doesNotContain("smiled");
        assertThat(run("corrections", corpus).out()).contains("c1", "Kite-3", "feature:smile", "MK");
        Path csv = temporary.resolve("c.csv");
        assertThat(run("corrections", corpus, "--csv", csv).exit()).isZero();
        assertThat(csv)
                .content()
                .startsWith("id,talkturn,field,old,new,author,time")
                .contains("MK");
        run("corrections", corpus, "--undo", "c1", "--author", "Ana");
        assertThat(narrative(2)).contains("smiled");
        assertThat(run("corrections", corpus).out()).contains("taken back by Ana");
        refused("no talkturn", "correct", corpus, "Kite-99", "text", "x");
        refused("nothing called", "correct", corpus, "Kite-3", "mood", "x");
    }

    private void refused(String words, Object... arguments) {
        Said said = run(arguments);
        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.err()).containsIgnoringCase(words).doesNotContain("Exception");
    }

    private String narrative(int row) {
        return CorpusFolder.read(corpus).talkturns().get(row).narrativeOrText();
    }

    private static Said run(Object... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line = Talkturn.commandLine();
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        int exit = line.execute(Arrays.stream(arguments).map(String::valueOf).toArray(String[]::new));
        return new Said(exit, out.toString(), err.toString());
    }
}
