package io.talkturn.engine;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A folder of PyTorch's libraries, seen without loading them.
 *
 * @param folder with {@code libtorch.so} in it, or what was named where that is nowhere
 * @param version of PyTorch, null where the folder does not say
 * @param flavor {@code cpu} or {@code cu128}
 * @param problem why they cannot be used, a sentence; null where nothing is to be seen
 */
public record TorchFolder(
        String folder,
        @Nullable String version,
        String flavor,
        @Nullable String problem) {
    private static final List<String> NEEDED = List.of("torch", "torch_cpu", "c10");
    private static final List<String> NEEDED_FOR_GPU = List.of("torch_cuda", "c10_cuda");
    private static final int ELF_HEADER = 64;

    /** Looks at a folder: libtorch itself, its {@code lib}, or {@code torch/lib} of an installed Python package. */
    public static TorchFolder look(Path named) {
        Path folder = Stream.of(named, named.resolve("lib"), named.resolve("libtorch/lib"), named.resolve("torch/lib"))
                .filter(place -> Files.isRegularFile(place.resolve(library("torch"))))
                .findFirst()
                .orElse(named);
        boolean cuda = Files.exists(folder.resolve(library("torch_cuda")))
                || Files.exists(folder.resolve(library("c10_cuda")));
        String version = version(folder);
        return new TorchFolder(
                folder.toString(),
                version,
                cuda ? Torch.CUDA_FLAVOR : Torch.CPU_FLAVOR,
                problem(folder, cuda, version));
    }

    /** Whether they can use a GPU. */
    public boolean isForGpu() {
        return !flavor.equals(Torch.CPU_FLAVOR);
    }

    /** Tells the same libraries from others of the same place: what was tried once need not be tried again. */
    public String fingerprint() {
        StringBuilder print = new StringBuilder(folder);
        for (String name : List.of("torch", "torch_cpu", "torch_cuda")) {
            Path file = Path.of(folder).resolve(library(name));
            try {
                print.append('|').append(Files.size(file)).append('@').append(Files.getLastModifiedTime(file));
            } catch (IOException e) {
                print.append("|-");
            }
        }
        return print.toString();
    }

    private static @Nullable String problem(Path folder, boolean cuda, @Nullable String version) {
        if (!Files.isDirectory(folder)) {
            return "The folder " + folder + " is not there.";
        }
        for (String name : cuda ? concat() : NEEDED) {
            Path file = folder.resolve(library(name));
            if (!Files.isRegularFile(file)) {
                return "The folder " + folder + " holds no " + library(name) + ".";
            }
            if (!isWhole(file)) {
                return "The file " + file + " is damaged: it is cut short, or no library.";
            }
        }
        if (version != null && !version.startsWith(Torch.VERSION)) {
            return "The libraries in " + folder + " are of PyTorch " + version + "; this program needs " + Torch.VERSION
                    + ".";
        }
        return null;
    }

    private static List<String> concat() {
        return Stream.concat(NEEDED.stream(), NEEDED_FOR_GPU.stream()).toList();
    }

    /** libtorch says it beside its lib, a Python package in it. */
    private static @Nullable String version(Path folder) {
        Path above = folder.resolveSibling("");
        return text(above.resolve("build-version"))
                .or(() -> text(folder.resolve("build-version")))
                .or(() -> text(above.resolve("version.py"))
                        .flatMap(all -> all.lines()
                                .filter(line -> line.startsWith("__version__"))
                                .findFirst()
                                .map(line -> line.replaceAll(".*=\\s*|['\"]", ""))))
                .map(String::strip)
                .filter(said -> !said.isEmpty())
                .orElse(null);
    }

    private static Optional<String> text(Path file) {
        try {
            return Files.size(file) > 10_000 ? Optional.empty() : Optional.of(Files.readString(file));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Libraries of Linux end with a table whose place stands at their beginning; of others only the first bytes are looked at. */
    private static boolean isWhole(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            long length = Files.size(file);
            byte[] head = in.readNBytes(ELF_HEADER);
            if (head.length < ELF_HEADER) {
                return false;
            }
            if (head[0] == 0x7f && new String(head, 1, 3, StandardCharsets.US_ASCII).equals("ELF")) {
                ByteBuffer elf = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN);
                return elf.getLong(40) + (long) elf.getShort(58) * (elf.getShort(60) & 0xffff) <= length;
            }
            boolean windows = head[0] == 'M' && head[1] == 'Z';
            boolean mac = (head[0] & 0xff) == 0xcf && (head[1] & 0xff) == 0xfa;
            return windows || mac;
        } catch (IOException e) {
            return false;
        }
    }

    static String library(String name) {
        return System.mapLibraryName(name);
    }
}
