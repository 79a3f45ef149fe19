package io.talkturn.corpus.io.tensor;

import io.talkturn.corpus.ImportNote;
import io.talkturn.corpus.io.source.ImportNotes;
import io.talkturn.foundation.AtomicFiles;
import io.talkturn.foundation.FileTouch;
import io.talkturn.foundation.UserError;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A file of arrays.
 *
 * @param root what it holds; arrays are read when they are asked for
 * @param facts what is known of the form, for example {@code pickle_protocol}
 * @param notes what was odd on the way
 */
public record TensorFile(Path file, Form form, TensorNode root, Map<String, Object> facts, List<ImportNote> notes) {
    public TensorFile {
        notes = List.copyOf(notes);
    }

    /** The forms, told by the first bytes and not by the name. */
    public enum Form {
        NPY("NumPy array (npy)"),
        NPZ("NumPy archive (npz)"),
        PICKLE("Python pickle"),
        HDF5("HDF5 file"),
        MAT5("MATLAB file");

        private final String title;

        Form(String title) {
            this.title = title;
        }

        /** What people see. */
        public String title() {
            return title;
        }
    }

    /** The form of a file, empty where it is none of them. */
    public static Optional<Form> form(Path file) {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        byte[] start = start(file);
        if (NpyFile.isNpy(start)) {
            return Optional.of(Form.NPY);
        }
        if (start.length > 3 && start[0] == 'P' && start[1] == 'K' && (start[2] == 3 || start[2] == 5)) {
            return Optional.of(Form.NPZ)
                    .filter(form -> name(file).endsWith(".npz") || name(file).endsWith(".zip"));
        }
        if (isHdf5(start, 0) || isHdf5(start, 512)) {
            return Optional.of(Form.HDF5);
        }
        if (new String(start, StandardCharsets.ISO_8859_1).startsWith("MATLAB 5.0 MAT-file")) {
            return Optional.of(Form.MAT5);
        }
        return isPickle(file, start) ? Optional.of(Form.PICKLE) : Optional.empty();
    }

    private static boolean isHdf5(byte[] start, int at) {
        return start.length >= at + 8
                && new String(start, at, 8, StandardCharsets.ISO_8859_1).equals("\u0089HDF\r\n\u001a\n");
    }

    /** Protocol 2 and later begin with a byte of their own; older ones have nothing but the ending of the name. */
    private static boolean isPickle(Path file, byte[] start) {
        boolean named = name(file).endsWith(".pkl")
                || name(file).endsWith(".p")
                || name(file).endsWith(".pickle");
        return named || (start.length > 2 && (start[0] & 0xff) == 0x80 && start[1] >= 2 && start[1] <= 9);
    }

    private static String name(Path file) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT);
    }

    private static byte[] start(Path file) {
        FileTouch.read(file);
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(520);
        } catch (IOException e) {
            throw AtomicFiles.cannotRead(file, e);
        }
    }

    /**
     * Reads the structure of a file.
     *
     * @throws UserError where it is of none of the forms, or damaged
     */
    public static TensorFile read(Path file) {
        if (Files.isDirectory(file)) {
            throw new UserError("This is a folder where a file is expected.", file, "Choose the file.");
        }
        if (Files.isRegularFile(file) && file.toFile().length() == 0) {
            throw new UserError("The file is empty.", file, "Save or download it again.");
        }
        Form form = form(file).orElseThrow(() -> noForm(file));
        return switch (form) {
            case NPY -> new TensorFile(file, form, NpyFile.read(file), Map.of(), List.of());
            case NPZ -> npz(file);
            case PICKLE -> pickle(file);
            case HDF5 -> Hdf5File.read(file);
            case MAT5 -> Mat5File.read(file);
        };
    }

    private static UserError noForm(Path file) {
        if (!Files.exists(file)) {
            return new UserError("There is no such file.", file, "Check the path.");
        }
        UserError misnamed =
                Files.isRegularFile(file) ? Misnamed.of(file, start(file)).orElse(null) : null;
        if (misnamed != null) {
            return misnamed;
        }
        String name = name(file);
        String expected = name.endsWith(".csd") || name.endsWith(".h5") || name.endsWith(".hdf5")
                ? "an HDF5 file"
                : name.endsWith(".mat")
                        ? "a MATLAB file"
                        : name.endsWith(".npy")
                                ? "a npy file (it does not begin like one, byte 0)"
                                : "a file of arrays";
        return new UserError(
                "The file is not " + expected + ", whatever its name.",
                file,
                "Talkturn reads arrays from npy, npz, pickle, HDF5 (csd, h5) and MATLAB files.");
    }

    private static TensorFile npz(Path file) {
        TensorNode.Dict arrays = NpzFile.read(file);
        ImportNotes notes = new ImportNotes();
        arrays.items().forEach((name, node) -> {
            if (node instanceof TensorNode.Refused refused) {
                notes.warn("object_array", name(file), null, refused.reason());
            }
        });
        return new TensorFile(file, Form.NPZ, arrays, Map.of(), notes.all());
    }

    private static TensorFile pickle(Path file) {
        Misnamed.of(file, start(file)).ifPresent(error -> {
            throw error;
        });
        PickleReader.Pickle pickle = PickleReader.read(file);
        ImportNotes notes = new ImportNotes();
        if (pickle.end() < pickle.size()) {
            notes.warn(
                    "trailing_bytes",
                    String.valueOf(file.getFileName()),
                    null,
                    (pickle.size() - pickle.end()) + " bytes follow after the end of the pickle (byte " + pickle.end()
                            + "); they were not read.");
        }
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("pickle_protocol", pickle.protocol());
        if (!pickle.dialect().isEmpty()) {
            facts.put("numpy_dialect", pickle.dialect());
        }
        return new TensorFile(file, Form.PICKLE, new PickleTree(file).node(pickle.value()), facts, notes.all());
    }
}
