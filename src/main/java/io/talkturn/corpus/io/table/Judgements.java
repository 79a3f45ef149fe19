package io.talkturn.corpus.io.table;

import io.talkturn.corpus.LabelAgreement;
import io.talkturn.corpus.io.source.CorpusDraft.FeatureKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What several annotators said of a talkturn becomes one label: the class that most named, missing where two were named
 * alike often; the mean on a scale; of several classes those that more than half named. How far they agreed is kept.
 */
final class Judgements {
    /** How names of features end that hold how many annotators judged a talkturn. */
    private static final String RATERS = "_raters";

    private final TableMapping mapping;
    private final List<ColumnMapping> columns;
    private final Map<String, List<Integer>> byLabel = new LinkedHashMap<>();

    /**
     * The judgements of a table.
     *
     * @param columns its label columns, in the order of {@link TableTurn#labels}
     */
    Judgements(TableMapping mapping, List<ColumnMapping> columns) {
        this.mapping = mapping;
        this.columns = columns;
        for (int i = 0; i < columns.size(); i++) {
            byLabel.computeIfAbsent(columns.get(i).nameOrColumn(), name -> new ArrayList<>())
                    .add(i);
        }
    }

    /** One column for every label. */
    List<ColumnMapping> labels() {
        return byLabel.values().stream().map(all -> columns.get(all.getFirst())).toList();
    }

    /** Whether a row, or a column, is one annotator's alone. */
    boolean areMany() {
        return hasAnnotator() || byLabel.size() < columns.size();
    }

    private boolean hasAnnotator() {
        return mapping.column(ColumnRole.ANNOTATOR).isPresent();
    }

    private boolean isJudgedByMany(List<Integer> ofLabel) {
        return hasAnnotator() || ofLabel.size() > 1;
    }

    /** The features that say how far annotators agreed, in the order in which {@link #merged} adds them. */
    List<FeatureKind> features() {
        List<FeatureKind> features = new ArrayList<>();
        byLabel.forEach((label, all) -> {
            if (isJudgedByMany(all)) {
                boolean scale = columns.get(all.getFirst()).role() == ColumnRole.NUMBER_LABEL;
                features.add(new FeatureKind(
                        label + (scale ? LabelAgreement.SPREAD : LabelAgreement.SHARE), scale ? "" : "share"));
                features.add(new FeatureKind(label + RATERS, "annotators"));
            }
        });
        return features;
    }

    /** Rows of one talkturn become one, with one value a label. */
    List<TableTurn> merged(List<TableTurn> turns) {
        if (!areMany()) {
            return turns;
        }
        Map<String, List<TableTurn>> byTurn = new LinkedHashMap<>();
        for (int i = 0; i < turns.size(); i++) {
            byTurn.computeIfAbsent(hasAnnotator() ? key(turns.get(i)) : "" + i, key -> new ArrayList<>())
                    .add(turns.get(i));
        }
        return byTurn.values().stream().map(this::one).toList();
    }

    private static String key(TableTurn turn) {
        String about = turn.place().number().isEmpty()
                ? turn.speaker() + "\n" + turn.times().start()
                : turn.place().number();
        return turn.origin().name() + "\n" + turn.place().conversation() + "\n" + about + "\n" + turn.text();
    }

    private TableTurn one(List<TableTurn> rows) {
        double[] labels = new double[byLabel.size()];
        List<Double> agreement = new ArrayList<>();
        int label = 0;
        for (List<Integer> all : byLabel.values()) {
            double[] said = rows.stream()
                    .flatMapToDouble(row -> all.stream().mapToDouble(column -> row.labels()[column]))
                    .filter(value -> !Double.isNaN(value))
                    .toArray();
            ColumnRole role = columns.get(all.getFirst()).role();
            boolean many = isJudgedByMany(all);
            labels[label++] = many ? agreed(role, said) : (said.length == 0 ? Double.NaN : said[0]);
            if (many) {
                agreement.add(agreement(role, said));
                agreement.add((double) said.length);
            }
        }
        return rows.getFirst().with(labels, features(rows, agreement));
    }

    private static double[] features(List<TableTurn> rows, List<Double> agreement) {
        int own = rows.getFirst().features().length;
        double[] features = Arrays.copyOf(rows.getFirst().features(), own + agreement.size());
        for (int f = 0; f < own; f++) {
            int column = f;
            features[f] = rows.stream()
                    .mapToDouble(row -> row.features()[column])
                    .filter(value -> !Double.isNaN(value))
                    .average()
                    .orElse(Double.NaN);
        }
        for (int a = 0; a < agreement.size(); a++) {
            features[own + a] = agreement.get(a);
        }
        return features;
    }

    private static double agreed(ColumnRole role, double[] said) {
        if (said.length == 0) {
            return Double.NaN;
        }
        return switch (role) {
            case NUMBER_LABEL -> Arrays.stream(said).average().orElse(Double.NaN);
            case SEVERAL_CLASSES -> half(said);
            default -> majority(said);
        };
    }

    private static double majority(double[] said) {
        long most = most(said);
        double[] first = Arrays.stream(said)
                .distinct()
                .filter(value -> count(said, value) == most)
                .toArray();
        return first.length == 1 ? first[0] : Double.NaN;
    }

    private static double half(double[] said) {
        double sum = 0;
        for (int c = 0; c < Long.SIZE - 2; c++) {
            int bit = c;
            long named = Arrays.stream(said)
                    .filter(value -> ((long) value >> bit & 1) == 1)
                    .count();
            sum += 2 * named > said.length ? Math.pow(2, bit) : 0;
        }
        return sum;
    }

    private static long most(double[] said) {
        return Arrays.stream(said).mapToLong(value -> count(said, value)).max().orElse(0);
    }

    private static long count(double[] said, double value) {
        return Arrays.stream(said).filter(other -> other == value).count();
    }

    private static double agreement(ColumnRole role, double[] said) {
        if (said.length == 0) {
            return Double.NaN;
        }
        if (role != ColumnRole.NUMBER_LABEL) {
            return (double) most(said) / said.length;
        }
        double mean = Arrays.stream(said).average().orElse(0);
        double squares = Arrays.stream(said)
                .map(value -> (value - mean) * (value - mean))
                .sum();
        return said.length < 2 ? Double.NaN : Math.sqrt(squares / (said.length - 1));
    }
}
