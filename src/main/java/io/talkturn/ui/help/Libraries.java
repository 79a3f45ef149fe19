package io.talkturn.ui.help;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The libraries with their licences, from {@code libraries.tsv}, and the versions of those that run. {@code LibrariesTest}
 * fails for a library that has no line.
 */
final class Libraries {
    private static final Pattern JAR = Pattern.compile("(.+?)-(\\d[\\w.]*(?:-[\\d.]+)?)(?:-[a-z][\\w-]*)?\\.jar");
    private static final String FX = "javafx";

    private Libraries() {}

    /** Every line of the file. */
    static List<Library> known() {
        var stream = Objects.requireNonNull(Libraries.class.getResourceAsStream("/io/talkturn/ui/libraries.tsv"));
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .map(cells -> new Library(cells[0], cells[1], cells[2], cells[3], ""))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What this program runs with, by name, with versions. */
    static List<Library> shipped() {
        Map<String, String> versions = versions(System.getProperty("java.class.path", ""));
        return known().stream()
                .filter(Library::isShipped)
                .map(library -> library.at(version(library.artifact(), versions)))
                .sorted((a, b) -> a.name().compareToIgnoreCase(b.name()))
                .toList();
    }

    /** Versions by artifact, from the names of jars; JavaFX is told by itself, since it stands on the module path. */
    static Map<String, String> versions(String classPath) {
        Map<String, String> versions = new LinkedHashMap<>();
        jars(classPath).forEach(matcher -> versions.putIfAbsent(matcher.group(1), matcher.group(2)));
        return versions;
    }

    /** The version of one artifact that runs, for example {@code api} of DJL. */
    static Optional<String> version(String artifact) {
        return Optional.ofNullable(
                versions(System.getProperty("java.class.path", "")).get(artifact));
    }

    private static Stream<Matcher> jars(String classPath) {
        return Stream.of(classPath.split(Pattern.quote(File.pathSeparator)))
                .map(entry -> JAR.matcher(new File(entry).getName()))
                .filter(Matcher::matches);
    }

    private static String version(String artifact, Map<String, String> versions) {
        if (artifact.startsWith(FX)) {
            return System.getProperty("javafx.runtime.version", "").replaceAll("\\+.*", "");
        }
        return artifact.equals("java") ? System.getProperty("java.version", "") : versions.getOrDefault(artifact, "");
    }
}
