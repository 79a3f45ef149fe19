package io.talkturn.run;

/** What {@code network.json} holds of a network of one family. */
public sealed interface NetworkPart permits HanNetworkPart, FusionNetworkPart {}
