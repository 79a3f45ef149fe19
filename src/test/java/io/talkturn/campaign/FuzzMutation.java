package io.talkturn.campaign;

import java.util.Random;

/** One way to spoil the bytes of a file; every draw comes from the given numbers, so that it can be repeated. */
@FunctionalInterface
interface FuzzMutation {
    /** The spoiled bytes; the given ones stay as they are. */
    byte[] apply(byte[] bytes, Random random);

    /** A mutation and what the report calls it. */
    record Named(String name, FuzzMutation mutation) {}
}
