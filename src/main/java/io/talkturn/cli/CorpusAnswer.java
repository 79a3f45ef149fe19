package io.talkturn.cli;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.CorpusSummary;
import io.talkturn.corpus.CorpusSummary.Counts;
import io.talkturn.corpus.Finding;
import io.talkturn.corpus.ImportReport;
import io.talkturn.corpus.LabelAgreement;
import io.talkturn.corpus.Missingness;
import io.talkturn.corpus.NoteGroup;
import io.talkturn.corpus.Partition;
import io.talkturn.corpus.Partitions;
import io.talkturn.corpus.Range;
import io.talkturn.corpus.Sequences;
import io.talkturn.corpus.Taken;
import io.talkturn.report.CorpusTables;
import io.talkturn.report.LabelTables;
import io.talkturn.report.Table;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the commands on corpora print, for people and as JSON. */
final class CorpusAnswer {
    private CorpusAnswer() {}

    static void print(Corpus corpus, CorpusSummary summary, Terminal out) {
        out.println(corpus.info().title());
        if (corpus.info().simulated()) {
            out.println("Simulated: a program made these conversations.");
        }
        Counts counts = summary.counts();
        out.println(counts.conversations() + " conversations, " + counts.talkturns() + " talkturns, "
                + counts.speakers() + " speakers; " + counts.withTimes() + " talkturns with times, "
                + counts.withWordTimes() + " with word times, " + counts.withNarrative() + " with a narrative, "
                + counts.withoutText() + " without text");
        table(CorpusTables.partitions(summary.sizes()), out);
        summary.classLabels().forEach(label -> table(CorpusTables.classes(label), out));
        table(CorpusTables.ranges(summary), out);
        Missingness missingness = Missingness.of(corpus);
        if (missingness.incomplete().isEmpty() && !missingness.columns().isEmpty()) {
            out.println();
            out.println("No value of a label or feature is missing.");
        }
        table(LabelTables.missing(missingness), out);
        LabelAgreement.of(corpus).forEach(agreement -> table(LabelTables.agreement(agreement), out));
        table(CorpusTables.sequences(corpus.sequences()), out);
    }

    static void table(Table table, Terminal out) {
        if (!table.rows().isEmpty()) {
            out.println();
            TextTable.print(table, out);
        }
    }

    static void findings(List<Finding> findings, Terminal out) {
        if (!findings.isEmpty()) {
            out.println();
        }
        for (Finding finding : findings) {
            out.println(finding.severity().name().toLowerCase(Locale.ROOT) + ": " + finding.told());
        }
    }

    static Map<String, Object> json(Corpus corpus, CorpusSummary summary) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("name", corpus.info().name());
        answer.put("title", corpus.info().title());
        answer.put("simulated", corpus.info().simulated());
        answer.put("format", corpus.info().format());
        answer.put("source", corpus.info().source());
        answer.put("created", corpus.info().created());
        Counts counts = summary.counts();
        answer.put("conversations", counts.conversations());
        answer.put("talkturns", counts.talkturns());
        answer.put("speakers", counts.speakers());
        answer.put("with_times", counts.withTimes());
        answer.put("with_word_times", counts.withWordTimes());
        answer.put("with_narrative", counts.withNarrative());
        answer.put("without_text", counts.withoutText());
        answer.put("partitions", partitions(summary.sizes()));
        answer.put("labels", labels(summary));
        answer.put("features", features(summary));
        answer.put("missing", missing(Missingness.of(corpus)));
        answer.put(
                "agreement",
                LabelAgreement.of(corpus).stream().map(CorpusAnswer::agreement).toList());
        answer.put(
                "sequences",
                corpus.sequences().stream().map(CorpusAnswer::sequences).toList());
        answer.put("speaker_overlap", overlaps(summary.overlaps()));
        return answer;
    }

    static Map<String, Object> partitions(Map<Partition, Partitions.Size> sizes) {
        Map<String, Object> all = new LinkedHashMap<>();
        sizes.forEach((partition, size) -> {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("conversations", size.conversations());
            one.put("talkturns", size.talkturns());
            one.put("speakers", size.speakers());
            one.put("share", size.share());
            all.put(partition.id(), one);
        });
        return all;
    }

    static Map<String, Object> overlaps(List<Partitions.Overlap> overlaps) {
        Map<String, Object> all = new LinkedHashMap<>();
        overlaps.forEach(overlap -> all.put(
                overlap.speaker(),
                overlap.partitions().stream().sorted().map(Partition::id).toList()));
        return all;
    }

    private static Map<String, Object> labels(CorpusSummary summary) {
        Map<String, Object> all = new LinkedHashMap<>();
        for (CorpusSummary.ClassCounts label : summary.classLabels()) {
            Map<String, Object> counts = new LinkedHashMap<>();
            label.counts().forEach((partition, numbers) -> {
                Map<String, Object> one = new LinkedHashMap<>();
                for (int c = 0; c < numbers.size(); c++) {
                    one.put(label.classes().get(c), numbers.get(c));
                }
                one.put("missing", label.missing().getOrDefault(partition, 0));
                counts.put(partition.id(), one);
            });
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("kind", label.several() ? "classes" : "class");
            one.put("counts", counts);
            all.put(label.name(), one);
        }
        for (CorpusSummary.NumberRanges label : summary.numberLabels()) {
            Map<String, Object> one = range(label.all());
            one.put("kind", "number");
            one.put("scale", List.of(label.lowest(), label.highest()));
            all.put(label.name(), one);
        }
        return all;
    }

    private static Map<String, Object> missing(Missingness missingness) {
        Map<String, Object> all = new LinkedHashMap<>();
        missingness.incomplete().forEach(column -> {
            Map<String, Object> one = new LinkedHashMap<>();
            column.byPartition().forEach((partition, part) -> one.put(partition.id(), part(part)));
            one.put("all", part(column.all()));
            all.put(column.name(), one);
        });
        return all;
    }

    private static Map<String, Object> part(Missingness.Part part) {
        Map<String, Object> share = new LinkedHashMap<>();
        share.put("missing", part.missing());
        share.put("share", part.share());
        return share;
    }

    private static Map<String, Object> agreement(LabelAgreement agreement) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("label", agreement.label());
        one.put("feature", agreement.feature());
        switch (agreement) {
            case LabelAgreement.OfClasses classes ->
                classes.classes().forEach(votes -> one.put(votes.name(), votes(votes)));
            case LabelAgreement.OfNumbers numbers -> {
                numbers.parts().forEach(part -> one.put(part.title(), range(part.spread())));
                one.put("all", range(numbers.all().spread()));
            }
        }
        return one;
    }

    private static Map<String, Object> votes(LabelAgreement.Votes votes) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("all_agree", votes.unanimous());
        one.put("majority", votes.majority());
        one.put("no_majority", votes.split());
        one.put("unknown", votes.unknown());
        one.put("mean", finite(votes.mean()));
        return one;
    }

    private static Map<String, Object> sequences(Sequences sequences) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("modality", sequences.modality().id());
        one.put("talkturns", sequences.size());
        one.put("steps", sequences.steps());
        one.put("columns", sequences.columns());
        one.put("names", sequences.names());
        one.put("provenance", sequences.provenance());
        one.put("non_finite", sequences.nonFinite());
        return one;
    }

    private static Map<String, Object> features(CorpusSummary summary) {
        Map<String, Object> all = new LinkedHashMap<>();
        summary.features().forEach(feature -> {
            Map<String, Object> one = range(feature.range());
            one.put("unit", feature.unit());
            all.put(feature.name(), one);
        });
        return all;
    }

    private static Map<String, Object> range(Range range) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("values", range.present());
        one.put("missing", range.missing());
        one.put("infinite", range.infinite());
        one.put("lowest", finite(range.lowest()));
        one.put("highest", finite(range.highest()));
        one.put("mean", finite(range.mean()));
        one.put("sd", finite(range.deviation()));
        return one;
    }

    /** JSON has no NaN. */
    private static @Nullable Double finite(double value) {
        return Double.isFinite(value) ? value : null;
    }

    static Map<String, Object> report(ImportReport report) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("files", report.files());
        answer.put("conversations", report.conversations());
        answer.put("talkturns", report.talkturns());
        answer.put("taken", report.taken().stream().map(CorpusAnswer::taken).toList());
        answer.put(
                "notes",
                NoteGroup.of(report.notes()).stream().map(CorpusAnswer::group).toList());
        return answer;
    }

    private static Map<String, Object> taken(Taken taken) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("part", taken.part().word());
        one.put("name", taken.name());
        one.put("as", taken.as());
        one.put("why", taken.why());
        return one;
    }

    private static Map<String, Object> group(NoteGroup group) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("code", group.code());
        one.put("severity", group.severity().name().toLowerCase(Locale.ROOT));
        one.put("times", group.times());
        one.put("first", group.example());
        return one;
    }
}
