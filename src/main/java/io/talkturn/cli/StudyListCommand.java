package io.talkturn.cli;

import io.talkturn.foundation.UserError;
import io.talkturn.study.StudyFolder;
import io.talkturn.study.StudyStatus;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists the studies of a project. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = "Lists the studies of a project, each with how far it is.",
        footer = {"", "Example:", "  talkturn study list --json"})
final class StudyListCommand implements Callable<Integer> {
    @Mixin
    private ProjectOption project = new ProjectOption();

    @Mixin
    private Answer answer = new Answer();

    @Override
    public Integer call() {
        List<Map<String, Object>> all = new ArrayList<>();
        List<StudyFolder> studies = StudyFolder.list(project.folder());
        for (StudyFolder study : studies) {
            Map<String, Object> line = line(study);
            all.add(line);
            if (!answer.isJson()) {
                answer.out().println(line.get("study") + "  " + line.get("question") + "  " + line.get("stands"));
            }
        }
        if (answer.isJson()) {
            answer.out().prettyJson(all);
        } else if (studies.isEmpty()) {
            answer.out()
                    .println("There are no studies in " + project.folder() + ". Make one with “talkturn study new”.");
        }
        return 0;
    }

    private static Map<String, Object> line(StudyFolder study) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("study", study.name());
        try {
            StudyStatus status = StudyStatus.of(study);
            line.put("question", status.file().question().sentence());
            line.put("stands", status.sentence());
        } catch (UserError e) {
            line.put("question", "");
            line.put("stands", e.line());
        }
        return line;
    }
}
