package io.talkturn.sample.script;

/**
 * One way to say something.
 *
 * @param emotion whose wording it is
 * @param template with slots in braces; a slot with a capital letter begins a sentence
 */
public record Line(Emotion emotion, String template) {}
