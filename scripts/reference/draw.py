"""Draws inputs.

An input is written `x:d[2,3]g~pos`: name, dtype letter (b i l f d c z), shape,
`g` where a gradient is asked for, and a domain (see DOMAINS); or with its data,
`x:d[3]g=0,1,-inf`.
"""

import ast
import re

import case as cases

LETTERS = {
    "b": "bool",
    "i": "int32",
    "l": "int64",
    "f": "float32",
    "d": "float64",
    "c": "complex64",
    "z": "complex128",
}


def away(rng, low, high, gap=0.05):
    while True:
        value = rng.uniform(low, high)
        if abs(value) >= gap:
            return value


DOMAINS = {
    "any": lambda r: away(r, -3, 3),
    "two": lambda r: away(r, -2, 2),
    "one": lambda r: away(r, -1.5, 1.5),
    "pos": lambda r: r.uniform(0.15, 6),
    "near": lambda r: r.uniform(0.6, 2),
    "unit": lambda r: r.uniform(-0.95, 0.95),
    "prob": lambda r: r.uniform(0.06, 0.94),
    "gt1": lambda r: r.uniform(1.1, 4),
    "wide": lambda r: away(r, -8, 8),
    "far": lambda r: r.choice([-1, 1]) * r.uniform(0.4, 3),
    "sign": lambda r: r.choice([-1.0, 1.0]),
}
INTEGERS = {
    "any": lambda r: r.randint(-3, 4),
    "pos": lambda r: r.randint(1, 6),
    "nz": lambda r: r.choice([-4, -3, -2, -1, 1, 2, 3, 4]),
    "sign": lambda r: r.choice([-1, 1]),
    "bits": lambda r: r.randint(0, 12),
    "exp": lambda r: r.randint(0, 3),
}
ITEM = re.compile(r"(\w+):([bilfdcz])\[([\d,]*)\](g?)(?:~([\w]+))?(?:=(.*))?$")


def literal(word):
    if word in ("nan", "inf", "-inf"):
        return word
    return ast.literal_eval(word)


def draw(rng, letter, shape, domain, gradient):
    count = 1
    for n in shape:
        count *= n
    digits = 3 if letter in "fc" else 4
    if letter == "b":
        data = [rng.random() < 0.5 for _ in range(count)]
    elif letter in "il":
        if domain and domain.startswith("idx"):
            data = [rng.randrange(int(domain[3:])) for _ in range(count)]
        elif domain and domain.startswith("neg"):
            n = int(domain[3:])
            data = [rng.randrange(-n, n) for _ in range(count)]
        elif domain == "distinct":
            data = rng.sample(range(-count, 2 * count + 1), count)
        else:
            data = [INTEGERS[domain or "any"](rng) for _ in range(count)]
    elif domain == "distinct":
        steps = rng.sample(range(-count, count + 1), count)
        data = [round(0.21 * s + rng.uniform(-0.06, 0.06), digits) for s in steps]
    elif domain in ("mat", "spd"):
        n = shape[-1]
        data = [round(rng.uniform(-0.8, 0.8), digits) for _ in range(count)]
        for k in range(count):
            row, column = (k // n) % shape[-2], k % n
            if row == column:
                data[k] = round(rng.uniform(1.6, 3) * (1 if domain == "spd" else rng.choice([-1, 1])), digits)
        if letter in "cz":
            data = [[v, round(rng.uniform(-0.5, 0.5), digits)] for v in data]
    elif letter in "cz":
        real = DOMAINS[domain or "two"]
        data = [[round(real(rng), 2), round(away(rng, -1.5, 1.5, 0.1), 2)] for _ in range(count)]
    else:
        real = DOMAINS[domain or "any"]
        data = [round(real(rng), digits) for _ in range(count)]
    tensor = {"dtype": LETTERS[letter], "shape": list(shape), "data": data}
    if gradient:
        tensor["requires_grad"] = True
    return tensor


def inputs_of(rng, spec):
    inputs = {}
    for word in spec.split():
        match = ITEM.match(word)
        if not match:
            raise ValueError("cannot read input " + word)
        name, letter, sizes, g, domain, data = match.groups()
        shape = [int(n) for n in sizes.split(",") if n]
        tensor = draw(rng, letter, shape, domain, bool(g))
        if data is not None:
            words = data.split(",") if data else []
            values = [literal(w) for w in words]
            if letter == "b":
                values = [bool(v) for v in values]
            elif letter in "fd":
                values = [v if isinstance(v, str) else float(v) for v in values]
            elif letter in "cz":
                values = [[complex(v).real, complex(v).imag] for v in values]
            tensor["data"] = values
        inputs[name] = tensor
    return inputs


def seed_for(rng, value):
    """A seed in the form of an output."""
    single = value["dtype"] in cases.SINGLE
    count = len(value["data"])
    if value["dtype"].startswith("complex"):
        data = [[round(rng.uniform(-1.5, 1.5), 2), round(rng.uniform(-1.5, 1.5), 2)] for _ in range(count)]
    else:
        data = [round(rng.uniform(-1.5, 1.5), 3) for _ in range(count)]
    return {"dtype": value["dtype"], "shape": value["shape"], "data": data} if count or single or not count else None
