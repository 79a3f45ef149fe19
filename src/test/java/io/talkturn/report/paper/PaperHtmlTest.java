package io.talkturn.report.paper;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.corpus.io.CorpusFolder;
import io.talkturn.foundation.Progress;
import io.talkturn.report.TranscriptHtml.Style;
import io.talkturn.report.WrittenRun;
import io.talkturn.run.RunFolder;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A paper as one HTML file. */
final class PaperHtmlTest {
    @TempDir
    Path project;

    private static String html(Paper paper, PaperLook look) throws IOException {
        StringWriter out = new StringWriter();
        new PaperHtml(paper, look).writeTo(out, Progress.NONE);
        return out.toString();
    }

    private Paper ofRuns(int count) {
        CorpusFolder.write(WrittenRun.corpus(), project.resolve("corpora/small"));
        List<RunFolder> runs = new java.util.ArrayList<>();
        for (int i = 0; i < count; i++) {
            runs.add(WrittenRun.write(project.resolve("runs"), WrittenRun.spec("HAN-ROCK", i, true)));
        }
        return PaperReader.ofRuns(runs).paper(PaperChoice.all());
    }

    @Test
    void standsAloneEscapesAndSaysWhatShadingIs() throws IOException {
        Paper paper = ofRuns(1);
        String html = html(paper, PaperLook.of(PaperForm.HTML).withWindows());
        assertThat(html)
                .contains("The &lt;first&gt; talk")
                .contains("&lt;b&gt;</span>")
                .doesNotContain("<b> shouted")
                .contains("It is model weight, not loudness, and not an explanation by itself.")
                .contains("simulated data")
                .contains("<td>AU 05</td>", "<td>label −1</td>", "<td>primary</td>")
                .contains("sad &amp; low ×")
                .contains("With fewer than 6 talkturns")
                .contains("prefers-color-scheme: dark", "@media print", "size: A4")
                .doesNotContain("http://", "https://", "<script", "src=", "@import", "url(");
        assertThat(html(paper, PaperLook.of(PaperForm.HTML).in(Style.PAPER).on(PaperSize.LETTER)))
                .contains("<body class=\"paper\">", "size: letter", "Size and darkness of type are")
                .doesNotContain("<details>");
    }

    @Test
    void twoRunsAreTwoColumnsWithTheirNames() throws IOException {
        Paper paper = ofRuns(2);
        String html = html(paper, PaperLook.of(PaperForm.HTML));
        assertThat(html).contains("class=\"heads pair\"", " pair\">");
        paper.columns().forEach(column -> assertThat(html).contains(column));
    }

    @Test
    void hostileTextIsTextAndControlCharactersAreGone() throws IOException {
        String html = html(
                HostileCorpus.paper(
                        HostileCorpus.SCRIPT, HostileCorpus.CONTROLS, "half \uD83D pair", "x".repeat(10_000)),
                PaperLook.of(PaperForm.HTML));
        assertThat(html)
                .contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &quot;so&quot;")
                .contains("&lt;b&gt;ben&lt;/b&gt;")
                .contains("overflow-wrap: anywhere")
                .contains("dir=\"auto\"")
                .contains("half \uFFFD pair")
                .doesNotContain("<script", "\u0007", "\u001b", "\u0001");
    }
}
