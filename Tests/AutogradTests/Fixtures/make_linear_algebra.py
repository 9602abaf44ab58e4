"""Writes linear_algebra.jsonl: values and gradients of matrix functions by PyTorch.

Run with a Python that has torch: python make_linear_algebra.py > linear_algebra.jsonl
"""

import json
import math
import random

import torch

rng = random.Random(6)
inf = math.inf
f32, f64, i64 = torch.float32, torch.float64, torch.int64


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


def drawn(*shape, dtype=f64):
    n = math.prod(shape)
    if dtype.is_floating_point:
        data = [round(rng.uniform(-2, 2), 3) for _ in range(n)]
        return torch.tensor(data, dtype=dtype).reshape(shape).requires_grad_()
    return torch.tensor([rng.randrange(-3, 4) for _ in range(n)], dtype=dtype).reshape(shape)


def well(*shape, dtype=f64):
    """Square matrices far from singular ones."""
    x = drawn(*shape, dtype=dtype).detach() + 5 * torch.eye(shape[-1], dtype=dtype)
    return x.requires_grad_()


def positive(*shape, dtype=f64):
    """Symmetric positive definite matrices."""
    x = drawn(*shape, dtype=dtype).detach()
    return (x @ x.mT + torch.eye(shape[-1], dtype=dtype)).requires_grad_()


def call(name, *arguments, **keywords):
    function = torch
    for part in name.split("."):
        function = getattr(function, part)
    given = function(*arguments, **keywords)
    several = not isinstance(given, torch.Tensor)
    for place, value in enumerate(given if several else [given]):
        line = {"function": name, "arguments": [argument(a) for a in arguments],
                "keywords": {k: argument(a) for k, a in keywords.items()}}
        if several:
            line["output"] = place
        line["value"] = record(value)
        inputs = [a for a in arguments if isinstance(a, torch.Tensor) and a.requires_grad]
        if value.requires_grad and inputs:
            seed = torch.linspace(0.5, 1.5, max(value.numel(), 1), dtype=f64)[: value.numel()]
            seed = seed.reshape(value.shape).to(value.dtype)
            grads = torch.autograd.grad(value, inputs, seed, retain_graph=True, allow_unused=True)
            line["seed"] = record(seed)
            line["gradients"] = [None if g is None else record(g) for g in grads]
        print(json.dumps(line, separators=(",", ":")))


def products():
    for dtype in (f64, f32, i64):
        call("dot", drawn(4, dtype=dtype), drawn(4, dtype=dtype))
        call("vdot", drawn(3, dtype=dtype), drawn(3, dtype=dtype))
        call("mv", drawn(2, 3, dtype=dtype), drawn(3, dtype=dtype))
        call("mm", drawn(2, 3, dtype=dtype), drawn(3, 4, dtype=dtype))
        call("bmm", drawn(2, 2, 3, dtype=dtype), drawn(2, 3, 2, dtype=dtype))
        call("inner", drawn(2, 3, dtype=dtype), drawn(4, 3, dtype=dtype))
    call("inner", drawn(3), drawn(3))
    call("inner", drawn(), drawn(2, 3))
    call("mm", drawn(0, 3), drawn(3, 2))
    for options in ({}, {"beta": 0.5, "alpha": 2.0}, {"alpha": -1}, {"beta": 0}):
        call("addmm", drawn(2), drawn(2, 3), drawn(3, 2), **options)
        call("addmv", drawn(), drawn(2, 3), drawn(3), **options)
        call("addr", drawn(2, 3), drawn(2), drawn(3), **options)
        call("baddbmm", drawn(1, 2), drawn(3, 2, 2), drawn(3, 2, 2), **options)
    call("addmm", drawn(2, 2, dtype=i64), drawn(2, 3, dtype=i64), drawn(3, 2, dtype=i64), beta=2)
    call("tensordot", drawn(2, 3, 4), drawn(3, 4, 2))
    call("tensordot", drawn(2, 3), drawn(3, 2), dims=1)
    call("tensordot", drawn(2, 3), drawn(2), dims=0)
    call("tensordot", drawn(2, 3, 4), drawn(4, 2, 5), dims=[[0, 2], [1, 0]])
    call("tensordot", drawn(3, 2), drawn(1, 4), dims=[[0], [0]])


def sums():
    for equation, *shapes in (
        ("ij,jk->ik", (2, 3), (3, 2)), ("ij->ji", (2, 3)), ("ii->i", (3, 3)), ("ii", (3, 3)),
        ("i,j->ij", (2,), (3,)), ("i,i->", (3,), (3,)), ("ij,ij->i", (2, 3), (2, 3)),
        ("i,ij,j->", (2,), (2, 3), (3,)), ("bn,anm,bm->ba", (2, 2), (3, 2, 2), (2, 2)),
        ("ij,jk", (2, 3), (3, 2)), ("cb,ba", (2, 3), (3, 2)), ("bhid,bhjd->bhij", (1, 2, 2, 2), (1, 2, 3, 2)),
        ("ij, jk -> ik", (2, 2), (2, 2)), ("...ij,...jk->...ik", (4, 2, 3), (3, 2)),
        ("...i->...", (2, 3)), ("i...,i...", (3, 2), (3, 1)), ("iij->j", (2, 2, 3)), ("ij->", (2, 3)),
        ("ij,ij->", (2, 3), (1, 3)), ("aBA->Aa", (2, 3, 2)), ("...,->...", (2, 3), ()), ("ijk,ljk->il", (2, 3, 2), (4, 3, 2)),
        ("ij,kj->ik", (2, 0), (3, 0)), ("i,j,k->", (2,), (3,), (2,)), ("ij,jk,kl,lm->im", (2, 2), (2, 3), (3, 2), (2, 2)),
    ):
        call("einsum", equation, *[drawn(*shape) for shape in shapes])
    call("einsum", "ij,jk->ik", drawn(2, 3, dtype=i64), drawn(3, 2, dtype=i64))


def factors():
    for name in ("inverse", "linalg.inv"):
        for shape in ((1, 1), (2, 2), (4, 4), (2, 3, 3), (0, 2, 2), (0, 0)):
            call(name, well(*shape))
        call(name, well(3, 3, dtype=f32))
    call("inverse", torch.tensor([[0.0, 1], [2, 0]], dtype=f64, requires_grad=True))
    for name in ("cholesky", "linalg.cholesky"):
        for upper in (False, True):
            for shape in ((1, 1), (3, 3), (2, 2, 2), (0, 0)):
                call(name, positive(*shape), upper=upper)
        call(name, positive(2, 2, dtype=f32))
        # Only one triangle is read, but both get their share of the gradient.
        call(name, torch.tensor([[4.0, 7], [2, 5]], dtype=f64, requires_grad=True))


def determinants():
    singular = torch.tensor([[1.0, 2, 3], [2, 4, 6], [1, 0, 1]], dtype=f64)
    for name in ("det", "linalg.det", "logdet", "linalg.slogdet"):
        for shape in ((1, 1), (2, 2), (4, 4), (2, 3, 3), (0, 0), (0, 2, 2)):
            call(name, drawn(*shape))
        call(name, well(3, 3, dtype=f32))
    call("det", singular)
    call("det", torch.zeros(2, 2, dtype=f64))
    call("linalg.slogdet", singular * 0)


def systems():
    for left, right in (((1, 1), (1,)), ((3, 3), (3,)), ((3, 3), (3, 2)), ((2, 2, 2), (2, 2, 2)),
                        ((2, 2, 2), (2, 2)), ((4, 1, 3, 3), (2, 3, 2)), ((0, 0), (0, 2)), ((2, 2), (2, 0))):
        call("linalg.solve", well(*left), drawn(*right))
    call("linalg.solve", well(3, 3, dtype=f32), drawn(3, dtype=f32))
    for upper in (False, True):
        for unit in (False, True):
            for a, b in (((2, 2), (2, 2)), ((2, 3, 3), (3, 2))):
                x = well(*a).detach()
                x = (x.triu() if upper else x.tril()).requires_grad_()
                call("linalg.solve_triangular", x, drawn(*b), upper=upper, unitriangular=unit)
                turned = drawn(*b[:-2], b[-1], b[-2])
                call("linalg.solve_triangular", x, turned, upper=upper, left=False, unitriangular=unit)


def more_products():
    for name in ("matrix_power", "linalg.matrix_power"):
        for n in (0, 1, 2, 3, 5, -1, -2):
            call(name, well(2, 2), n)
        call(name, well(2, 3, 3), 3)
        call(name, drawn(2, 2, dtype=i64), 3)
    for name in ("cross", "linalg.cross"):
        call(name, drawn(2, 3), drawn(2, 3), dim=-1)
        call(name, drawn(3, 2), drawn(3, 1), dim=0)
        call(name, drawn(3, dtype=i64), drawn(3, dtype=i64), dim=0)
    call("linalg.multi_dot", [drawn(n, m).detach() for n, m in ((2, 3), (3, 4), (4, 1))])
    call("linalg.multi_dot", [drawn(3).detach(), drawn(3, 2).detach(), drawn(2).detach()])
    for p in (0.5, 1.0, 1.5, 2.0, 3.0, inf):
        call("cdist", drawn(2, 3), drawn(4, 3), p)
    call("cdist", drawn(2, 2, 3), drawn(1, 3, 3))


def norms():
    call("linalg.vector_norm", drawn(2, 3).detach(), 0)
    for p in (2, 1, 3, 0.5, inf, -inf, -1):
        call("linalg.vector_norm", drawn(2, 3), p)
        call("linalg.vector_norm", drawn(2, 3), p, 1, True)
        call("linalg.norm", drawn(4), p)
    for order in ("fro", "nuc", 1, -1, 2, -2, inf, -inf):
        call("linalg.matrix_norm", drawn(2, 3), order)
        call("linalg.matrix_norm", drawn(2, 3, 2), order, [2, 0], True)
        call("linalg.norm", drawn(3, 2), order)
        call("linalg.norm", drawn(3, 2, 2), order, [0, 1])
    call("linalg.norm", drawn(2, 3, 2))
    call("linalg.norm", drawn(2, 3), None, 0, True)
    call("linalg.norm", drawn(2, 3), None, [0, 1])


def spectra():
    for shape in ((1, 1), (2, 2), (4, 4), (2, 3, 3), (0, 0)):
        call("linalg.eigvalsh", positive(*shape))
    for shape in ((1, 1), (2, 2), (4, 4), (3, 2), (2, 4), (2, 3, 2), (0, 0), (0, 2), (3, 1)):
        call("linalg.svdvals", drawn(*shape))
        call("linalg.pinv", drawn(*shape))
    call("linalg.pinv", torch.tensor([[1.0, 2], [2, 4]], dtype=f64))


products()
sums()
norms()
spectra()
determinants()
systems()
more_products()
factors()
