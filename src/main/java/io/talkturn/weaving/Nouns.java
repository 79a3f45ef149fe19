package io.talkturn.weaving;

import io.talkturn.corpus.ClassLabel;
import io.talkturn.corpus.Corpus;
import io.talkturn.foundation.UserError;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What narratives call the speakers: "woman" in "the woman said". */
public final class Nouns {
    private static final Pattern NOUN = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}'’ -]{0,39}");
    private static final List<String> ROLES = List.of(
            "user",
            "operator",
            "therapist",
            "patient",
            "client",
            "doctor",
            "interviewer",
            "interviewee",
            "participant",
            "teacher",
            "student",
            "mother",
            "father",
            "child",
            "woman",
            "man");

    private Nouns() {}

    /**
     * A noun for every speaker of a corpus: the one the label {@code role} has most often for the speaker, else a role or
     * the sex that the id speaks of, else the id itself.
     */
    public static Map<String, String> guess(Corpus corpus) {
        Map<String, String> nouns = new LinkedHashMap<>();
        TreeSet<String> speakers = new TreeSet<>();
        corpus.conversations().forEach(c -> speakers.addAll(c.speakers()));
        Map<String, String> roles = roles(corpus);
        speakers.forEach(speaker -> {
            String role = roles.get(speaker);
            nouns.put(speaker, role == null ? guess(speaker) : role);
        });
        return nouns;
    }

    private static Map<String, String> roles(Corpus corpus) {
        Map<String, Map<String, Integer>> counts = new HashMap<>();
        if (corpus.label("role").orElse(null) instanceof ClassLabel label) {
            for (int row = 0; row < label.size(); row++) {
                String role = label.isPresent(row)
                        ? label.classes().get(label.at(row)).toLowerCase(Locale.ROOT)
                        : "";
                if (NOUN.matcher(role).matches()) {
                    counts.computeIfAbsent(corpus.talkturns().get(row).speaker(), s -> new TreeMap<>())
                            .merge(role, 1, Integer::sum);
                }
            }
        }
        Map<String, String> roles = new HashMap<>();
        counts.forEach((speaker, ofSpeaker) -> roles.put(
                speaker,
                Collections.max(ofSpeaker.entrySet(), Map.Entry.comparingByValue())
                        .getKey()));
        return roles;
    }

    private static String guess(String speaker) {
        List<String> words = List.of(speaker.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"));
        for (String role : ROLES) {
            if (words.stream().anyMatch(w -> w.replaceAll("\\d", "").equals(role))) {
                return role;
            }
        }
        String last = words.getLast();
        if (last.equals("f") || last.equals("female") || speaker.matches(".*\\dF")) {
            return "woman";
        } else if (last.equals("m") || last.equals("male") || speaker.matches(".*\\dM")) {
            return "man";
        }
        String plain = String.join(" ", words).strip();
        return plain.isEmpty() ? "speaker" : plain.substring(0, Math.min(40, plain.length()));
    }

    /**
     * A noun as narratives write it: lower case.
     *
     * @throws UserError where it is empty or holds signs that would break a sentence
     */
    public static String checked(String noun) {
        String plain = noun.strip().toLowerCase(Locale.ROOT).replaceFirst("^the ", "");
        if (!NOUN.matcher(plain).matches()) {
            throw new UserError(
                    "“" + noun + "” cannot be what a speaker is called.",
                    "Use letters, digits, blanks, hyphens or apostrophes, at most 40 of them.");
        }
        return plain;
    }
}
