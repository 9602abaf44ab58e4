"""Writes complex.jsonl: values and gradients of functions of complex numbers by PyTorch.

Run with a Python that has torch: python make_complex.py > complex.jsonl
"""

import json
import math
import random

import torch

rng = random.Random(7)


def number(x):
    if isinstance(x, complex):
        return [number(x.real), number(x.imag)]
    if isinstance(x, float) and not math.isfinite(x):
        return "nan" if math.isnan(x) else "inf" if x > 0 else "-inf"
    return x


def record(t):
    t = t.resolve_conj()
    data = [number(x) for x in t.detach().reshape(-1).tolist()]
    return {"dtype": str(t.dtype).removeprefix("torch."), "shape": list(t.shape), "data": data,
            "requires_grad": t.requires_grad and t.is_leaf}


def argument(a):
    if isinstance(a, torch.Tensor):
        return {"tensor": record(a)}
    if isinstance(a, torch.dtype):
        return {"dtype": str(a).removeprefix("torch.")}
    if isinstance(a, int):
        return {"integer": a}
    return {"real": number(a)}


def drawn(shape, dtype=torch.complex128, limit=2.0):
    def one():
        return round(rng.uniform(-limit, limit), 3)
    data = [complex(one(), one()) if dtype.is_complex else one() for _ in range(math.prod(shape))]
    return torch.tensor(data, dtype=dtype).reshape(shape).requires_grad_()


def case(name, function, *arguments):
    leaves = [a for a in arguments if isinstance(a, torch.Tensor) and a.requires_grad]
    y = function(*arguments)
    line = {"function": name, "arguments": [argument(a) for a in arguments], "keywords": {},
            "value": record(y.detach())}
    if y.requires_grad:
        seed = drawn(y.shape, y.dtype).detach()
        shares = torch.autograd.grad(y, leaves, seed, allow_unused=True)
        line["seed"] = record(seed)
        line["gradients"] = [None if g is None else record(g) for g in shares]
    print(json.dumps(line, separators=(",", ":")))


f64, c64, c128 = torch.float64, torch.complex64, torch.complex128
unary = ("abs angle acos acosh asin asinh atan atanh conj cos cosh exp exp2 expm1 imag isfinite isinf "
         "isnan log log10 log1p log2 logical_not neg positive real reciprocal rsqrt sgn sigmoid sin "
         "sinh sqrt square tan tanh view_as_real").split()
for name in unary:
    case(name, getattr(torch, name), drawn([2, 3]))
    case(name, getattr(torch, name), drawn([]))
for name in ("conj", "real", "positive"):
    case(name, getattr(torch, name), drawn([3], f64))
for name in ("abs", "angle", "sgn"):
    case(name, getattr(torch, name), torch.zeros([1], dtype=c128, requires_grad=True))
for name in ("complex", "polar"):
    case(name, getattr(torch, name), drawn([2, 1], f64).detach().abs().requires_grad_(), drawn([3], f64))
    case(name, getattr(torch, name), drawn([3], f64).detach().abs().requires_grad_(), drawn([3], f64).detach())
for name in ("add", "sub", "mul", "div", "pow"):
    function = getattr(torch, name)
    for a, b in ((drawn([2, 3]), drawn([3])), (drawn([2], f64), drawn([2])), (drawn([2]), drawn([2], f64)),
                 (drawn([3], c64), drawn([], c64)), (drawn([2, 1]), 2), (drawn([2]), 2.5)):
        if name == "pow" and a.dtype == f64:
            a = a.detach().abs().requires_grad_()
        case(name, function, a, b)
for n in (0, 0.5, -0.5, 1, 3, -1, -2):
    case("pow", torch.pow, drawn([3]), n)
for name in ("eq", "ne"):
    x = drawn([3]).detach()
    case(name, getattr(torch, name), x, torch.cat([x[:2], x[2:] + 1j]))
case("where", torch.where, torch.tensor([True, False, True]), drawn([3]), drawn([3]))
case("matmul", torch.matmul, drawn([2, 3]), drawn([3, 2]))
case("matmul", torch.matmul, drawn([2, 2, 3]), drawn([3]))
for name in ("sum", "mean", "prod"):
    function = getattr(torch, name)
    case(name, function, drawn([2, 3]))
    case(name, function, drawn([2, 3]), 1)
    case(name, function, drawn([]))
case("prod", torch.prod, torch.tensor([0, 1 + 2j, 0.5j], dtype=c128, requires_grad=True))
for name in ("cumsum", "cumprod"):
    case(name, getattr(torch, name), drawn([2, 3]), 1)
case("cumprod", torch.cumprod, torch.tensor([2j, 0, 1 + 2j, 0.5j], dtype=c128, requires_grad=True), 0)
for name in ("var", "std"):
    case(name, getattr(torch, name), drawn([2, 3]))
    case(name, getattr(torch, name), drawn([2, 3]), 0)
case("logsumexp", torch.logsumexp, drawn([2, 3]), 1)
case("logsumexp", torch.logsumexp, (drawn([3]).detach() * 200).requires_grad_(), 0)
for p in (0.5, 1, 1.5, 2, 3, math.inf, -math.inf):
    case("norm", torch.norm, drawn([2, 3]), p)
case("norm", torch.norm, torch.zeros([2], dtype=c128, requires_grad=True), 2)
for name in ("addcmul", "addcdiv"):
    case(name, getattr(torch, name), drawn([2, 3]), drawn([3]), drawn([2, 1]))
case("dot", torch.dot, drawn([3]), drawn([3]))
case("vdot", torch.vdot, drawn([3]), drawn([3]))
case("lerp", torch.lerp, drawn([3]), drawn([3]), drawn([3]))
case("lerp", torch.lerp, drawn([3]), drawn([3]), 0.75)
case("sinc", torch.sinc, drawn([3]))
x = drawn([3]).detach()
case("isclose", torch.isclose, x, x + torch.tensor([0, 1e-9j, 1], dtype=c128))
for dtype in (f64, c64, torch.bool):
    case("to", lambda x, d: x.to(d), drawn([2]), dtype)
case("to", lambda x, d: x.to(d), drawn([2], f64), c64)
