package io.talkturn.ui.context;

import io.talkturn.run.RunMaking;
import io.talkturn.run.RunSpec;

/** The run that is being put together on the page Model: what studies begin with. */
@FunctionalInterface
public interface Drafted {
    /** Its specification on a corpus; reads files. */
    RunSpec spec(RunMaking making);
}
