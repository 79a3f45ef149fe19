package io.talkturn.corpus.io.transcript;

import io.talkturn.corpus.io.source.Cells;
import io.talkturn.corpus.io.source.CorpusDraft.FeatureKind;
import io.talkturn.corpus.io.source.CorpusDraft.LabelKind;
import io.talkturn.corpus.io.table.ColumnMapping;
import io.talkturn.corpus.io.table.TableMapping;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;

/** The labels and features of a corpus of transcripts: tiers of the same name in the corpus are one. */
final class ValueKinds {
    private final TableMapping mapping;
    private final Map<String, LabelKind> labels = new LinkedHashMap<>();
    private final Map<String, FeatureKind> features = new LinkedHashMap<>();

    ValueKinds(TableMapping mapping, List<Transcript> transcripts) {
        this.mapping = mapping;
        Map<String, Set<String>> classes = classes(transcripts);
        for (ColumnMapping column : mapping.columns()) {
            String name = column.nameOrColumn();
            List<String> own = List.copyOf(classes.getOrDefault(name, Set.of()));
            switch (column.role()) {
                case CLASS_LABEL -> labels.putIfAbsent(name, new LabelKind.Classes(name, own));
                case SEVERAL_CLASSES -> labels.putIfAbsent(name, new LabelKind.Several(name, own));
                case NUMBER_LABEL ->
                    labels.putIfAbsent(
                            name,
                            new LabelKind.Scale(
                                    name,
                                    Objects.requireNonNull(column.lowest()),
                                    Objects.requireNonNull(column.highest())));
                case FEATURE ->
                    features.putIfAbsent(name, new FeatureKind(name, column.unit() == null ? "" : column.unit()));
                default -> {}
            }
        }
    }

    private Map<String, Set<String>> classes(List<Transcript> transcripts) {
        Map<String, Set<String>> given = new LinkedHashMap<>();
        Map<String, Set<String>> found = new LinkedHashMap<>();
        for (ColumnMapping column : mapping.columns()) {
            if (column.classes() != null) {
                given.computeIfAbsent(column.nameOrColumn(), x -> new LinkedHashSet<>())
                        .addAll(column.classes());
            }
        }
        for (Transcript transcript : transcripts) {
            for (Tier tier : transcript.tiers()) {
                ColumnMapping column = mapping.of(tier.name());
                Set<String> own = found.computeIfAbsent(column.nameOrColumn(), x -> new TreeSet<>());
                switch (column.role()) {
                    case CLASS_LABEL ->
                        tier.marks().forEach(mark -> add(own, mark.text().strip()));
                    case SEVERAL_CLASSES ->
                        tier.marks().forEach(mark -> several(mark).forEach(c -> add(own, c)));
                    default -> {}
                }
            }
        }
        found.putAll(given);
        return found;
    }

    private void add(Set<String> classes, String value) {
        if (!isMissing(value)) {
            classes.add(value);
        }
    }

    boolean isMissing(String value) {
        return value.isEmpty() || mapping.missing().contains(value);
    }

    private static List<String> several(Mark mark) {
        return Arrays.stream(mark.text().split("[|;]"))
                .map(String::strip)
                .filter(c -> !c.isEmpty())
                .toList();
    }

    List<LabelKind> labels() {
        return List.copyOf(labels.values());
    }

    List<FeatureKind> features() {
        return List.copyOf(features.values());
    }

    int label(ColumnMapping column) {
        return new ArrayList<>(labels.keySet()).indexOf(column.nameOrColumn());
    }

    int feature(ColumnMapping column) {
        return new ArrayList<>(features.keySet()).indexOf(column.nameOrColumn());
    }

    /** The value of an annotation, or what is wrong with it. */
    record Value(double number, Optional<String> problem) {}

    Value value(ColumnMapping column, Mark mark) {
        String text = mark.text().strip();
        LabelKind kind = labels.get(column.nameOrColumn());
        return switch (kind) {
            case LabelKind.Classes classes -> number(classes.classes().indexOf(text), "is not one of its classes");
            case LabelKind.Several classes -> several(classes.classes(), mark);
            case LabelKind.Scale scale -> scaled(text, scale.lowest(), scale.highest());
            case null -> scaled(text, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
        };
    }

    private static Value several(List<String> classes, Mark mark) {
        long bits = 0;
        for (String one : several(mark)) {
            int number = classes.indexOf(one);
            if (number < 0) {
                return new Value(Double.NaN, Optional.of("is not one of its classes"));
            }
            bits |= 1L << number;
        }
        return new Value(bits, Optional.empty());
    }

    private static Value number(int number, String otherwise) {
        return number < 0 ? new Value(Double.NaN, Optional.of(otherwise)) : new Value(number, Optional.empty());
    }

    private static Value scaled(String text, double lowest, double highest) {
        OptionalDouble number = Cells.number(text);
        if (number.isEmpty()) {
            return new Value(Double.NaN, Optional.of("is not a number"));
        }
        return number.getAsDouble() < lowest || number.getAsDouble() > highest
                ? new Value(Double.NaN, Optional.of("lies outside its scale"))
                : new Value(number.getAsDouble(), Optional.empty());
    }
}
