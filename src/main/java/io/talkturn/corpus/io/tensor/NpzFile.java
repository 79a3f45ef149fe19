package io.talkturn.corpus.io.tensor;

import static io.talkturn.corpus.io.tensor.TensorNode.shortened;

import io.talkturn.foundation.UserError;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Npz archives: npy arrays in a zip, stored or deflated. Names are only names: nothing is ever written under them. What
 * is small is unpacked into memory, what is large is read from the archive when it is asked for.
 */
final class NpzFile {
    private static final long HELD = 1 << 20;

    /** What small arrays may take together. */
    private static final long HELD_ALL = 1 << 26;

    private static final long MOST = 1L << 36;
    private static final int MOST_RATIO = 1100;

    private final Path file;
    private long held;

    private NpzFile(Path file) {
        this.file = file;
    }

    /**
     * Reads an archive. An array of objects is left out and told of; anything else that is wrong refuses the archive.
     *
     * @throws UserError where the archive is damaged, or holds something other than arrays
     */
    static TensorNode.Dict read(Path file) {
        return new NpzFile(file).read();
    }

    private TensorNode.Dict read() {
        Map<String, TensorNode> arrays = new LinkedHashMap<>();
        Set<String> names = new HashSet<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            zip.stream().forEach(entry -> checkName(entry.getName()));
            checkOverlap(zip);
            for (ZipEntry entry : zip.stream().toList()) {
                String name = entry.getName();
                if (!names.add(name)) {
                    throw refused("The archive holds “" + shortened(name) + "” twice.");
                }
                if (!name.endsWith(".npy")) {
                    throw refused("The archive holds “" + shortened(name) + "”, which is no npy array.");
                }
                arrays.put(name.substring(0, name.length() - 4), array(zip, entry));
            }
        } catch (ZipException | EOFException e) {
            throw new UserError("The archive is damaged or cut short.", file, "Get an undamaged copy of the file.", e);
        } catch (IOException e) {
            throw new UserError(
                    "The archive cannot be unpacked: " + e.getMessage() + ".",
                    file,
                    "Get an undamaged copy of the file, or free some space for temporary files.",
                    e);
        }
        if (arrays.isEmpty()) {
            throw refused("The archive is empty.");
        }
        return new TensorNode.Dict(arrays);
    }

    private void checkName(String name) {
        if (name.startsWith("/") || name.contains("..") || name.contains("\\") || name.contains(":")) {
            throw refused("The archive holds an entry “" + shortened(name) + "” that leads out of its folder.");
        }
    }

    private TensorNode array(ZipFile zip, ZipEntry entry) throws IOException {
        long size = entry.getSize();
        if (size < 0 || size > MOST || size > (entry.getCompressedSize() + 1) * MOST_RATIO) {
            throw refused("The entry “" + shortened(entry.getName()) + "” announces a size that cannot be.");
        }
        NpzEntry packed = new NpzEntry(file, entry.getName(), size);
        if (size > HELD || held + size > HELD_ALL) {
            return NpyFile.read(packed);
        }
        held += size;
        try (InputStream in = zip.getInputStream(entry)) {
            return NpyFile.read(file, shortened(entry.getName()), MemorySegment.ofArray(in.readNBytes((int) size)));
        }
    }

    /** Entries that share their bytes unpack to far more than any archive that was made to be read. */
    private void checkOverlap(ZipFile zip) {
        long packed = zip.stream()
                .mapToLong(ZipEntry::getCompressedSize)
                .filter(size -> size > 0)
                .sum();
        if (packed > file.toFile().length()) {
            throw refused("The entries of the archive announce more bytes than it has: they overlap.");
        }
    }

    private UserError refused(String sentence) {
        return new UserError(sentence, file, "Save the arrays again with numpy.savez.");
    }
}
