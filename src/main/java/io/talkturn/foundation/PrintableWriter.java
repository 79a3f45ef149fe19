package io.talkturn.foundation;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;

/** Lets nothing through to a terminal but what {@link Printable#lines} does, whoever writes. */
public final class PrintableWriter extends FilterWriter {
    /** The first half of a character whose second half may come with the next write; 0 for none. */
    private char half;

    /** A writer before another one. */
    public PrintableWriter(Writer out) {
        super(out);
    }

    @Override
    public void write(int c) throws IOException {
        write(String.valueOf((char) c));
    }

    @Override
    public void write(char[] text, int from, int length) throws IOException {
        write(new String(text, from, length));
    }

    @Override
    public void write(String text, int from, int length) throws IOException {
        write(text.substring(from, from + length));
    }

    @Override
    public void write(String text) throws IOException {
        synchronized (lock) {
            String all = half == 0 ? text : half + text;
            half = 0;
            if (!all.isEmpty() && Character.isHighSurrogate(all.charAt(all.length() - 1))) {
                half = all.charAt(all.length() - 1);
                all = all.substring(0, all.length() - 1);
            }
            out.write(Printable.lines(all));
        }
    }

    @Override
    public void flush() throws IOException {
        synchronized (lock) {
            end();
            out.flush();
        }
    }

    @Override
    public void close() throws IOException {
        synchronized (lock) {
            end();
            out.close();
        }
    }

    private void end() throws IOException {
        if (half != 0) {
            out.write(Printable.line(String.valueOf(half)));
            half = 0;
        }
    }
}
