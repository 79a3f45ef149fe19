package io.talkturn.corpus.io.transcript;

import io.talkturn.corpus.io.source.RawTable;
import io.talkturn.corpus.io.table.ColumnProfile;
import io.talkturn.corpus.io.table.TableMapping;
import io.talkturn.corpus.io.table.TableSample;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** What people see of transcripts before they map their tiers. */
final class TierSample {
    private static final int ROWS = 50;

    private TierSample() {}

    static TableSample of(List<Transcript> transcripts) {
        TierGroups groups = new TierGroups(transcripts);
        List<ColumnProfile> profiles = new ArrayList<>();
        for (String name : groups.names()) {
            List<RawTable> tables = groups.named(name).stream()
                    .map(tier -> table(transcripts.getFirst(), tier))
                    .toList();
            profiles.addAll(ColumnProfile.of(tables, TableMapping.USUAL_MISSING));
        }
        int marks = transcripts.stream()
                .flatMap(transcript -> transcript.tiers().stream())
                .mapToInt(tier -> tier.marks().size())
                .sum();
        return new TableSample(
                profiles, TierGuess.of(transcripts).mapping(), List.copyOf(groups.names()), rows(groups), marks);
    }

    private static RawTable table(Transcript transcript, Tier tier) {
        List<RawTable.Row> rows = tier.marks().stream()
                .map(mark -> new RawTable.Row(mark.line(), "Line " + mark.line(), List.of(mark.text()), Set.of()))
                .toList();
        return new RawTable(transcript.file(), List.of(tier.name()), rows);
    }

    /** Under each tier its first annotations: what stands in one row was not said at one time. */
    private static List<List<String>> rows(TierGroups groups) {
        List<List<Mark>> columns = groups.names().stream()
                .map(name -> groups.named(name).stream()
                        .flatMap(tier -> tier.marks().stream())
                        .filter(mark -> !mark.text().isBlank())
                        .limit(ROWS)
                        .toList())
                .toList();
        int longest = columns.stream().mapToInt(List::size).max().orElse(0);
        return IntStream.range(0, longest)
                .mapToObj(row -> columns.stream()
                        .map(marks -> row < marks.size() ? marks.get(row).text() : "")
                        .toList())
                .toList();
    }
}
