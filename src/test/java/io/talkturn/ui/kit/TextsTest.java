package io.talkturn.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every text that the sources ask for is there, and none is there that nobody asks for. */
final class TextsTest {
    private static final Path SOURCES = Path.of("src/main/java/io/talkturn/ui");
    private static final Path FILE = Path.of("src/main/resources/io/talkturn/ui/texts.properties");
    /** A whole key, or the beginning of one that is put together. */
    private static final Pattern KEY = Pattern.compile("Texts\\s*\\.of\\(\\s*\"([a-zA-Z0-9._-]+)\"\\s*(\\+?)");

    private static final Pattern STRING = Pattern.compile("\"([a-zA-Z0-9_-]+(?:\\.[a-zA-Z0-9_-]+)+)\"");
    private static final Pattern NOUN = Pattern.compile("Texts\\s*\\.count\\(\\s*\"([a-z.-]+)\"");
    private static final Pattern COMMAND = Pattern.compile("Command\\s*\\.of\\(\\s*\"([a-z.-]+)\"");

    private final String sources = allSources();
    private final Set<String> keys = keys();

    @Test
    void everyKeyAskedForIsThere() {
        Set<String> asked = new TreeSet<>();
        Matcher matcher = KEY.matcher(sources);
        while (matcher.find()) {
            if (matcher.group(2).isEmpty()) {
                asked.add(matcher.group(1));
            }
        }
        find(NOUN).forEach(noun -> asked.addAll(Set.of("count." + noun + ".one", "count." + noun + ".many")));
        find(COMMAND).forEach(id -> asked.add("command." + id));
        assertThat(asked).isNotEmpty();
        assertThat(keys).containsAll(asked);
    }

    @Test
    void noKeyIsThereThatNobodyAsksFor() {
        Set<String> used = new TreeSet<>(find(STRING));
        find(NOUN).forEach(noun -> used.addAll(Set.of("count." + noun + ".one", "count." + noun + ".many")));
        find(COMMAND).forEach(id -> used.add("command." + id));
        Set<String> begun = new TreeSet<>();
        Matcher matcher = KEY.matcher(sources);
        while (matcher.find()) {
            (matcher.group(2).isEmpty() ? used : begun).add(matcher.group(1));
        }
        assertThat(keys)
                .filteredOn(key -> !used.contains(key) && begun.stream().noneMatch(key::startsWith))
                // a control and the tooltip that explains it share a key
                .filteredOn(key -> !(key.endsWith(".tip") && used.contains(key.substring(0, key.length() - 4))))
                .as("obsolete keys")
                .isEmpty();
    }

    @Test
    void noKeyStandsTwice() throws IOException {
        var names = Files.readAllLines(FILE).stream()
                .filter(line -> line.contains("=") && !line.startsWith("#"))
                .map(line -> line.substring(0, line.indexOf('=')).strip())
                .toList();
        assertThat(names).doesNotHaveDuplicates();
    }

    @Test
    void fillsInArguments() {
        assertThat(Texts.of("status.memory", "1 MB", "2 MB")).isEqualTo("Memory 1 MB of 2 MB");
        assertThat(Texts.count("problem", 1)).isEqualTo("1 problem");
        assertThat(Texts.count("problem", 12345)).isEqualTo("12,345 problems");
    }

    @Test
    void neverReplacesWhatAnArgumentContains() {
        assertThat(Texts.of("status.memory", "{1}", "{0}")).isEqualTo("Memory {1} of {0}");
        assertThat(Texts.of("status.memory", "$1", "\\1")).isEqualTo("Memory $1 of \\1");
    }

    @Test
    void leavesAPlaceWithoutAnArgument() {
        assertThat(Texts.of("status.memory", "1 MB")).isEqualTo("Memory 1 MB of {1}");
        assertThat(Texts.of("status.memory", "1 MB", null)).isEqualTo("Memory 1 MB of null");
    }

    private Set<String> find(Pattern pattern) {
        return pattern.matcher(sources).results().map(r -> r.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> keys() {
        Properties properties = new Properties();
        try (var in = Files.newBufferedReader(FILE, StandardCharsets.UTF_8)) {
            properties.load(in);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return properties.stringPropertyNames();
    }

    private static String allSources() {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            StringBuilder all = new StringBuilder();
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                all.append(Files.readString(file));
            }
            return all.toString();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
