"""Makes a reference case by running its program with PyTorch.

`evaluate(case)` gives what the case must expect: value, gradients, Hessian.
`make(...)` gives a whole case, with the tolerance that the public cases use.
"""

import math

import torch

import language

NAMES = {dtype: name for name, dtype in language.DTYPES.items()}
SINGLE = {"float32", "complex64"}


def number(value):
    if isinstance(value, str):
        return float(value)
    if isinstance(value, list):
        return complex(number(value[0]), number(value[1]))
    return value


def tensor(text):
    """A tensor of its JSON form."""
    if text["dtype"] not in language.DTYPES:
        raise language.Fail("dtype", "unknown dtype")
    if math.prod(text["shape"]) != len(text["data"]):
        raise language.Fail("shape", "the data does not fit the shape")
    dtype = language.DTYPES[text["dtype"]]
    t = torch.tensor([number(v) for v in text["data"]], dtype=dtype).reshape(text["shape"])
    if text.get("requires_grad"):
        if not (dtype.is_floating_point or dtype.is_complex):
            raise language.Fail("dtype", "only floating and complex tensors have gradients")
        t.requires_grad_(True)
    return t


def _plain(value, single):
    if math.isnan(value):
        return "nan"
    if math.isinf(value):
        return "inf" if value > 0 else "-inf"
    if abs(value) < 1e300:
        value = float("%.8g" % value) if single else float("%.14g" % value)
    return 0.0 if value == 0 else value


def text(t):
    """The JSON form of a tensor."""
    t = t.detach()
    t = torch.zeros(t.shape, dtype=t.dtype) if t._is_zerotensor() else t.resolve_conj().resolve_neg()
    name = NAMES[t.dtype]
    flat = t.reshape(-1).tolist()
    single = name in SINGLE
    if t.is_complex():
        flat = [[_plain(v.real, single), _plain(v.imag, single)] for v in flat]
    elif t.is_floating_point():
        flat = [_plain(v, single) for v in flat]
    return {"dtype": name, "shape": list(t.shape), "data": flat}


def gradients(output, inputs, seed, create_graph=False):
    """The gradients in the given tensors; None where there is none."""
    if not output.requires_grad:
        raise language.Fail("argument", "the output has no gradient")
    return torch.autograd.grad(
        output, inputs, grad_outputs=seed, allow_unused=True, retain_graph=True, create_graph=create_graph
    )


def evaluate(case):
    """The `expect` of a case, or an exception."""
    tensors = {name: tensor(t) for name, t in case.get("inputs", {}).items()}
    for name in case.get("grad", []):
        if name not in tensors:
            raise language.Fail("name", "no input " + name)
        if not tensors[name].requires_grad:
            raise language.Fail("argument", name + " has no gradient")
    variables = language.run(case["program"], tensors)
    if case["output"] not in variables:
        raise language.Fail("name", "no variable " + case["output"])
    output = variables[case["output"]]
    if not isinstance(output, torch.Tensor):
        raise language.Fail("argument", "the output is not a tensor")
    expect = {"value": text(output)}
    wanted = case.get("grad", [])
    if wanted:
        inputs = [tensors[name] for name in wanted]
        if "seed" in case:
            seed = tensor(case["seed"])
            if seed.shape != output.shape:
                raise language.Fail("shape", "the seed has another shape")
        else:
            if case.get("strict_seed") and output.numel() != 1:
                raise language.Fail("argument", "the output is not of one element")
            seed = torch.ones_like(output)
        second = case.get("grad_order") == 2
        found = gradients(output, inputs, seed, create_graph=second)
        expect["grads"] = {n: None if g is None else text(g) for n, g in zip(wanted, found)}
        if second:
            expect["hessian"] = text(hessian(found, inputs))
    expect["error"] = None
    return expect


def hessian(found, inputs):
    flat = []
    for gradient, x in zip(found, inputs):
        flat.extend((torch.zeros_like(x) if gradient is None else gradient).reshape(-1))
    rows = []
    for one in flat:
        if one.requires_grad:
            parts = torch.autograd.grad(one, inputs, allow_unused=True, retain_graph=True)
        else:
            parts = [None] * len(inputs)
        rows.append(torch.cat([(torch.zeros_like(x) if p is None else p).reshape(-1) for p, x in zip(parts, inputs)]))
    return torch.stack(rows)


def _sizes(expect):
    for t in [expect["value"], expect.get("hessian"), *(expect.get("grads") or {}).values()]:
        if t and t["dtype"][0] in "fc":
            for v in t["data"]:
                size = abs(complex(*v)) if isinstance(v, list) and not any(isinstance(p, str) for p in v) else v
                if isinstance(size, (int, float)):
                    yield abs(size)


def tolerance(case, expect, single=False):
    """1e-9 or, where a float32 is met, 1e-5; absolute: a tenth of it times the largest number."""
    single = single or any(t["dtype"] in SINGLE for t in case.get("inputs", {}).values())
    single = single or expect["value"]["dtype"] in SINGLE or "float32" in case["program"] or "complex64" in case["program"]
    base, limit = (1e-6, 1e-4) if single else (1e-10, 1e-7)
    largest = max([1.0, *_sizes(expect)])
    return (1e-5 if single else 1e-9), float("%.1e" % min(base * largest, limit))


def make(category, op, program, inputs, output="z", grad=(), **more):
    """A case without its id; the exception of a program that fails comes through."""
    case = {"category": category, "op": op, "program": program, "inputs": inputs, "output": output,
        "grad": list(grad)}
    case.update({key: value for key, value in more.items() if value is not None})
    expect = evaluate(case)
    case["rtol"], case["atol"] = tolerance(case, expect)
    case["expect"] = expect
    return case


def make_error(op, program, inputs, category, also=(), output="z", grad=(), **more):
    """A case that must fail; it is made only if PyTorch or the language refuses it too."""
    case = {"category": "error", "op": op, "program": program, "inputs": inputs, "output": output, "grad": list(grad)}
    case.update(more)
    case["expect"] = {"error": category}
    if also:
        case["expect"]["error_also"] = list(also)
    return case


def refuses(case):
    """Whether the case fails; the exception, or None."""
    try:
        evaluate(case)
    except Exception as error:  # PyTorch raises many kinds
        return error
    return None
