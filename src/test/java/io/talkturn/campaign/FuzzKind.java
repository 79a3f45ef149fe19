package io.talkturn.campaign;

import java.util.List;

/**
 * A kind of inputs that the campaign spoils, with the commands that read them.
 *
 * @param name as the report has it
 * @param seats what may be spoiled, each by itself
 * @param first the usual commands, as words with {@code {in}}, {@code {at}}, {@code {out}}, {@code {file}}
 * @param more commands of which one is drawn instead, for half of the inputs
 * @param isSealed whether checksums are kept of what may be spoiled, so that no other answer may be given
 */
record FuzzKind(String name, List<FuzzSeat> seats, List<FuzzCommand> first, List<FuzzCommand> more, boolean isSealed) {
    FuzzKind(String name, List<FuzzSeat> seats, List<FuzzCommand> first, List<FuzzCommand> more) {
        this(name, seats, first, more, false);
    }

    FuzzKind {
        if (seats.isEmpty() || seats.stream().anyMatch(seat -> seat.files().isEmpty())) {
            throw new IllegalArgumentException("nothing to spoil: " + name);
        }
    }
}
