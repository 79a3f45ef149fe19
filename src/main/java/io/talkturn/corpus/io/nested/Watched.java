package io.talkturn.corpus.io.nested;

import io.talkturn.corpus.io.source.SourceFile;
import io.talkturn.foundation.Progress;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A file that is read up to some byte, with the progress told as it goes. */
final class Watched extends FilterInputStream {
    private static final long STEP = 1 << 20;

    private final long most;
    private final SourceFile file;
    private final Progress progress;
    private final long size;
    private long read;
    private long told;

    Watched(InputStream in, long most, SourceFile file, Progress progress) {
        super(in);
        this.most = most;
        this.file = file;
        this.progress = progress;
        this.size = file.path().toFile().length();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        if (read >= most) {
            return -1;
        }
        int got = super.read(bytes, from, (int) Math.min(length, most - read));
        read += Math.max(0, got);
        if (read >= told) {
            told = read + STEP;
            progress.step("Reading " + file.name(), read, size);
        }
        return got;
    }
}
