package io.talkturn.campaign;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Corrections of several talkturns at once: every one that is confirmed is listed, under an id of its own. */
final class ManyCorrections {
    private static final List<String> TALKTURNS = List.of(
            "Ses01F_impro01_F000",
            "Ses01F_impro01_F001",
            "Ses01F_impro01_F002",
            "Ses01F_impro01_M000",
            "Ses01F_impro01_M001",
            "Ses01F_impro01_M002",
            "Ses01F_impro01_F003",
            "Ses01F_impro01_M003");
    private static final Pattern ID = Pattern.compile("\"id\":\"(c\\d+)\"");

    private final Victims victims;
    private final Report report;

    ManyCorrections(Victims victims, Report report) {
        this.victims = victims;
        this.report = report;
    }

    /** Makes so many of them at once, eight at most. */
    void run(int many) {
        Stage stage = victims.stage();
        List<Program.Started> started = new ArrayList<>();
        for (String talkturn : TALKTURNS.subList(0, many)) {
            Act act = Acts.correct(talkturn, "Right~" + talkturn);
            started.add(victims.program().start(List.of(), stage, act.main(), act.words(stage)));
        }
        List<String> problems = new ArrayList<>();
        List<Outcome> outcomes = started.stream().map(Program.Started::end).toList();
        String listed = Here.run(
                        List.of("corrections", "--project", stage.project().toString(), "scenes", "--json"))
                .said();
        String narratives = Here.run(List.of(
                        "corpus",
                        "export",
                        "--project",
                        stage.project().toString(),
                        "scenes",
                        "--to",
                        stage.out() + "/all.jsonl"))
                .said();
        for (int i = 0; i < many; i++) {
            check(TALKTURNS.get(i), outcomes.get(i), listed, problems);
        }
        Set<String> ids = new HashSet<>();
        Matcher found = ID.matcher(listed.replace(" ", ""));
        while (found.find()) {
            if (!ids.add(found.group(1))) {
                problems.add("the id " + found.group(1) + " stands twice");
            }
        }
        if (narratives.contains("talkturn: ")) {
            problems.add(narratives.strip());
        }
        report.add(new Trial("pairs", many + " corrections at once", "all at once", true, problems));
        stage.delete();
    }

    private static void check(String talkturn, Outcome outcome, String listed, List<String> problems) {
        if (!outcome.isDone() && !outcome.isRefused()) {
            problems.add("correct " + talkturn + ": " + outcome.brief());
        }
        if (outcome.isDone() && !listed.contains("Right " + talkturn)) {
            problems.add("confirmed, but not listed: " + talkturn);
        }
    }
}
