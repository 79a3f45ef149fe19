/** What every package stands on: errors for users, files that are never half-written, JSON, CSV, npy and safetensors. */
package io.talkturn.foundation;
