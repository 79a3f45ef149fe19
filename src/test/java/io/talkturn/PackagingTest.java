package io.talkturn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.talkturn.foundation.Version;
import io.talkturn.project.ProjectMarker;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;

/** What can be known of the packages without building one; packaging/check-linux.sh tries them, as root. */
final class PackagingTest {
    private static final Path PACKAGING = Path.of("packaging");
    private static final Path LINUX = PACKAGING.resolve("linux");
    private static final String TYPE = "application/vnd.talkturn.project+json";

    @TempDir
    Path temporary;

    static Stream<Path> scripts() throws IOException {
        try (Stream<Path> all = Files.list(PACKAGING)) {
            return all.filter(file -> file.toString().endsWith(".sh")).toList().stream();
        }
    }

    private static String read(Path file) throws IOException {
        return Files.readString(file);
    }

    private static Document xml(Path file) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
    }

    private static String version() throws IOException {
        Matcher version = Pattern.compile("<version>(.*)</version>").matcher(read(Path.of("pom.xml")));
        assertThat(version.find()).isTrue();
        return version.group(1);
    }

    /** Whether a program is there and what it says; a machine without it is no fault. */
    private static void run(String... words) throws Exception {
        Process process;
        try {
            process = new ProcessBuilder(words).redirectErrorStream(true).start();
        } catch (IOException e) {
            assumeTrue(false, words[0] + " is not installed");
            return;
        }
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void scriptsAreOnesAndEndAtTheFirstFault(Path script) throws Exception {
        run("bash", "-n", script.toString());
        if (!script.endsWith("common.sh")) {
            assertThat(Files.isExecutable(script)).isTrue();
            assertThat(read(script)).startsWith("#!/usr/bin/env bash\n").contains("set -euo pipefail");
        }
        assertThat(read(script)).doesNotContain("\r");
    }

    @Test
    void everySystemOpensTheSameFiles() throws Exception {
        assertThat(read(LINUX.resolve("talkturn.desktop")))
                .contains("MimeType=" + TYPE + ";", "Exec=/opt/talkturn/bin/talkturn gui %f");
        Document mime = xml(LINUX.resolve("talkturn-mime.xml"));
        assertThat(mime.getElementsByTagName("mime-type")
                        .item(0)
                        .getAttributes()
                        .getNamedItem("type")
                        .getNodeValue())
                .isEqualTo(TYPE);
        assertThat(mime.getElementsByTagName("glob")
                        .item(0)
                        .getAttributes()
                        .getNamedItem("pattern")
                        .getNodeValue())
                .isEqualTo("*" + ProjectMarker.EXTENSION);
        String extension = ProjectMarker.EXTENSION.substring(1);
        assertThat(read(PACKAGING.resolve("windows/project.properties")))
                .contains("extension=" + extension + "\n", "mime-type=" + TYPE);
        assertThat(read(PACKAGING.resolve("macos/documents.json"))).contains("[\"" + extension + "\"]");
    }

    @Test
    void theDesktopEntryIsValid() throws Exception {
        run("desktop-file-validate", LINUX.resolve("talkturn.desktop").toString());
    }

    @Test
    void theMetainfoIsValidAndKnowsTheDesktopEntry() throws Exception {
        String text = read(LINUX.resolve("io.talkturn.talkturn.metainfo.xml"))
                .replace("@VERSION@", version())
                .replace("@DATE@", "2026-11-30");
        Path file = Files.writeString(temporary.resolve("io.talkturn.talkturn.metainfo.xml"), text);
        Document info = xml(file);

        assertThat(info.getElementsByTagName("id").item(0).getTextContent()).isEqualTo("io.talkturn.talkturn");
        assertThat(info.getElementsByTagName("launchable").item(0).getTextContent())
                .isEqualTo("talkturn.desktop");
        assertThat(info.getElementsByTagName("mediatype").item(0).getTextContent())
                .isEqualTo(TYPE);
        run("appstreamcli", "validate", "--no-net", file.toString());
    }

    @ParameterizedTest
    @ValueSource(ints = {16, 22, 24, 32, 48, 64, 128, 256, 512, 1024})
    void theIconIsThereInAllSizes(int size) throws Exception {
        var icon =
                ImageIO.read(Path.of("assets/icons/talkturn-" + size + ".png").toFile());

        assertThat(List.of(icon.getWidth(), icon.getHeight())).containsExactly(size, size);
    }

    @Test
    void bothLinuxPackagesHaveTheFilesThatAreLaidOut() throws Exception {
        String script = read(PACKAGING.resolve("package.sh"));
        String spec = read(LINUX.resolve("talkturn.spec"));
        for (String file : List.of(
                "usr/share/applications",
                "usr/share/mime/packages/talkturn.xml",
                "usr/share/metainfo/io.talkturn.talkturn.metainfo.xml",
                "usr/share/doc/talkturn",
                "usr/bin/talkturn",
                "opt/talkturn")) {
            assertThat(script).contains(file);
            assertThat(spec).contains("/" + file);
        }
        assertThat(read(LINUX.resolve("control")))
                .contains("Version: @VERSION@", "Architecture: @ARCH@")
                .endsWith("\n");
    }

    @Test
    void theIdByWhichWindowsKnowsAnUpgradeNeverChanges() throws Exception {
        assertThat(read(PACKAGING.resolve("package.sh")))
                .contains("--win-upgrade-uuid 6f0e2b5c-7f0a-4f0b-9d55-0c7a1e4b8a31");
    }

    @Test
    void theCitationIsOfThisVersion() throws Exception {
        assertThat(read(Path.of("CITATION.cff"))).contains("\nversion: " + version() + "\n", "license: Apache-2.0");
        assertThat(read(Path.of("LICENSE"))).contains("Apache License", "The Talkturn authors");
        assertThat(Set.of(version(), "from classes")).contains(Version.current());
    }

    @Test
    void theForgeBuildsEveryKindOfPackage() throws Exception {
        String forge = read(Path.of(".github/workflows/packages.yml"));

        assertThat(forge).contains("archive deb rpm", "archive msi", "archive dmg", "packaging/package.sh");
    }

    @Test
    void optionsOfTheImageNameClassesThatAreThere() throws Exception {
        String options = read(PACKAGING.resolve("jpackage.options"));

        assertThat(options).contains("--main-class io.talkturn.cli.Talkturn\n", "-XX:AOTCache=$APPDIR/talkturn.aot");
        assertThat(read(PACKAGING.resolve("cache.sh"))).contains("io.talkturn.cli.Rehearsal", "/talkturn.aot");
        assertThat(Class.forName("io.talkturn.cli.Rehearsal")).isNotNull();
    }
}
