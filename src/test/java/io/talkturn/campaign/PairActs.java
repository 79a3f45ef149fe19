package io.talkturn.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The commands that are given two at a time, in groups that meet on one corpus or one run. */
final class PairActs {
    /** Commands on runs, whose outcome depends on time: what must hold is checked, not compared. */
    static final String FREE = "run";

    private PairActs() {}

    /**
     * A pair.
     *
     * @param group what the two have in common
     */
    record Pair(String group, Act first, Act second) {
        String name() {
            return first.name() + " + " + second.name() + " on " + group;
        }

        boolean isFree(Act act) {
            return act.corpus().startsWith(FREE);
        }
    }

    /** Every two of each group, each with itself too. */
    static List<Pair> all() {
        List<Pair> pairs = new ArrayList<>();
        pairs.addAll(everyTwo("a new corpus", fresh()));
        pairs.addAll(everyTwo("conversations", scenes()));
        pairs.addAll(everyTwo("features", moods()));
        pairs.addAll(everyTwo("a run", runs()));
        return pairs;
    }

    private static List<Pair> everyTwo(String group, List<Act> acts) {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < acts.size(); i++) {
            for (int j = i; j < acts.size(); j++) {
                pairs.add(new Pair(group, acts.get(i), acts.get(j)));
            }
        }
        return pairs;
    }

    private static List<Act> fresh() {
        return List.of(Acts.importNew(), Acts.stranger("fresh"), Acts.replaceNew());
    }

    private static List<Act> scenes() {
        return Stream.of(
                        List.of(Acts.stranger("scenes")),
                        Acts.scenes(),
                        List.of(Acts.correct("Ses01F_impro01_M001", "Oh~no.")),
                        readers("scenes", Acts.HAN_DONE),
                        List.of(train("scenes", Acts.HAN_SHORT)))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Act> moods() {
        return Stream.of(Acts.moods(), readers("moods", Acts.FUSION_DONE), List.of(train("moods", Acts.FUSION_SHORT)))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Act> readers(String corpus, String run) {
        String at = "--project {project} " + corpus;
        return List.of(
                Act.of("inspect", corpus, "inspect " + at + " --json"),
                Act.of("corrections", corpus, "corrections " + at + " --csv {out}/corrections.csv"),
                Act.of("corpus export", corpus, "corpus export " + at + " --to {out}/corpus.csv"),
                Act.of(
                        "predict",
                        corpus,
                        "predict --project {project} " + run + " --corpus " + corpus + " --to {out}/said.csv"));
    }

    private static Act train(String corpus, String run) {
        return Act.of("train", FREE + corpus, "train --project {project} --run " + run + " --name made");
    }

    private static List<Act> runs() {
        String run = Acts.HAN_PAUSED;
        return List.of(
                free("resume", "resume --project {project} " + run + " --background"),
                free("pause", "pause --project {project} " + run),
                free("stop", "stop --project {project} " + run),
                free("queue --add", "queue --project {project} --add " + run),
                free("queue --remove", "queue --project {project} --remove " + run),
                free("queue --workers", "queue --project {project} --workers 2"),
                free("runs", "runs --project {project}"),
                free("export", "export --project {project} " + Acts.HAN_DONE + " --table tasks --to {out}/tasks.csv"));
    }

    private static Act free(String name, String words) {
        return Act.of(name, FREE, words);
    }
}
