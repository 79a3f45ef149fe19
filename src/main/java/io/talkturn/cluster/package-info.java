/** Studies on a cluster: the array of tasks, what Slurm says of it, and what is sent again. The study's folder decides. */
package io.talkturn.cluster;
