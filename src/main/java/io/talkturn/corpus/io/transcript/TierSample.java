package io.talkturn.corpus.io.transcript;

import io.talkturn.corpus.io.source.RawTable;
import io.talkturn.corpus.io.table.ColumnProfile;
import io.talkturn.corpus.io.table.TableMapping;
import io.talkturn.corpus.io.table.TableSample;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What people see of transcripts before they map their tiers. */
final class TierSample {
    private static final int ROWS = 50;
    private static final List<String> HEADER = List.of("tier", "speaker", "start", "end", "text");

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
        Transcript first = transcripts.getFirst();
        List<List<String>> rows = first.tiers().stream()
                .flatMap(tier -> tier.marks().stream().limit(ROWS).map(mark -> row(tier, mark)))
                .limit(ROWS)
                .toList();
        int marks = transcripts.stream()
                .flatMap(transcript -> transcript.tiers().stream())
                .mapToInt(tier -> tier.marks().size())
                .sum();
        return new TableSample(profiles, TierGuess.of(transcripts).mapping(), HEADER, rows, marks);
    }

    private static RawTable table(Transcript transcript, Tier tier) {
        List<RawTable.Row> rows = tier.marks().stream()
                .map(mark -> new RawTable.Row(mark.line(), "Line " + mark.line(), List.of(mark.text()), Set.of()))
                .toList();
        return new RawTable(transcript.file(), List.of(tier.name()), rows);
    }

    private static List<String> row(Tier tier, Mark mark) {
        return List.of(tier.name(), tier.speaker(), time(mark.start()), time(mark.end()), mark.text());
    }

    private static String time(double seconds) {
        return Double.isNaN(seconds) ? "" : String.format(Locale.ROOT, "%.3f", seconds);
    }
}
