package io.talkturn.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** When memory that the engine has freed is given back: often enough to stay flat, seldom enough to cost nothing. */
class SpareMemoryTest {
    private static final long LIVE = 300L << 20;

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

    @Test
    void theProcessIsAskedWithoutHarm() {
        for (int i = 0; i < 3 * SpareMemory.EVERY; i++) {
            SpareMemory.ofProcess().batchEnded();
        }
        assertThat(io.talkturn.foundation.ProcessMemory.residentOrHeap()).isPositive();
    }
}
