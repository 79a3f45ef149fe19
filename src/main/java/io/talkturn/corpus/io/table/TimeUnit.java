package io.talkturn.corpus.io.table;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The unit of times that are plain numbers. */
public enum TimeUnit {
    /** 1.5 is one and a half seconds. */
    @JsonProperty("seconds")
    SECONDS(1),
    /** 1500 is one and a half seconds. */
    @JsonProperty("milliseconds")
    MILLISECONDS(1000),
    /** 0.5 is noon: a part of a day, as spreadsheets keep times. */
    @JsonProperty("days")
    DAYS(1.0 / 86_400);

    private final double perSecond;

    TimeUnit(double perSecond) {
        this.perSecond = perSecond;
    }

    double seconds(double value) {
        return value / perSecond;
    }
}
