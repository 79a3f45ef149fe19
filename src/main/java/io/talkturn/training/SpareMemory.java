package io.talkturn.training;

import io.talkturn.foundation.ProcessMemory;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;

/**
 * Gives back to the system what the engine has freed. The C library of Linux keeps freed memory for later, for every thread
 * by itself; where batches are cut into groups of ever other sizes, what fits the one does not fit the next, and the process
 * grew for hundreds of batches while nothing in it lived (docs/performance.md). Asking for it after every batch would cost
 * time, since what is given back is soon taken again: it is asked for when much has gathered.
 */
final class SpareMemory {
    /** Bytes that the process may grow by before it tidies up. */
    static final long SPARE = 512L << 20;

    /** Batches from one look to the next, so that giving back and fetching anew stay a small share of the time. */
    static final int EVERY = 16;

    /** Memory belongs to the process, not to one training in it. */
    private static final SpareMemory OF_PROCESS = new SpareMemory(ProcessMemory::resident, trim());

    private final Supplier<OptionalLong> resident;
    private final Optional<Runnable> trim;
    private int batches;
    private long left = Long.MAX_VALUE;

    /**
     * As seen through other eyes, for tests.
     *
     * @param resident bytes of the process, where the system tells
     * @param trim gives back what is free, where the C library can
     */
    SpareMemory(Supplier<OptionalLong> resident, Optional<Runnable> trim) {
        this.resident = resident;
        this.trim = trim;
    }

    /** What this process has. */
    static SpareMemory ofProcess() {
        return OF_PROCESS;
    }

    /** To be told after every batch. */
    synchronized void batchEnded() {
        if (trim.isEmpty() || batches++ % EVERY != 0) {
            return;
        }
        resident.get().ifPresent(now -> {
            left = Math.min(left, now);
            if (now - left > SPARE) {
                trim.get().run();
                left = resident.get().orElse(now);
            }
        });
    }

    /** Gives back what the C library holds free, in all arenas and on top of them; nothing where it cannot. */
    @SuppressWarnings("restricted") // called as its manual says
    static Optional<Runnable> trim() {
        Linker linker = Linker.nativeLinker();
        FunctionDescriptor form = FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_LONG);
        return linker.defaultLookup().find("malloc_trim").map(found -> {
            MethodHandle call = linker.downcallHandle(found, form);
            return () -> {
                try {
                    int _ = (int) call.invokeExact(0L);
                } catch (Throwable e) {
                    throw new IllegalStateException("malloc_trim cannot be called", e);
                }
            };
        });
    }
}
