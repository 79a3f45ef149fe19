package io.talkturn.corpus.io.transcript.elan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An ELAN file as it stands. */
final class ElanDocument {
    String units = "milliseconds";
    final List<String> media = new ArrayList<>();

    /** The slots in their order; milliseconds, or null where a slot has no time. */
    final Map<String, @Nullable Long> slots = new LinkedHashMap<>();

    final List<RawTier> tiers = new ArrayList<>();
    final Map<String, Type> types = new HashMap<>();
    final Map<String, List<String>> vocabularies = new HashMap<>();

    /**
     * What annotations of a type of tier are.
     *
     * @param constraint {@code Symbolic_Association} and its like, empty for tiers that depend on no other
     * @param vocabulary the name of its controlled vocabulary, empty where it has none
     */
    record Type(String constraint, String vocabulary) {
        static final Type NONE = new Type("", "");
    }

    /** A tier. */
    record RawTier(String name, String participant, String type, String parent, List<Annotation> annotations) {}

    /**
     * An annotation, with slots or with the annotation that it belongs to.
     *
     * @param reference the annotation of the parent tier, empty where it has slots
     */
    record Annotation(String id, String from, String to, String reference, String value, int line) {}

    Type type(RawTier tier) {
        return types.getOrDefault(tier.type(), Type.NONE);
    }

    List<String> vocabulary(RawTier tier) {
        return vocabularies.getOrDefault(type(tier).vocabulary(), List.of());
    }
}
