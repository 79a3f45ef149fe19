package io.talkturn.foundation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import io.talkturn.corpus.fold.Folds;
import io.talkturn.corpus.io.source.ImportRequest;
import io.talkturn.study.plan.Names;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What people call things becomes names of files and folders that Windows allows too. */
final class PortableNamesTest {
    static Stream<String> hostile() {
        return Stream.of(
                "CON",
                "con",
                "Aux",
                "nul",
                "PRN",
                "com1",
                "LPT9",
                "COM¹",
                "con.",
                "aux ",
                "nul.json",
                "prn . txt",
                "...",
                "ends.",
                "ends ",
                "a:b",
                "a/b",
                "a\\b",
                "a<b>|?*\"",
                "line\nend",
                "tab\tend",
                "…",
                "conversation",
                "auxiliary",
                "com10",
                "null");
    }

    @ParameterizedTest
    @CsvSource({"con, con-", "nul.json, nul-.json", "conversation, conversation", "com10, com10", "a., a", "' ', -"})
    void aNameOfADeviceGetsASignMore(String name, String wanted) {
        assertThat(PortableNames.of(name)).isEqualTo(wanted);
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void whatIsMadeOfAnyTextIsAllowedOnWindows(String text) throws Exception {
        try (var disk = Jimfs.newFileSystem(Configuration.windows())) {
            for (String name :
                    List.of(ImportRequest.nameFrom(text), Names.of(text), PortableNames.of(Names.of(text)))) {
                assertThat(disk.getPath("C:\\work").resolve(name).getFileName()).hasToString(name);
                assertThat(PortableNames.isDevice(name)).as(name).isFalse();
                assertThat(name).doesNotEndWith(".").doesNotEndWith(" ");
            }
        }
    }

    @Test
    void foldsAreNotCalledAsADevice() {
        assertThatThrownBy(() -> new Folds("aux", "by hand", List.of()))
                .hasMessageContaining("cannot be that of a file");
    }
}
