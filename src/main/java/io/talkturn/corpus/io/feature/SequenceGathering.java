package io.talkturn.corpus.io.feature;

import io.talkturn.corpus.Modality;
import io.talkturn.corpus.Provenance;
import io.talkturn.corpus.SequenceData;
import io.talkturn.corpus.Sequences;
import io.talkturn.corpus.io.source.ImportNotes;
import io.talkturn.corpus.io.source.ImportRequest;
import io.talkturn.corpus.io.tensor.NumberArray;
import io.talkturn.foundation.AtomicFiles;
import io.talkturn.foundation.Progress;
import io.talkturn.foundation.UserError;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Makes the sequences of a corpus out of the arrays of its splits, and tells of what is not finite or empty. */
final class SequenceGathering {
    private final ImportRequest request;
    private final String file;
    private final ImportNotes notes;
    private final Progress progress;

    SequenceGathering(ImportRequest request, String file, ImportNotes notes, Progress progress) {
        this.request = request;
        this.file = file;
        this.notes = notes;
        this.progress = progress;
    }

    List<Sequences> gather(List<Split> splits, List<SampleRow> rows, Map<Modality, ColumnFacts> facts) {
        List<Map<Modality, int[]>> trailing =
                splits.stream().map(split -> Padding.trailing(split, progress)).toList();
        List<Sequences> all = new ArrayList<>();
        if (splits.isEmpty()) {
            return all;
        }
        for (Modality modality : new EnumMap<>(splits.getFirst().sequences()).keySet()) {
            GatheredSequences gathered = gathered(modality, splits, rows, trailing);
            GatheredSequences.Counts[] counts;
            SequenceData data;
            Path spool = request.spool();
            if (spool == null) {
                counts = gathered.count(splits.size(), progress);
                data = gathered;
            } else {
                Path target = spool.resolve(modality.id() + ".npy");
                try {
                    counts = gathered.spool(target, splits.size(), progress);
                } catch (IOException e) {
                    throw AtomicFiles.cannotWrite(target, e);
                }
                data = new SpooledSequences(target);
            }
            long nonFinite = tell(modality, splits, rows, counts);
            ColumnFacts known = facts.getOrDefault(modality, ColumnFacts.NONE);
            Provenance provenance =
                    Objects.requireNonNullElse(request.features().provenance().get(modality), known.provenance());
            SplitArrays.tellAssumed(modality, provenance, data.columns(), file, notes);
            all.add(new Sequences(modality, known.names(), provenance.from(file), nonFinite, data));
        }
        return all;
    }

    private GatheredSequences gathered(
            Modality modality, List<Split> splits, List<SampleRow> rows, List<Map<Modality, int[]>> trailing) {
        List<NumberArray> arrays = splits.stream()
                .map(split -> Objects.requireNonNull(split.sequences().get(modality)))
                .toList();
        int longest = arrays.stream().mapToInt(array -> array.axis(1)).max().orElse(1);
        Integer asked = request.features().steps();
        List<GatheredSequences.Row> gathered = new ArrayList<>(rows.size());
        for (SampleRow row : rows) {
            int[] ends = Objects.requireNonNull(trailing.get(row.split()).get(modality));
            int index = row.sample().index();
            gathered.add(new GatheredSequences.Row(arrays.get(row.split()), index, ends[index], row.split()));
        }
        int columns = arrays.getFirst().axis(2);
        int steps = Math.max(1, asked == null ? longest : asked);
        if ((long) steps * columns > SplitReader.MOST_CELLS) {
            throw new UserError(
                    steps + " steps of " + columns + " columns are more than Talkturn can hold.",
                    request.sources().getFirst(),
                    "Ask for fewer steps, 20 or 50 for example.");
        }
        return new GatheredSequences(gathered, steps, columns);
    }

    private long tell(Modality modality, List<Split> splits, List<SampleRow> rows, GatheredSequences.Counts[] counts) {
        long all = 0;
        for (int s = 0; s < counts.length; s++) {
            GatheredSequences.Counts found = counts[s];
            String place = splits.get(s).name() + "/" + modality.id();
            all += found.all();
            if (found.negativeInfinite > 0) {
                notes.warn(
                        "neginf",
                        file,
                        null,
                        place + ": " + found.negativeInfinite
                                + " cells are -inf, as COVAREP writes them; they are replaced by 0.");
            }
            if (found.positiveInfinite + found.nan > 0) {
                notes.warn(
                        "not_finite",
                        file,
                        null,
                        place + ": " + found.nan + " cells are NaN and " + found.positiveInfinite
                                + " are inf; they are replaced by 0, look at how they were measured.");
            }
            if (modality == Modality.TEXT) {
                found.emptyRows.forEach(row -> notes.warn(
                        "all_zero_text",
                        file,
                        null,
                        rows.get(row).sample().place() + ": the sample “"
                                + rows.get(row).sample().id() + "” has a text of zeros only; it is kept as it is."));
            }
        }
        return all;
    }
}
