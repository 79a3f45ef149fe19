/**
 * MONAH: conversations woven into multimodal narratives, one sentence a talkturn (MONAH paper). Pure functions on plain
 * inputs: {@link io.talkturn.monah.Measurer} turns times, tone and face tracks into measures, {@link
 * io.talkturn.monah.Weaver} turns measures into sentences. There are two modes, {@link io.talkturn.monah.WeaveMode}.
 */
package io.talkturn.monah;
