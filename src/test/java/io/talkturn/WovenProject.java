package io.talkturn;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.cli.Talkturn;
import io.talkturn.corpus.ClassLabel;
import io.talkturn.corpus.Conversation;
import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.Label;
import io.talkturn.corpus.Partition;
import io.talkturn.corpus.io.CorpusFolder;
import io.talkturn.project.Project;
import io.talkturn.weaving.Attachment;
import io.talkturn.weaving.AttachmentTable;
import io.talkturn.weaving.SourceKind;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import picocli.CommandLine;

/** A project whose corpora were imported from release folders and woven with invented faces and tones. */
public final class WovenProject {
    private static final double FRAMES_A_SECOND = 5;
    private static final String HEADER =
            "frame, face_id, timestamp, confidence, success, AU05_r, AU06_r, AU12_r, AU17_r,"
                    + " AU20_r, AU25_r, AU05_c, AU06_c, AU12_c, AU17_c, AU20_c, AU25_c\n";

    private final Path temporary;
    private final Path project;
    private final Random random = new Random(3);

    /** Makes an empty project in a folder for the test alone. */
    public WovenProject(Path temporary) {
        this.temporary = temporary;
        this.project = temporary.resolve("project");
        Project.create(project, "Way").close();
    }

    /** The project's folder. */
    public Path path() {
        return project;
    }

    /** The folder of a corpus. */
    public Path folder(String name) {
        return project.resolve("corpora").resolve(name);
    }

    /** Imports a release folder of the fixtures and weaves it, by the command line. */
    public Corpus importAndWeave(String name) throws IOException {
        Path folder = folder(name);
        run("import", TestData.fixtures(name), "--to", folder);
        Path map = temporary.resolve("files.csv");
        AttachmentTable.write(map, measurements(CorpusFolder.read(folder)));
        String said = run("weave", folder, "--map", map);
        Corpus woven = CorpusFolder.read(folder);
        assertThat(said).contains(woven.talkturns().size() + " with frames");
        assertThat(woven.talkturns()).allMatch(t -> t.narrativeOrText().contains(" said"));
        return woven;
    }

    /** Frames of everybody in every conversation, and a tone for every talkturn. */
    private List<Attachment> measurements(Corpus corpus) throws IOException {
        List<Attachment> sources = new ArrayList<>();
        StringBuilder tone = new StringBuilder("talkturn,neutrality,happiness,sadness,anger,fear\n");
        for (Conversation conversation : corpus.conversations()) {
            double end = 1;
            for (var turn : conversation.talkturns()) {
                Double until = turn.end();
                end = Math.max(end, until == null ? 0 : until + 1);
                tone.append(turn.id())
                        .append(share())
                        .append(share())
                        .append(share())
                        .append(share())
                        .append(share());
                tone.append('\n');
            }
            for (String speaker : conversation.speakers()) {
                Path file = temporary.resolve("frames-" + sources.size() + ".csv");
                Files.writeString(file, frames(end));
                sources.add(new Attachment(SourceKind.ACTIONS, file, conversation.id(), speaker));
            }
        }
        Path tones = temporary.resolve("tone.csv");
        Files.writeString(tones, tone);
        sources.add(new Attachment(SourceKind.TONE, tones, null, null));
        return sources;
    }

    private String share() {
        return String.format(Locale.ROOT, ",%.3f", random.nextDouble());
    }

    private String frames(double end) {
        StringBuilder table = new StringBuilder(HEADER);
        // a hundred frames a second, so that the shortest talkturn has some
        for (int i = 0; i < end * 20 * FRAMES_A_SECOND; i++) {
            table.append(i + 1)
                    .append(", 0, ")
                    .append(i / (20 * FRAMES_A_SECOND))
                    .append(", 0.98, 1");
            for (int unit = 0; unit < 6; unit++) {
                table.append(String.format(Locale.ROOT, ", %.2f", 5 * random.nextDouble()));
            }
            table.append(", 0, 0, 0, 1, 0, 0\n");
        }
        return table.toString();
    }

    /** One conversation to dev of which train knows every class; false where there is none. */
    public boolean divide(Path folder, Corpus corpus, Label primary) {
        for (int dev = corpus.conversations().size() - 1; dev >= 0; dev--) {
            if (knows(corpus, primary, dev)) {
                Map<String, Partition> partitions = new HashMap<>();
                for (int c = 0; c < corpus.conversations().size(); c++) {
                    partitions.put(corpus.conversations().get(c).id(), c == dev ? Partition.DEV : Partition.TRAIN);
                }
                CorpusFolder.writePartitions(folder, corpus, partitions);
                return true;
            }
        }
        return false;
    }

    private static boolean knows(Corpus corpus, Label primary, int dev) {
        Set<Object> inDev = new HashSet<>();
        Set<Object> inTrain = new HashSet<>();
        for (int row = 0; row < primary.size(); row++) {
            if (primary.isPresent(row)) {
                Object value = primary instanceof ClassLabel c ? c.at(row) : "number";
                (corpus.conversationOf(row) == dev ? inDev : inTrain).add(value);
            }
        }
        return !inDev.isEmpty() && inTrain.containsAll(inDev);
    }

    /** Runs a command that must do what it is told; what it said. */
    public static String run(Object... arguments) {
        StringWriter out = new StringWriter();
        CommandLine line = Talkturn.commandLine();
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(out, true));
        int exit = line.execute(Arrays.stream(arguments).map(String::valueOf).toArray(String[]::new));
        assertThat(exit).as(out.toString()).isZero();
        return out.toString();
    }
}
