package io.talkturn.ui.weave;

import io.talkturn.corpus.Talkturn;
import io.talkturn.weaving.CorpusWeaver.WovenTurn;
import io.talkturn.weaving.WeavePreview;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A talkturn of the preview.
 *
 * @param number its place in the conversation, counted from 1
 */
record PreviewRow(int number, Talkturn talkturn, WovenTurn woven) {
    static List<PreviewRow> of(WeavePreview preview) {
        List<Talkturn> talkturns = preview.conversation().talkturns();
        return IntStream.range(0, talkturns.size())
                .mapToObj(i ->
                        new PreviewRow(i + 1, talkturns.get(i), preview.turns().get(i)))
                .toList();
    }
}
