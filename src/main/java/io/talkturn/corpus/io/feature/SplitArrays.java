package io.talkturn.corpus.io.feature;

import io.talkturn.corpus.Conversation;
import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.Label;
import io.talkturn.corpus.Modality;
import io.talkturn.corpus.Partition;
import io.talkturn.corpus.Provenance;
import io.talkturn.corpus.Talkturn;
import io.talkturn.corpus.io.source.ImportNotes;
import io.talkturn.corpus.io.source.ImportRequest;
import io.talkturn.corpus.io.tensor.NumberArray;
import io.talkturn.foundation.Progress;
import io.talkturn.foundation.UserError;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes a corpus of splits with arrays: the common end of all importers of such files. */
final class SplitArrays {
    private final ImportRequest request;
    private final Path file;
    private final ImportNotes notes;
    private final Progress progress;

    SplitArrays(ImportRequest request, Path file, ImportNotes notes, Progress progress) {
        this.request = request;
        this.file = file;
        this.notes = notes;
        this.progress = progress;
    }

    /** Where labels come from: the rows in the order of the corpus, and where each stands in the file. */
    interface LabelSource {
        List<Label> labels(List<SampleRow> rows, List<String> places);
    }

    Corpus corpus(
            String format, List<Split> splits, Map<Modality, ColumnFacts> guessed, int files, LabelSource source) {
        String name = String.valueOf(file.getFileName());
        List<SampleRow> rows = new SampleOrder(name, notes).rows(splits);
        List<String> places = rows.stream().map(row -> row.sample().place()).toList();
        List<Label> labels = source.labels(rows, places);
        var sequences = new SequenceGathering(request, name, notes, progress).gather(splits, rows, guessed);
        List<Conversation> conversations = conversations(rows);
        Map<String, Partition> partitions = new LinkedHashMap<>();
        Partition everything = request.partition();
        rows.forEach(row -> partitions.put(
                row.conversation(), everything == null ? splits.get(row.split()).partition() : everything));
        try {
            return new Corpus(
                            request.info(format),
                            conversations,
                            labels,
                            List.of(),
                            partitions,
                            notes.report(files, conversations.size(), rows.size()))
                    .withSequences(sequences);
        } catch (UserError e) {
            throw e.in(file);
        }
    }

    private List<Conversation> conversations(List<SampleRow> rows) {
        Set<String> names = rows.stream()
                .map(row -> row.sample().said().speaker())
                .filter(name -> name != null && !name.isBlank())
                .map(String::valueOf)
                .collect(Collectors.toSet());
        SpeakerRoles roles = new SpeakerRoles(names, String.valueOf(file.getFileName()), notes);
        Map<String, List<SampleRow>> byConversation = rows.stream()
                .collect(Collectors.groupingBy(SampleRow::conversation, LinkedHashMap::new, Collectors.toList()));
        List<Conversation> conversations = new ArrayList<>();
        byConversation.forEach((id, own) -> conversations.add(new Conversation(
                id, id, own.stream().map(row -> talkturn(row, roles)).toList())));
        return conversations;
    }

    private static Talkturn talkturn(SampleRow row, SpeakerRoles roles) {
        Sample sample = row.sample();
        // a video without speakers is of one person
        String person = sample.video() == null ? Talkturn.UNKNOWN_SPEAKER : sample.video();
        Sample.Said said = sample.said();
        String speaker = said.speaker() == null || said.speaker().isBlank()
                ? person
                : roles.person(said.speaker(), row.conversation());
        return new Talkturn(row.id(), speaker, sample.start(), sample.end(), said.text(), null, said.words());
    }

    /** The numbers of every row; NaN where a split has none. */
    static double[][] numbers(List<@Nullable NumberArray> splits, List<SampleRow> rows) {
        int width = splits.stream()
                .filter(labels -> labels != null && labels.axis(0) > 0)
                .mapToInt(labels -> (int) (labels.count() / labels.axis(0)))
                .findFirst()
                .orElse(1);
        List<double[]> all = splits.stream()
                .map(labels -> labels == null ? new double[0] : labels.all())
                .toList();
        double[][] numbers = new double[rows.size()][width];
        for (int i = 0; i < numbers.length; i++) {
            double[] source = all.get(rows.get(i).split());
            int from = rows.get(i).sample().index() * width;
            for (int c = 0; c < width; c++) {
                numbers[i][c] = from + c < source.length ? source[from + c] : Double.NaN;
            }
        }
        return numbers;
    }

    /** What measured columns of these widths in the published files: assumed, since the file does not tell it. */
    static Map<Modality, ColumnFacts> guess(List<Split> splits) {
        Map<Modality, ColumnFacts> guessed = new EnumMap<>(Modality.class);
        if (!splits.isEmpty()) {
            for (Map.Entry<Modality, NumberArray> entry :
                    splits.getFirst().sequences().entrySet()) {
                String extractor = extractor(entry.getKey(), entry.getValue().axis(2));
                guessed.put(entry.getKey(), ColumnFacts.guessed(extractor));
            }
        }
        return guessed;
    }

    /** Tells that an extractor is a guess, where it is one. */
    static void tellAssumed(Modality modality, Provenance provenance, int columns, String file, ImportNotes notes) {
        if (provenance.assumed()) {
            notes.warn(
                    "assumed_extractor",
                    file,
                    null,
                    modality.id() + ": " + provenance.extractor() + " is assumed from its " + columns
                            + " columns; the file does not tell what measured them. If you know it, import with"
                            + " --extractor " + modality.id() + "=NAME:VERSION.");
        }
    }

    /** The extractor that has as many columns in the published files; empty where none has. */
    static String extractor(Modality modality, int columns) {
        return switch (modality) {
            case TEXT -> columns == 300 ? "GloVe" : columns == 768 ? "BERT" : "";
            case AUDIO -> columns == 74 ? "COVAREP" : "";
            case VISION -> columns == 35 ? "FACET" : columns == 709 || columns == 713 ? "OpenFace 2" : "";
        };
    }
}
