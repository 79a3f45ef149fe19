#!/usr/bin/env python3
"""Writes a pickle as MulT writes them, of any size and without NumPy: for the figures of docs/performance.md.

usage: make_pickle.py FILE [SCALE]     a scale of 0.955 makes 3.50 GB
"""
import random
import struct
import sys

random.seed(1)
BLOCK = 1 << 17
POOL = struct.pack(f"<{BLOCK}d", *(random.gauss(0, 1) for _ in range(BLOCK)))


def text(value):
    data = value.encode()
    return b"\x8c" + bytes([len(data)]) + data


def whole(value):
    return b"J" + struct.pack("<i", value)


def name(module, attribute):
    return text(module) + text(attribute) + b"\x93"


def array(out, shape, values):
    out.write(name("numpy.core.multiarray", "_reconstruct") + name("numpy", "ndarray"))
    out.write(whole(0) + b"\x85" + b"C\x01b" + b"\x87R")
    out.write(b"(" + whole(1) + b"(" + b"".join(map(whole, shape)) + b"t")
    out.write(name("numpy", "dtype") + text("f8") + b"\x89\x88\x87R")
    out.write(b"(" + whole(3) + text("<") + b"NNN" + whole(-1) + whole(-1) + whole(0) + b"tb\x89")
    size = 8
    for axis in shape:
        size *= axis
    out.write(b"\x8e" + struct.pack("<Q", size))
    values(out, size)
    out.write(b"tb")


def noise(out, size):
    while size > 0:
        out.write(POOL[: min(size, len(POOL))])
        size -= len(POOL)


def scores(out, size):
    for _ in range(size // 8):
        out.write(struct.pack("<d", random.choice([-2.0, -1.0, 0.0, 1.0, 2.0, 3.0])))


def main(path, scale):
    with open(path, "wb") as out:
        out.write(b"\x80\x04}(")
        for split, full in (("train", 15290), ("valid", 2291), ("test", 4832)):
            samples = int(full * scale)
            out.write(text(split) + b"}(")
            for modality, columns in (("text", 300), ("audio", 74), ("vision", 35)):
                out.write(text(modality))
                array(out, (samples, 50, columns), noise)
            out.write(text("labels"))
            array(out, (samples, 1, 1), scores)
            out.write(b"u")
        out.write(b"u.")


main(sys.argv[1], float(sys.argv[2]) if len(sys.argv) > 2 else 1.0)
