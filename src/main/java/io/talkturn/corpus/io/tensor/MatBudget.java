package io.talkturn.corpus.io.tensor;

import io.talkturn.foundation.UserError;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import us.hebi.matlab.mat.format.BufferAllocator;

/** Gives the MATLAB library memory until the file has unpacked to more than it may: packed, a gigabyte takes a megabyte. */
final class MatBudget implements BufferAllocator {
    /** The numbers are copied once more, as doubles. */
    private static final int SHARE = 4;

    private final Path file;
    private final long most;
    private long taken;

    MatBudget(Path file) {
        this(file, Runtime.getRuntime().maxMemory() / SHARE);
    }

    MatBudget(Path file, long most) {
        this.file = file;
        this.most = most;
    }

    @Override
    public ByteBuffer allocate(int bytes) {
        if (bytes > most - taken) {
            throw new UserError(
                    "The MATLAB file unpacks to more than " + (most >> 20)
                            + " MiB, for which Talkturn has not the memory.",
                    file,
                    "Save it with -v7.3 or in smaller parts, or start Talkturn with more memory"
                            + " (TALKTURN_JAVA_OPTIONS=-Xmx8g).");
        }
        taken += bytes;
        return ByteBuffer.allocate(bytes);
    }

    @Override
    public void release(ByteBuffer buffer) {
        taken -= buffer.capacity();
    }
}
