package io.talkturn.corpus.io.transcript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.talkturn.corpus.ClassLabel;
import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.ImportNote;
import io.talkturn.corpus.Taken;
import io.talkturn.corpus.Talkturn;
import io.talkturn.corpus.Word;
import io.talkturn.corpus.io.Importers;
import io.talkturn.corpus.io.source.ImportRequest;
import io.talkturn.corpus.io.source.Importer;
import io.talkturn.foundation.Progress;
import io.talkturn.foundation.UserError;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What an import of files with given contents comes to, in lines that tests compare. */
record Imported(Corpus corpus, String format) {
    static Path file(Path folder, String name, String content) {
        return file(folder, name, content, StandardCharsets.UTF_8);
    }

    static Path file(Path folder, String name, String content, Charset charset) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            return Files.write(file, content.getBytes(charset));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Imported of(Path... sources) {
        return joining(null, sources);
    }

    static Imported joining(@Nullable Double seconds, Path... sources) {
        Importer importer = Importers.standard().recognise(List.of(sources));
        return new Imported(importer.read(ImportRequest.of(sources).joining(seconds), Progress.NONE), importer.id());
    }

    /** The one sentence with which the sources are refused. */
    static String refusal(Path... sources) {
        UserError error = catchThrowableOfType(UserError.class, () -> of(sources));
        assertThat(error).isNotNull();
        assertThat(error.wayOut()).isNotBlank();
        return error.what();
    }

    /** “Anna 0.5-2.25 good morning” a talkturn. */
    List<String> turns() {
        return corpus.talkturns().stream()
                .map(turn -> turn.speaker() + " " + time(turn.start()) + "-" + time(turn.end()) + " " + turn.text())
                .toList();
    }

    private static String time(@Nullable Double seconds) {
        return seconds == null ? "?" : String.format(Locale.ROOT, "%.2f", seconds);
    }

    /** “good 0.50-0.70” a word of a talkturn. */
    List<String> words(int turn) {
        Talkturn found = corpus.talkturns().get(turn);
        return found.words().stream()
                .map(word -> word.text() + (word.isTimed() ? " " + time(word.start()) + "-" + time(word.end()) : " ?"))
                .toList();
    }

    /** How sure the recogniser was of the words of a talkturn. */
    List<Double> scores(int turn) {
        return corpus.talkturns().get(turn).words().stream().map(Word::score).toList();
    }

    /** The classes of a label, “-” where it is missing. */
    List<String> label(String name) {
        ClassLabel label = (ClassLabel) corpus.label(name).orElseThrow();
        return IntStream.range(0, label.size())
                .mapToObj(row -> label.isPresent(row) ? label.classes().get(label.at(row)) : "-")
                .toList();
    }

    List<String> codes() {
        return corpus.report().notes().stream().map(ImportNote::code).distinct().toList();
    }

    /** “name: taken as”. */
    List<String> taken() {
        return corpus.report().taken().stream()
                .map(part -> part.name() + ": " + part.as())
                .toList();
    }

    List<String> leftOut() {
        return corpus.report().taken().stream()
                .filter(Taken::isLeftOut)
                .map(Taken::name)
                .toList();
    }
}
