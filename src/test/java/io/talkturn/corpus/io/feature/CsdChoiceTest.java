package io.talkturn.corpus.io.feature;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.corpus.io.feature.CsdFile.Video;
import io.talkturn.corpus.io.source.FeatureChoices;
import io.talkturn.corpus.io.source.ImportNotes;
import io.talkturn.corpus.io.tensor.NumberArray;
import io.talkturn.corpus.io.tensor.Reshaped;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The names that the files of CMU-MOSI and CMU-MOSEI really have. */
final class CsdChoiceTest {
    private static final NumberArray TIMES = Reshaped.of(NumberArray.of(0, 1), 1, 2);

    @ParameterizedTest
    @CsvSource({
        "COVAREP, AUDIO",
        "COAVAREP, AUDIO",
        "OpenSmile-IS09, AUDIO",
        "FACET 4.2, VISION",
        "OpenFace_2, VISION",
        "glove_vectors, TEXT",
        "All Labels, LABELS",
        "Opinion Segment Labels, LABELS"
    })
    void aSequenceIsToldByItsName(String root, CsdRole role) {
        assertThat(CsdRole.of(numbers(root))).isEqualTo(role);
    }

    @Test
    void wordsAreTakenBeforePhones() {
        ImportNotes notes = new ImportNotes();

        Map<CsdRole, CsdFile> chosen =
                CsdChoice.of(List.of(texts("phones"), texts("words")), FeatureChoices.USUAL, notes);

        assertThat(chosen.get(CsdRole.WORDS).root()).isEqualTo("words");
        assertThat(notes.all())
                .anyMatch(note -> note.code().equals("several_sequences")
                        && note.reason().contains("phones")
                        && !note.reason().contains("--extractor"));
    }

    private static CsdFile numbers(String root) {
        return file(root, new Video(Reshaped.of(NumberArray.of(0.5, 1), 1, 2), List.of(), TIMES));
    }

    private static CsdFile texts(String root) {
        return file(root, new Video(null, List.of("hi"), TIMES));
    }

    private static CsdFile file(String root, Video video) {
        return new CsdFile(Path.of(root + ".csd"), root, Map.of(), List.of(), Map.of("v", video));
    }
}
