"""Writes the reference data of these tests, computed with PyTorch 2.13 and Python.

    python3 make_reference.py

The files it writes stand beside it and are committed; tests only read them. Running it again gives
the same files, because every random choice is seeded.
"""

import json
import math
import random
import struct
from decimal import Decimal, getcontext
from fractions import Fraction
from pathlib import Path

import torch

HERE = Path(__file__).parent
DTYPES = {"bool": torch.bool, "int64": torch.int64, "float32": torch.float32, "float64": torch.float64}


def write(name, records):
    lines = [json.dumps(r, ensure_ascii=False, allow_nan=False, separators=(",", ":")) for r in records]
    (HERE / name).write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(name, len(lines))


def dtype_name(dtype):
    return str(dtype).removeprefix("torch.")


def number(x):
    """JSON has no non-finite numbers and readers may lose the sign of zero, so those are text."""
    if isinstance(x, float) and (not math.isfinite(x) or (x == 0 and math.copysign(1, x) < 0)):
        return repr(x)
    return x


def record(tensor):
    return {
        "dtype": dtype_name(tensor.dtype),
        "shape": list(tensor.shape),
        "data": [number(x) for x in tensor.detach().reshape(-1).tolist()],
        "requires_grad": tensor.requires_grad,
    }


# Numbers in text


def bits(x):
    return f"{struct.unpack('>Q', struct.pack('>d', x))[0]:016x}"


def from_bits(n):
    return struct.unpack(">d", struct.pack(">Q", n))[0]


def decimal_values(rng):
    yield from [0.0, -0.0, 1.0, -1.0, 0.1, 0.5, 2.5, 123456.0, 9.99995, 99999.5, 0.99995, 0.00005]
    yield from [5e-324, -5e-324, 2.2250738585072014e-308, 2.225073858507201e-308, 1.7976931348623157e308]
    yield from [1e15, 1e16, 1.6e16, 2.0**53, 2.0**53 + 2, 2.0**54, 1e17, 1e21, 1e22, 1e23, 1e-4, 1e-5]
    for places in (4, 5):
        for _ in range(300):  # texts that end in 5 just behind the last printed place
            n = rng.randrange(1, 10**6)
            yield (n + 0.5) / 10**places * rng.choice([1, -1])
            yield float(f"{n}5e-{places + 1}")
    for _ in range(300):  # exact ties in binary
        yield rng.randrange(1, 10**6) / 2 ** rng.randrange(1, 12)
    for _ in range(500):  # six digits and a 5, at every size
        yield float(f"{rng.randrange(10**4, 10**5)}5e{rng.randrange(-300, 290)}")
    for _ in range(500):
        x = from_bits(rng.getrandbits(64))
        if math.isfinite(x):
            yield x
    for _ in range(300):
        yield from_bits(rng.getrandbits(52))  # subnormal
    for _ in range(600):
        yield rng.gauss(0, 1) * 10 ** rng.randrange(-6, 9)


def decimals():
    rng = random.Random(1)
    for x in decimal_values(rng):
        # Digits of a huge number say nothing new and fill the file.
        fixed = f"{x:.4f}" if abs(x) < 1e25 else None
        yield [bits(x), repr(x), fixed, f"{x:.4e}"]
    for x in (1e300, 1.7976931348623157e308, 5e-324):
        yield [bits(x), repr(x), f"{x:.4f}", f"{x:.4e}"]


def exact_text(value):
    """The decimal digits of a fraction whose denominator is a power of two, all of them."""
    getcontext().prec = 2000
    return str(Decimal(value.numerator) / Decimal(value.denominator))


def parse_texts(rng):
    yield from ["0", "-0", "+0.0", "1", "1.", ".5", "-.5e1", "00012", "1e5", "1E+5", "1e-5", "3.", "007.50"]
    yield from ["4.9406564584124654e-324", "2.4703282292062327e-324", "2.4703282292062328e-324"]
    yield from ["2.4703282292062327208e-324", "2.4703282292062327209e-324", "1e-400", "1e400", "-1e400"]
    yield from ["1.7976931348623157e308", "1.7976931348623158e308", "1.7976931348623159e308"]
    yield from ["179769313486231580793728971405303415079934132710037826936173778980444968292764750946649017977587207096330286416692887910946555547851940402630657488671505820681908902000708383676273854845817711531764475730270069855571366959622842914819860834936475292719074168444365510704342711559699508093042880"]
    yield from ["2.2250738585072011e-308", "2.2250738585072012e-308", "2.2250738585072014e-308"]
    yield from ["9007199254740993", "9007199254740992.99999999999999999999999999", "9007199254740993.00000000000000000001"]
    yield from ["1" + "0" * 309, "0." + "0" * 400 + "1", "0." + "0" * 300 + "1e300", "1" + "0" * 300 + "e-300"]
    yield from ["1" + "0" * 1200 + "1e-1200", "0." + "9" * 1500, "1." + "0" * 1500 + "1"]
    for _ in range(500):
        x = abs(from_bits(rng.getrandbits(64)))
        if not math.isfinite(x):
            continue
        yield repr(x)
        yield f"{x:.16e}"
        yield f"{x:.{rng.randrange(1, 25)}e}"
    for _ in range(120):  # half way between two doubles, and a hair beside it
        n = rng.choice([rng.getrandbits(52), rng.getrandbits(62), rng.randrange(0x3F0 << 52, 0x41F << 52)])
        x = from_bits(n)
        y = from_bits(n + 1)
        if not math.isfinite(y):
            continue
        text = exact_text((Fraction(x) + Fraction(y)) / 2)
        if abs(Decimal(text).adjusted()) > 60 and rng.random() < 0.9:
            continue
        yield text
        mantissa, _, exponent = text.partition("E")
        mantissa += "" if "." in mantissa else "."
        tail = "e" + exponent if exponent else ""
        yield mantissa + "0" * 30 + "1" + tail
    for _ in range(400):
        digits = rng.randrange(1, 40)
        yield f"{rng.randrange(10**digits)}e{rng.randrange(-345, 320)}"
        yield f"{rng.randrange(10**6)}.{rng.randrange(10**digits):0{digits}d}"


def parses():
    for text in parse_texts(random.Random(2)):
        yield [text, bits(float(text))]


# Types


def class_member(kind, dtype):
    value = {"bool": True, "int64": 3, "float32": 1.5, "float64": 2.5}[dtype]
    if kind == "number":
        return value
    data = [value, value] if kind == "dimensioned" else value
    return torch.tensor(data, dtype=DTYPES[dtype])


PROMOTING = {
    "add": lambda a, b: a + b,
    "sub": lambda a, b: a - b,
    "mul": lambda a, b: a * b,
    "div": lambda a, b: a / b,
    "pow": lambda a, b: a**b,
    "lt": lambda a, b: a < b,
    "maximum": torch.maximum,
    "where": lambda a, b: torch.where(torch.tensor([True, False]), a, b),
}


def promotions():
    members = [(k, d) for k in ("dimensioned", "scalar") for d in DTYPES]
    # A program has no float32 number; Python's float is a double.
    numbers = [("number", d) for d in ("bool", "int64", "float64")]
    for name, function in PROMOTING.items():
        for a in members + numbers:
            for b in members + numbers:
                if name == "pow" and ("number", "bool") in (a, b):
                    continue  # a truth value as exponent counts as the whole number here
                if a[0] == b[0] == "number" or (name == "maximum" and "number" in (a[0], b[0])):
                    continue
                try:
                    result = dtype_name(function(class_member(*a), class_member(*b)).dtype)
                except (RuntimeError, TypeError):
                    result = "error"
                yield {"function": name, "a": list(a), "b": list(b), "result": result}


def broadcasts():
    rng = random.Random(3)
    shapes = [[], [0], [1], [3], [2, 3], [1, 3], [2, 1], [0, 3], [2, 0], [1, 1, 1], [4, 1, 3], [4, 2, 1], [1, 0, 1]]
    for a in shapes:
        for b in shapes:
            yield a, b
    for _ in range(100):
        yield [rng.choice([0, 1, 1, 2, 3]) for _ in range(rng.randrange(5))], [
            rng.choice([1, 1, 2, 3]) for _ in range(rng.randrange(5))
        ]


def broadcast_records():
    for a, b in broadcasts():
        try:
            result = list((torch.zeros(a) + torch.zeros(b)).shape)
        except RuntimeError:
            result = None
        yield {"a": a, "b": b, "result": result}


# Values and gradients


class Values:
    def __init__(self, seed):
        self.rng = random.Random(seed)

    def tensor(self, shape, dtype="float64", low=-2.0, high=2.0, grad=True):
        count = math.prod(shape)
        if dtype == "bool":
            data = [self.rng.random() < 0.5 for _ in range(count)]
        elif dtype == "int64":
            data = [self.rng.randrange(int(low), int(high) + 1) for _ in range(count)]
        else:
            data = [round(self.rng.uniform(low, high), 3) or 0.5 for _ in range(count)]
        tensor = torch.tensor(data, dtype=DTYPES[dtype]).reshape(shape)
        return tensor.requires_grad_(grad and tensor.dtype.is_floating_point)


NAMED = {
    "transpose": lambda x, a, b: x.transpose(a, b),
    "expand": lambda x, sizes: x.expand(sizes),
    "to": lambda x, dtype: x.to(dtype),
    "detach": lambda x: x.detach(),
    "where": torch.where,
    "linear": torch.nn.functional.linear,
    "log_softmax": torch.nn.functional.log_softmax,
    "nll_loss": torch.nn.functional.nll_loss,
    "cross_entropy": torch.nn.functional.cross_entropy,
    "mse_loss": lambda a, b, reduction="mean": torch.nn.functional.mse_loss(a, b, reduction=reduction),
    "sum": lambda x, dim=None, keepdim=False: x.sum(dim=dim, keepdim=keepdim),
    "mean": lambda x, dim=None, keepdim=False: x.mean(dim=dim, keepdim=keepdim),
    "pow": lambda a, b: a**b,
    "tensor": lambda data, dtype=None: torch.tensor(data, dtype=dtype),
    "sub": lambda a, b, alpha=1: a - alpha * b,
    "add": lambda a, b, alpha=1: a + alpha * b,
}


def argument(x):
    if isinstance(x, torch.Tensor):
        return {"tensor": record(x)}
    if isinstance(x, bool):
        return {"bool": x}
    if isinstance(x, int):
        return {"integer": x}
    if isinstance(x, float):
        return {"real": x}
    if isinstance(x, str):
        return {"string": x}
    if isinstance(x, torch.dtype):
        return {"dtype": dtype_name(x)}
    if isinstance(x, list):
        return {"list": [argument(item) for item in x]}
    return {}


def call(name, *arguments, **keywords):
    function = NAMED.get(name) or getattr(torch, name)
    tensors = [a for a in arguments if isinstance(a, torch.Tensor) and a.requires_grad]
    result = function(*arguments, **keywords)
    case = {
        "function": name,
        "arguments": [argument(a) for a in arguments],
        "keywords": {k: argument(v) for k, v in keywords.items()},
        "value": record(result.detach()),
    }
    if tensors:
        if result.requires_grad:
            seed = torch.linspace(0.5, 1.5, max(result.numel(), 1), dtype=torch.float64)
            seed = seed[: result.numel()].reshape(result.shape).to(result.dtype)
            gradients = torch.autograd.grad(result, tensors, seed, allow_unused=True)
            case["seed"] = record(seed)
        else:
            gradients = [None] * len(tensors)
        case["gradients"] = [None if g is None else record(g) for g in gradients]
    return case


UNARY = ["abs", "cos", "exp", "neg", "relu", "sigmoid", "sign", "sin", "tanh"]
COMPARING = ["eq", "ne", "lt", "le", "gt", "ge", "logical_and"]


def function_cases():
    v = Values(4)
    for name in UNARY:
        for shape, dtype in [([], "float64"), ([3], "float32"), ([2, 3], "float64"), ([0], "float64"), ([2], "int64")]:
            yield call(name, v.tensor(shape, dtype))
        yield call(name, torch.tensor([-30.0, -700.0, 30.0, 700.0, 1e-8, -1e-300], dtype=torch.float64, requires_grad=True))
    for name in ["log", "sqrt"]:
        for shape, dtype in [([], "float64"), ([3], "float32"), ([2, 3], "float64"), ([2], "int64")]:
            yield call(name, v.tensor(shape, dtype, 0.1, 9.0))
        yield call(name, torch.tensor([1e-300, 1e300, 5e-324, 1e-8], dtype=torch.float64, requires_grad=True))
    pairs = [([], []), ([3], [2, 3]), ([2, 1], [3]), ([2, 3], []), ([4, 1, 2], [3, 1]), ([0, 3], [1, 3]), ([2, 2], [2, 2])]
    for name in ["add", "sub", "mul", "div", "maximum", "minimum", "max", "min", "mse_loss"]:
        for a, b in pairs:
            if name == "mse_loss" and a != b:
                continue
            yield call(name, v.tensor(a), v.tensor(b))
        if name != "mse_loss":  # which PyTorch broadcasts before it looks at dtypes
            yield call(name, v.tensor([3], "float32"), v.tensor([], "float64"))
            yield call(name, v.tensor([3], "int64", 1, 9), v.tensor([3], "float64"))
            yield call(name, v.tensor([3], "int64", 1, 9), v.tensor([3], "int64", 1, 9))
    for name in ["add", "sub"]:
        yield call(name, v.tensor([3]), v.tensor([3]), alpha=2)
        yield call(name, v.tensor([3], "float32"), v.tensor([2, 3], "float32"), alpha=0.5)
    for name in ["add", "sub", "mul", "div"]:
        yield call(name, v.tensor([3], "float32"), 2.5)
        yield call(name, v.tensor([3], "int64"), 3)
    for reduction in ["mean", "sum", "none"]:
        yield call("mse_loss", v.tensor([2, 3]), v.tensor([2, 3]), reduction=reduction)
    for name in COMPARING:
        yield call(name, v.tensor([2, 3], "int64", -1, 1), v.tensor([3], "int64", -1, 1))
        yield call(name, v.tensor([3], "float32", grad=False), v.tensor([2, 1], "float64", grad=False))
        yield call(name, v.tensor([4], "bool"), v.tensor([4], "bool"))
    for exponent in [0, 1, 2, 3, -1, -2, 7, 0.5, -0.5, 2.5, 2.0, -3.0]:
        yield call("pow", v.tensor([2, 3], low=0.2), exponent)
        yield call("pow", v.tensor([3], "float32", low=0.2), exponent)
        if exponent == 3 or exponent >= 0:
            yield call("pow", v.tensor([4], "int64", -3, 3), exponent)
    yield call("pow", v.tensor([2, 3], low=0.2), v.tensor([3]))
    yield call("pow", v.tensor([3], "int64", -3, 3), v.tensor([3], "int64", 0, 5))
    yield call("pow", v.tensor([2], "int64", 2, 5), v.tensor([2], "float64"))
    yield call("pow", v.tensor([2], "bool"), 2)
    for base in [2, 2.5, 0, 1]:
        yield call("pow", base, v.tensor([3], low=0.2))
    for shape in [[], [0], [5], [2, 3], [2, 3, 4]]:
        for name in ["sum", "mean"]:
            yield call(name, v.tensor(shape))
            yield call(name, v.tensor(shape, "float32"), dim=None, keepdim=True)
            for dim in range(-len(shape), len(shape)):
                yield call(name, v.tensor(shape), dim, dim % 2 == 0)
        yield call("sum", v.tensor(shape, "int64"))
        yield call("sum", v.tensor(shape, "bool"))
    for dims in [[0, 2], [1, -1], [2, 0, 1], []]:
        for name in ["sum", "mean"]:
            yield call(name, v.tensor([2, 3, 4]), dims)
            yield call(name, v.tensor([2, 3, 4]), dims, True)
    yield call("sum", v.tensor([0, 3]), 0)
    products = [([3], [3]), ([2, 3], [3]), ([3], [3, 2]), ([2, 3], [3, 4]), ([5, 2, 3], [3, 4]), ([2, 3], [5, 3, 4])]
    products += [([5, 2, 3], [5, 3, 4]), ([2, 1, 2, 3], [4, 3, 2]), ([3], [5, 3, 2]), ([5, 2, 3], [3]), ([0, 3], [3, 2]), ([2, 0], [0, 3])]
    for a, b in products:
        yield call("matmul", v.tensor(a), v.tensor(b))
    yield call("matmul", v.tensor([2, 3], "int64"), v.tensor([3, 2], "int64"))
    yield call("matmul", v.tensor([7, 9], "float32"), v.tensor([9, 5], "float32"))
    yield call("where", v.tensor([2, 3], "bool"), v.tensor([3]), v.tensor([2, 1]))
    yield call("where", v.tensor([], "bool"), v.tensor([]), v.tensor([]))
    yield call("where", v.tensor([2, 1, 3], "bool"), v.tensor([4, 1], "float32"), v.tensor([], "float64"))
    yield call("where", v.tensor([3], "bool"), v.tensor([3], "int64"), v.tensor([3], "bool"))
    for shape, target in [([2, 3], [3, 2]), ([2, 3], [-1]), ([6], [2, -1]), ([], [1, 1]), ([1], []), ([0, 3], [3, 0]), ([2, 3, 4], [4, -1, 2])]:
        yield call("reshape", v.tensor(shape), target)
    for shape, target in [([3], [2, 3]), ([2, 1], [2, 4]), ([2, 1], [5, -1, 3]), ([], [2, 2]), ([1], [0])]:
        yield call("expand", v.tensor(shape), target)
    for shape, a, b in [([2, 3], 0, 1), ([2, 3, 4], 0, -1), ([2, 3, 4], -2, 1), ([3], 0, -1), ([], 0, -1)]:
        yield call("transpose", v.tensor(shape), a, b)
    for a in DTYPES:
        for b in DTYPES:
            yield call("to", v.tensor([4], a, -3, 3), DTYPES[b])
    yield call("detach", v.tensor([3]))
    yield call("tensor", [[1, 2], [3, 4]])
    yield call("tensor", [[1, 2.5], [3, 4]])
    yield call("tensor", [True, False])
    yield call("tensor", [True, 2])
    yield call("tensor", [])
    yield call("tensor", [[], []])
    yield call("tensor", 3.5, dtype=torch.float64)
    yield call("tensor", [1.7, -1.7], dtype=torch.int64)
    for shape in [[5], [4], [2, 3, 5]]:
        yield call("linear", v.tensor(shape), v.tensor([3, shape[-1]]), v.tensor([3]))
        yield call("linear", v.tensor(shape), v.tensor([3, shape[-1]]))
    for shape, dim in [([5], 0), ([4, 3], 1), ([4, 3], 0), ([2, 3, 4], -1), ([2, 3, 4], 1)]:
        yield call("log_softmax", v.tensor(shape), dim)
        yield call("log_softmax", v.tensor(shape, "float32"), dim)
    classes = torch.tensor([2, 0, 1, 2])
    for name in ["nll_loss", "cross_entropy"]:
        weight = v.tensor([3], low=0.2, grad=False)
        for reduction in ["mean", "sum", "none"]:
            yield call(name, v.tensor([4, 3]), classes, reduction=reduction)
            yield call(name, v.tensor([4, 3]), classes, weight=weight, reduction=reduction)
            yield call(name, v.tensor([4, 3]), classes, ignore_index=2, reduction=reduction)
        yield call(name, v.tensor([3]), torch.tensor(1))
        yield call(name, v.tensor([2, 3, 2]), torch.tensor([[2, 0], [1, 1]]))
    yield call("cross_entropy", v.tensor([4, 3]), classes, label_smoothing=0.2)
    yield call("cross_entropy", v.tensor([4, 3]), v.tensor([4, 3], low=0.1, high=0.9, grad=False))


def kink_cases():
    def leaf(data, dtype=torch.float64):
        return torch.tensor(data, dtype=dtype, requires_grad=True)

    nan, inf = math.nan, math.inf
    for name in ["abs", "relu", "sign"]:
        yield call(name, leaf([0.0, -0.0, 1.0, -1.0, nan, inf, -inf]))
    yield call("sqrt", leaf([0.0, -0.0, -1.0, inf, nan]))
    yield call("log", leaf([0.0, -0.0, -1.0, inf, nan]))
    yield call("exp", leaf([1000.0, -1000.0, inf, -inf, nan]))
    yield call("sigmoid", leaf([1000.0, -1000.0, inf, -inf, nan]))
    yield call("tanh", leaf([1000.0, -1000.0, inf, -inf, nan]))
    for name in ["maximum", "minimum"]:
        yield call(name, leaf([1.0, 2.0, 3.0, nan, 1.0, inf, -inf]), leaf([1.0, 3.0, 2.0, 1.0, nan, inf, inf]))
        yield call(name, leaf([[1.0], [2.0]]), leaf([1.0, 2.0]))
        yield call(name, leaf([0.0, -0.0]), leaf([-0.0, 0.0]))
    for exponent in [0, 1, 2, 3, 0.5, -1, -2, -0.5, 2.5, 0.0]:
        yield call("pow", leaf([0.0, -0.0, 1.0, -2.0, inf, -inf, nan]), exponent)
    yield call("pow", leaf([0.0, 0.0, 0.0, 2.0, -2.0, 1.0]), leaf([0.0, 2.0, 0.5, 0.0, 2.0, nan]))
    yield call("pow", leaf([0.0]), leaf([-1.0]))
    yield call("pow", 0, leaf([0.0, 1.0, 2.0]))
    yield call("div", leaf([0.0, 1.0, -1.0, 0.0, inf]), leaf([0.0, 0.0, 0.0, 2.0, inf]))
    yield call("mul", leaf([0.0, inf]), leaf([inf, 0.0]))
    yield call("where", torch.tensor([True, False]), leaf([nan, 1.0]), leaf([2.0, inf]))
    yield call("mean", leaf([]))
    for name in ["eq", "ne", "lt", "le", "gt", "ge"]:
        yield call(name, torch.tensor([nan, 0.0, inf, 1.0]), torch.tensor([nan, -0.0, inf, nan]))


def micrograd():
    """The two expressions of micrograd's test/test_engine.py."""

    def leaf(x):
        return torch.tensor([x], dtype=torch.float64, requires_grad=True)

    x = leaf(-4.0)
    z = 2 * x + 2 + x
    q = z.relu() + z * x
    h = (z * z).relu()
    y = h + q + q * x
    y.backward()
    yield {"name": "sanity_check", "value": y.item(), "gradients": {"x": x.grad.item()}}

    a, b = leaf(-4.0), leaf(2.0)
    c = a + b
    d = a * b + b**3
    c = c + c + 1
    c = c + 1 + c + (-a)
    d = d + d * 2 + (b + a).relu()
    d = d + 3 * d + (b - a).relu()
    e = c - d
    f = e**2
    g = f / 2.0
    g = g + 10.0 / f
    g.backward()
    yield {"name": "more_ops", "value": g.item(), "gradients": {"a": a.grad.item(), "b": b.grad.item()}}


# Printing


APPLIED = {
    "add": lambda x: x + x,
    "sub": lambda x: x - x,
    "mul": lambda x: x * x,
    "div": lambda x: x / x,
    "neg": lambda x: -x,
    "pow": lambda x: x**2,
    "pow_tensor": lambda x: x**x,
    "exp": torch.exp,
    "log": torch.log,
    "sin": torch.sin,
    "cos": torch.cos,
    "tanh": torch.tanh,
    "sqrt": torch.sqrt,
    "relu": torch.relu,
    "sigmoid": torch.sigmoid,
    "abs": torch.abs,
    "sign": torch.sign,
    "maximum": lambda x: torch.maximum(x, x),
    "minimum": lambda x: torch.minimum(x, x),
    "where": lambda x: torch.where(x > 0, x, x),
    "sum": lambda x: x.sum(),
    "sum_0": lambda x: x.sum(0),
    "mean": lambda x: x.mean(),
    "mean_0": lambda x: x.mean(0),
    "matmul": lambda x: x @ x,
    "reshape": lambda x: x.reshape([-1]),
    "transpose": lambda x: x.transpose(0, 1),
    "expand": lambda x: x.expand([2] + list(x.shape)),
    "to": lambda x: x.to(torch.float64),
    "detach": lambda x: x.detach(),
    "lt": lambda x: x < 1,
}


def printed(tensor, apply=None):
    result = APPLIED[apply](tensor) if apply else tensor
    return {"tensor": record(tensor), "apply": apply, "text": str(result)}


def series(shape, start, step, dtype):
    """A large tensor, given as start + step·i so that the file stays small."""
    data = [start + step * i for i in range(math.prod(shape))]
    tensor = torch.tensor(data, dtype=torch.float64).reshape(shape).to(DTYPES[dtype])
    return {
        "series": {"shape": shape, "start": start, "step": step, "dtype": dtype},
        "text": str(tensor),
    }


def prints():
    f32, f64, i64 = torch.float32, torch.float64, torch.int64
    nan, inf = math.nan, math.inf
    flat = [
        [], [0.0], [-0.0], [0.0, -0.0, 1.0], [1.0], [1.0, 2.0], [1.5, 2.0], [1e-5, 1.0], [1e-4, 1.0], [9.9e-5],
        [1000.0, 1.0], [1001.0, 1.0], [1001.5, 1.0], [1e8, 1e7], [1.1e8], [1e8 + 1, 2e8], [123456.789], [0.1, 100.0, 100.1],
        [nan], [inf], [-inf], [nan, 1.0], [nan, 1.5], [inf, 1.0, -2.0], [inf, -inf, nan], [inf, 1e-6], [nan, 1e10],
        [-1.0, 22.0, 333.0], [-1.5, 22.25, 333.125], [1e-45, 1.0], [1e-300, 1e300], [0.00005, 0.5], [2.5e-5] * 3,
        [0.12345, 0.00005, 0.99995], [99999.5, 100.0], [1e5, 1.0, nan], [-1e-9, 1e9], [3.0e38], [16777216.0, 1.0],
    ]
    for data in flat:
        for dtype in (f32, f64):
            yield printed(torch.tensor(data, dtype=dtype))
    for data in [0, -7, True, False, 3.0, 3.5, nan, -inf, -0.0, 1e-7, 123456789.0, 0.0001]:
        yield printed(torch.tensor(data))
    for data in [[], [1], [1, -22, 333], [[1, 2], [3, 4]], [[-1, 20], [300, 4]], [9223372036854775807, -9223372036854775808]]:
        yield printed(torch.tensor(data, dtype=i64))
    for data in [[], [True], [True, False], [[True, False], [False, False]]]:
        yield printed(torch.tensor(data, dtype=torch.bool))
    for shape in [[0, 3], [3, 0], [0, 0, 2], [1, 0]]:
        for dtype in (f32, f64, i64, torch.bool):
            yield printed(torch.zeros(shape, dtype=dtype))
    for shape in [[2, 3], [1, 1], [3, 1], [2, 2, 2], [1, 2, 3], [2, 1, 2, 2], [2, 2, 1, 1, 2]]:
        count = math.prod(shape)
        yield printed(torch.arange(count).reshape(shape))
        yield printed((torch.arange(count, dtype=f32) / 3).reshape(shape))
        yield printed((torch.arange(count, dtype=f64) * 1e5 - 7).reshape(shape).requires_grad_())
    for count in [8, 9, 10, 11, 12, 24, 25, 26, 37, 100]:
        yield printed(torch.arange(count))
        yield printed(torch.arange(count, dtype=f32))
        yield printed((torch.arange(count, dtype=f64) / 7).requires_grad_())
    yield printed((torch.arange(40, dtype=f32) / 7).reshape(2, 20))
    yield printed((torch.arange(60, dtype=f32) * 1e6 + 0.5).reshape(2, 2, 15).requires_grad_())
    # Where the text after the numbers begins a line of its own.
    for count in range(4, 16):
        yield printed((torch.arange(count, dtype=f64) / 3 + 10 ** (count % 4)).requires_grad_())
        yield printed((torch.arange(count, dtype=f32) / 3 + 10 ** (count % 3)).requires_grad_(), "mul")
        yield printed((torch.arange(count, dtype=f64) / 3 + 10 ** (count % 3)).requires_grad_(), "sigmoid")
    for shape in [[1001], [1000], [7, 150], [6, 200], [200, 6], [7, 143], [11, 10, 10], [3, 3, 3, 40], [1500, 1]]:
        yield series(shape, 0, 1, "int64")
        yield series(shape, 0.0, 0.5, "float32")
        yield series(shape, -500.0, 1.0, "float64")
    yield series([2000], 0.0, 1e-3, "float64")
    yield series([2000], 1e9, -1e6, "float32")
    x = torch.tensor([[0.5, 2.0], [1.0, 4.0]], requires_grad=True)
    yield printed(x)
    for name in APPLIED:
        yield printed(x, name)
    yield printed(torch.tensor([[0.5, 2.0], [1.0, 4.0]], dtype=f64, requires_grad=True), "to")
    yield printed(torch.tensor(2.0, requires_grad=True), "mul")
    yield printed(torch.zeros([0, 2], requires_grad=True), "mul")


write("decimals.jsonl", decimals())
write("parses.jsonl", parses())
write("promotions.jsonl", promotions())
write("broadcasts.jsonl", broadcast_records())
write("functions.jsonl", function_cases())
write("kinks.jsonl", kink_cases())
write("micrograd.jsonl", micrograd())
write("prints.jsonl", prints())
