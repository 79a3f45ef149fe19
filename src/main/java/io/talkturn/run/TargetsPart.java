package io.talkturn.run;

/** What {@code targets.json} holds of the heads of a network of one family. */
public sealed interface TargetsPart permits HanTargetsPart, FusionTargetsPart {}
