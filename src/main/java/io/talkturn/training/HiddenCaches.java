package io.talkturn.training;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * The engine's library for LSTMs (oneDNN) cuts its work by the sizes of the processor's caches. On virtual machines that
 * hide these, its fast code gives wrong numbers without a word: on one with an AMD EPYC of 2024, logits of EF-LF LSTM were
 * off by 0.2 with its code for AVX-512, and MulT's convolutions by 0.07 with that for AVX and AVX2. Where Linux knows no caches the library is therefore told to use its plain code, which is right; people's own
 * choice stands.
 */
public final class HiddenCaches {
    private static final String CHOICE = "ONEDNN_MAX_CPU_ISA";
    private static final String PLAIN = "SSE41";
    private static final Path CACHES = Path.of("/sys/devices/system/cpu/cpu0/cache");

    private HiddenCaches() {}

    /** To be called before the engine is loaded; later it has no effect. */
    public static void guard() {
        choice().ifPresent(HiddenCaches::set);
    }

    /** Whether the library is held to its plain code here: LSTMs and convolutions take some three times as long. */
    public static boolean isPlain() {
        return choice().isPresent();
    }

    private static Optional<String> choice() {
        return choice(
                System.getProperty("os.name", ""),
                System.getProperty("os.arch", ""),
                Files.exists(CACHES),
                Optional.ofNullable(System.getenv(CHOICE)));
    }

    /** What the library is to be told, if anything. */
    static Optional<String> choice(String system, String processor, boolean cachesAreKnown, Optional<String> given) {
        boolean isConcerned = system.toLowerCase(Locale.ROOT).startsWith("linux") && processor.equals("amd64");
        return isConcerned && !cachesAreKnown && given.isEmpty() ? Optional.of(PLAIN) : Optional.empty();
    }

    /** The library reads the environment of the process, which Java itself cannot change. */
    @SuppressWarnings("restricted") // the engine itself needs native access
    private static void set(String value) {
        Linker linker = Linker.nativeLinker();
        try (Arena arena = Arena.ofConfined()) {
            MethodHandle setenv = linker.downcallHandle(
                    linker.defaultLookup().findOrThrow("setenv"),
                    FunctionDescriptor.of(
                            ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.ADDRESS, ValueLayout.JAVA_INT));
            int _ = (int) setenv.invokeExact(arena.allocateFrom(CHOICE), arena.allocateFrom(value), 0);
        } catch (RuntimeException e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("The C library's setenv", e);
        }
    }
}
