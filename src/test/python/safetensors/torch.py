"""safetensors.torch.load_file for float32 files, in plain Python."""
import json
import struct

from torch import _from_bytes


def load_file(path):
    with open(path, "rb") as file:
        raw = file.read()
    (length,) = struct.unpack("<Q", raw[:8])
    tensors = {}
    for name, entry in json.loads(raw[8 : 8 + length]).items():
        if name != "__metadata__":
            assert entry["dtype"] == "F32"
            start, end = entry["data_offsets"]
            tensors[name] = _from_bytes(raw[8 + length + start : 8 + length + end], entry["shape"])
    return tensors
