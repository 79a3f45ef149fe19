package io.talkturn.campaign;

import io.talkturn.cli.Talkturn;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import picocli.CommandLine;

/** Commands run in this process, for what is looked at after a kill: they cost a tenth of a process of their own. */
final class Here {
    private Here() {}

    static Outcome run(List<String> words) {
        StringWriter said = new StringWriter();
        CommandLine line = Talkturn.commandLine();
        line.setOut(new PrintWriter(said, true));
        line.setErr(new PrintWriter(said, true));
        int exit = line.execute(words.toArray(String[]::new));
        return new Outcome(exit, said.toString());
    }
}
