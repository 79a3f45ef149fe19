package io.talkturn.corpus.io;

import io.talkturn.corpus.Correction;
import io.talkturn.corpus.io.CorpusSchema.FeatureEntry;
import io.talkturn.corpus.io.CorpusSchema.SequenceEntry;
import io.talkturn.foundation.AtomicFiles;
import io.talkturn.foundation.FileTouch;
import io.talkturn.foundation.Json;
import io.talkturn.foundation.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** SHA-256 over the data of a corpus folder. */
final class CorpusHash {
    private CorpusHash() {}

    static String of(Path folder) {
        CorpusSchema schema = CorpusSchema.read(folder);
        MessageDigest digest = Sha256.digest();
        digest.update(schemaBytes(schema));
        files(schema).forEach(name -> add(digest, folder.resolve(name)));
        corrections(folder).forEach(line -> digest.update(line.getBytes(StandardCharsets.UTF_8)));
        return Sha256.hex(digest);
    }

    private static byte[] schemaBytes(CorpusSchema schema) {
        List<Object> counted = new ArrayList<>(List.of(schema.format(), schema.labels(), schema.features()));
        if (!schema.sequences().isEmpty()) {
            // corpora without sequences keep the hash that their runs recorded
            counted.add(schema.sequences().stream()
                    .map(s -> List.of(s.modality().id(), s.steps(), s.columns()))
                    .toList());
        }
        String text = Json.line(counted);
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Stream<String> files(CorpusSchema schema) {
        Stream<String> features =
                schema.features().stream().map(FeatureEntry::file).distinct().sorted();
        Stream<String> sequences =
                schema.sequences().stream().map(SequenceEntry::file).sorted();
        return Stream.of(Stream.of(TurnsFile.FILE, LabelsFile.FILE, PartitionFile.FILE), features, sequences)
                .flatMap(names -> names);
    }

    /** Corrections that hold change what is trained on; who made them and when does not. */
    private static Stream<String> corrections(Path folder) {
        return CorrectionsFile.read(folder).stream()
                .filter(Correction::holds)
                .map(c -> Json.line(List.of(c.talkturn(), c.field(), c.value())) + "\n");
    }

    private static void add(MessageDigest digest, Path file) {
        byte[] chunk = new byte[1 << 16];
        FileTouch.read(file);
        try (InputStream in = Files.newInputStream(file)) {
            // the length goes first, so that bytes moved from one file to the next give another hash
            digest.update(ByteBuffer.allocate(Long.BYTES).putLong(0, Files.size(file)));
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                digest.update(chunk, 0, read);
            }
        } catch (IOException e) {
            throw AtomicFiles.cannotRead(file, e);
        }
    }
}
