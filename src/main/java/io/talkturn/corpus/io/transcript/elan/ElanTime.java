package io.talkturn.corpus.io.transcript.elan;

import io.talkturn.corpus.io.source.Cells;
import io.talkturn.corpus.io.source.Clock;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** The ways in which ELAN writes times, the best first. */
enum ElanTime {
    CLOCK("hh:mm:ss.ms"),
    SECONDS("ss.msec"),
    MILLIS("msec"),
    FRAMES("hh:mm:ss:ff");

    private final String head;

    ElanTime(String head) {
        this.head = head;
    }

    /** The way that a head of a column names, or null; heads are translated, these signs are not. */
    static @Nullable ElanTime ofHead(String cell) {
        for (ElanTime time : values()) {
            if (cell.strip().endsWith("- " + time.head) || (time == FRAMES && cell.contains("- " + time.head))) {
                return time;
            }
        }
        return null;
    }

    /** The way in which a cell is written, or null where it is no time. */
    static @Nullable ElanTime ofCell(String cell) {
        String text = cell.strip();
        if (Clock.isFrames(text)) {
            return FRAMES;
        }
        if (text.indexOf(':') > 0 && Clock.seconds(text).isPresent()) {
            return CLOCK;
        }
        if (text.length() > 15 || Cells.number(text).isEmpty()) {
            return null;
        }
        return text.indexOf('.') >= 0 || text.indexOf(',') >= 0 ? SECONDS : MILLIS;
    }

    OptionalDouble seconds(String cell) {
        OptionalDouble number = this == CLOCK ? Clock.seconds(cell) : Cells.number(cell);
        return number.isPresent() && this == MILLIS ? OptionalDouble.of(number.getAsDouble() / 1000) : number;
    }
}
