/** How HAN networks learn from windows of talkturns (han-rock.md 5 and 7). Uses DJL. */
package io.talkturn.training.han;
