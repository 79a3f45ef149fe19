package io.talkturn.campaign;

import io.talkturn.TestData;
import java.util.List;

/**
 * One command of the program, as a campaign gives it.
 *
 * @param name what a report calls it
 * @param corpus the corpus that it changes or reads; empty where it is about runs or the project
 * @param main the class whose main method it is
 * @param template its words, with {project}, {out}, {fixtures} and {run:START} in place of folders
 */
record Act(String name, String corpus, String main, List<String> template) {
    static Act of(String name, String corpus, String words) {
        return new Act(name, corpus, Program.MAIN, List.of(words.split(" ")));
    }

    /** Whether the same command again makes one more, beside what it has made. */
    boolean makesAnother() {
        return name.equals("study new");
    }

    /** Its words on a stage. */
    List<String> words(Stage stage) {
        String fixtures = TestData.fixtures("").toAbsolutePath().toString();
        return template.stream()
                .map(word -> word.startsWith("{run:")
                        ? stage.run(word.substring(5, word.length() - 1)).toString()
                        : word)
                .map(word -> word.replace("{project}", stage.project().toString())
                        .replace("{out}", stage.out().toString())
                        .replace("{fixtures}", fixtures)
                        .replace('~', ' '))
                .toList();
    }
}
