package io.talkturn.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.corpus.io.Importers;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** The help of {@code talkturn import} names every format that there is. */
final class ImportHelpTest {
    @Test
    void everyFormatStandsInIt() {
        StringWriter out = new StringWriter();
        new CommandLine(new ImportCommand()).usage(new PrintWriter(out, true));
        // lines are broken where they are full, even before the ending of a file's name
        String help = out.toString().replaceAll("\\s+", "");

        assertThat(Importers.standard().all())
                .allSatisfy(importer ->
                        assertThat(help).contains((importer.id() + "–" + importer.title()).replaceAll("\\s+", "")));
    }
}
