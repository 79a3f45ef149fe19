/** The networks: settings, parameters in torch's layout, forward passes (han-rock.md 2). Uses DJL. */
package io.talkturn.model;
