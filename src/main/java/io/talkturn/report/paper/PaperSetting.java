package io.talkturn.report.paper;

import java.util.Locale;

/** A line of what a reader needs to know: a name and what holds. */
public record PaperSetting(String name, String value) {
    /** “340 talkturns”, or “12 of 340 talkturns” where not all are there. */
    static String count(int some, int all, String noun) {
        String nouns = all == 1 ? noun : noun + "s";
        return some == all ? number(all) + " " + nouns : number(some) + " of " + number(all) + " " + nouns;
    }

    private static String number(int value) {
        return String.format(Locale.ROOT, "%,d", value);
    }
}
