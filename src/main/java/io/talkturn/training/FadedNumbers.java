package io.talkturn.training;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * While it is open, the processor takes numbers below 1e-38 as 0 on this thread and on threads it starts: what is left of
 * gradients that fade, of attention that settles, of gates that close. Computing with such denormal numbers takes up to a
 * hundred times longer, and late epochs took two to four times as long as early ones. Torch calls the same
 * {@code set_flush_denormal}; DJL has no way to it, so the C library's floating-point environment is set. Works on Linux
 * with an x86-64 processor; elsewhere it does nothing. See docs/decisions/0020-networks.md.
 */
public final class FadedNumbers implements AutoCloseable {
    /** {@code fenv_t} of x86-64: 28 bytes of the old unit, then the control and status register of SSE. */
    private static final long ENVIRONMENT_BYTES = 32;

    private static final long REGISTER = 28;

    /** Results below the smallest normal number become 0 (bit 15), and operands (bit 6). */
    private static final int FLUSH = 1 << 15 | 1 << 6;

    private static final @Nullable Calls CALLS = calls();

    private record Calls(MethodHandle get, MethodHandle set) {}

    private final boolean changed;

    private FadedNumbers(boolean changed) {
        this.changed = changed;
    }

    /** Begins on this thread; to be closed on it. */
    public static FadedNumbers asZero() {
        return new FadedNumbers(set(true));
    }

    @Override
    public void close() {
        if (changed) {
            set(false);
        }
    }

    /** Sets the mode; whether that changed it. */
    private static boolean set(boolean flush) {
        if (CALLS == null) {
            return false;
        }
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment environment = arena.allocate(ENVIRONMENT_BYTES, Long.BYTES);
            int failed = (int) CALLS.get().invokeExact(environment);
            int before = environment.get(ValueLayout.JAVA_INT, REGISTER);
            int after = flush ? before | FLUSH : before & ~FLUSH;
            if (failed != 0 || after == before) {
                return false;
            }
            environment.set(ValueLayout.JAVA_INT, REGISTER, after);
            return (int) CALLS.set().invokeExact(environment) == 0;
        } catch (Throwable e) {
            throw new IllegalStateException("The floating-point environment cannot be set", e);
        }
    }

    // the two functions of the C library are called as its manual says
    @SuppressWarnings("restricted")
    private static @Nullable Calls calls() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String processor = System.getProperty("os.arch", "");
        if (!system.contains("linux") || !(processor.equals("amd64") || processor.equals("x86_64"))) {
            return null;
        }
        Linker linker = Linker.nativeLinker();
        FunctionDescriptor form = FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS);
        return linker.defaultLookup()
                .find("fegetenv")
                .flatMap(get -> linker.defaultLookup()
                        .find("fesetenv")
                        .map(set -> new Calls(linker.downcallHandle(get, form), linker.downcallHandle(set, form))))
                .orElse(null);
    }
}
