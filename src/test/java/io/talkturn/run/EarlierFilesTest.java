package io.talkturn.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.talkturn.foundation.Json;
import io.talkturn.foundation.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The JSON files that version 0.1.0 left of a run are written again as they were read: same names, same places, same values. */
final class EarlierFilesTest {
    private static final Path KEPT = Path.of("src/test/resources/projects-0.1.0");

    static Stream<RunFolder> runs() throws IOException {
        try (Stream<Path> files = Files.walk(KEPT)) {
            return files
                    .filter(file -> file.endsWith("run.json"))
                    .map(file -> new RunFolder(file.getParent()))
                    .toList()
                    .stream();
        }
    }

    static Stream<RunFolder> finished() throws IOException {
        return runs().filter(folder -> Files.exists(folder.network()));
    }

    @ParameterizedTest
    @MethodSource("runs")
    void specifications(RunFolder run) {
        assertSame(run.specFile(), RunSpec::read);
    }

    @ParameterizedTest
    @MethodSource("runs")
    void statuses(RunFolder run) {
        assertSame(run.statusFile(), file -> Json.readWhole(file, RunStatus.class));
    }

    @ParameterizedTest
    @MethodSource("runs")
    void events(RunFolder run) throws IOException {
        Path file = run.eventsFile();
        List<String> written =
                RunEvents.read(file).stream().map(event -> Json.line(event)).toList();
        assertThat(written.stream().map(Json::tree).toList())
                .isEqualTo(Files.readAllLines(file).stream().map(Json::tree).toList());
        assertThat(written).anyMatch(line -> line.contains("\"devMetrics\""));
    }

    @ParameterizedTest
    @MethodSource("finished")
    void networks(RunFolder run) {
        assertSame(run.network(), _ -> network(run));
    }

    @ParameterizedTest
    @MethodSource("finished")
    void targets(RunFolder run) {
        assertSame(run.targets(), _ -> targetsOf(run));
    }

    @Test
    void ofAnotherFormOrFamilyIsRefused(@TempDir Path folder) throws IOException {
        RunFolder run = new RunFolder(folder);
        RunFolder han = finished()
                .filter(each -> each.spec().network() instanceof HanSpec)
                .findFirst()
                .orElseThrow();
        String text = Files.readString(han.network());
        Files.writeString(run.network(), text.replace("\"format\" : 1", "\"format\" : 2"));
        assertThatThrownBy(() -> new RunResults(run).network(HanNetworkPart.class))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("newer Talkturn, in form 2");
        Files.writeString(run.network(), text);
        assertThatThrownBy(() -> new RunResults(run).network(FusionNetworkPart.class))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("“model” is missing");
    }

    private static Object network(RunFolder run) {
        RunResults results = new RunResults(run);
        return run.spec().network() instanceof HanSpec
                ? results.network(HanNetworkPart.class)
                : results.network(FusionNetworkPart.class);
    }

    private static Object targetsOf(RunFolder run) {
        RunResults results = new RunResults(run);
        return run.spec().network() instanceof HanSpec
                ? results.targets(HanTargetsPart.class)
                : results.targets(FusionTargetsPart.class);
    }

    private static void assertSame(Path file, Function<Path, Object> read) {
        assertThat(Json.tree(Json.pretty(read.apply(file)))).isEqualTo(Json.tree(file));
    }
}
