package io.talkturn.ui.paper;

import io.talkturn.report.AttentionMix;
import io.talkturn.report.TranscriptHtml.Style;
import io.talkturn.run.RunFolder;
import java.nio.file.Path;
import java.util.List;

/**
 * What is read when somebody wants it on paper.
 *
 * @param name for the file, without ending
 * @param parts what can be chosen, at least one; the first is what is looked at
 * @param runs none, the one that is read, or that and the one beside it
 * @param runNames what people call them
 * @param corpus the folder of the corpus
 * @param text what stands beside the text where no run is wanted
 * @param shades how words are shaded on the page
 */
public record PaperSubject(
        String name,
        List<PaperPart> parts,
        List<RunFolder> runs,
        List<String> runNames,
        Path corpus,
        Text text,
        Shades shades) {

    public PaperSubject {
        parts = List.copyOf(parts);
        runs = List.copyOf(runs);
        runNames = List.copyOf(runNames);
    }

    /**
     * How words are shaded.
     *
     * @param isThere whether any of the runs shades them: what fusion networks said is read without
     * @param attention by which attention
     * @param style as shades or type
     */
    public record Shades(boolean isThere, AttentionMix attention, Style style) {}

    /**
     * How a corpus is read without a run.
     *
     * @param label the label beside the text, empty for none
     * @param wordsOnly whether narratives are left out
     */
    public record Text(String label, boolean wordsOnly) {}
}
