package io.talkturn.campaign;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/** Packs a folder of classes, as tests run before the program's jar is made. */
final class Jar {
    private Jar() {}

    /** A jar of the folder, below {@code work}; a jar stays what it is. */
    static Path of(Path entry, Path work) {
        if (!Files.isDirectory(entry)) {
            return entry;
        }
        Path jar = work.resolve(Integer.toHexString(entry.hashCode()) + ".jar").toAbsolutePath();
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file);
                Stream<Path> walk = Files.walk(entry)) {
            out.setLevel(1);
            List<Path> files = walk.filter(Files::isRegularFile).sorted().toList();
            for (Path one : files) {
                out.putNextEntry(new ZipEntry(entry.relativize(one).toString()));
                Files.copy(one, out);
                out.closeEntry();
            }
            return jar;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
