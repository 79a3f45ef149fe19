package io.talkturn.sound;

import io.talkturn.foundation.AtomicFiles;
import io.talkturn.foundation.UserError;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** One time that a stretch of a recording is played, from its first sample to its last or until somebody stops it. */
final class Stretch {
    /** Seconds that are handed over at once. */
    private static final double BLOCK = 0.05;

    private final SoundFile file;
    private final double from;
    private final double to;
    private final double speed;
    private boolean isStopped;
    private boolean isOver;
    private double place;
    private int rate = 1;
    private @Nullable SoundLine line;
    private @Nullable UserError problem;

    Stretch(SoundFile file, double from, double to, double speed) {
        this.file = file;
        this.from = from;
        this.to = to;
        this.speed = speed;
        this.place = from;
    }

    synchronized boolean isOver() {
        return isOver;
    }

    synchronized @Nullable UserError problem() {
        return problem;
    }

    /** What was heard, not what was handed over. */
    synchronized double position() {
        return line == null ? place : heard(line);
    }

    private double heard(SoundLine open) {
        return Math.min(to, from + open.framesPlayed() * speed / rate);
    }

    /** Falls silent at once, and stays where it is. */
    void stop() {
        SoundLine open;
        synchronized (this) {
            isStopped = true;
            isOver = true;
            open = line;
            if (open != null) {
                place = heard(open);
                line = null;
            }
        }
        if (open != null) {
            open.close(); // a thread that waits in it comes back
        }
    }

    void run(SoundLine.Maker lines) {
        try (SoundSource plain = file.from(from)) {
            SoundSource source = speed == 1 ? plain : new SlowedSound(plain, speed);
            SoundLine open = lines.open(source.rate(), source.channels());
            if (begin(open, source.rate())) {
                handOver(source, open);
            } else {
                open.close();
            }
        } catch (IOException e) {
            end(AtomicFiles.cannotRead(file.path(), e));
        } catch (UserError e) {
            end(e);
        } catch (RuntimeException e) {
            // whoever waits for the end of what plays is told of it
            end(new UserError("The recording cannot be played.", file.path(), "Convert it to WAV with 16 bits.", e));
            throw e;
        }
    }

    private void handOver(SoundSource source, SoundLine open) throws IOException {
        long rest = Math.round((to - from) / speed * source.rate()) * source.channels();
        short[] block = new short[(int) Math.ceil(BLOCK * source.rate()) * source.channels()];
        while (rest > 0 && goesOn()) {
            int read = (int) Math.min(rest, source.read(block));
            if (read == 0) {
                break;
            }
            open.write(block, read);
            rest -= read;
        }
        if (goesOn()) {
            open.drain();
        }
        end(null);
    }

    private synchronized boolean begin(SoundLine open, int frames) {
        if (!isStopped) {
            line = open;
            rate = frames;
        }
        return !isStopped;
    }

    private synchronized boolean goesOn() {
        return !isStopped;
    }

    private void end(@Nullable UserError thrown) {
        SoundLine open;
        synchronized (this) {
            open = line;
            line = null;
            problem = thrown;
            if (!isStopped) {
                place = thrown == null ? to : place;
            }
            isOver = true;
        }
        if (open != null) {
            open.close();
        }
    }
}
