package io.talkturn.corpus.io.semaine;

import io.talkturn.corpus.io.semaine.SessionFolder.TraceFile;
import io.talkturn.corpus.io.source.ImportNotes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The mean traces of one session: a talkturn is labelled by what raters traced of whoever speaks. */
final class Traces {
    // a hundredth of a trace is a matter of when raters stopped, more is a rater who left
    private static final double WORTH_A_WARNING = 0.01;

    private final SessionFolder session;
    private final ImportNotes notes;
    private final Map<Role, Map<Dimension, MeanTrace>> means = new EnumMap<>(Role.class);

    private Traces(SessionFolder session, ImportNotes notes) {
        this.session = session;
        this.notes = notes;
    }

    static Traces read(SessionFolder session, ImportNotes notes) {
        Traces traces = new Traces(session, notes);
        List<TraceFile> files = session.traces();
        for (Role role : Role.values()) {
            Map<Dimension, MeanTrace> ofRole = new EnumMap<>(Dimension.class);
            for (Dimension dimension : Dimension.values()) {
                List<TraceFile> ours = files.stream()
                        .filter(file -> file.target() == role && file.dimension() == dimension)
                        .toList();
                MeanTrace mean = traces.mean(role, dimension, ours);
                if (mean != null) {
                    ofRole.put(dimension, mean);
                }
            }
            traces.means.put(role, ofRole);
        }
        return traces;
    }

    private @Nullable MeanTrace mean(Role role, Dimension dimension, List<TraceFile> files) {
        List<Trace> traces = new ArrayList<>();
        files.forEach(file -> Trace.read(file.file(), notes).ifPresent(traces::add));
        if (traces.isEmpty()) {
            if (role == Role.USER && dimension.isUsual()) {
                notes.warn(
                        "no_trace",
                        session.name(),
                        null,
                        "There is no trace of the user's " + dimension.label() + "; these labels are missing.");
            }
            return null;
        }
        noteLengths(role, dimension, traces);
        return MeanTrace.of(traces);
    }

    private void noteLengths(Role role, Dimension dimension, List<Trace> traces) {
        int shortest = traces.stream().mapToInt(Trace::length).min().orElse(0);
        int longest = traces.stream().mapToInt(Trace::length).max().orElse(0);
        if (shortest == longest) {
            return;
        }
        String reason = "The raters of the " + role.id() + "'s " + dimension.label() + " have "
                + traces.stream().map(t -> String.valueOf(t.length())).collect(Collectors.joining(", "))
                + " samples; all were cut to " + shortest + ".";
        if ((double) (longest - shortest) / shortest > WORTH_A_WARNING) {
            notes.warn("rater_lengths_differ", session.name(), null, reason);
        } else {
            notes.info("rater_lengths_differ", session.name(), null, reason);
        }
    }

    /** Whether somebody's expectation was traced. */
    boolean has(Dimension dimension) {
        return means.values().stream().anyMatch(ofRole -> ofRole.containsKey(dimension));
    }

    /** The labels of a talkturn, NaN where missing; samples that are not there are noted. */
    Map<Dimension, Double> labels(AlignedLine line, int number, double start, double end, String file) {
        Map<Dimension, Double> labels = new EnumMap<>(Dimension.class);
        Map<Dimension, MeanTrace> ofRole = means.getOrDefault(line.role(), Map.of());
        Set<Dimension> without = EnumSet.noneOf(Dimension.class);
        Set<Dimension> beyond = EnumSet.noneOf(Dimension.class);
        for (Dimension dimension : Dimension.values()) {
            MeanTrace trace = ofRole.get(dimension);
            double label = trace == null ? Double.NaN : trace.between(start, end);
            labels.put(dimension, label);
            if (trace != null && Double.isNaN(label)) {
                without.add(dimension);
            } else if (trace != null && trace.endsBefore(end)) {
                beyond.add(dimension);
            }
        }
        String turn = "Line " + line.line() + " (" + line.role().id() + " talkturn " + number + ")";
        if (!without.isEmpty()) {
            notes.warn(
                    "no_samples",
                    file,
                    line.line(),
                    turn + ": no sample of " + listed(without) + " between " + start + " and " + end
                            + " s; the labels are missing.");
        }
        if (!beyond.isEmpty()) {
            notes.warn(
                    "turn_beyond_trace",
                    file,
                    line.line(),
                    turn + " ends at " + end + " s, the trace of " + listed(beyond)
                            + " before; the label is the mean of the samples there are.");
        }
        return labels;
    }

    /** How far the raters of whoever speaks stood apart, one value a dimension, NaN where fewer than two traced it. */
    double[] spreads(Role role, double start, double end) {
        Map<Dimension, MeanTrace> ofRole = means.getOrDefault(role, Map.of());
        return Arrays.stream(Dimension.values())
                .mapToDouble(dimension -> {
                    MeanTrace trace = ofRole.get(dimension);
                    return trace == null ? Double.NaN : trace.spreadBetween(start, end);
                })
                .toArray();
    }

    private static String listed(Set<Dimension> dimensions) {
        return dimensions.stream().map(Dimension::label).collect(Collectors.joining(", "));
    }
}
