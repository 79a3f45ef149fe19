package io.talkturn.cli;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.io.CorpusFolder;
import io.talkturn.corpus.io.Importers;
import io.talkturn.corpus.io.source.ImportRequest;
import io.talkturn.foundation.Folders;
import io.talkturn.foundation.Progress;
import io.talkturn.sample.SimulatedRelease;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures how long an import of the size of IEMOCAP takes, from the look at the folder to the corpus on disk. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = "Writes a simulated release of the size of IEMOCAP to a temporary folder and times its import:"
                + " recognising, reading with word alignment, and writing the corpus.",
        footer = {"", "Examples:", "  talkturn benchmark import", "  talkturn benchmark import --repetitions 5 --json"})
final class ImportBenchmarkCommand implements Callable<Integer> {
    private static final double NANOSECONDS = 1e9;
    private static final SimulatedRelease FULL = SimulatedRelease.fullSize();

    @Option(names = "--dialogues", paramLabel = "N", description = "Dialogues (151).")
    private int dialogues = FULL.dialogues();

    @Option(names = "--talkturns", paramLabel = "N", description = "Talkturns in all (10039).")
    private int talkturns = FULL.talkturns();

    @Option(names = "--repetitions", paramLabel = "N", description = "How often it is imported (3).")
    private int repetitions = 3;

    @Mixin
    private Answer answer = new Answer();

    @Override
    public Integer call() {
        try {
            Path folder = Files.createTempDirectory("talkturn-import");
            try {
                measure(folder);
            } finally {
                Folders.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return 0;
    }

    private void measure(Path folder) {
        Path release = new SimulatedRelease(dialogues, talkturns, 1).write(folder, Progress.NONE);
        List<Double> seconds = new ArrayList<>();
        int words = 0;
        int read = 0;
        for (int i = 0; i < repetitions; i++) {
            long start = System.nanoTime();
            Corpus corpus =
                    Importers.standard().recognise(List.of(release)).read(ImportRequest.of(release), Progress.NONE);
            CorpusFolder.write(corpus, folder.resolve("corpus" + i));
            seconds.add((System.nanoTime() - start) / NANOSECONDS);
            read = corpus.talkturns().size();
            words = corpus.talkturns().stream().mapToInt(t -> t.words().size()).sum();
        }
        print(read, words, seconds);
    }

    private void print(int read, int words, List<Double> seconds) {
        var out = answer.out();
        if (answer.isJson()) {
            Map<String, Object> values = new LinkedHashMap<>();
            values.put("dialogues", dialogues);
            values.put("talkturns", read);
            values.put("words", words);
            values.put("seconds", seconds);
            out.json(values);
            return;
        }
        out.println(dialogues + " dialogues, " + read + " talkturns, " + words + " words; seconds of every import: "
                + seconds.stream()
                        .map(s -> String.format(Locale.ROOT, "%.2f", s))
                        .collect(Collectors.joining(", ")));
    }
}
