package io.talkturn.cluster;

import io.talkturn.foundation.Json;
import io.talkturn.foundation.UserError;
import io.talkturn.study.StudyFolder;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * How far a study is on the disk of another computer, by that computer's own word: for a computer that does not see the
 * cluster's disk, such as a laptop on the way.
 *
 * @param settled trials
 * @param trials all that are fixed by now
 * @param done whether nothing is left to do
 * @param states how many trials stand where, by the words of {@code study status --json}
 */
public record RemoteStatus(int settled, int trials, boolean done, Map<String, Integer> states) {
    public RemoteStatus {
        states = Map.copyOf(states);
    }

    /**
     * Asks {@code talkturn study status --json} there; the project must have the same path.
     *
     * @param commands on the host
     * @throws UserError where the host, or the program on it, does not answer
     */
    static RemoteStatus of(StudyFolder study, ClusterSettings settings, Commands commands) {
        Commands.Said said = commands.run(List.of(
                settings.run().program(),
                "study",
                "status",
                study.name(),
                "--project",
                study.project().toString(),
                "--json"));
        int begin = said.out().indexOf('{');
        if (said.exit() != 0 || begin < 0) {
            String why = said.out()
                    .lines()
                    .filter(line -> !line.isBlank())
                    .findFirst()
                    .orElse("exit code " + said.exit());
            throw new UserError(
                    settings.run().host() + " does not tell how far the study is: " + why.strip(),
                    "Look whether the project has the same path there, and "
                            + settings.run().program() + " is found.");
        }
        return read(said.out().substring(begin), settings.run().host());
    }

    private static RemoteStatus read(String json, String host) {
        try {
            JsonNode told = Json.tree(json);
            Map<String, Integer> states = new TreeMap<>();
            told.path("trials")
                    .forEach(trial -> states.merge(trial.path("state").asString(""), 1, Integer::sum));
            return new RemoteStatus(
                    told.path("settled").asInt(0),
                    told.path("trials").size(),
                    told.path("done").asBoolean(false),
                    states);
        } catch (JacksonException e) {
            throw new UserError(
                    host + " answers with something else than how far the study is.",
                    null,
                    "Look whether the same version of Talkturn is there.",
                    e);
        }
    }

    /** How many are at work. */
    public int running() {
        return states.getOrDefault("running", 0);
    }
}
