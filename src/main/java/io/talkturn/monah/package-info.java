/**
 * MONAH: conversations woven into multimodal narratives, one sentence a talkturn (monah.md). Pure functions on plain
 * inputs: {@link io.talkturn.monah.Measurer} turns times, tone and face tracks into measures, {@link
 * io.talkturn.monah.Weaver} turns measures into sentences. This is the clean mode; a second mode would be another
 * measurer and other {@link io.talkturn.monah.Thresholds}, the weaver and its spans stay.
 */
package io.talkturn.monah;
