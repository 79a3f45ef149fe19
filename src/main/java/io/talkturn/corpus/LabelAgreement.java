package io.talkturn.corpus;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * How far the people who labelled a corpus agreed, where an importer keeps it as a feature: {@code <label>_agreement},
 * the share of annotators who named the most named class, or {@code <label>_rater_sd}, the standard deviation of raters.
 */
public sealed interface LabelAgreement {
    /** How names of features end that hold shares of annotators. */
    String SHARE = "_agreement";
    /** How names of features end that hold standard deviations of raters. */
    String SPREAD = "_rater_sd";
    /** A number label is shown in this many equal parts of its scale. */
    int PARTS = 5;

    /** The label that was agreed on. */
    String label();

    /** The feature that says how far. */
    String feature();

    /**
     * By class.
     *
     * @param classes in the order of the label, then all together
     */
    record OfClasses(String label, String feature, List<Votes> classes, Votes all) implements LabelAgreement {}

    /**
     * The talkturns of a class.
     *
     * @param unanimous all annotators named one class
     * @param majority more than half of them did
     * @param split fewer did
     * @param unknown nothing is known of the annotators
     * @param mean the mean share, NaN where nothing is known
     */
    record Votes(String name, int unanimous, int majority, int split, int unknown, double mean) {
        /** How many talkturns say how far people agreed. */
        public int known() {
            return unanimous + majority + split;
        }
    }

    /**
     * By part of the scale.
     *
     * @param parts from the lowest to the highest
     */
    record OfNumbers(String label, String feature, List<Spread> parts, Spread all) implements LabelAgreement {}

    /**
     * The talkturns in a part of the scale, the highest value of which belongs to it in the last part only.
     *
     * @param spread the standard deviations of raters
     */
    record Spread(double from, double to, Range spread) {
        /** {@code -0.6 to -0.2}. */
        public String title() {
            return end(from) + " to " + end(to);
        }

        private static String end(double value) {
            return BigDecimal.valueOf(value)
                    .setScale(2, RoundingMode.HALF_EVEN)
                    .stripTrailingZeros()
                    .toPlainString();
        }
    }

    /** What is known of a corpus, in the order of its labels. */
    static List<LabelAgreement> of(Corpus corpus) {
        List<LabelAgreement> found = new ArrayList<>();
        for (Label label : corpus.labels()) {
            switch (label) {
                case ClassLabel classes ->
                    shares(corpus, label.name()).ifPresent(feature -> found.add(ofClasses(classes, feature)));
                case NumberLabel numbers ->
                    corpus.feature(label.name() + SPREAD).ifPresent(feature -> found.add(ofNumbers(numbers, feature)));
                case MultiLabel _ -> {} // no importer knows its annotators
            }
        }
        return List.copyOf(found);
    }

    /** {@code emotion_agreement} is about {@code emotion} and about what is made of it, {@code emotion4}. */
    private static Optional<Feature> shares(Corpus corpus, String label) {
        return corpus.features().stream()
                .filter(feature -> feature.name().endsWith(SHARE))
                .filter(feature -> label.startsWith(stem(feature)))
                .max(Comparator.comparingInt(feature -> stem(feature).length()));
    }

    private static String stem(Feature feature) {
        return feature.name().substring(0, feature.name().length() - SHARE.length());
    }

    private static OfClasses ofClasses(ClassLabel label, Feature shares) {
        List<Votes> classes = IntStream.range(0, label.classes().size())
                .mapToObj(c -> votes(label.classes().get(c), shares, row -> label.at(row) == c))
                .toList();
        return new OfClasses(label.name(), shares.name(), classes, votes("", shares, label::isPresent));
    }

    private static Votes votes(String name, Feature shares, IntPredicate isOurs) {
        int unanimous = 0;
        int majority = 0;
        int split = 0;
        int unknown = 0;
        double sum = 0;
        for (int row = 0; row < shares.size(); row++) {
            if (!isOurs.test(row)) {
                continue;
            }
            double share = shares.at(row);
            if (Double.isNaN(share)) {
                unknown++;
                continue;
            }
            sum += share;
            if (share >= 1) {
                unanimous++;
            } else if (share > 0.5) {
                majority++;
            } else {
                split++;
            }
        }
        int known = unanimous + majority + split;
        return new Votes(name, unanimous, majority, split, unknown, known == 0 ? Double.NaN : sum / known);
    }

    private static OfNumbers ofNumbers(NumberLabel label, Feature spreads) {
        double step = (label.highest() - label.lowest()) / PARTS;
        List<Spread> parts = IntStream.range(0, PARTS)
                .mapToObj(part -> new Spread(
                        label.lowest() + part * step,
                        label.lowest() + (part + 1) * step,
                        range(spreads, row -> label.isPresent(row) && part(label, step, row) == part)))
                .toList();
        return new OfNumbers(
                label.name(),
                spreads.name(),
                parts,
                new Spread(label.lowest(), label.highest(), range(spreads, label::isPresent)));
    }

    private static int part(NumberLabel label, double step, int row) {
        return Math.clamp((int) Math.floor((label.at(row) - label.lowest()) / step), 0, PARTS - 1);
    }

    private static Range range(Feature feature, IntPredicate isOurs) {
        return Range.of(IntStream.range(0, feature.size()).filter(isOurs).mapToDouble(feature::at));
    }
}
