package io.talkturn.sample;

import io.talkturn.sample.script.Affect;

/**
 * A talkturn as played: who, what, and the affect behind it, which no file of the corpus tells.
 */
record Turn(Speaker speaker, String text, Affect affect) {}
