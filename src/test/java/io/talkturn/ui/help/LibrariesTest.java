package io.talkturn.ui.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every library that the program runs with has a line with its licence; none is listed that is not there. */
final class LibrariesTest {
    private final Set<String> onClassPath = Stream.of(
                    System.getProperty("java.class.path").split(Pattern.quote(File.pathSeparator)))
            .map(entry -> Path.of(entry).getFileName().toString())
            .filter(name -> name.endsWith(".jar"))
            .collect(Collectors.toSet());

    @Test
    void everyLibraryOfTheClassPathIsListed() {
        Set<String> found =
                Libraries.versions(System.getProperty("java.class.path")).keySet();
        Set<String> listed = Libraries.known().stream().map(Library::artifact).collect(Collectors.toSet());
        assertThat(found).hasSizeGreaterThan(30);
        assertThat(listed).as("put it into libraries.tsv").containsAll(found);
    }

    @Test
    void whatIsListedAsShippedIsThere() {
        assertThat(Libraries.known().stream()
                        .filter(library -> library.scope().equals("shipped"))
                        // for some platforms there is no PyTorch
                        .filter(library -> !library.artifact().equals("pytorch-native-cpu")))
                .allSatisfy(library -> assertThat(onClassPath)
                        .as(library.artifact())
                        .anyMatch(jar -> jar.startsWith(library.artifact() + "-")));
    }

    @Test
    void whatIsDeclaredForTheProgramIsNotListedForTestsAlone() throws Exception {
        String pom = Files.readString(Path.of("pom.xml"));
        Pattern declared = Pattern.compile(
                "<dependency>\\s*(?:<!--.*?-->\\s*)?<groupId>[^<]+</groupId>\\s*<artifactId>([^<]+)</artifactId>\\s*<version>[^<]+</version>\\s*(?:<classifier>[^<]+</classifier>\\s*)?(?:<scope>runtime</scope>\\s*)?</dependency>");
        Set<String> shipped = Libraries.known().stream()
                .filter(Library::isShipped)
                .map(Library::artifact)
                .collect(Collectors.toSet());
        // JavaFX Media is asked for by none of ours; its version is only held where another library would bring it
        Set<String> names = declared.matcher(pom.split("<build>")[0])
                .results()
                .map(m -> m.group(1))
                .filter(name -> !name.equals("javafx-media"))
                .collect(Collectors.toSet());
        assertThat(names).hasSizeGreaterThan(20);
        assertThat(shipped).containsAll(names);
    }

    @Test
    void everyShippedOneHasANameAndALicence() {
        assertThat(Libraries.shipped()).isNotEmpty().allSatisfy(library -> {
            assertThat(library.name()).isNotBlank();
            assertThat(library.licence()).matches("(Apache|BSD|MIT|GPL|LGPL|EPL|OFL)\\b.*");
        });
        assertThat(Libraries.shipped())
                .filteredOn(library -> library.artifact().equals("picocli"))
                .singleElement()
                .satisfies(library -> assertThat(library.version()).matches("\\d+\\.\\d+\\.\\d+"));
    }

    @Test
    void versionsAreReadFromTheNamesOfJars() {
        String path = String.join(
                File.pathSeparator,
                "/m2/pytorch-native-cpu-2.7.1-linux-x86_64.jar",
                "/m2/pytorch-jni-2.7.1-0.35.1.jar",
                "/m2/jackson-annotations-2.22.jar",
                "/classes");
        assertThat(Libraries.versions(path))
                .containsEntry("pytorch-native-cpu", "2.7.1")
                .containsEntry("pytorch-jni", "2.7.1-0.35.1")
                .containsEntry("jackson-annotations", "2.22")
                .hasSize(3);
    }
}
