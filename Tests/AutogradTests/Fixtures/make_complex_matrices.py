"""Writes complex_matrices.jsonl: functions of matrices, complex ones first, differentiated twice, by PyTorch.

Run with a Python that has torch: python make_complex_matrices.py > complex_matrices.jsonl
"""

import json
import math
import random
import warnings

import torch

warnings.filterwarnings("ignore")
rng = random.Random(16)
f64, c64, c128 = torch.float64, torch.complex64, torch.complex128


def number(x):
    return [number(x.real), number(x.imag)] if isinstance(x, complex) else x


def record(t):
    t = t.resolve_conj().resolve_neg()
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
    raise TypeError(a)


def drawn(*shape, dtype=c128):
    def one():
        return round(rng.uniform(-2, 2), 3)
    data = [complex(one(), one()) if dtype.is_complex else one() for _ in range(math.prod(shape))]
    return torch.tensor(data, dtype=dtype).reshape(shape).requires_grad_()


def well(*shape, dtype=c128):
    """Square matrices far from singular ones."""
    x = drawn(*shape, dtype=dtype).detach() + 5 * torch.eye(shape[-1], dtype=dtype)
    return x.requires_grad_()


def positive(*shape, dtype=c128):
    """Hermitian positive definite matrices."""
    x = drawn(*shape, dtype=dtype).detach()
    return (x @ x.mH + torch.eye(shape[-1], dtype=dtype)).requires_grad_()


def call(name, *arguments, output=None, keywords={}):
    function = torch
    for part in name.split("."):
        function = getattr(function, part)
    value = function(*arguments, **keywords)
    line = {"function": name, "arguments": [argument(a) for a in arguments],
            "keywords": {k: argument(a) for k, a in keywords.items()}}
    if output is not None:
        value = value[output]
        line["output"] = output
    line["value"] = record(value)
    if not value.requires_grad:
        print(json.dumps(line, separators=(",", ":")))
        return
    inputs = [a for a in arguments if isinstance(a, torch.Tensor) and a.requires_grad]
    seed = drawn(*value.shape, dtype=value.dtype).detach()
    shares = torch.autograd.grad(value, inputs, seed, create_graph=True, allow_unused=True)
    line["seed"] = record(seed)
    line["gradients"] = [None if g is None else record(g) for g in shares]
    # The gradient's own gradient, where something is left to differentiate.
    if shares[0] is not None and shares[0].requires_grad:
        direction = drawn(*shares[0].shape, dtype=shares[0].dtype).detach()
        second = torch.autograd.grad(shares[0], inputs, direction, allow_unused=True)
        line["direction"] = record(direction)
        line["second"] = [None if g is None else record(g) for g in second]
    print(json.dumps(line, separators=(",", ":")))


for dtype in (c128, c64):
    call("matmul", drawn(2, 3, dtype=dtype), drawn(3, 2, dtype=dtype))
    call("linalg.inv", well(2, 2, dtype=dtype))
call("matmul", drawn(2, 2, 3), drawn(3, 2))
call("bmm", drawn(2, 2, 3), drawn(2, 3, 1))
call("mv", drawn(2, 3), drawn(3))
call("addmm", drawn(2), drawn(2, 3), drawn(3, 2))
call("vdot", drawn(3), drawn(3))
call("inner", drawn(2, 3), drawn(3))
call("outer", drawn(2), drawn(3))
call("kron", drawn(2, 2), drawn(1, 2))
call("tensordot", drawn(2, 3), drawn(3, 2), 1)
call("einsum", "bij,jk->bik", drawn(2, 2, 3), drawn(3, 2))
call("einsum", "ii->i", drawn(3, 3))
call("linalg.cross", drawn(2, 3), drawn(2, 3))
call("trace", drawn(2, 3))
call("matrix_power", drawn(2, 2), 3)
call("matrix_power", well(2, 2), -2)
call("inverse", well(2, 3, 3))
for name in ("det", "linalg.det", "logdet"):
    call(name, drawn(3, 3))
call("det", drawn(2, 2, 2))
call("linalg.slogdet", drawn(3, 3), output=0)
call("linalg.slogdet", drawn(2, 2, 2), output=1)
call("linalg.solve", well(3, 3), drawn(3))
call("linalg.solve", well(2, 3, 3), drawn(3, 2))
for upper in (True, False):
    for left in (True, False):
        options = {"upper": upper, "left": left, "unitriangular": upper == left}
        call("linalg.solve_triangular", well(2, 2), drawn(2, 2), keywords=options)
    call("linalg.cholesky", positive(3, 3), keywords={"upper": upper})
call("cholesky", positive(2, 2, 2))
call("linalg.eigvalsh", positive(3, 3))
call("linalg.svdvals", drawn(3, 3))
call("linalg.svdvals", drawn(3, 2))
call("linalg.svdvals", drawn(2, 2, 3))
call("linalg.pinv", drawn(3, 2))
call("linalg.pinv", drawn(2, 3))
for order in ("fro", "nuc", 1, 2, -2):
    call("linalg.matrix_norm", drawn(2, 3), order)
call("linalg.norm", drawn(2, 3))
call("linalg.norm", drawn(3), 3)
call("norm", drawn(2, 2), "nuc")
call("linalg.vector_norm", drawn(2, 3), 1.5, 1)
call("logaddexp", drawn(3), drawn(3))
call("logcumsumexp", drawn(2, 3), 1)
# Real ones, differentiated twice.
for name in ("linalg.svdvals", "linalg.pinv"):
    for sizes in ((3, 3), (3, 2), (2, 3)):
        call(name, drawn(*sizes, dtype=f64))
call("linalg.eigvalsh", drawn(3, 3, dtype=f64))
call("linalg.cholesky", positive(3, 3, dtype=f64))
call("linalg.det", drawn(3, 3, dtype=f64))
call("linalg.solve", well(2, 2, 2, dtype=f64), drawn(2, 2, 1, dtype=f64))
for order in ("nuc", 2, -2):
    call("linalg.matrix_norm", drawn(3, 2, dtype=f64), order)
for sizes in ((0, 0), (0, 3), (3, 0)):
    for order in ("fro", "nuc", 1, 2):
        call("linalg.matrix_norm", drawn(*sizes, dtype=f64), order)
