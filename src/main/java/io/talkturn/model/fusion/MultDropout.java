package io.talkturn.model.fusion;

/**
 * Rates of dropout in MulT's encoders.
 *
 * @param attention of the attention weights
 * @param relu behind the ReLU
 * @param residual of what each half of a layer adds
 * @param embed of the inputs
 */
record MultDropout(double attention, double relu, double residual, double embed) {
    /** Nothing is dropped. */
    static final MultDropout NONE = new MultDropout(0, 0, 0, 0);
}
