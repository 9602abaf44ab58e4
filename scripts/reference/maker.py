"""Collects cases.

All numbers come from a generator seeded by the case's own text, so a case does
not change when another is added.
"""

import random
import re
import warnings

import case as cases
import language
from draw import inputs_of, seed_for
from functions import split_top

warnings.filterwarnings("ignore")

# What PyTorch says where a drawn program is wrong; such a program makes a case of the category error.
TOLD = [
    ("dtype", (), (
        "not implemented for '", "inputs not supported for", "bool tensor", "must be either a floating point",
        "only support floating point", "to have floating point or complex dtype",
        "Expected a floating point or complex tensor", "only implemented on integer", "not implemented for complex",
        "not supported for complex", "does not support bool input",
    )),
    ("value", ("argument", "index", "shape"), ("to have non-zero size", "Specify the reduction dim",
    "Expected reduction dim to be specified")),
    ("shape", ("argument", "value"), ("Sizes of tensors must match", "Tensors must have same number of dimensions")),
    ("index", (), ("Dimension out of range",)),
]
OTHER_WORDS = ("differentiation", "reflection_pad", "replication_pad")
def stable(case):
    """Whether a single-precision case says the same in double precision, so that rounding is not what it asks."""
    if "float32" in case["program"] or "complex64" in case["program"]:
        return True
    wide = {"float32": "float64", "complex64": "complex128"}

    def widened(t):
        return dict(t, dtype=wide.get(t["dtype"], t["dtype"]))

    if all(t["dtype"] not in wide for t in case["inputs"].values()):
        return True
    other = dict(case, inputs={n: widened(t) for n, t in case["inputs"].items()})
    if "seed" in case:
        other["seed"] = widened(case["seed"])
    try:
        found = cases.evaluate(other)
    except Exception:
        return False
    expect = case["expect"]
    pairs = [(expect["value"], found["value"])]
    for name, gradient in (expect.get("grads") or {}).items():
        if gradient:
            pairs.append((gradient, found["grads"][name]))
    for a, b in pairs:
        for u, v in zip(a["data"], b["data"]):
            u, v = cases.number(u), cases.number(v)
            if u != u and v != v or u == v:
                continue
            if not abs(u - v) <= 0.4 * (case["atol"] + case["rtol"] * abs(v)):
                return False
    return True


class Maker:
    """Collects the cases of all categories."""

    def __init__(self):
        self.cases = {}
        self.seen = set()
        self.rejected = []

    def rng(self, *words):
        return random.Random("|".join(str(w) for w in words))

    def add(self, category, op, program, spec="", output="z", grad=None, seed=None, order=None, tries=4, **more):
        """One case, or none where PyTorch refuses the program; says whether it was made."""
        for attempt in range(tries):
            rng = self.rng(category, op, program, spec, attempt)
            inputs = inputs_of(rng, spec)
            wanted = [n for n, t in inputs.items() if t.get("requires_grad")] if grad is None else grad
            try:
                case = self.build(rng, category, op, program, inputs, output, wanted, seed, order, more)
            except Exception as error:
                self.rejected.append((category, op, program, spec, "%s: %s" % (type(error).__name__, error)))
                for category_of, also, words in TOLD:
                    if any(w in str(error) for w in words) and not any(w in str(error) for w in OTHER_WORDS):
                        self.error(None, program, spec.replace("]g", "]"), category_of, also, output)
                        break
                return False
            if not stable(case):
                continue
            key = (case["program"], str(case["inputs"]), str(case.get("seed")))
            if key in self.seen:
                return False
            self.seen.add(key)
            self.cases.setdefault(category, []).append(case)
            return True
        self.rejected.append((category, op, program, spec, "unstable"))
        return False

    def build(self, rng, category, op, program, inputs, output, wanted, seed, order, more):
        if wanted:
            try:
                case = cases.make(category, op, program, inputs, output, wanted, grad_order=order, **more)
            except (language.Fail, RuntimeError) as fail:
                # PyTorch gives integers made by `dtype=` a gradient that it cannot compute, and complex ones likewise.
                told = ("the output has no gradient", "Autograd not support dtype",
                    "input_is_complex == grad_is_complex")
                if not any(words in str(fail) for words in told):
                    raise
                for name in wanted:
                    inputs[name].pop("requires_grad")
                wanted = []
        if not wanted:
            return cases.make(category, op, program, inputs, output, [], **more)
        value = case["expect"]["value"]
        if order is None and seed is not False and value["shape"] != [] and (seed or rng.random() < 0.65):
            case = cases.make(category, op, program, inputs, output, wanted, seed=seed_for(rng, value), **more)
        return case

    def put(self, category, op, program, inputs, output, rng, steady, order=None):
        """A case of a program whose inputs are drawn already; kept only if it is steady."""
        wanted = [n for n, t in inputs.items() if t.get("requires_grad")]
        try:
            case = self.build(rng, category, op, program, inputs, output, wanted, None, order, {})
        except Exception as error:
            self.rejected.append((category, op, program, "", "%s: %s" % (type(error).__name__, error)))
            return False
        if not steady(case, rng):
            return False
        self.cases.setdefault(category, []).append(case)
        return True

    def error(self, op, program, spec, category, also=(), output="z", grad=(), **more):
        rng = self.rng("error", op, program, spec)
        case = cases.make_error("error:" + category if op is None else op, program, inputs_of(rng, spec), category,
            also, output, grad, **more)
        if not cases.refuses(case):
            self.rejected.append(("error", category, program, spec, "not refused"))
            return False
        key = (program, str(case["inputs"]), category)
        if key in self.seen:
            return False
        self.seen.add(key)
        self.cases.setdefault("error", []).append(case)
        return True

    def raw_error(self, program, inputs, category, also):
        case = cases.make_error("error:" + category, program, inputs, category, also)
        if cases.refuses(case):
            self.cases.setdefault("error", []).append(case)


SHAPES = ["[3]", "[2,3]", "[2,1,3]", "[2,2,2]", "[1,4]", "[5]", "[6]", "[4,1]", "[2,2]"]
EMPTY = ["[0]", "[2,0]", "[0,3]", "[1,0,2]"]


def call(function, arguments, method=False):
    """`f(x, 2)` or, as a method, `x.f(2)`."""
    if method and not function.startswith("linalg.") and re.match(r"[A-Za-z_]\w*$", arguments[0]):
        return "%s.%s(%s)" % (arguments[0], function, ", ".join(arguments[1:]))
    return "%s(%s)" % (function, ", ".join(arguments))


def options(maker, category, function, setups, choices, keyword_only=(), each=5, op=None, tail="", method=True,
        output="z"):
    """Cases for every option: by name, by position (after the ones before it) and beside others.

    `setups`: [(arguments, inputs)]; `choices`: option -> texts, in the order of the declaration.
    """
    op = op or function
    names = list(choices)
    for name in names:
        made = 0
        for k in range(each * 8):
            if made >= each:
                break
            rng = maker.rng(category, function, name, k)
            arguments, spec = setups[k % len(setups)]
            arguments = split_top(arguments)
            value = choices[name][(k + k // len(setups)) % len(choices[name])]
            before = names[: names.index(name)]
            if k % 3 == 1 and "=" not in arguments[-1] and name not in keyword_only and not any(n in keyword_only for n in before):
                arguments += [rng.choice(choices[n]) for n in before] + [value]
            else:
                named = ["%s=%s" % (name, value)]
                if k % 3 == 2 and len(names) > 1:
                    other = rng.choice([n for n in names if n != name])
                    named.append("%s=%s" % (other, rng.choice(choices[other])))
                    rng.shuffle(named)
                arguments += named
            text = call(function, arguments, method and k % 4 == 3)
            made += maker.add(category, op, output + " = " + text + tail, spec, output)
        if made < each:
            maker.rejected.append((category, function, name, "", "only %d cases of this option" % made))
