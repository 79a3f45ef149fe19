/** Files of arrays: npy, npz, pickle, HDF5 and MATLAB files as one tree of nodes. No code in them can run. */
package io.talkturn.corpus.io.tensor;
