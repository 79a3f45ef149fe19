package io.talkturn.task;

/** What the head of one task is trained towards: a class or a number for every talkturn of the corpus, with gaps. */
public sealed interface Target permits ClassTarget, NumberTarget {
    /** {@link AuxiliaryTask#PRIMARY_ID} or the id of an auxiliary task. */
    String id();

    /** The outputs of the head: the number of classes, or 1. */
    int outputs();

    /** The number of talkturns of the corpus. */
    int size();

    /** Whether the talkturn of this row has a target, its own or one that stands in for it. */
    boolean isPresent(int row);

    /** Whether the talkturn's target stands in for one that was not there: a train median or the nearest label. */
    boolean isFilled(int row);

    /** How many talkturns have a target, filled ones included. */
    int present();

    /** How many talkturns have a target that stands in for one that was not there. */
    int filled();
}
