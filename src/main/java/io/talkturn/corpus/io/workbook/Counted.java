package io.talkturn.corpus.io.workbook;

import io.talkturn.foundation.Interruption;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;

/** A stream whose bytes are counted while they are read. */
final class Counted extends FilterInputStream {
    private final LongConsumer count;

    Counted(InputStream in, LongConsumer count) {
        super(in);
        this.count = count;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        count.accept(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        Interruption.check();
        int read = super.read(bytes, from, length);
        count.accept(Math.max(0, read));
        return read;
    }
}
