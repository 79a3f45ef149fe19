package io.talkturn.corpus.io.transcript.elan;

import io.talkturn.corpus.io.transcript.elan.ElanDocument.Annotation;
import io.talkturn.corpus.io.transcript.elan.ElanDocument.RawTier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The times of ELAN's slots in seconds: those without a time lie evenly between their neighbours, in the chain of
 * annotations of their tier first, in the order of the slots where that has no ends.
 */
final class SlotTimes {
    private final Map<String, Double> seconds = new HashMap<>();
    private final int given;

    SlotTimes(ElanDocument document) {
        document.slots.forEach((id, millis) -> {
            if (millis != null) {
                seconds.put(id, millis / 1000.0);
            }
        });
        given = seconds.size();
        for (RawTier tier : document.tiers) {
            chains(tier).forEach(this::fill);
        }
        fill(List.copyOf(document.slots.keySet()));
    }

    /** How many slots have a time in the file. */
    int given() {
        return given;
    }

    double of(String slot) {
        return seconds.getOrDefault(slot, Double.NaN);
    }

    /** Annotations that follow each other share a slot. */
    private static List<List<String>> chains(RawTier tier) {
        List<List<String>> chains = new ArrayList<>();
        List<String> open = new ArrayList<>();
        for (Annotation annotation : tier.annotations()) {
            if (annotation.from().isEmpty()) {
                continue;
            }
            if (open.isEmpty() || !open.getLast().equals(annotation.from())) {
                open = new ArrayList<>();
                open.add(annotation.from());
                chains.add(open);
            }
            open.add(annotation.to());
        }
        return chains;
    }

    private void fill(List<String> chain) {
        int last = -1;
        for (int i = 0; i < chain.size(); i++) {
            Double end = seconds.get(chain.get(i));
            if (end == null) {
                continue;
            }
            Double start = last < 0 ? null : seconds.get(chain.get(last));
            for (int k = last + 1; start != null && k < i; k++) {
                seconds.put(chain.get(k), start + (end - start) * (k - last) / (i - last));
            }
            last = i;
        }
    }
}
