package io.talkturn.training;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a network does on the dev partition; the names in files are {@code devLoss}, {@code devLosses} and
 * {@code devMetrics}.
 *
 * @param loss weighted total, null without a dev partition
 * @param losses mean loss by task id, empty without a dev partition
 * @param metrics of the primary task by name: {@code accuracy}, {@code macro_f1}, {@code weighted_f1} ... or
 *     {@code mae}, {@code rmse}, {@code pearson}, {@code ccc}; a metric that is not defined is NaN
 */
public record DevResult(
        @JsonProperty("devLoss") @Nullable Double loss,
        @JsonProperty("devLosses") Map<String, Double> losses,
        @JsonProperty("devMetrics") Map<String, Double> metrics) {
    /** There is no dev partition. */
    public static final DevResult NONE = new DevResult(null, Map.of(), Map.of());
}
