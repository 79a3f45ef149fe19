package io.talkturn;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the data of tests is: a folder given by a system property, else the copy in the repository. */
public final class TestData {
    private TestData() {}

    /** A file or folder below the golden numbers. */
    public static Path golden(String path) {
        return given("talkturn.golden", "src/test/resources/golden").resolve(path);
    }

    /** A file or folder below the fixtures. */
    public static Path fixtures(String path) {
        return given("talkturn.fixtures", "src/test/resources/fixtures").resolve(path);
    }

    /** A file or folder below the cases after reports and questions of people. */
    public static Path cases(String path) {
        return given("talkturn.cases", "src/test/resources/cases").resolve(path);
    }

    /** A file or folder below the real corpora; the test is skipped where they are absent. */
    public static Path corpora(String path) {
        Path found = given("talkturn.corpora", "../shared/corpora").resolve(path);
        assumeTrue(Files.exists(found), "no real corpus at " + found.toAbsolutePath());
        return found;
    }

    private static Path given(String property, String otherwise) {
        String value = System.getProperty(property, "");
        return Path.of(value.isBlank() ? otherwise : value);
    }
}
