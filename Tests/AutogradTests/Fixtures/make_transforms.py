"""Writes transforms.jsonl: Jacobians, Hessians and products with them by torch.autograd.functional.

Each function stands in TransformReferenceTests.swift under the same name.
Run with a Python that has torch: python make_transforms.py > transforms.jsonl
"""

import json
import random

import torch
from torch.autograd import functional as F

rng = random.Random(11)
f64 = torch.float64
torch.set_default_dtype(f64)

numbers = {
    "cubes": lambda x: (x * x * x).sum(),
    "seed expression": lambda a, b: a**2 * (b + 5),
    "quadratic": lambda x, m: (x @ m @ x) * 0.5,
    "network": lambda x, w, b: torch.tanh(x @ w + b).sigmoid().mean(),
    "cross entropy": lambda x: torch.nn.functional.cross_entropy(x, torch.tensor([1, 0])),
    "apart": lambda a, b: a.exp().sum(),
    "determinant": lambda m: torch.linalg.det(m),
}
tensors = {
    "squares": lambda x: x * x,
    "layer": lambda x, w, b: torch.tanh(x @ w + b),
    "products": lambda a, b: a * b,
    "softmax": lambda x: torch.softmax(x, dim=-1),
    "sorted": lambda x: torch.sort(x).values.cumsum(0),
    "inverse": lambda m: torch.linalg.inv(m),
}
points = {
    "cubes": [[3]], "seed expression": [[], []], "quadratic": [[3], [3, 3]],
    "network": [[4, 2], [2, 3], [3]], "cross entropy": [[2, 3]], "apart": [[2], [2]],
    "determinant": [[3, 3]], "squares": [[2]], "layer": [[2], [2, 3], [3]],
    "products": [[2, 1], [3]], "softmax": [[2, 3]], "sorted": [[4]], "inverse": [[2, 2]],
}


def drawn(shape):
    count = 1
    for size in shape:
        count *= size
    return torch.tensor([round(rng.uniform(-2, 2), 3) for _ in range(count)]).reshape(shape)


def record(t):
    return {"dtype": "float64", "shape": list(t.shape), "data": t.detach().reshape(-1).tolist()}


def several(x):
    return x if isinstance(x, tuple) else (x,)


for name, function in (numbers | tensors).items():
    x = tuple(drawn(shape) for shape in points[name])
    v = tuple(drawn(shape) for shape in points[name])
    y = function(*x)
    u = drawn(list(y.shape))
    line = {"name": name, "points": [record(t) for t in x], "tangents": [record(t) for t in v],
            "seed": record(u), "value": record(y)}
    line["jacobian"] = [record(t) for t in several(F.jacobian(function, x))]
    line["vjp"] = [record(t) for t in several(F.vjp(function, x, u)[1])]
    line["jvp"] = record(F.jvp(function, x, v)[1])
    if name in numbers:
        line["hessian"] = [[record(t) for t in several(row)]
                           for row in several(F.hessian(function, x))]
        line["hvp"] = [record(t) for t in several(F.hvp(function, x, v)[1])]
    print(json.dumps(line, separators=(",", ":")))
