package io.talkturn.campaign;

import java.util.List;
import java.util.stream.Stream;

/** The commands that campaigns try. Runs are named by how their folders begin. */
final class Acts {
    static final String HAN_PAUSED = "20261129-120107";
    static final String HAN_DONE = "20261129-120102";
    static final String FUSION_DONE = "20261129-120039";
    static final String FUSION_PAUSED = "20261129-120044";
    static final String HAN_SHORT = "20261129-130000-han-short";
    static final String FUSION_SHORT = "20261129-130001-fusion-short";
    static final String LABELLER = "20261129-120032";

    static final String STUDY = "tiny";

    private static final String RELEASE = "{fixtures}/iemocap/IEMOCAP_full_release";
    private static final String SCENES = "--project {project} scenes";
    private static final String MOODS = "--project {project} moods";

    private Acts() {}

    static Act importNew() {
        return Act.of("import", "fresh", "import " + RELEASE + " --to {project}/corpora/fresh");
    }

    static Act replaceNew() {
        return Act.of(
                "import --replace",
                "fresh",
                "import " + RELEASE + " --name Second --partition test --to {project}/corpora/fresh --replace");
    }

    /** An import of another corpus to a name that is taken; it must be refused. */
    static Act stranger(String corpus) {
        return Act.of("stranger", corpus, "import {fixtures}/semaine/Sessions --to {project}/corpora/" + corpus);
    }

    /** A last writing command, after which nothing may be left over. */
    static Act divide(String corpus) {
        return Act.of("divide", corpus, "partition --project {project} " + corpus + " --by random --seed 3");
    }

    /** Reads a corpus whole. */
    static Act read(String corpus) {
        return Act.of("read", corpus, "corpus export --project {project} " + corpus + " --to {out}/read.jsonl");
    }

    /** What changes the corpus of conversations. */
    static List<Act> scenes() {
        return List.of(
                Act.of("import --replace", "scenes", "import " + RELEASE + " --to {project}/corpora/scenes --replace"),
                Act.of("weave", "scenes", "weave " + SCENES + " --family vp"),
                correct("Ses01F_impro01_F001", "The~wheel~is~bent."),
                Act.of("undo", "scenes", "corrections " + SCENES + " --undo c1 --author K"),
                Act.of(
                        "predict --keep",
                        "scenes",
                        "predict --project {project} " + HAN_DONE + " --corpus scenes --keep said"),
                Act.of("sequences", "scenes", "sequences " + SCENES + " --glove {fixtures}/tensors/glove.toy.300d.txt"),
                Act.of("partition", "scenes", "partition " + SCENES + " --by random --seed 7"));
    }

    static Act correct(String talkturn, String text) {
        return Act.of("correct", "scenes", "correct " + SCENES + " " + talkturn + " text " + text + " --author K");
    }

    /** What changes the corpus of features, which has weak labels. */
    static List<Act> moods() {
        String pickle = "{fixtures}/tensors/iemocap_data.pkl";
        return List.of(
                Act.of(
                        "import --replace features",
                        "moods",
                        "import " + pickle + " --name Other --partition train --to {project}/corpora/moods --replace"),
                Act.of("partition features", "moods", "partition " + MOODS + " --by random --seed 7"),
                Act.of(
                        "weaklabel",
                        "moods",
                        "weaklabel --project {project} --run " + LABELLER
                                + " --corpus moods --partition train --partition dev --accept-provenance"));
    }

    /** A study of four trials that every stage has; its trials take about a second of training. */
    static Act newStudy(String name) {
        return Act.of(
                "study new",
                "",
                "study new models --project {project} --corpus moods --primary emotion --model ef-lf-avg --epochs 3"
                        + " --condition fast:learningRate=0.01 --condition slow:learningRate=0.001 --seeds 0,1 --name "
                        + name);
    }

    /** Runs that study, or goes on with it. */
    static Act runStudy() {
        return Act.of("study run", "", "study run --project {project} " + STUDY + " --workers 2");
    }

    /** What changes a study, not its trials. */
    static List<Act> studies() {
        return List.of(
                newStudy("asked"),
                Act.of("study exclude", "", "study exclude --project {project} " + STUDY + " slow/2 --why too~large"),
                Act.of(
                        "study table",
                        "",
                        "study table --project {project} " + STUDY + " --table settings --to {out}/table.csv"));
    }

    /** What writes files elsewhere. */
    static List<Act> files() {
        return List.of(
                Act.of(
                        "export",
                        "",
                        "export --project {project} " + HAN_DONE + " --table predictions --to {out}/table.csv"),
                Act.of(
                        "predict",
                        "",
                        "predict --project {project} " + HAN_DONE + " --corpus scenes --to {out}/table.csv"),
                Act.of("corpus export", "", "corpus export " + SCENES + " --to {out}/table.csv"),
                Act.of("queue --workers", "", "queue --project {project} --workers 2"));
    }

    /** Runs to be trained: from the start and from a checkpoint, both families. */
    static List<String> runs() {
        return List.of(HAN_SHORT, FUSION_SHORT, HAN_PAUSED, FUSION_PAUSED);
    }

    /** The worker of one run. */
    static Act worker(String run) {
        String what = run.equals(HAN_SHORT) || run.equals(HAN_PAUSED) ? "HAN-ROCK" : "fusion";
        String how = run.equals(HAN_SHORT) || run.equals(FUSION_SHORT) ? "train " : "resume ";
        return Act.of(how + what, "", "worker {run:" + run + "}");
    }

    /** Makes a run and watches it. */
    static Act train() {
        return Act.of("train, watched", "", "train --project {project} --run " + FUSION_SHORT + " --name made~anew");
    }

    /** What is tried on bad disks. */
    static List<Act> onDisk() {
        return Stream.of(List.of(importNew()), scenes(), files(), studies())
                .flatMap(List::stream)
                .toList();
    }

    /** All that changes corpora and files, one after the other. */
    static List<Act> changing() {
        return Stream.of(List.of(importNew()), scenes(), moods(), files(), studies())
                .flatMap(List::stream)
                .toList();
    }
}
