/** Whether a run's attention can be believed: what the network says without the words it looked at (docs/decisions/0078-faithfulness.md). */
package io.talkturn.run.faith;
