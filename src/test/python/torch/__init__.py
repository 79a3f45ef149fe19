"""The few functions of torch that docs/recompute.py uses, in plain Python, so that a test can run it where torch is not.

Slow, float64, and only as general as that script needs.
"""
import contextlib
import math
import struct


class Tensor:
    def __init__(self, data):
        self.data = data

    @property
    def shape(self):
        shape, data = [], self.data
        while isinstance(data, list):
            shape.append(len(data))
            data = data[0]
        return tuple(shape)

    @property
    def T(self):
        return Tensor([list(column) for column in zip(*self.data)])

    def __getitem__(self, index):
        if isinstance(index, Tensor):
            return Tensor([self.data[i] for i in index.data])
        found = self.data[index]
        return Tensor(found) if isinstance(found, list) else found

    def unsqueeze(self, axis):
        assert axis == 0
        return Tensor([self.data])

    def tolist(self):
        return self.data

    def __add__(self, other):
        if len(self.shape) == 2:
            return Tensor([[a + b for a, b in zip(row, other.data)] for row in self.data])
        return Tensor([a + b for a, b in zip(self.data, other.data)])

    def __matmul__(self, other):
        left, right = len(self.shape), len(other.shape)
        if (left, right) == (2, 1):
            return Tensor([_dot(row, other.data) for row in self.data])
        if (left, right) == (1, 2):
            return Tensor([_dot(self.data, column) for column in zip(*other.data)])
        return Tensor([[_dot(row, column) for column in zip(*other.data)] for row in self.data])


def _dot(a, b):
    assert len(a) == len(b)
    return math.fsum(x * y for x, y in zip(a, b))


def tensor(data):
    return Tensor(data)


def stack(tensors):
    return Tensor([t.data for t in tensors])


def relu(x):
    return Tensor([[max(0.0, v) for v in row] for row in x.data])


def softmax(x, dim):
    assert dim == 0 and len(x.shape) == 1
    highest = max(x.data)
    shares = [math.exp(v - highest) for v in x.data]
    return Tensor([v / sum(shares) for v in shares])


def no_grad():
    return contextlib.nullcontext()


def _sigmoid(x):
    return 1 / (1 + math.exp(-x))


class _Gru:
    """torch.nn.GRU as its documentation defines it: gates r, z, n; n = tanh(Wx + b + r * (Uh + b'))."""

    def __init__(self, inputs, units, batch_first, bidirectional):
        assert batch_first and bidirectional
        self.inputs, self.units = inputs, units

    def load_state_dict(self, state):
        for end in ("_l0", "_l0_reverse"):
            assert state["weight_ih" + end].shape == (3 * self.units, self.inputs)
            assert state["weight_hh" + end].shape == (3 * self.units, self.units)
            assert state["bias_ih" + end].shape == state["bias_hh" + end].shape == (3 * self.units,)
        assert len(state) == 8
        self.state = state

    def __call__(self, x):
        steps = x.data[0]
        forward = self._direction(steps, "_l0")
        backward = self._direction(steps[::-1], "_l0_reverse")[::-1]
        return Tensor([[a + b for a, b in zip(forward, backward)]]), None

    def _direction(self, steps, end):
        state, n = self.state, self.units
        h, all_h = [0.0] * n, []
        for x in steps:
            a = (state["weight_ih" + end] @ Tensor(x) + state["bias_ih" + end]).data
            b = (state["weight_hh" + end] @ Tensor(h) + state["bias_hh" + end]).data
            r = [_sigmoid(a[k] + b[k]) for k in range(n)]
            z = [_sigmoid(a[n + k] + b[n + k]) for k in range(n)]
            new = [math.tanh(a[2 * n + k] + r[k] * b[2 * n + k]) for k in range(n)]
            h = [(1 - z[k]) * new[k] + z[k] * h[k] for k in range(n)]
            all_h.append(h)
        return all_h


class nn:
    GRU = _Gru


def _from_bytes(raw, shape):
    flat = list(struct.unpack(f"<{len(raw) // 4}f", raw))
    for size in reversed(shape[1:]):
        flat = [flat[i : i + size] for i in range(0, len(flat), size)]
    return Tensor(flat)
