"""Recomputes every prediction of a run from its files, with torch and safetensors alone.

    python recompute.py RUN CORPUS     (for example runs/20260730-140512-rock corpora/role-play)

docs/run-folder.md explains each step. It prints the largest difference from predictions.csv, which is rounding: below 1e-4.
"""
import csv
import io
import json
import sys
import unicodedata

import torch
from safetensors.torch import load_file

run, corpus = sys.argv[1], sys.argv[2]


def read(path):
    with open(path, encoding="utf-8", newline="") as file:
        return file.read()


net = json.loads(read(f"{run}/network.json"))
classes = json.loads(read(f"{run}/targets.json"))["classes"]
rows = {token: row for row, token in enumerate(read(f"{run}/vocabulary.txt").split("\n")[:-1])}
W = load_file(f"{run}/weights.safetensors")


# --- 1. text to tokens -------------------------------------------------------------------------------------------------
def is_word(c):
    return unicodedata.category(c)[0] in "LMN"


def is_letter(c):
    return unicodedata.category(c)[0] in "LM"


def run_of(text, i, wanted):
    while i < len(text) and wanted(text[i]):
        i += 1
    return i


def groups(text, i, wanted, joints):
    """The end of wanted+ (joint wanted+)* at i; i itself where nothing fits."""
    end = run_of(text, i, wanted)
    while end > i and end < len(text) and text[end] in joints and run_of(text, end + 1, wanted) > end + 1:
        end = run_of(text, end + 1, wanted)
    return end


def tokens(text):
    text = unicodedata.normalize("NFC", text).lower()
    for sign in "\u2018\u2019\u02bc\u00b4`":
        text = text.replace(sign, "'")
    found, i = [], 0
    while i < len(text):
        end = groups(text, i, lambda c: c in "0123456789", ".,")
        if end == i or (end < len(text) and is_letter(text[end])):
            end = groups(text, i, is_word, "'")
        if end == i and text[i] in ".,!?":
            end = i + 1
        if end > i:
            found.append(text[i:end])
        i = max(end, i + 1)
    return found or ["<empty>"]


def read_tokens(turn):
    if net["text"] == "text" or turn.get("narrative") is None:
        return tokens(turn["text"])[: net["maxTokens"]]
    found = tokens(turn["narrative"])
    return (found[:-1] if len(found) > 1 and found[-1] == "." else found)[: net["maxTokens"]]


# --- 2. the network (no padding: one talkturn and one window at a time) ------------------------------------------------
def attend(name, x):
    """Bidirectional GRU and attention of one encoder; x [n, inputs] gives the summary [size] and the weights [n]."""
    weights = {k.removeprefix(f"{name}.gru."): v for k, v in W.items() if k.startswith(f"{name}.gru.")}
    gru = torch.nn.GRU(x.shape[1], weights["weight_hh_l0"].shape[1], batch_first=True, bidirectional=True)
    gru.load_state_dict(weights)
    h = gru(x.unsqueeze(0))[0][0]
    u = torch.relu(h @ W[f"{name}.attention.proj.weight"].T + W[f"{name}.attention.proj.bias"])
    alpha = torch.softmax(u @ W[f"{name}.attention.context"], 0)
    return alpha @ u, alpha


def encode(words):
    """Word level: a talkturn's summary by each word encoder."""
    x = W["embedding.weight"][torch.tensor([rows.get(word, rows["<unk>"]) for word in words])]
    return {a: attend(f"word.{a}", x)[0] for a in net["wordEncoders"]}


def predict(window):
    """Talkturn level, fusion and the primary head; window: encoded talkturns, oldest first, the predicted one last."""
    v = []
    for task in net["turnEncoders"]:
        branch = "pri" if task == "pri" else "aux"
        v.append(attend(f"turn.{task}", torch.stack([turn[branch] for turn in window]))[0])
    fused = v[0]
    if "fusion.context" in W:
        v = torch.stack(v)
        kappa = torch.softmax(v @ W["fusion.context"], 0)
        fused = kappa @ v
    y = W["head.pri.weight"] @ fused + W["head.pri.bias"]
    return (torch.softmax(y, 0) if classes else y).tolist()


# --- 3. every prediction of the run ------------------------------------------------------------------------------------
with torch.no_grad():
    conversations = {}
    for line in read(f"{corpus}/turns.jsonl").split("\n")[:-1]:
        turn = json.loads(line)
        conversations.setdefault(turn["conversation"], []).append(turn)
    wanted = {row["talkturn"]: row for row in csv.DictReader(io.StringIO(read(f"{run}/predictions.csv")))}
    largest = 0.0
    for turns in conversations.values():
        encoded = {}
        for t, turn in enumerate(turns):
            if turn["id"] not in wanted:
                continue
            first = max(0, t - net["contentSize"])
            for i in range(first, t + 1):
                if i not in encoded:
                    encoded[i] = encode(read_tokens(turns[i]))
            output = predict([encoded[i] for i in range(first, t + 1)])
            row = wanted[turn["id"]]
            stored = [float(row[f"p_{c}"]) for c in classes] if classes else [float(row["prediction"])]
            largest = max([largest] + [abs(a - b) for a, b in zip(output, stored)])
print(f"{len(wanted)} predictions, largest difference {largest:.2e}")
