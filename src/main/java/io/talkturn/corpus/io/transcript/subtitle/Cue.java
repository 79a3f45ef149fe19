package io.talkturn.corpus.io.transcript.subtitle;

/**
 * One cue, or the part of it that one voice says.
 *
 * @param voice who speaks by a voice tag, empty where there is none
 * @param text what is shown, without tags
 */
record Cue(double start, double end, String voice, String text, int line) {
    Cue saidBy(String speaker, String said) {
        return new Cue(start, end, speaker, said, line);
    }
}
