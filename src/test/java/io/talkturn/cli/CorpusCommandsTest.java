package io.talkturn.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.CorpusChecks;
import io.talkturn.corpus.Partition;
import io.talkturn.corpus.Partitions;
import io.talkturn.corpus.SmallCorpus;
import io.talkturn.corpus.io.CorpusFolder;
import io.talkturn.foundation.Json;
import io.talkturn.foundation.Progress;
import io.talkturn.project.Project;
import io.talkturn.sample.SimulatedRelease;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;

/** import, inspect and partition, as they are typed. */
final class CorpusCommandsTest {
    private static final String SCENES = """
            scene,who,start,end,utterance,mood,valence
            s1,ana,0.0,1.5,"Well, hello.",calm,3
            s1,bo,1.5,2.5,Go away!,angry,1.5
            s2,cy,0,1,"She said ""no"".",calm,NA
            s2,di,2,3,Oh dear me.,angry,5
            s3,eva,0,1,So it goes.,calm,2
            """;

    @TempDir
    Path temporary;

    private Path scenes;
    private Path corpus;

    private record Said(int exit, String out, String err) {
        JsonNode json() {
            return Json.tree(out);
        }
    }

    @BeforeEach
    void aTable() throws IOException {
        scenes = Files.writeString(temporary.resolve("scenes.csv"), SCENES);
        corpus = temporary.resolve("corpus");
    }

    @Test
    void importMakesACorpusAndReportsIt() {
        Said said = run("import", scenes, "--to", corpus, "--name", "My scenes");

        assertThat(said.exit()).isZero();
        assertThat(said.out()).contains("My scenes", "3 conversations, 5 talkturns", "mood", "Corpus written to");
        Corpus read = CorpusFolder.read(corpus);
        assertThat(read.info().title()).isEqualTo("My scenes");
        assertThat(read.talkturns()).hasSize(5);
        assertThat(corpus.resolve("mapping.json")).exists();
    }

    @Test
    void notesAreWrittenListedExportedAndTakenAway() throws IOException {
        run("import", scenes, "--to", corpus);
        String id = CorpusFolder.read(corpus).talkturns().getFirst().id();
        assertThat(run("notes", corpus).out()).contains("Nobody has noted anything");

        Said said = run("notes", corpus, "--talkturn", id, "--text", "ironic?", "--author", "MK");

        assertThat(said.exit()).isZero();
        assertThat(run("notes", corpus).out()).contains(id, "“ironic?”", "MK");
        assertThat(run("notes", corpus, "--json").json().get(0).path("text").asString())
                .isEqualTo("ironic?");
        assertThat(run("inspect", corpus).out()).contains("1 talkturn has a note");
        Path csv = temporary.resolve("all.csv");
        run("corpus", "export", corpus, "--to", csv);
        assertThat(Files.readString(csv)).contains("talkturn_note", "ironic?");

        run("notes", corpus, "--talkturn", id, "--text", "");

        assertThat(run("notes", corpus).out()).contains("Nobody has noted anything");
    }

    @Test
    void aNoteAtATalkturnThatIsNotThereIsRefused() {
        run("import", scenes, "--to", corpus);

        Said said = run("notes", corpus, "--talkturn", "nowhere", "--text", "ironic?");

        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.err()).contains("no talkturn “nowhere”");
    }

    @Test
    void noNetworkLearnsFromNotesThatWereExported() {
        run("import", scenes, "--to", corpus);
        for (var talkturn : CorpusFolder.read(corpus).talkturns()) {
            run(
                    "notes",
                    corpus,
                    "--talkturn",
                    talkturn.id(),
                    "--text",
                    talkturn.speaker().equals("bo") ? "good" : "bad");
        }
        Path csv = temporary.resolve("all.csv");
        Path again = temporary.resolve("again");
        run("corpus", "export", corpus, "--to", csv);

        run("import", csv, "--to", again);

        assertThat(CorpusFolder.read(again).labels())
                .extracting(label -> label.name())
                .containsExactlyInAnyOrderElementsOf(CorpusFolder.read(corpus).labels().stream()
                        .map(label -> label.name())
                        .toList());
    }

    @Test
    void aDryRunWritesNothingButTheMappingThatWasAskedFor() {
        Path mapping = temporary.resolve("mapping.json");

        Said said = run("import", scenes, "--to", corpus, "--dry-run", "--write-mapping", mapping);

        assertThat(said.exit()).isZero();
        assertThat(corpus).doesNotExist();
        assertThat(mapping).content().contains("\"column\" : \"utterance\"");
    }

    @Test
    void anEditedMappingIsObeyed() throws IOException {
        Path mapping = temporary.resolve("mapping.json");
        run("import", scenes, "--dry-run", "--write-mapping", mapping);
        String edited = Files.readString(mapping).replace("\"name\" : \"mood\"", "\"name\" : \"affect\"");
        Files.writeString(mapping, edited);

        assertThat(run("import", scenes, "--mapping", mapping, "--to", corpus).exit())
                .isZero();

        assertThat(CorpusFolder.read(corpus).label("affect")).isPresent();
    }

    @Test
    void anotherCorpusIsReplacedOnlyWhenAsked() {
        run("import", scenes, "--to", corpus);
        String before = CorpusFolder.hash(corpus);

        Said refused = run("import", scenes, "--to", corpus, "--partition", "train");
        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.err()).startsWith("talkturn: There is already a corpus here.");
        assertThat(CorpusFolder.hash(corpus)).isEqualTo(before);

        assertThat(run("import", scenes, "--to", corpus, "--partition", "train", "--replace")
                        .exit())
                .isZero();
        assertThat(CorpusFolder.read(corpus).partitions().values()).containsOnly(Partition.TRAIN);
    }

    @Test
    void inAProjectTheCorpusGoesBelowIt() {
        Path folder = temporary.resolve("project");
        Project.create(folder, "p").close();

        assertThat(run("import", scenes, "--project", folder).exit()).isZero();
        assertThat(run("import", scenes, "--project", folder).exit()).isZero();

        assertThat(folder.resolve("corpora/scenes/corpus.json")).exists();
        assertThat(folder.resolve("corpora/scenes-2/corpus.json")).exists();
        assertThat(run("inspect", "scenes-2", "--project", folder).out()).contains("5 talkturns");
    }

    @Test
    void jsonIsForPrograms() {
        JsonNode imported = run("import", scenes, "--to", corpus, "--json").json();
        assertThat(imported.path("hash").asString()).isEqualTo(CorpusFolder.hash(corpus));
        assertThat(imported.path("report").path("talkturns").asInt()).isEqualTo(5);
        assertThat(imported.path("corpus")
                        .path("labels")
                        .path("mood")
                        .path("counts")
                        .path("none")
                        .path("calm")
                        .asInt())
                .isEqualTo(3);

        JsonNode inspected = run("inspect", corpus, "--json", "--conversations", "--label", "mood")
                .json();
        assertThat(inspected.path("conversations").size()).isEqualTo(3);
        assertThat(inspected
                        .path("corpus")
                        .path("labels")
                        .path("valence")
                        .path("highest")
                        .asDouble())
                .isEqualTo(5);
        assertThat(inspected
                        .path("findings")
                        .valueStream()
                        .map(f -> f.path("code").asString()))
                .contains("undivided");
    }

    @Test
    void notesCanBeWrittenAsATable() throws IOException {
        Files.writeString(scenes, SCENES + "s3,eva,5,4,Backwards now.,calm,2\n");
        Path notes = temporary.resolve("notes.csv");

        Said said = run("import", scenes, "--to", corpus, "--notes", notes);

        assertThat(said.out()).contains("end_before_start", "scenes.csv:7");
        assertThat(notes).content().contains("warn,end_before_start,scenes.csv,7");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "import nothing.csv --to x",
                "import %s --to x --format iemocap",
                "import %s --to x --format meld",
                "import %s --to x --mapping nothing.json",
                "import %s --to x --partition middle",
                "inspect nothing",
                "partition nothing --by random",
            })
    void whatCannotBeDoneIsASentenceAndExitCodeTwo(String line) {
        Said said = run((Object[]) line.formatted(scenes).split(" "));

        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.err()).startsWith("talkturn: ").doesNotContain("Exception", "\tat ");
        assertThat(said.out()).isEmpty();
    }

    @Test
    void partitionDividesAndShowsWhatItDid() {
        run("import", scenes, "--to", corpus);

        Said random = run("partition", corpus, "--by", "random", "--shares", "1:1:1", "--seed", "4");
        assertThat(random.exit()).isZero();
        assertThat(CorpusFolder.read(corpus).partitions().values())
                .containsExactlyInAnyOrder(Partition.TRAIN, Partition.DEV, Partition.TEST);

        run("partition", corpus, "--by", "speaker", "--train", "ana,bo,eva", "--dev", "cy,di");
        assertThat(CorpusFolder.read(corpus).partitions())
                .isEqualTo(Map.of("s1", Partition.TRAIN, "s2", Partition.DEV, "s3", Partition.TRAIN));

        run("partition", corpus, "--by", "conversation", "--test", "s3", "--dev", "s1*");
        assertThat(CorpusFolder.read(corpus).partitions())
                .isEqualTo(Map.of("s1", Partition.DEV, "s2", Partition.DEV, "s3", Partition.TEST));

        String before = CorpusFolder.hash(corpus);
        run("partition", corpus, "--by", "conversation", "--none", "s*", "--dry-run");
        assertThat(CorpusFolder.hash(corpus)).isEqualTo(before);
        assertThat(run("partition", corpus, "--json")
                        .json()
                        .path("partitions")
                        .path("dev")
                        .path("conversations")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void aDivisionCanComeFromATable() throws IOException {
        run("import", scenes, "--to", corpus);
        Path table = Files.writeString(temporary.resolve("split.csv"), "recording,partition\ns1,train\ns2,dev\n");

        assertThat(run("partition", corpus, "--by", "file", "--from", table).exit())
                .isZero();
        assertThat(CorpusFolder.read(corpus).partitions())
                .isEqualTo(Map.of("s1", Partition.TRAIN, "s2", Partition.DEV, "s3", Partition.NONE));

        Files.writeString(table, "recording,partition\ns1,train\ns2,dev\ns1,test\n");
        assertThat(run("partition", corpus, "--by", "file", "--from", table).err())
                .contains("s1", "line 2", "line 4", "split.csv");
    }

    @Test
    void overlappingSpeakersAreSaid() {
        Corpus small = new SmallCorpus()
                .conversation("a", Partition.TRAIN, "ana: joy: Hi.", "bo: fear: Oh.")
                .conversation("b", Partition.DEV, "ana: joy: Hi.", "cy: fear: Oh.")
                .build("joy", "fear");
        CorpusFolder.write(small, corpus);

        assertThat(run("partition", corpus).out()).contains("One speaker stands in more than one partition (ana)");
        assertThat(run("partition", corpus, "--json")
                        .json()
                        .path("speaker_overlap")
                        .path("ana")
                        .size())
                .isEqualTo(2);
    }

    @Test
    void aReleaseBecomesATrainableCorpusOfThePaper() {
        Path release = new SimulatedRelease(10, 120, 3).write(temporary, Progress.NONE);

        assertThat(run("import", release, "--to", corpus).exit()).isZero();
        assertThat(run("partition", corpus, "--preset", "iemocap").exit()).isZero();

        Corpus read = CorpusFolder.read(corpus);
        assertThat(read.report().notes()).isEmpty();
        assertThat(read.talkturns()).hasSize(120).allMatch(turn -> !turn.words().isEmpty());
        CorpusChecks.requireTrainable(read, "emotion4");
        assertThat(Partitions.speakerOverlap(read)).isEmpty();
        assertThat(read.partitions().values()).contains(Partition.TRAIN, Partition.DEV, Partition.TEST);
    }

    @Test
    void aPresetOfAnotherCorpusChangesNothing() {
        run("import", scenes, "--to", corpus);
        String before = CorpusFolder.hash(corpus);

        assertThat(run("partition", corpus, "--preset", "semaine").err()).contains("2008.12.05.16.03.15");
        assertThat(run("partition", corpus, "--preset", "nobody").err()).contains("iemocap, semaine");
        assertThat(run("partition", corpus, "--preset", "iemocap", "--by", "random")
                        .exit())
                .isEqualTo(2);
        assertThat(CorpusFolder.hash(corpus)).isEqualTo(before);
    }

    @Test
    void inspectShowsWhatAnImportWouldMakeAndWritesNothing() throws IOException {
        Path release = new SimulatedRelease(2, 12, 3).write(temporary.resolve("in"), Progress.NONE);

        Said said = run("inspect", release, "--talkturns", "3");
        Said json = run("inspect", release, "--json");

        assertThat(said.out())
                .contains("Format: IEMOCAP", "2 conversations, 12 talkturns", "emotion4", "Nothing was written")
                .contains("Ses01F_impro00");
        assertThat(json.json().path("format").asString()).isEqualTo("iemocap");
        assertThat(json.json().path("talkturns").size()).isEqualTo(10);
        try (Stream<Path> files = Files.list(temporary)) {
            assertThat(files).containsExactlyInAnyOrder(scenes, temporary.resolve("in"));
        }
    }

    @Test
    void aCorpusIsExportedAndComesBack() {
        run("import", scenes, "--to", corpus);
        Path csv = temporary.resolve("out.csv");
        Path tables = temporary.resolve("tables");

        assertThat(run("corpus", "export", corpus, "--to", csv).out()).contains("5 talkturns");
        assertThat(run("corpus", "export", corpus, "--as", "monah", "--to", tables)
                        .out())
                .contains("5 talkturns");
        run("import", csv, "--to", temporary.resolve("again"));
        run("import", tables, "--to", temporary.resolve("monah"));

        Corpus first = CorpusFolder.read(corpus);
        assertThat(CorpusFolder.read(temporary.resolve("again")).talkturns())
                .map(turn -> turn.text())
                .containsExactlyElementsOf(
                        first.talkturns().stream().map(turn -> turn.text()).toList());
        assertThat(CorpusFolder.read(temporary.resolve("monah")).talkturns()).hasSize(5);
        assertThat(run("corpus", "export", corpus, "--to", temporary.resolve("out.xyz"))
                        .err())
                .contains("--as");
        assertThat(run("corpus", "export", corpus, "--as", "monah", "--to", tables)
                        .exit())
                .isEqualTo(2);
    }

    private static Said run(Object... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line = Talkturn.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        String[] words = Arrays.stream(arguments).map(String::valueOf).toArray(String[]::new);
        int exit = line.execute(words);
        return new Said(exit, out.toString(), err.toString());
    }
}
