package io.talkturn.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every abbreviation that the window shows is in the glossary, with its word, and with a paper that docs/papers.md has. */
final class GlossaryTest {
    /** Names of formats, keys and systems that everybody who sees them knows, or that are only names. */
    private static final Set<String> NAMES = Set.of(
            "CSV",
            "TSV",
            "WAV",
            "MP4",
            "AAC",
            "A4",
            "NVIDIA",
            "SHA",
            "JSON",
            "PNG",
            "SVG",
            "PDF",
            "HTML",
            "LaTeX",
            "UTF",
            "OK",
            "SDK",
            "ID",
            "TALKTURN",
            "JAVA",
            "OPTIONS",
            "TFN",
            "LMF",
            "DJL",
            "PyTorch",
            "JavaFX",
            "FACET",
            "IS09",
            "A",
            "B",
            "I",
            "C",
            "D",
            "T",
            "R",
            "F2",
            "F8",
            "F4");

    /** Small letters that are abbreviations all the same. */
    private static final List<String> SMALL = List.of("aphf", "pri", "nats", "kappa", "sd");

    private static final Pattern ABBREVIATION = Pattern.compile(
            "(?<![\\p{L}\\p{N}_.<>-])(?:P/A|EF-LF|HAN-ROCK|EMO-EMB|MA\\(\\d\\)|[a-z]*[A-Z][A-Za-z0-9]*[A-Z0-9][A-Za-z0-9]*)(?![\\p{L}\\p{N}_])");

    private static final Pattern HEAD =
            Pattern.compile("\\.(?:text|number|graphic|metric|of)\\(\\s*\"([^\"]+)\"|return \"([^\"]+)\"");

    @Test
    void everyAbbreviationOfTheTextsIsKnown() throws IOException {
        Properties texts = new Properties();
        try (var in = Files.newBufferedReader(
                Path.of("src/main/resources/io/talkturn/ui/texts.properties"), StandardCharsets.UTF_8)) {
            texts.load(in);
        }
        var unknown = new TreeMap<String, String>();
        texts.forEach((key, text) -> abbreviations(String.valueOf(text))
                .filter(word -> !isKnown(word))
                .forEach(word -> unknown.put(word, key + "=" + text)));
        assertThat(unknown).as("put them into glossary.json").isEmpty();
    }

    @Test
    void everyAbbreviationInHeadsOfTablesAndNamesOfMetricsIsKnown() throws IOException {
        var unknown = new TreeMap<String, String>();
        int heads = 0;
        for (Path file : sources("report", "ui")) {
            for (MatchResult head :
                    HEAD.matcher(Files.readString(file)).results().toList()) {
                heads++;
                String text = head.group(1) == null ? head.group(2) : head.group(1);
                if (!text.contains(".") && !text.contains("/")) {
                    abbreviations(text)
                            .filter(word -> !isKnown(word))
                            .forEach(word -> unknown.put(word, text + " in " + file));
                }
            }
        }
        assertThat(heads).isGreaterThan(100);
        assertThat(unknown).as("put them into glossary.json").isEmpty();
    }

    @Test
    void smallAbbreviationsAreKnownToo() {
        assertThat(SMALL).allMatch(GlossaryTest::isKnown);
    }

    @Test
    void everyTermHasAWordAMeaningAndAPaperThatIsListed() throws IOException {
        String papers = Files.readString(Path.of("docs/papers.md"));
        assertThat(Glossary.terms()).hasSizeGreaterThan(50).allSatisfy(term -> {
            assertThat(term.word()).isNotBlank();
            assertThat(term.meaning()).endsWith(".");
            for (String line : Glossary.papers(term).lines().toList()) {
                assertThat(papers.replace("*", ""))
                        .as(term.name() + ": " + line)
                        .contains(line.replaceFirst("^([^:]+ paper): .*", "$1"));
            }
        });
        assertThat(Glossary.terms().stream().flatMap(t -> t.names().stream())).doesNotHaveDuplicates();
    }

    @Test
    void theLongestNameIsFoundAndWholeWordsAlone() {
        assertThat(names("macro F1")).containsExactly("macro F1");
        assertThat(names("HAN-ROCK emotion aphf s3")).containsExactly("HAN-ROCK", "aphf");
        assertThat(names("accuracy, MA(4)")).containsExactly("accuracy", "MA");
        assertThat(names("Primary GRU, P")).containsExactly("P/A");
        assertThat(names("A run with results")).isEmpty();
        assertThat(names("happy")).isEmpty();
    }

    private static List<String> names(String text) {
        return Glossary.in(text).stream().map(Term::name).toList();
    }

    private static boolean isKnown(String word) {
        return NAMES.contains(word) || !Glossary.in(word).isEmpty();
    }

    private static Stream<String> abbreviations(String text) {
        return ABBREVIATION.matcher(text).results().map(MatchResult::group);
    }

    private static List<Path> sources(String... packages) throws IOException {
        List<Path> all = new ArrayList<>();
        for (String name : packages) {
            try (Stream<Path> files = Files.walk(Path.of("src/main/java/io/talkturn", name))) {
                all.addAll(files.filter(f -> f.toString().endsWith(".java")).collect(Collectors.toList()));
            }
        }
        return all;
    }
}
