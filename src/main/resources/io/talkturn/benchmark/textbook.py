"""The textbook forms of our networks in Python's PyTorch, for `talkturn benchmark --python`.

Started with `python -c`; the first line of the input is a header in JSON, every further line "train|evaluate padded|packed
THREADS BATCH". Answers begin with "= ": "= ready VERSION GFLOPS", "= missing", or the seconds
that a command took for each of its windows or samples.
"""
import json
import sys
import time

try:
    import torch
except ImportError:
    print("= missing", flush=True)
    sys.exit(0)

from torch import nn
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence


class Encoder(nn.Module):
    """A bidirectional GRU over padded rows, and attention over its states."""

    def __init__(self, columns, units, size):
        super().__init__()
        self.gru = nn.GRU(columns, units, batch_first=True, bidirectional=True)
        self.proj = nn.Linear(2 * units, size)
        self.context = nn.Parameter(torch.randn(size) * 0.05)

    def forward(self, x, lengths, packed):
        width = x.shape[1]
        if packed:
            rows = pack_padded_sequence(x, lengths, batch_first=True, enforce_sorted=False)
            states, _ = pad_packed_sequence(self.gru(rows)[0], batch_first=True, total_length=width)
        else:
            states, _ = self.gru(x)
        u = torch.relu(self.proj(states))
        padding = torch.arange(width)[None, :] >= lengths[:, None]
        alpha = (u @ self.context).masked_fill(padding, float("-inf")).softmax(1)
        return (alpha[:, :, None] * u).sum(1), alpha


class Han(nn.Module):
    """HAN-ROCK as its paper's equations say: every window by itself, one encoder after the other."""

    def __init__(self, h):
        super().__init__()
        self.embedding = nn.Embedding(h["vocabulary"], h["embedding"])
        self.embedding.weight.requires_grad_(False)
        self.word = nn.ModuleList(
            Encoder(h["embedding"], h["wordGru"], h["wordAttention"]) for _ in range(2))
        size = h["turnAttention"]
        self.turn = nn.ModuleList(
            Encoder(h["wordAttention"], h["primaryGru"] if k == 0 else h["auxiliaryGru"], size)
            for k in range(len(h["outputs"])))
        self.context = nn.Parameter(torch.randn(size) * 0.05)
        self.heads = nn.ModuleList(nn.Linear(size, outputs) for outputs in h["outputs"])

    def forward(self, batch, packed):
        x = self.embedding(batch["tokens"])
        windows, slots = batch["windows"]
        encodings = [w(x, batch["words"], packed)[0].reshape(windows, slots, -1) for w in self.word]
        v = torch.stack([
            turn(encodings[0 if k == 0 else 1], batch["turns"], packed)[0] for k, turn in enumerate(self.turn)])
        kappa = (v @ self.context).softmax(0)
        fused = (kappa[:, :, None] * v).sum(0)
        return [head(fused if k == 0 else v[k]) for k, head in enumerate(self.heads)]

    def loss(self, batch, packed):
        total = 0
        for logits, target in zip(self(batch, packed), batch["targets"]):
            single = logits.shape[1] == 1
            total = total + (
                nn.functional.l1_loss(logits[:, 0], target) if single
                else nn.functional.cross_entropy(logits, target))
        return total / len(self.heads)

    @staticmethod
    def batch(given, h):
        """Windows of talkturns, padded to the longest window and the longest talkturn."""
        talkturns, windows = given["talkturns"], given["windows"]
        slots = max(len(w) for w in windows)
        rows = [talkturns[w[i]] if i < len(w) else [] for w in windows for i in range(slots)]
        width = max(len(r) for r in rows)
        tokens = torch.zeros(len(rows), width, dtype=torch.long)
        for n, row in enumerate(rows):
            tokens[n, : len(row)] = torch.tensor(row, dtype=torch.long)
        count = len(windows)
        return {
            "count": count,
            "windows": (count, slots),
            "tokens": tokens,
            # an empty slot has one word, as packing wants; the window's attention never looks at it
            "words": torch.tensor([max(1, len(r)) for r in rows]),
            "turns": torch.tensor([len(w) for w in windows]),
            "targets": [
                torch.rand(count) if outputs == 1 else torch.randint(outputs, (count,)) for outputs in h["outputs"]],
        }


class Fusion(nn.Module):
    """EF-LF LSTM: a bidirectional LSTM over all columns, one a modality, logits summed with learned weights."""

    def __init__(self, h):
        super().__init__()
        columns = h["columns"]
        self.columns = columns
        self.lstms = nn.ModuleList(
            nn.LSTM(c, u, batch_first=True, bidirectional=True) for c, u in zip([sum(columns)] + columns, h["units"]))
        self.heads = nn.ModuleList(nn.Linear(2 * u, h["classes"]) for u in h["units"])
        self.weights = nn.Parameter(torch.full((len(self.heads),), 1 / len(self.heads)))

    def forward(self, batch, packed):
        x = batch["packed" if packed else "padded"]
        logits = 0
        for k, read in enumerate([x] + list(x.split(self.columns, 2))):
            if packed:
                rows = pack_padded_sequence(read, batch["lengths"], batch_first=True, enforce_sorted=False)
                last = torch.cat(list(self.lstms[k](rows)[1][0]), 1)
            else:
                last = self.lstms[k](read)[0][:, -1]
            logits = logits + self.weights[k] * self.heads[k](last)
        return logits

    def loss(self, batch, packed):
        return nn.functional.binary_cross_entropy_with_logits(self(batch, packed), batch["targets"])

    @staticmethod
    def batch(given, h):
        """Numbers that mean nothing, of the given lengths: padding before them, or after them where it is packed."""
        lengths, steps = given["lengths"], h["steps"]
        left = torch.zeros(len(lengths), steps, sum(h["columns"]))
        right = torch.zeros_like(left)
        for n, length in enumerate(lengths):
            values = torch.randn(length, left.shape[2])
            left[n, steps - length:] = values
            right[n, :length] = values
        return {
            "count": len(lengths),
            "lengths": torch.tensor(lengths),
            "padded": left,
            "packed": right,
            "targets": torch.randint(2, (len(lengths), h["classes"])).float(),
        }


def gflops():
    """What one thread multiplies: Debian's torch comes with a BLAS that is ten times slower than libopenblas0."""
    torch.set_num_threads(1)
    a = torch.randn(700, 700)
    best = float("inf")
    for _ in range(5):
        start = time.perf_counter()
        a @ a
        best = min(best, time.perf_counter() - start)
    return 2 * 0.7**3 / best


def main():
    header = json.loads(sys.stdin.readline())
    torch.manual_seed(1)
    torch.set_flush_denormal(True)
    kind = {"han": Han, "fusion": Fusion}[header["kind"]]
    network = kind(header)
    trained = [p for p in network.parameters() if p.requires_grad]
    adam = torch.optim.Adam(trained, lr=header["rate"], weight_decay=header["decay"])
    batches = {what: [kind.batch(b, header) for b in header[what]] for what in ("train", "evaluate")}
    print("= ready", torch.__version__, gflops(), flush=True)
    for line in sys.stdin:
        what, how, threads, number = line.split()
        torch.set_num_threads(int(threads))
        packed = how == "packed"
        batch = batches[what][int(number) % len(batches[what])]
        start = time.perf_counter()
        if what == "train":
            adam.zero_grad()
            network.loss(batch, packed).backward()
            if header["clip"] > 0:
                nn.utils.clip_grad_norm_(trained, header["clip"])
            adam.step()
        else:
            with torch.no_grad():
                network(batch, packed)
        print("=", (time.perf_counter() - start) / batch["count"], flush=True)


main()
