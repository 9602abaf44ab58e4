"""The functions of the table, as PyTorch has them.

`TABLE` is the table of functions (functions.txt), `SIGNATURES` its forms,
`function(name)` the callable, and `bind` checks a call's arguments against the
table.
"""

import os

import torch


class Fail(Exception):
    """An error that the language itself finds, with its category."""

    def __init__(self, category, message):
        super().__init__(message)
        self.category = category


# Functions whose names or arguments differ between the table and PyTorch.


def _to(input, dtype):
    if not isinstance(dtype, torch.dtype):
        raise Fail("argument", "not a dtype")
    return input.to(dtype)


def _sizes(name):
    def call(input, *sizes, **named):
        if named:
            (sizes,) = named.values()
        elif len(sizes) == 1 and isinstance(sizes[0], list):
            sizes = sizes[0]
        elif not sizes:
            raise Fail("argument", "no sizes")
        return getattr(input, name)(list(sizes))

    return call


def _broadcast_to(input, shape):
    return torch.broadcast_to(input, shape)


def _gelu(input, approximate="none"):
    return torch.nn.functional.gelu(input, approximate=approximate)


def _filled(name):
    def call(*size, dtype=None, **named):
        if named:
            (size,) = named.values()
        elif len(size) == 1 and isinstance(size[0], list):
            size = size[0]
        return getattr(torch, name)(list(size), dtype=dtype)

    return call


def _scatter(input, dim, index, src):
    if isinstance(src, torch.Tensor):
        return torch.scatter(input, dim, index, src)
    return torch.scatter(input, dim, index, value=src)


def _method(name):
    def call(input):
        return getattr(input, name)()

    return call


def _tensor(data, *, dtype=None):
    return torch.tensor(data, dtype=dtype)


def _cross(input, other, dim=-1):
    return torch.linalg.cross(input, other, dim=dim)


def _cholesky(input, upper=False):
    return torch.linalg.cholesky(input, upper=upper)


def _searchsorted(sorted_sequence, values, *, right=False):
    return torch.searchsorted(sorted_sequence, values, right=right)


def _isin(elements, test_elements):
    return torch.isin(elements, test_elements)


def _topk(input, k, dim=-1, largest=True):
    return torch.topk(input, k, dim, largest)


def _sorting(name):
    def call(input, dim=-1, descending=False, *, stable=False):
        return getattr(torch, name)(input, dim=dim, descending=descending, stable=stable)

    return call


def _amount(name):
    # The table has `dim=None` for both; torch.amax takes an empty list for it.
    def call(input, dim=None, keepdim=False):
        return getattr(torch, name)(input, [] if dim is None else dim, keepdim)

    return call


# These also take the sizes or dimensions of a list one by one.
LISTS = {"reshape", "view", "permute", "expand", "repeat", "flip", "tile", "zeros", "ones"}
SPECIAL = {
    "to": _to,
    "zeros": _filled("zeros"),
    "ones": _filled("ones"),
    "scatter": _scatter,
    "tensor": _tensor,
    "cross": _cross,
    "cholesky": _cholesky,
    "linalg.cross": _cross,
    "linalg.cholesky": _cholesky,
    "gelu": _gelu,
    "broadcast_to": _broadcast_to,
    "searchsorted": _searchsorted,
    "isin": _isin,
    "topk": _topk,
    "sort": _sorting("sort"),
    "argsort": _sorting("argsort"),
    "amax": _amount("amax"),
    "amin": _amount("amin"),
    **{name: _sizes(name) for name in ("reshape", "view", "expand", "repeat", "permute", "tile", "flip")},
    **{name: _method(name) for name in ("float", "double", "long", "int", "contiguous")},
}


def function(name):
    """The callable of a function of the table, or None."""
    if name not in TABLE:
        return None
    if name in SPECIAL:
        return SPECIAL[name]
    if name.startswith("linalg."):
        return getattr(torch.linalg, name[len("linalg."):])
    if hasattr(torch.nn.functional, name):
        return getattr(torch.nn.functional, name)
    return getattr(torch, name)


def split_top(text):
    """The parts of a text between the commas that stand outside brackets and quotes."""
    parts, depth, current, quote = [], 0, "", None
    for c in text:
        if quote:
            quote = None if c == quote else quote
        elif c in "'\"":
            quote = c
        elif c in "([":
            depth += 1
        elif c in ")]":
            depth -= 1
        if c == "," and depth == 0 and not quote:
            parts.append(current.strip())
            current = ""
        else:
            current += c
    if current.strip():
        parts.append(current.strip())
    return parts


def signature(line):
    """The forms of a line of the table, each [(name, is it optional)] with "*" where it stands, and whether it takes many."""
    inside = line[line.index("(") + 1 : line.rindex(")")]
    if inside.startswith("[") and inside.endswith("]") and "|" in inside:
        forms = inside[1:-1].split("|")
    else:
        forms = [inside]
    found, many = [], False
    for form in forms:
        names = []
        for part in split_top(form):
            if part.startswith("*"):
                many = many or len(part) > 1
                names.append(("*", False))
            else:
                head = part.split("(")[0].strip()
                names.append((head.split("=")[0].strip(), "=" in head))
        found.append(names)
    return found, many


def bind(name, positional, named):
    """The arguments as PyTorch takes them: the needed ones by position, the optional ones by name."""
    forms, many = SIGNATURES[name]
    if many or len(forms) > 1 or name in LISTS:
        return positional, named
    places = []
    for n, _ in forms[0]:
        if n == "*":
            break
        places.append(n)
    if len(positional) > len(places):
        raise Fail("argument", "too many arguments of " + name)
    given = dict(zip(places, positional))
    for n, value in named.items():
        if n in given or n not in [m for m, _ in forms[0]] or n == "*":
            raise Fail("argument", "no such argument of %s, or it is given twice: %s" % (name, n))
        given[n] = value
    needed, options = [], {}
    for n, optional in forms[0]:
        if n in given and (optional or n == "upper"):
            options[n] = given[n]
        elif n in given:
            needed.append(given[n])
        elif n != "*" and not optional:
            raise Fail("argument", "%s needs %s" % (name, n))
    return needed, options


def _read_table():
    table = {}
    path = os.path.join(os.path.dirname(os.path.abspath(__file__)), "functions.txt")
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            if line.strip():
                table[line[: line.index("(")]] = line.strip()
    return table


TABLE = _read_table()
SIGNATURES = {name: signature(line) for name, line in TABLE.items()}
