package io.talkturn.cli;

import io.talkturn.foundation.UserError;
import io.talkturn.model.HanGuide;
import io.talkturn.run.HanSpec;
import io.talkturn.setting.Setting;
import io.talkturn.task.TaskGuide;
import io.talkturn.training.TrainingGuide;
import io.talkturn.training.fusion.FusionGuide;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/** Which options of {@code talkturn train} belong to one kind of network only: one that would do nothing is refused. */
final class OptionKinds {
    private static final Set<String> HAN = names(
            Stream.of(HanSpec.TEXT.option(), "--tasks", "--weights", "--primary-weight", NetworkOptions.ARCHITECTURE),
            List.of(TaskGuide.SETTINGS, HanGuide.SETTINGS, TrainingGuide.WINDOWS_ONLY));
    private static final Set<String> FUSION =
            names(Stream.of(NetworkOptions.MODEL, "--with", "--modalities", "--set"), List.of(FusionGuide.SETTINGS));

    private OptionKinds() {}

    private static Set<String> names(Stream<String> own, List<List<Setting>> guides) {
        Stream<String> options = guides.stream()
                .flatMap(List::stream)
                .flatMap(setting -> Stream.of(setting.option(), SettingOptions.no(setting)));
        return Stream.concat(own, options).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether a HAN network is asked for by name. */
    static boolean asksForHan(@Nullable CommandSpec command) {
        return given(command).contains("--architecture");
    }

    /**
     * Refuses options of the other kind.
     *
     * @throws UserError for the first of them
     */
    static void requireOnly(boolean fusion, @Nullable CommandSpec command) {
        for (String option : given(command)) {
            if ((fusion ? HAN : FUSION).contains(option)) {
                throw new UserError(
                        fusion
                                ? "The option " + option + " belongs to HAN networks; --model asks for a fusion model."
                                : "The option " + option + " belongs to fusion models.",
                        fusion
                                ? "Leave it out; tasks of a fusion model are named with --with."
                                : "Name a fusion model with --model, for example --model ef-lf-lstm.");
            }
        }
    }

    private static List<String> given(@Nullable CommandSpec command) {
        return command == null
                ? List.of()
                : command.commandLine().getParseResult().matchedOptions().stream()
                        .map(option -> option.longestName())
                        .toList();
    }
}
