package io.talkturn.ui.kit;

import io.talkturn.foundation.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words that need an explanation, from {@code glossary.json}, and where they stand in texts. */
public final class Glossary {
    private static final Content CONTENT = read();
    private static final List<Term> TERMS = CONTENT.terms().stream()
            .sorted(Comparator.comparing(Term::name, String.CASE_INSENSITIVE_ORDER))
            .toList();
    private static final Map<String, Term> BY_NAME = byName();
    private static final Pattern NAMES = pattern();

    private record Content(List<Term> terms, Map<String, String> papers) {}

    private Glossary() {}

    /** All terms by name. */
    public static List<Term> terms() {
        return TERMS;
    }

    /** The terms that stand in a text, in their order, each once. */
    public static List<Term> in(String text) {
        if (text == null || text.isEmpty()) {
            return List.of();
        }
        Set<Term> found = new LinkedHashSet<>();
        Matcher matcher = NAMES.matcher(text);
        while (matcher.find()) {
            found.add(Objects.requireNonNull(BY_NAME.get(matcher.group())));
        }
        return List.copyOf(found);
    }

    /** The papers of a term in full, each after the part of it; a line each. */
    public static String papers(Term term) {
        return Stream.of(term.source().split("; "))
                .filter(source -> !source.isEmpty())
                .map(source -> source + "\n" + CONTENT.papers().get(source.replaceFirst(":.*", "")))
                .collect(Collectors.joining("\n"));
    }

    private static Content read() {
        try (InputStream in =
                Objects.requireNonNull(Glossary.class.getResourceAsStream("/io/talkturn/ui/glossary.json"))) {
            return Json.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8), Content.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Term> byName() {
        Map<String, Term> names = new HashMap<>();
        TERMS.forEach(term -> term.names().forEach(name -> names.put(name, term)));
        return names;
    }

    /** Whole words, the longest name first: "macro F1" is not "F1". */
    private static Pattern pattern() {
        String any = BY_NAME.keySet().stream()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        return Pattern.compile("(?<![\\p{L}\\p{N}_])(?:" + any + ")(?![\\p{L}\\p{N}_])");
    }
}
