package io.talkturn.corpus.io.feature;

import io.talkturn.corpus.Modality;
import io.talkturn.corpus.Partition;
import io.talkturn.corpus.io.tensor.NumberArray;
import java.util.List;
import java.util.Map;

/**
 * One of train, valid and test.
 *
 * @param name as the file calls it
 * @param sequences the arrays [samples, steps, columns]
 * @param lengths how many steps of each sample are filled, from the left; only for modalities where the file tells it
 * @param labels the labels
 */
record Split(
        String name,
        Partition partition,
        List<Sample> samples,
        Map<Modality, NumberArray> sequences,
        Map<Modality, int[]> lengths,
        SplitLabels labels) {}
