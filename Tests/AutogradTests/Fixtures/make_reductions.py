"""Writes reductions.jsonl: values and gradients of reductions, scans and sorting by PyTorch.

Run with a Python that has torch: python make_reductions.py > reductions.jsonl
"""

import json
import math
import random

import torch

rng = random.Random(5)
vectors = ("cosine_similarity", "normalize", "pairwise_distance")
inf, nan = math.inf, math.nan
names = {str(d).removeprefix("torch."): d for d in (
    torch.bool, torch.uint8, torch.int8, torch.int32, torch.int64, torch.float32, torch.float64)}


def number(x):
    if isinstance(x, float) and not math.isfinite(x):
        return "nan" if math.isnan(x) else "inf" if x > 0 else "-inf"
    return x


def record(t):
    data = [number(x) for x in t.detach().reshape(-1).tolist()]
    return {"dtype": str(t.dtype).removeprefix("torch."), "shape": list(t.shape), "data": data,
            "requires_grad": t.requires_grad and t.is_leaf}


def argument(a):
    if isinstance(a, torch.Tensor):
        return {"tensor": record(a)}
    if isinstance(a, torch.dtype):
        return {"dtype": str(a).removeprefix("torch.")}
    if isinstance(a, bool):
        return {"bool": a}
    if isinstance(a, int):
        return {"integer": a}
    if isinstance(a, float):
        return {"real": number(a)}
    if isinstance(a, str):
        return {"string": a}
    if isinstance(a, (list, tuple)):
        return {"list": [argument(x) for x in a]}
    return {}


def leaf(data, dtype=torch.float64):
    t = torch.tensor(data, dtype=dtype)
    return t.requires_grad_() if dtype.is_floating_point else t


def drawn(shape, dtype=torch.float64):
    n = math.prod(shape)
    if dtype.is_floating_point:
        data = [round(rng.uniform(-2, 2), 3) for _ in range(n)]
    else:
        data = [rng.randrange(0, 2 if dtype == torch.bool else 5) for _ in range(n)]
    t = torch.tensor(data, dtype=dtype).reshape(shape)
    return t.requires_grad_() if dtype.is_floating_point else t


def torch_function(name):
    for home in (torch.nn.functional, torch):
        if name in ("softmax", "softmin", "log_softmax", *vectors) or home is torch:
            if hasattr(home, name):
                return getattr(home, name)
    raise AttributeError(name)


def call(name, *arguments, **keywords):
    given = torch_function(name)(*arguments, **keywords)
    several = not isinstance(given, torch.Tensor)
    for number_, value in enumerate(given if several else [given]):
        line = {"function": name, "arguments": [argument(a) for a in arguments],
                "keywords": {k: argument(a) for k, a in keywords.items()}}
        if several:
            line["output"] = number_
        line["value"] = record(value)
        leaves = [a for a in arguments if isinstance(a, torch.Tensor) and a.requires_grad]
        if leaves and value.requires_grad and name != "unique":
            seed = torch.tensor([(0.5 + i % 7) * (-1) ** i for i in range(value.numel())],
                                dtype=value.dtype).reshape(value.shape)
            line["seed"] = record(seed)
            shares = torch.autograd.grad(value, leaves, seed, retain_graph=True, allow_unused=True)
            line["gradients"] = [None if g is None else record(g) for g in shares]
        print(json.dumps(line, separators=(",", ":")))


shapes = [[], [2, 3]]
ties = [leaf([2.0, 1.0, 2.0, 2.0, 1.0]), leaf([[1.0, 1.0, 0.0], [3.0, 3.0, 3.0]])]
odd = [leaf([1.0, nan, 3.0]), leaf([1.0, inf, -inf]), leaf([[1.0, nan], [2.0, -1.0]])]
zeros = [leaf([0.0, 2.0, 3.0]), leaf([0.0, 0.0, 3.0]), leaf([[0.0, 2.0, 0.0], [1.0, 0.0, 3.0]])]
whole = [drawn([4], d) for d in names.values()] + [drawn([2, 3], torch.int64)]

for x in [drawn(s) for s in shapes] + [drawn([2, 2], torch.float32)] + ties + odd[1:]:
    dims = range(-max(x.ndim, 1), max(x.ndim, 1))
    for name in ("max", "min", "median", "prod"):
        call(name, x)
    for name in ("amax", "amin", "aminmax", "argmax", "argmin", "var", "std", "norm", "nansum", "nanmean",
                 "count_nonzero", "all", "any", "unique"):
        call(name, x)
    for dim in dims:
        keep = dim % 2 == 0
        for name in ("max", "min", "median", "prod", "amax", "amin", "argmax", "argmin", "all", "any",
                     "logsumexp", "nansum", "nanmean"):
            call(name, x, dim, keep)
        for name in ("cumsum", "cummax", "cummin", "logcumsumexp", "sort", "argsort", "softmax", "softmin",
                     "log_softmax", "count_nonzero"):
            call(name, x, dim)
        call("cumprod", x, dim)
        call("sort", x, dim, True)
        call("aminmax", x, dim=dim, keepdim=keep)
        call("kthvalue", x, 1, dim, keep)
        call("topk", x, 1, dim, keep)
        call("var", x, dim, correction=0)
        call("std", x, dim, keepdim=True)
        call("std", x, dim, False)
        call("var_mean", x, dim, correction=0, keepdim=keep)
        call("std_mean", x, dim, correction=0)
        for p in (1, 2, 1.5, inf):
            call("norm", x, p, dim, keep)
        call("norm", x.detach(), 0, dim, keep)
        if x.shape and x.shape[dim] > 2:
            call("kthvalue", x, 3, dim)
            call("topk", x, 3, dim, False)
for x in zeros:
    call("prod", x)
    call("norm", x, 1.5)
    for dim in range(x.ndim):
        call("prod", x, dim)
        call("cumprod", x, dim)
for x in [leaf([0.0, 0.0]), leaf([2.0, 2.0, 2.0])]:
    for p in ("fro", 1, 1.5, 2, 3, inf):
        call("norm", x, p)
        call("dist", x, x.detach().clone().requires_grad_(), 2 if p == "fro" else p)
    for name in ("std", "var"):
        for correction in (0, 1):
            call(name, x, correction=correction)
for x in whole:
    for name in ("sum", "prod", "all", "any", "count_nonzero", "max", "min", "amax", "amin", "unique"):
        call(name, x)
    for name in ("cumsum", "cumprod", "cummax", "sort"):
        call(name, x, 0)
    if x.dtype != torch.bool:
        for name in ("median", "argmax", "argmin"):
            call(name, x)
        call("topk", x, 2, 0)
        call("kthvalue", x, 2, 0)
        call("diff", x)
    for dtype in (torch.float64, torch.int32):
        x = x.detach()
        for name in ("sum", "prod"):
            call(name, x, dtype=dtype)
        for name in ("cumsum", "cumprod"):
            call(name, x, 0, dtype=dtype)
    call("mean", x, dtype=torch.float32)
for name in ("sum", "prod", "all", "any", "var", "std", "median", "nansum", "nanmean", "norm", "count_nonzero",
             "unique"):
    call(name, leaf([]))
for name in ("cumsum", "cumprod", "cummax", "logcumsumexp", "sort", "logsumexp", "softmax"):
    call(name, leaf([]), 0)
call("sum", drawn([2, 3, 4]), [0, -1], dtype=torch.float32)
call("logsumexp", drawn([2, 3, 4]), [0, 2], True)
call("amax", drawn([2, 3, 4]), [2, 0])
for correction in (0, 1, 2):
    call("var", drawn([2, 3, 4]), [0, -1], correction=correction)
call("var", drawn([4]), correction=4)
call("var", drawn([2, 2]), 0, correction=2)
for n in (0, 1, 2, 5):
    call("diff", drawn([3, 4]), n)
    call("diff", drawn([3, 4]), n, 0)
call("diff", torch.tensor([True, True, False]))
for q in (0.0, 0.3, 0.5, 1.0):
    for x in [drawn([5]), drawn([3, 4]), ties[1], odd[2]]:
        call("quantile", x, q)
        call("quantile", x, q, 0, True)
call("quantile", drawn([3, 4]), leaf([0.2, 0.9, 0.5]), 1)
call("quantile", drawn([3, 4]), torch.tensor([0.2, 0.75], dtype=torch.float64), 0, True)
call("quantile", drawn([3, 4]), torch.tensor([0.2, 0.75], dtype=torch.float64))
call("quantile", drawn([]), 0.5)
for right in (False, True):
    line = torch.tensor([1.0, 2.0, 2.0, 5.0])
    call("searchsorted", line, torch.tensor([[2.0, 0.0], [nan, 6.0]]), right=right)
    call("searchsorted", torch.tensor([[1, 3], [2, 4]]), torch.tensor([[3, 1, 9], [2, 0, 4]]), right=right)
    call("searchsorted", torch.tensor([1, 3, 5]), 4, right=right)
    call("bucketize", torch.tensor([1.0, 2.0, 9.0]), torch.tensor([1, 3, 5]), right=right)
call("isin", torch.tensor([1, 2, 3]), torch.tensor([2.0, 3.5]))
call("isin", torch.tensor([[1.0, nan]]), torch.tensor([nan, 1.0]))
call("isin", torch.tensor([1, 2]), 2)
call("isin", 2, torch.tensor([1, 2]))
call("bincount", torch.tensor([1, 1, 3]))
call("bincount", torch.tensor([1, 1, 3]), torch.tensor([0.5, 1.0, 2.0]))
call("bincount", torch.tensor([1, 1, 3], dtype=torch.int32), torch.tensor([1, 1, 2]), 6)
call("bincount", torch.zeros(0, dtype=torch.int64), minlength=3)
for name in vectors[:2]:
    for dim in (0, 1):
        pair = [drawn([2, 3]), leaf([[0.0, 0.0, 0.0], [1.0, 2.0, -2.0]])]
        call(name, *(pair if name == vectors[0] else pair[1:]), dim=dim)
call("cosine_similarity", drawn([2, 3]), drawn([3]), 0)
call("normalize", drawn([2, 3]), 1.0, 0)
call("pairwise_distance", drawn([2, 3]), drawn([3]))
call("pairwise_distance", drawn([2, 3]), drawn([2, 3]), 1.0, keepdim=True)
# Ties among many, where the way of selecting decides which is selected.
for length in (7, 12, 20):
    x = leaf([float(rng.randrange(4)) for _ in range(length)])
    call("sort", x, dim=0, stable=True)
    call("argsort", x, dim=0, descending=True, stable=True)
    for name in ("max", "min", "median", "cummax", "cummin"):
        call(name, x, 0)
    for k in (1, length // 2, length - 1):
        call("kthvalue", x, k)
        call("topk", x, k)
        call("topk", x, k, 0, False)
