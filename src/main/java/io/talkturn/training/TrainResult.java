package io.talkturn.training;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;

/**
 * The losses on the train partition while an epoch went on; the names in files are {@code trainLoss} and
 * {@code trainLosses}.
 *
 * @param loss weighted total, mean over the epoch's windows
 * @param losses mean loss by task id
 */
public record TrainResult(
        @JsonProperty("trainLoss") double loss,
        @JsonProperty("trainLosses") Map<String, Double> losses) {}
