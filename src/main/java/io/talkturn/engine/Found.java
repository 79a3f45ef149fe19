package io.talkturn.engine;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What stands on a machine for computing on NVIDIA's graphics processors; files are looked at, nothing is loaded.
 *
 * @param driver its version, empty where it does not say, null where there is none
 * @param gpus names of the graphics processors that the driver knows
 * @param runtimes the CUDA runtimes
 */
public record Found(@Nullable String driver, List<String> gpus, List<CudaRuntime> runtimes) {
    private static final Pattern KERNEL_MODULE = Pattern.compile("Kernel Module(?: for \\S+)?\\s+(\\d[\\d.]*)");
    private static final Pattern RUNTIME = Pattern.compile("libcudart[^.]*\\.so((?:\\.\\d+)*)|cudart64_(\\d+)\\.dll");
    private static final List<String> DRIVERS = List.of(
            "/usr/lib/x86_64-linux-gnu/libcuda.so.1",
            "/usr/lib64/libcuda.so.1",
            "/usr/lib/wsl/lib/libcuda.so.1",
            "/Windows/System32/nvcuda.dll");

    public Found {
        gpus = List.copyOf(gpus);
        runtimes = List.copyOf(runtimes);
    }

    /**
     * A CUDA runtime.
     *
     * @param file its library
     * @param version as far as its name says, for example {@code 12.8}
     */
    public record CudaRuntime(String file, String version) {}

    /** Looks at a machine. */
    public static Found on(Machine machine) {
        return new Found(driver(machine), gpus(machine), runtimes(machine));
    }

    /** The runtime with the highest version. */
    public Optional<CudaRuntime> newestRuntime() {
        return runtimes.stream().max(Comparator.comparingDouble(r -> number(r.version())));
    }

    private static double number(String version) {
        Matcher parts = Pattern.compile("(\\d+)(?:\\.(\\d+))?.*").matcher(version);
        return parts.matches()
                ? Integer.parseInt(parts.group(1)) * 1000.0
                        + (parts.group(2) == null ? 0 : Integer.parseInt(parts.group(2)))
                : 0;
    }

    private static @Nullable String driver(Machine machine) {
        try {
            Matcher version = KERNEL_MODULE.matcher(Files.readString(machine.path("/proc/driver/nvidia/version")));
            return version.find() ? version.group(1) : "";
        } catch (IOException e) {
            return DRIVERS.stream().map(machine::path).anyMatch(Files::exists) ? "" : null;
        }
    }

    private static List<String> gpus(Machine machine) {
        List<String> gpus = new ArrayList<>();
        for (Path gpu : entries(machine.path("/proc/driver/nvidia/gpus"), "*")) {
            try (Stream<String> lines = Files.lines(gpu.resolve("information"))) {
                lines.filter(line -> line.startsWith("Model:"))
                        .map(line -> line.substring("Model:".length()).strip())
                        .forEach(gpus::add);
            } catch (IOException | java.io.UncheckedIOException e) {
                gpus.add("a GPU that does not name itself");
            }
        }
        return gpus;
    }

    private static List<CudaRuntime> runtimes(Machine machine) {
        Set<Path> folders = new LinkedHashSet<>();
        String separator = machine.system().equals("win") ? ";" : ":";
        for (String variable : List.of("LD_LIBRARY_PATH", machine.system().equals("win") ? "PATH" : "CUDA_HOME")) {
            for (String each : machine.environment().getOrDefault(variable, "").split(separator, -1)) {
                if (!each.isBlank()) {
                    folders.add(Path.of(each));
                }
            }
        }
        for (Path cuda : entries(machine.path("/usr/local"), "cuda*")) {
            folders.add(cuda.resolve("lib64"));
        }
        Stream.of("/usr/lib/x86_64-linux-gnu", "/usr/lib64", "/usr/lib/cuda/lib64")
                .map(machine::path)
                .forEach(folders::add);
        List<CudaRuntime> found = new ArrayList<>();
        Set<Path> real = new LinkedHashSet<>();
        for (Path folder : folders) {
            for (Path file : entries(folder, "*cudart*")) {
                Path whole = real(file);
                Matcher name = RUNTIME.matcher(String.valueOf(whole.getFileName()));
                if (name.matches() && real.add(whole)) {
                    found.add(new CudaRuntime(file.toString(), version(name)));
                }
            }
        }
        return found;
    }

    private static String version(Matcher name) {
        String dll = name.group(2);
        if (dll != null) {
            return dll.length() > 2 ? dll.substring(0, 2) + "." + dll.substring(2) : dll;
        }
        String[] parts = name.group(1).replaceFirst("^\\.", "").split("\\.", -1);
        return parts.length > 1 ? parts[0] + "." + parts[1] : parts[0];
    }

    private static Path real(Path file) {
        try {
            return file.toRealPath();
        } catch (IOException e) {
            return file;
        }
    }

    private static List<Path> entries(Path folder, String glob) {
        List<Path> entries = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder, glob)) {
            stream.forEach(entries::add);
        } catch (IOException | java.nio.file.DirectoryIteratorException e) {
            // what is not there, or not to be read, is not found
        }
        entries.sort(null);
        return entries;
    }
}
