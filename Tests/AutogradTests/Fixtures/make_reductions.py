"""Writes reductions.jsonl: values and gradients of reductions, scans and sorting by PyTorch.

Run with a Python that has torch: python make_reductions.py > reductions.jsonl
"""

import math

import torch

from calls import call, drawn, leaf, names, rng, vectors

inf, nan = math.inf, math.nan
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
