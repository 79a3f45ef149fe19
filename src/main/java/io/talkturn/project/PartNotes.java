package io.talkturn.project;

import io.talkturn.foundation.UserError;
import java.util.ArrayList;
import java.util.List;

/** Collects what is found of one part. */
final class PartNotes {
    final List<String> problems = new ArrayList<>();
    final List<String> repaired = new ArrayList<>();
    final List<String> notes = new ArrayList<>();

    /** Does a step of the check; what cannot be read is a problem of the part, not the end of the check. */
    void step(Runnable look) {
        try {
            look.run();
        } catch (UserError e) {
            problems.add(e.line());
        }
    }

    CheckedPart part(String name) {
        return new CheckedPart(name, problems.stream().distinct().toList(), repaired, notes);
    }
}
