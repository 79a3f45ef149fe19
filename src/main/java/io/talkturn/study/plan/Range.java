package io.talkturn.study.plan;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** From where the value of a setting is drawn, with its scale (studies: random search). */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "scale")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Range.Choice.class, name = "choice"),
    @JsonSubTypes.Type(value = Range.Cycle.class, name = "cycle"),
    @JsonSubTypes.Type(value = Range.Whole.class, name = "whole"),
    @JsonSubTypes.Type(value = Range.Uniform.class, name = "uniform"),
    @JsonSubTypes.Type(value = Range.Log.class, name = "log"),
    @JsonSubTypes.Type(value = Range.ZeroOrLog.class, name = "zero-or-log"),
    @JsonSubTypes.Type(value = Range.Rest.class, name = "rest")
})
public sealed interface Range {
    /**
     * The value of a trial, as {@link io.talkturn.setting.Domain#parse} takes it.
     *
     * @param trial counted from 1
     * @param random the generator of this setting and trial
     * @param drawn what the trial has of other settings so far
     */
    String draw(int trial, Random random, Map<String, String> drawn);

    /** What is wrong with it, in a sentence; empty where nothing can be drawn wrongly. */
    Optional<String> problem();

    /** As people read and type it. */
    String text();

    /** One of a few values, each as likely. */
    record Choice(List<String> values) implements Range {
        public Choice {
            values = List.copyOf(values);
        }

        @Override
        public String draw(int trial, Random random, Map<String, String> drawn) {
            return values.get(random.nextInt(values.size()));
        }

        @Override
        public Optional<String> problem() {
            return values.isEmpty() ? Optional.of("there is nothing to choose from") : Optional.empty();
        }

        @Override
        public String text() {
            return String.join(",", values);
        }
    }

    /** The values in turn: trial k takes number (k - 1) mod n, so that all are met equally often. */
    record Cycle(List<String> values) implements Range {
        public Cycle {
            values = List.copyOf(values);
        }

        @Override
        public String draw(int trial, Random random, Map<String, String> drawn) {
            return values.get((trial - 1) % values.size());
        }

        @Override
        public Optional<String> problem() {
            return values.isEmpty() ? Optional.of("there is nothing to take in turn") : Optional.empty();
        }

        @Override
        public String text() {
            return "cycle:" + String.join(",", values);
        }
    }

    /** A whole number, each as likely, both ends among them. */
    record Whole(
            @JsonProperty("from") long least,
            @JsonProperty("to") long most) implements Range {
        @Override
        public String draw(int trial, Random random, Map<String, String> drawn) {
            return Long.toString(least + (long) StrictMath.floor(random.nextDouble() * (most - least + 1.0)));
        }

        @Override
        public Optional<String> problem() {
            return least > most ? Optional.of(RangeText.REVERSED) : Optional.empty();
        }

        @Override
        public String text() {
            return least + ".." + most;
        }
    }

    /** A number, all as likely. */
    record Uniform(
            @JsonProperty("from") double least,
            @JsonProperty("to") double most) implements Range {
        @Override
        public String draw(int trial, Random random, Map<String, String> drawn) {
            return Double.toString(least + (most - least) * random.nextDouble());
        }

        @Override
        public Optional<String> problem() {
            return RangeText.reversed(least, most);
        }

        @Override
        public String text() {
            return "uniform:" + least + ".." + most;
        }
    }

    /** A number whose logarithm is uniform. */
    record Log(
            @JsonProperty("from") double least,
            @JsonProperty("to") double most) implements Range {
        @Override
        public String draw(int trial, Random random, Map<String, String> drawn) {
            return Double.toString(RangeText.log(least, most, random));
        }

        @Override
        public Optional<String> problem() {
            return RangeText.logarithmic(least, most);
        }

        @Override
        public String text() {
            return "log:" + least + ".." + most;
        }
    }

    /** 0 with a probability, else a number whose logarithm is uniform: the papers' L2. */
    record ZeroOrLog(
            double zero,
            @JsonProperty("from") double least,
            @JsonProperty("to") double most) implements Range {
        @Override
        public String draw(int trial, Random random, Map<String, String> drawn) {
            boolean isZero = random.nextDouble() < zero;
            double value = RangeText.log(least, most, random);
            return isZero ? "0" : Double.toString(value);
        }

        @Override
        public Optional<String> problem() {
            return zero >= 0 && zero <= 1
                    ? RangeText.logarithmic(least, most)
                    : Optional.of("the probability of 0 is " + zero);
        }

        @Override
        public String text() {
            return "zero-or-log:" + least + ".." + most + "@" + zero;
        }
    }

    /**
     * What another setting leaves of a sum: A = 257 - P.
     *
     * @param total the sum
     * @param of the key of the other setting
     */
    record Rest(long total, String of) implements Range {
        @Override
        public String draw(int trial, Random random, Map<String, String> drawn) {
            return Long.toString(total - Long.parseLong(drawn.getOrDefault(of, "0")));
        }

        @Override
        public Optional<String> problem() {
            return Optional.empty();
        }

        @Override
        public String text() {
            return "rest:" + total + "-" + of;
        }
    }
}
