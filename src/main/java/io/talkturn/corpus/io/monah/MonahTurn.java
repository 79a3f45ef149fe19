package io.talkturn.corpus.io.monah;

import io.talkturn.corpus.Word;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A talkturn of a conversation.
 *
 * @param number as the table counts them
 * @param speaker the video of the speaker, by which faces and words are found
 * @param noun what the speaker is called in narratives, empty where the tables do not say
 * @param order the time that puts it in order, also where its times are not kept
 */
record MonahTurn(
        String number,
        String speaker,
        String noun,
        double order,
        @Nullable Double start,
        @Nullable Double end,
        String text,
        List<Word> words) {}
