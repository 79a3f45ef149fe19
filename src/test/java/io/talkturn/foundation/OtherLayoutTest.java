package io.talkturn.foundation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A file that is whole and of another layout is not called damaged: what was expected is said. */
final class OtherLayoutTest {
    private record Part(int epochs, List<String> names) {}

    private record Sizes(int words, int turns) {
        Sizes {
            if (words < 1) {
                throw new IllegalArgumentException("there is no word");
            }
        }
    }

    private record Grouped(String title, @JsonUnwrapped Sizes sizes) {}

    private record Whole(String title, Part part) {}

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'part': {'epochs': 'many'}} | cannot stand there",
                "{'part': {'epochs': [1]}} | “part.epochs” near line 1 should be a whole number",
                "{'part': 3} | “part”",
                "{'part': {'names': 'a'}} | “part.names” near line 1 should be a list",
                "{'title': {}} | “title” near line 1 should be a text",
                "[1, 2] | the whole should be an object"
            })
    void jsonOfAnotherLayout(String json, String told) throws IOException {
        Path file = Files.writeString(folder.resolve("run.json"), json.replace('\'', '"'));

        assertThatThrownBy(() -> Json.read(file, Whole.class))
                .isInstanceOfSatisfying(
                        UserError.class,
                        e -> assertThat(e.what()).contains(told).doesNotContain("damaged"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'title': 'a', 'words': 1} | “turns” is missing",
                "{'title': 'a', 'words': 1, 'turns': null} | “turns” is missing",
                "{'title': 'a', 'words': 1, 'turns': []} | “turns” near line 1 should be a whole number",
                "{'title': 'a', 'words': 0, 'turns': 1} | there is no word (the whole near line 1)"
            })
    void aGroupOfARecordHasNoPlaceOfItsOwn(String json, String told) throws IOException {
        Path file = Files.writeString(folder.resolve("run.json"), json.replace('\'', '"'));

        assertThatThrownBy(() -> Json.readWhole(file, Grouped.class))
                .isInstanceOfSatisfying(
                        UserError.class, e -> assertThat(e.what()).contains(told));
    }

    @Test
    void jsonThatIsCutShortIs() throws IOException {
        Path file = Files.writeString(folder.resolve("run.json"), "{\"title\": \"a");

        assertThatThrownBy(() -> Json.read(file, Whole.class))
                .isInstanceOfSatisfying(
                        UserError.class, e -> assertThat(e.what()).contains("damaged or cut short"));
    }

    @Test
    void tensorsOfAnotherType() throws IOException {
        byte[] header =
                "{\"x\":{\"dtype\":\"BF16\",\"shape\":[1],\"data_offsets\":[0,2]}}  ".getBytes(StandardCharsets.UTF_8);
        byte[] all = new byte[8 + header.length + 2];
        all[0] = (byte) header.length;
        System.arraycopy(header, 0, all, 8, header.length);
        Path file = Files.write(folder.resolve("w.safetensors"), all);

        assertThatThrownBy(() -> SafeTensors.read(file))
                .isInstanceOfSatisfying(
                        UserError.class, e -> assertThat(e.what()).contains("BF16"));
    }
}
