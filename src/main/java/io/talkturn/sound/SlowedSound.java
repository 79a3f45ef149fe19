package io.talkturn.sound;

import java.io.IOException;
import java.util.Arrays;

/**
 * Sound at another speed and the same pitch. Pieces are laid over each other where they fit best (WSOLA, Verhelst and Roelands
 * 1993): a piece begins where it looks most like what followed the piece before, so that no period of the voice is cut.
 */
public final class SlowedSound implements SoundSource {
    /** Seconds of a piece, of the part that fades over into the next one, and how far the best place is looked for. */
    private static final double PIECE = 0.040;

    private static final double FADE = 0.010;
    private static final double REACH = 0.012;

    private static final int ROUGH = 4;

    private final SoundSource source;
    private final double speed;
    private final int channels;
    private final int fade;
    private final int piece;
    private final int reach;
    private short[] input;
    private int filled;
    private boolean isOver;
    private final short[] tail;
    private boolean hasTail;
    private double due;
    private short[] ready = new short[0];
    private int given;

    /** @param speed 0.5: half as fast, twice as long */
    public SlowedSound(SoundSource source, double speed) {
        this.source = source;
        this.speed = speed;
        this.channels = source.channels();
        this.fade = frames(FADE);
        this.piece = frames(PIECE);
        this.reach = frames(REACH);
        this.input = new short[(piece + reach) * channels];
        this.tail = new short[fade * channels];
    }

    private int frames(double seconds) {
        return Math.max(1, (int) Math.round(seconds * source.rate()));
    }

    @Override
    public int rate() {
        return source.rate();
    }

    @Override
    public int channels() {
        return channels;
    }

    @Override
    public int read(short[] samples) throws IOException {
        int done = 0;
        while (done < samples.length) {
            if (given == ready.length && !next()) {
                break;
            }
            int part = Math.min(samples.length - done, ready.length - given);
            System.arraycopy(ready, given, samples, done, part);
            given += part;
            done += part;
        }
        return done;
    }

    /** Makes the next piece ready. */
    private boolean next() throws IOException {
        fill();
        given = 0;
        if (filled < input.length) {
            ready = Arrays.copyOf(input, filled); // the rest as it is
            if (hasTail && filled >= tail.length) {
                fadeOver();
            }
            filled = 0;
            hasTail = false;
            return ready.length > 0;
        }
        int best = hasTail ? bestPlace() : 0;
        int length = (piece - fade) * channels;
        ready = Arrays.copyOfRange(input, best * channels, best * channels + length);
        if (hasTail) {
            fadeOver();
        }
        System.arraycopy(input, best * channels + length, tail, 0, tail.length);
        hasTail = true;
        due += (piece - fade) * speed;
        drop((int) due);
        due -= (int) due;
        return true;
    }

    private void fill() throws IOException {
        while (!isOver && filled < input.length) {
            short[] more = new short[input.length - filled];
            int read = source.read(more);
            System.arraycopy(more, 0, input, filled, read);
            filled += read;
            isOver = read < more.length;
        }
    }

    private void drop(int frames) {
        int samples = Math.min(filled, frames * channels);
        System.arraycopy(input, samples, input, 0, filled - samples);
        filled -= samples;
    }

    private void fadeOver() {
        for (int i = 0; i < tail.length; i++) {
            int frame = i / channels;
            double share = (double) frame / fade;
            ready[i] = (short) Math.round(tail[i] * (1 - share) + ready[i] * share);
        }
    }

    /** Where in reach the input looks most like what would have followed: first roughly, then around the best. */
    private int bestPlace() {
        int rough = best(0, reach, ROUGH);
        return best(Math.max(0, rough - ROUGH + 1), Math.min(reach, rough + ROUGH), 1);
    }

    private int best(int from, int to, int step) {
        int best = from;
        double most = Double.NEGATIVE_INFINITY;
        for (int place = from; place < to; place += step) {
            double likeness = likeness(place * channels);
            if (likeness > most) {
                most = likeness;
                best = place;
            }
        }
        return best;
    }

    private double likeness(int from) {
        double product = 0;
        double energy = 1;
        for (int i = 0; i < tail.length; i++) {
            double value = input[from + i];
            product += value * tail[i];
            energy += value * value;
        }
        return product / Math.sqrt(energy);
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
