package io.talkturn.corpus.io.tensor;

import java.nio.file.Path;
import java.util.List;

/** What to do with a pickle that holds objects of other programs: they are converted where the file comes from. */
final class ForeignClasses {
    /** Libraries whose objects are data, so that whoever has the file can make arrays of them. */
    private static final List<String> OF_DATA = List.of(
            "torch.", "pandas.", "numpy.ma.", "scipy.", "tensorflow.", "jax", "collections.", "datetime.", "pathlib.");

    private ForeignClasses() {}

    /** The way out for a file that asks for something. */
    static String wayOut(Path file, String global) {
        if (OF_DATA.stream().noneMatch(global::startsWith)) {
            return "Do not open this file with other programs unless you trust where it comes from; where you do, save its"
                    + " arrays as npz.";
        }
        String name = TensorNode.shortened(String.valueOf(file.getFileName())).replace("'", "\\'");
        return "Only if you trust where the file comes from, convert it there with these statements of Python: "
                + (global.startsWith("torch.") ? "import pickle, torch, numpy as np" : "import pickle, numpy as np")
                + "; plain = lambda v: {k: plain(x) for k, x in v.items()} if isinstance(v, dict) else"
                + " [plain(x) for x in v] if isinstance(v, (list, tuple)) else"
                + " np.ma.filled(v, 0) if isinstance(v, np.ma.MaskedArray) else"
                + " np.asarray(v) if hasattr(v, '__array__') else v; "
                + "pickle.dump(plain(pickle.load(open('" + name + "', 'rb'))), open('plain_" + name + "', 'wb'))";
    }
}
