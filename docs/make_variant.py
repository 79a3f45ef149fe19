#!/usr/bin/env python3
"""Writes other golden numbers and fixtures of the same form, with which the tests must pass as well: see CONTRIBUTING.md.

usage: make_variant.py GOLDEN FIXTURES OUT     writes OUT/golden and OUT/fixtures

Other ids, names, words, speakers and raters, alike in inputs and expected files; some conversations, sessions and cases
fewer, a word vector more; batches of twice the rows in another order, a vocabulary in another order. Needs NumPy.
"""
import json
import os
import pathlib
import re
import shutil
import struct
import sys

import numpy as np

RANDOM = np.random.default_rng(4)
# as long as what they replace: places in binary files stay where they are
NAMES = {
    "Kite": "Moth", "kite": "moth", "Still": "Quiet", "Tram": "Loft", "harbour": "station", "HARBOUR": "STATION",
    "LADDER": "BRIDGE", "Mira": "Zora", "MIRA": "ZORA", "Tove": "Bibi", "TOVE": "BIBI", "lovely": "cloudy",
    "LOVELY": "CLOUDY", "bicycle": "tractor", "impro01": "impro07", "impro03": "impro02", "script01_1": "script03_2",
    "Session2": "Session4", "Ses02": "Ses04", "2031.02.": "2033.07.", "vid000": "kam000", "kA3-x_9Zq1": "kB4-y_8Zr2",
    "R5S1": "R9S1", "R6S1": "R4S1", "R7S1": "R1S1", "R8S1": "R2S1"}
SWAP = re.compile("|".join(map(re.escape, NAMES)).encode())
SESSION = re.compile(rb"(?<=Sessions/)2\b")
RATERS = {5: 9, 6: 4, 7: 1, 8: 2}
DROPPED = ("Lamp", "script02_2", os.sep + "11")
TYPES = {"F32": "<f4", "F64": "<f8", "I64": "<i8"}


def named(data):
    return SESSION.sub(b"9", SWAP.sub(lambda found: NAMES[found.group().decode()].encode(), data))


def fixtures(source, target):
    for file in sorted(p for p in source.rglob("*") if p.is_file()):
        path = str(file.relative_to(source))
        if any(d in path for d in DROPPED) and not path.startswith("hostile"):
            continue
        to = target / named(path.encode()).decode()
        to.parent.mkdir(parents=True, exist_ok=True)
        to.write_bytes(named(file.read_bytes()))
    (target / "hostile/dirs").mkdir(exist_ok=True)
    for folder in (source / "hostile/dirs").glob("*"):
        (target / "hostile/dirs" / folder.name).mkdir(exist_ok=True)


def expected(folder, change):
    file = folder / "expected.json"
    content = json.loads(file.read_text())
    change(content)
    file.write_text(json.dumps(content, ensure_ascii=False))


def semaine(e):
    e["sessions"] = [s for s in e["sessions"] if s["session"] != 11]
    e["warnings"] = [w for w in e["warnings"] if not w["file"].startswith("Sessions/11")]
    for session in e["sessions"]:
        session["session"] = {2: 9}.get(session["session"], session["session"])
        for trace in session["traces"]:
            trace["raters"] = [RATERS[r] for r in trace["raters"]]


def iemocap(e):
    e["dialogues"] = [d for d in e["dialogues"] if "script02_2" not in d["id"]]
    e["warnings"] = [w for w in e["warnings"] if "script02_2" not in w["file"]]
    for d in e["dialogues"]:
        d["session"] = int(d["id"][4])
        d["default_partition"] = {4: "dev", 5: "test"}.get(d["session"], "train")
    turns = [t for d in e["dialogues"] for t in d["turns"]]
    e["counts"] = {"dialogues": len(e["dialogues"]), "turns": len(turns)}
    for label in ("emotion", "class4"):
        values = [t[label] for t in turns if t[label]]
        e["counts"][label] = {v: values.count(v) for v in values}


def monah(e):
    e["conversations"] = [c for c in e["conversations"] if c["conversation"] != "Lamp"]


def hostile(e):
    e["cases"] = [c for n, c in enumerate(e["cases"]) if n % 7]


def tensors(folder, e):
    name = "glove.toy.50d.txt"
    vector = (np.arange(50) - 20) / 16
    with open(folder / name, "a") as out:
        out.write("zebra " + " ".join(map(str, vector)) + "\n")
    token = {"token": "zebra", "first": vector[0], "last": vector[-1], "sum": vector.sum()}
    e["files"][name]["content"]["tokens"].append(token)


def stats(folder):
    for file in folder.glob("*.json"):
        content = json.loads(file.read_text())
        if len(content.get("cases", [])) > 1:
            content["cases"] = content["cases"][1:]
            file.write_text(json.dumps(content))


def load(file):
    data = file.read_bytes()
    size = struct.unpack("<Q", data[:8])[0]
    header = json.loads(data[8:8 + size])
    header.pop("__metadata__", None)
    return {n: np.frombuffer(data[8 + size:][slice(*e["data_offsets"])], TYPES[e["dtype"]]).reshape(e["shape"])
            for n, e in header.items()}


def save(file, tensors):
    header, body = {}, b""
    for name, array in sorted(tensors.items(), key=lambda t: -t[1].dtype.itemsize):
        dtype = next(k for k, v in TYPES.items() if np.dtype(v) == array.dtype)
        raw = np.ascontiguousarray(array).tobytes()
        header[name] = {"dtype": dtype, "shape": list(array.shape), "data_offsets": [len(body), len(body) + len(raw)]}
        body += raw
    text = json.dumps(header).encode()
    text += b" " * (-len(text) % 8)
    file.write_bytes(struct.pack("<Q", len(text)) + text + body)


def twice(file, rows, kept):
    """Every row of a batch twice and in another order: means over rows, and so losses and steps, stay what they are."""
    order = RANDOM.permutation(np.repeat(np.arange(rows), 2))
    tensors = load(file)
    for name, array in tensors.items():
        if name.startswith(("in.", "out.")) and name not in kept and array.shape[0] == rows and "loss" not in name:
            tensors[name] = array[order]
    return tensors


def han(folder):
    manifest = json.loads((folder / "manifest.json").read_text())
    for model in manifest["models"]:
        file = folder / model["file"]
        tensors = twice(file, model["rows"], {"in.loss_weight"})
        model["rows"] *= 2
        # the first two tokens are padding and the unknown word
        order = np.concatenate([[0, 1], 2 + RANDOM.permutation(model["vocab"] - 2)])
        ids = tensors["in.ids"]
        tensors["in.ids"] = np.argsort(order)[ids]
        for name, array in tensors.items():
            if name.split(".", 1)[0] in ("param", "grad", "after") and array.shape[0] == model["vocab"]:
                tensors[name] = array[order]
        save(file, tensors)
    (folder / "manifest.json").write_text(json.dumps(manifest))


def fusion(folder):
    for model in json.loads((folder / "manifest.json").read_text())["models"].values():
        file = folder / model["file"]
        rows = load(file)["in.text"].shape[0]
        tensors = twice(file, rows, {"in.pos_weight", "in.lambda", "out.grad_norm", "out.clip_coef"})
        save(file, {n: a for n, a in tensors.items() if not n.startswith("mid.")})


def statistics(folder):
    for name, keys in {"mi_golden.json": ["cases"], "rng_golden.json": ["u53", "gauss"]}.items():
        content = json.loads((folder / name).read_text())
        for key in keys:
            content[key] = content[key][:-1]
        (folder / name).write_text(json.dumps(content))


golden, given, out = map(pathlib.Path, sys.argv[1:])
shutil.copytree(golden, out / "golden", copy_function=shutil.copyfile)
made = out / "fixtures"
fixtures(given, made)
expected(made / "semaine", semaine)
expected(made / "iemocap", iemocap)
expected(made / "monah", monah)
expected(made / "hostile", hostile)
expected(made / "tensors", lambda e: tensors(made / "tensors", e))
stats(made / "stats")
han(out / "golden/han")
fusion(out / "golden/fusion")
fusion(out / "golden/fusion-more")
statistics(out / "golden/statistics")
