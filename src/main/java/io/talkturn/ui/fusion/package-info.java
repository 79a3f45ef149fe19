/** The page Model for networks over word-aligned sequences: tasks, modalities, the fusion drawn, settings, problems. */
package io.talkturn.ui.fusion;
