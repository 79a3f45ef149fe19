package io.talkturn.corpus.io.feature;

import io.talkturn.corpus.io.source.ImportNotes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Puts samples in the order of a corpus: the splits one after the other, the samples of a video together, each with an id
 * of its own. A video that is in several splits becomes one conversation a split, since a conversation is never divided.
 */
final class SampleOrder {
    private final String file;
    private final ImportNotes notes;
    private final Map<String, Set<Integer>> splitsOfVideo = new HashMap<>();
    private final Map<String, Sample> firstOfId = new HashMap<>();
    private final Map<String, Integer> splitOfId = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    SampleOrder(String file, ImportNotes notes) {
        this.file = file;
        this.notes = notes;
    }

    List<SampleRow> rows(List<Split> splits) {
        for (int s = 0; s < splits.size(); s++) {
            for (Sample sample : splits.get(s).samples()) {
                String video = sample.video();
                if (video != null) {
                    splitsOfVideo.computeIfAbsent(video, v -> new HashSet<>()).add(s);
                }
            }
        }
        List<SampleRow> rows = new ArrayList<>();
        for (int s = 0; s < splits.size(); s++) {
            Map<String, List<SampleRow>> byConversation = new LinkedHashMap<>();
            for (Sample sample : splits.get(s).samples()) {
                SampleRow row = row(s, splits.get(s).name(), sample);
                byConversation
                        .computeIfAbsent(row.conversation(), c -> new ArrayList<>())
                        .add(row);
            }
            byConversation.values().forEach(rows::addAll);
        }
        return rows;
    }

    private SampleRow row(int split, String splitName, Sample sample) {
        tellTwice(split, sample);
        String id = free(sample.id(), splitName);
        @Nullable String video = sample.video();
        if (video == null) {
            return new SampleRow(split, sample, id, id);
        }
        boolean divided = splitsOfVideo.getOrDefault(video, Set.of()).size() > 1;
        return new SampleRow(split, sample, divided ? video + " (" + splitName + ")" : video, id);
    }

    private void tellTwice(int split, Sample sample) {
        Sample first = firstOfId.putIfAbsent(sample.id(), sample);
        Integer firstSplit = splitOfId.putIfAbsent(sample.id(), split);
        if (first == null || firstSplit == null) {
            return;
        }
        if (firstSplit == split) {
            notes.warn(
                    "duplicate_id",
                    file,
                    null,
                    sample.place() + " has the same id as " + first.place() + ": “" + sample.id() + "”.");
        } else {
            notes.warn(
                    "id_in_two_splits",
                    file,
                    null,
                    sample.place() + " is also " + first.place() + ": the sample “" + sample.id()
                            + "” is in two splits, so that results on one of them are not to be trusted.");
        }
    }

    private String free(String id, String split) {
        String name = id;
        for (int n = 2; !taken.add(name); n++) {
            name = id + " (" + split + (n == 2 ? "" : " " + (n - 1)) + ")";
        }
        return name;
    }
}
