package io.talkturn.campaign;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A few pairs; {@link Campaigns} does all. */
final class PairCampaignTest {
    private static final List<String> PAIRS =
            List.of("import + import on a new corpus", "weave + correct on conversations");

    @TempDir
    private Path temporary;

    private ShortForm form;

    @BeforeEach
    void makeAStage() throws IOException {
        form = new ShortForm(temporary);
    }

    @Test
    void two_commands_at_once_leave_what_one_of_their_orders_leaves() {
        PairCampaign pairs = new PairCampaign(form.victims(), new RunPairCheck(Results.NONE), form.report());
        Random random = new Random(9);
        PairActs.all().stream().filter(p -> PAIRS.contains(p.name())).forEach(p -> pairs.both(p, random));
        form.mustHaveLostNothing();
    }

    @Test
    void corrections_made_at_once_are_all_listed_under_ids_of_their_own() {
        new ManyCorrections(form.victims(), form.report()).run(3);
        form.mustHaveLostNothing();
    }
}
