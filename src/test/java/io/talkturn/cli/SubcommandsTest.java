package io.talkturn.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class SubcommandsTest {
    private static final CommandLine WHOLE = Talkturn.commandLine();

    private static CommandLine asTyped(String words) {
        return Talkturn.commandLine(words.isEmpty() ? new String[0] : words.split(" "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--help", "help", "trian", "runs --help"})
    void theListOfCommandsIsTheSameWhateverIsTyped(String words) {
        assertThat(asTyped(words).getUsageMessage()).isEqualTo(WHOLE.getUsageMessage());
    }

    static Stream<String> names() {
        return WHOLE.getSubcommands().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void aCommandThatIsTypedIsWhole(String name) {
        assertThat(help(asTyped(name + " --help"), name)).isEqualTo(help(WHOLE, name));
        assertThat(help(asTyped("help " + name), name)).isEqualTo(help(WHOLE, name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"@words.txt"})
    void wordsOfAFileMayNameAnyCommand(String words) {
        assertThat(help(asTyped(words), "study")).isEqualTo(help(WHOLE, "study"));
    }

    @Test
    void optionsThatAreMadeFromSettingsAreThere() {
        for (CommandLine line : List.of(WHOLE, asTyped("study new h1 --epochs 2"), asTyped("train --epochs 2"))) {
            CommandLine study = line.getSubcommands().get("study");
            if (!study.getSubcommands().isEmpty()) {
                assertThat(study.getSubcommands().get("new").getCommandSpec().findOption("--epochs"))
                        .isNotNull();
            }
        }
        assertThat(help(asTyped("train"), "train")).contains("--epochs");
    }

    private static String help(CommandLine line, String name) {
        return line.getSubcommands().get(name).getUsageMessage();
    }
}
