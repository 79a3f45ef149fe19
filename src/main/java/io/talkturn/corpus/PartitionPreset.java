package io.talkturn.corpus;

import io.talkturn.foundation.UserError;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A division of a paper: a new one is one constant here.
 *
 * @param id the name on the command line
 * @param title what people see
 */
public record PartitionPreset(String id, String title, PartitionList list) {
    /** HAN-ROCK paper, Table 5: sessions 1 to 3 train, 4 dev, 5 test. */
    public static final PartitionPreset IEMOCAP = preset(
            "iemocap",
            "IEMOCAP, HAN-ROCK paper: sessions 1-3, 4, 5",
            List.of("Ses01F", "Ses01M", "Ses02F", "Ses02M", "Ses03F", "Ses03M"),
            List.of("Ses04F", "Ses04M"),
            List.of("Ses05F", "Ses05M"));

    /**
     * HAN-ROCK paper, Table 5: by recording. The paper prints 2009.06.26.14.38.17 in dev and in test; here it is in test, as
     * the HAN-ROCK paper says.
     */
    public static final PartitionPreset SEMAINE = preset(
            "semaine",
            "SEMAINE, HAN-ROCK paper: by recording",
            List.of(
                    "2008.12.05.16.03.15",
                    "2009.01.30.12.00.35",
                    "2009.02.12.10.49.45",
                    "2009.05.15.15.04.29",
                    "2009.05.29.14.30.05",
                    "2009.05.22.15.17.45",
                    "2009.05.25.11.23.09",
                    "2009.05.26.10.19.53",
                    "2009.06.05.10.14.28",
                    "2009.06.15.12.13.06",
                    "2009.06.19.14.01.24",
                    "2009.10.27.16.17.38"),
            List.of("2008.12.19.11.03.11", "2009.01.06.14.53.49", "2009.05.12.15.02.01", "2009.05.08.11.28.48"),
            List.of(
                    "2008.12.14.14.47.07",
                    "2009.01.06.12.41.42",
                    "2009.01.28.15.35.20",
                    "2009.06.26.14.38.17",
                    "2009.06.26.14.09.45"));

    private static PartitionPreset preset(
            String id, String title, List<String> train, List<String> dev, List<String> test) {
        List<PartitionList.Entry> entries = new ArrayList<>();
        train.forEach(name -> entries.add(new PartitionList.Entry(name, Partition.TRAIN)));
        dev.forEach(name -> entries.add(new PartitionList.Entry(name, Partition.DEV)));
        test.forEach(name -> entries.add(new PartitionList.Entry(name, Partition.TEST)));
        return new PartitionPreset(id, title, PartitionList.of(entries));
    }

    /** All presets. */
    public static List<PartitionPreset> all() {
        return List.of(IEMOCAP, SEMAINE);
    }

    /** The partition of a conversation, if the paper used it. */
    public Optional<Partition> partitionOf(String conversation) {
        return list.partitionOf(conversation);
    }

    /** Whether a corpus has conversations of this preset, so that it is worth offering. */
    public boolean fits(Corpus corpus) {
        return corpus.conversations().stream()
                .anyMatch(conversation -> partitionOf(conversation.id()).isPresent());
    }

    /**
     * Divides a corpus; conversations that the paper did not use are in none.
     *
     * @throws UserError where the corpus has no conversation of it
     */
    public Map<String, Partition> divide(Corpus corpus) {
        return list.divide(corpus);
    }

    /**
     * A preset by its name.
     *
     * @throws UserError where there is none of that name
     */
    public static PartitionPreset named(String id) {
        return all().stream()
                .filter(preset -> preset.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new UserError(
                        "There is no preset “" + id + "”.",
                        "Use one of " + all().stream().map(PartitionPreset::id).collect(Collectors.joining(", "))
                                + "."));
    }
}
