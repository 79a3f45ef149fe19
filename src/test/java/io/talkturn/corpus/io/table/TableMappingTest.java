package io.talkturn.corpus.io.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.talkturn.foundation.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TableMappingTest {
    private static final TableMapping MAPPING = TableMapping.of(
            ColumnMapping.of("scene", ColumnRole.CONVERSATION),
            ColumnMapping.of("line", ColumnRole.TALKTURN),
            ColumnMapping.of("said", ColumnRole.TEXT),
            ColumnMapping.classes("mood", "emotion", List.of("calm", "angry")),
            ColumnMapping.number("v", "valence", 1, 5),
            ColumnMapping.feature("AU05_r", "au05", "intensity 0-5"));

    @TempDir
    Path temporary;

    @Test
    void aRoleThatDoesNotExistIsNamedWithThoseThatDo() throws IOException {
        Path file = Files.writeString(
                temporary.resolve("roles.json"),
                "{\"format\":1,\n\"columns\":[{\"column\":\"a\",\"role\":\"TEKST\"}]}");

        assertThatThrownBy(() -> TableMapping.read(file))
                .isInstanceOfSatisfying(
                        UserError.class,
                        error -> assertThat(error.what())
                                .contains("“TEKST”", "line 2", "conversation, talkturn, speaker"));
    }

    @Test
    void aMappingIsKeptAsJsonThatPeopleCanEdit() {
        Path file = temporary.resolve("mapping.json");

        MAPPING.with(TimeUnit.MILLISECONDS).write(file);

        assertThat(file).content().contains("\"role\" : \"class\"", "\"timeUnit\" : \"milliseconds\"");
        assertThat(TableMapping.read(file)).isEqualTo(MAPPING.with(TimeUnit.MILLISECONDS));
    }

    @Test
    void aRoleThatOneColumnCanHaveMovesToTheColumnThatGetsIt() {
        TableMapping changed = MAPPING.with(ColumnMapping.of("transcript", ColumnRole.TEXT));

        assertThat(changed.column(ColumnRole.TEXT)).hasValue("transcript");
        assertThat(changed.of("said").role()).isEqualTo(ColumnRole.IGNORE);
        assertThat(changed.all(ColumnRole.CLASS_LABEL)).hasSize(1);
    }

    @Test
    void whatCannotHoldIsSaidInASentence() {
        assertThat(MAPPING.problem()).isEmpty();
        assertThat(TableMapping.of(ColumnMapping.of("a", ColumnRole.SPEAKER)).problem())
                .hasValue("No column holds what was said.");
        assertThat(MAPPING.with(ColumnMapping.number("x", "arousal", 5, 1)).problem())
                .hasValueSatisfying(problem -> assertThat(problem).contains("“arousal”"));
        assertThat(MAPPING.with(ColumnMapping.feature("x", "valence", "")).problem())
                .hasValue("Two columns are called “valence”.");
    }

    @ParameterizedTest
    @CsvSource({
        "'\"highest\" : 5.0', '\"highest\" : 1e999', valence",
        "'\"role\" : \"text\"', '\"role\" : \"talkturn\"', talkturn",
        "'\"format\" : 1', '\"format\" : 7', form 7",
        "'\"role\" : \"number\"', '\"role\" : \"numbers\"', mapping.json",
        "'\"columns\"', '\"colums\"', No column holds",
    })
    void aMappingFileThatCannotHoldIsRefusedWithItsName(String from, String to, String mention) throws IOException {
        Path file = temporary.resolve("mapping.json");
        MAPPING.write(file);
        String text = Files.readString(file);
        assertThat(text).contains(from);
        Files.writeString(file, text.replace(from, to));

        assertThatThrownBy(() -> TableMapping.read(file))
                .isInstanceOfSatisfying(
                        UserError.class, e -> assertThat(e.line()).contains(mention, "mapping.json"));
    }
}
