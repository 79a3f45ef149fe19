package io.talkturn.campaign;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A few pairs; {@link Campaigns} does all. */
final class PairCampaignTest {
    private static final long SEED = 9;
    private static final List<String> PAIRS = List.of(
            "import + import on a new corpus",
            "weave + weave on conversations",
            "weave + correct on conversations",
            "import --replace + weave on conversations",
            "partition features + weaklabel on features");

    @TempDir
    private Path temporary;

    @Test
    void two_commands_at_once_leave_what_one_of_their_orders_leaves() throws IOException {
        ShortForm form = new ShortForm(temporary);
        PairCampaign pairs = new PairCampaign(form.victims(), new RunPairCheck(null), form.report());
        Random random = new Random(SEED);
        PairActs.all().stream().filter(p -> PAIRS.contains(p.name())).forEach(p -> pairs.both(p, random));
        form.mustHaveLostNothing();
    }

    @Test
    void corrections_made_at_once_are_all_listed_under_ids_of_their_own() throws IOException {
        ShortForm form = new ShortForm(temporary);
        new ManyCorrections(form.victims(), form.report()).run();
        form.mustHaveLostNothing();
    }
}
