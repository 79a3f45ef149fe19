package io.talkturn.campaign;

import java.util.List;

/**
 * One try of a campaign.
 *
 * @param campaign kills, pairs or disk
 * @param what the command, or the two
 * @param how what was done to it, so that it can be done again
 * @param hit whether it was really done, as a command may end before its kill
 * @param losses what was lost or wrong, in sentences; empty where all is well
 */
record Trial(String campaign, String what, String how, boolean hit, List<String> losses) {
    Trial {
        losses = List.copyOf(losses);
    }
}
