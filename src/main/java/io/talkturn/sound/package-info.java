/**
 * Recordings as sound: {@link io.talkturn.sound.SoundFile} opens what the Java runtime decodes, {@link
 * io.talkturn.sound.Peaks} outlines a stretch of it, {@link io.talkturn.sound.SoundPlayer} plays one, as slowly as wanted, to a
 * {@link io.talkturn.sound.SoundLine}. Nothing is ever in memory as a whole, and nothing is written.
 */
package io.talkturn.sound;
