package io.talkturn.engine;

import java.nio.file.Path;
import java.util.Optional;

/**
 * The file with PyTorch's libraries for NVIDIA's graphics processors, which is fetched on request alone.
 *
 * @param url where PyTorch's makers offer it
 * @param name of the file
 * @param sha256 of the file, hexadecimal
 * @param bytes about how large it is
 * @param unpacked about how large the libraries in it are
 */
public record CudaNatives(String url, String name, String sha256, long bytes, long unpacked) {
    private static final long GB = 1_000_000_000;
    private static final String HOST = "https://download.pytorch.org/";

    /** The file for a machine; there is none for Macs and for Linux on ARM. */
    public static Optional<CudaNatives> of(Machine machine) {
        return switch (machine.system() + "-" + machine.processor()) {
            case "linux-x86_64" ->
                Optional.of(new CudaNatives(
                        HOST + "libtorch/cu128/libtorch-cxx11-abi-shared-with-deps-2.7.1%2Bcu128.zip",
                        "libtorch-cxx11-abi-shared-with-deps-2.7.1+cu128.zip",
                        "d04f8848d3a3405650e9fdb652d3e85d287f04bdc07962346da63be04912b5fa",
                        3 * GB,
                        6 * GB));
            case "win-x86_64" ->
                Optional.of(new CudaNatives(
                        HOST + "whl/cu128/torch-2.7.1%2Bcu128-cp312-cp312-win_amd64.whl",
                        "torch-2.7.1+cu128-cp312-cp312-win_amd64.whl",
                        "2bb8c05d48ba815b316879a18195d53a6472a03e297d971e916753f8e1053d30",
                        3_273_024_349L,
                        6 * GB));
            default -> Optional.empty();
        };
    }

    /** Where the libraries are unpacked: beside the engine's own cache, so that both are found and cleared together. */
    public static Path folder() {
        return EngineCache.path().resolve("talkturn-" + Torch.VERSION + "-" + Torch.CUDA_FLAVOR);
    }
}
