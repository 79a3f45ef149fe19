package io.talkturn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every page that the program, its help or its pages name is in the repository, so that users have it. */
final class CitationsTest {
    /** A page, and a number after it, which pages of this repository are not cited with. */
    private static final Pattern PAGE = Pattern.compile("([\\w./-]*[\\w-]\\.md)\\b(`? \\d)?");

    private static final List<String> ROOTS =
            List.of("src/main", "docs", "packaging", "README.md", "CHANGELOG.md", "CONTRIBUTING.md");
    private static final Pattern TEXT = Pattern.compile(".*\\.(java|properties|md|sh|py|css)");

    @Test
    void noPageIsNamedThatIsNotHere() throws IOException {
        List<String> missing = new ArrayList<>();
        int pages = 0;
        for (Path file : files()) {
            Matcher page = PAGE.matcher(Files.readString(file));
            while (page.find()) {
                pages++;
                if (page.group(2) != null || !isHere(file, page.group(1))) {
                    missing.add(file + ": " + page.group());
                }
            }
        }
        assertThat(missing).isEmpty();
        assertThat(pages).isPositive();
    }

    private static List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        for (String root : ROOTS) {
            try (Stream<Path> all = Files.walk(Path.of(root))) {
                all.filter(Files::isRegularFile)
                        .filter(file -> TEXT.matcher(file.toString()).matches())
                        .forEach(files::add);
            }
        }
        return files;
    }

    /** From the root or from the page that names it. The name of a step of the build says where to look, and is no page. */
    private static boolean isHere(Path file, String page) {
        return page.startsWith("target/")
                || page.endsWith("-see-README.md")
                || Files.exists(Path.of(page))
                || Files.exists(file.resolveSibling(page))
                || (!file.startsWith("src") && Files.exists(Path.of("docs", page)));
    }
}
