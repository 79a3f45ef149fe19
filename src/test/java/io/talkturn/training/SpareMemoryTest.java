package io.talkturn.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.talkturn.foundation.ProcessMemory;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** When memory that the engine has freed is given back: often enough to stay flat, seldom enough to cost nothing. */
class SpareMemoryTest {
    private static final long LIVE = 300L << 20;
    private static final int BLOCKS = 4_000;
    private static final long BLOCK = 64L << 10;
    private static final MethodHandle MALLOC =
            function("malloc", FunctionDescriptor.of(ValueLayout.ADDRESS, ValueLayout.JAVA_LONG));
    private static final MethodHandle FREE = function("free", FunctionDescriptor.ofVoid(ValueLayout.ADDRESS));

    private long resident = LIVE;
    private int given;

    private final SpareMemory memory = new SpareMemory(() -> OptionalLong.of(resident), Optional.of(() -> {
        given++;
        resident = LIVE;
    }));

    @Test
    void aProcessThatKeepsWhatWasFreedStaysWithinTheSpareAndOneStride() {
        long batch = 100L << 20;
        long most = 0;
        for (int i = 0; i < 2_000; i++) {
            resident += batch;
            most = Math.max(most, resident);
            memory.batchEnded();
        }
        assertThat(most).isLessThanOrEqualTo(LIVE + SpareMemory.SPARE + 2 * SpareMemory.EVERY * batch);
        assertThat(given).isPositive();
    }

    @Test
    void itIsAskedForAtMostOnceInSoManyBatches() {
        int batches = 10 * SpareMemory.EVERY;
        for (int i = 0; i < batches; i++) {
            resident += 2 * SpareMemory.SPARE;
            memory.batchEnded();
        }
        // the first look only learns how large the process is
        assertThat(given).isEqualTo(batches / SpareMemory.EVERY - 1);
    }

    @Test
    void aProcessThatStaysTheSameIsLeftAlone() {
        for (int i = 0; i < 2_000; i++) {
            resident = LIVE + i % 2 * SpareMemory.SPARE;
            memory.batchEnded();
        }
        assertThat(given).isZero();
    }

    @Test
    void whatGrewForGoodCountsFromThenOn() {
        SpareMemory held = new SpareMemory(() -> OptionalLong.of(resident), Optional.of(() -> given++));
        for (int i = 0; i < 2_000; i++) {
            held.batchEnded();
            resident = LIVE + 2 * SpareMemory.SPARE;
        }
        assertThat(given).isEqualTo(1);
    }

    @Test
    void whereTheSystemTellsNothingNothingIsAsked() {
        SpareMemory blind = new SpareMemory(OptionalLong::empty, Optional.of(() -> given++));
        for (int i = 0; i < 100; i++) {
            blind.batchEnded();
        }
        assertThat(given).isZero();
    }

    /** Blocks too small to be taken from the system one by one, and one at the end that keeps the heap from shrinking. */
    @Test
    @SuppressWarnings("restricted") // memory of the C library
    void theCLibraryGivesBackWhatItHeldFree() throws Throwable {
        Optional<Runnable> trim = SpareMemory.trim();
        assumeTrue(trim.isPresent(), "a C library without malloc_trim");
        List<MemorySegment> blocks = new ArrayList<>();
        for (int i = 0; i < BLOCKS; i++) {
            MemorySegment block = (MemorySegment) MALLOC.invokeExact(BLOCK);
            blocks.add(block.reinterpret(BLOCK).fill((byte) 1));
        }
        MemorySegment last = blocks.removeLast();
        for (MemorySegment block : blocks) {
            FREE.invokeExact(block);
        }
        long held = ProcessMemory.residentOrHeap();
        trim.get().run();
        assertThat(held - ProcessMemory.residentOrHeap()).isGreaterThan(BLOCKS * BLOCK / 2);
        FREE.invokeExact(last);
    }

    @SuppressWarnings("restricted") // the C library's own functions
    private static MethodHandle function(String name, FunctionDescriptor form) {
        Linker linker = Linker.nativeLinker();
        return linker.downcallHandle(linker.defaultLookup().findOrThrow(name), form);
    }
}
