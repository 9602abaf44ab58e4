"""Random programs with what PyTorch makes of them, for a comparison of the engine with it.

Not run in CI.  With the environment of generate.py:

    python fuzz.py OUT.jsonl [--count 20000] [--seed 1]
    gradwire eval --cases OUT.jsonl > results.jsonl
    compare.py OUT.jsonl results.jsonl --no-ops --verbose

A grammar draws programs of one to eight statements, most of float64; about one
in eight is made wrong in a known way.  A statement that PyTorch refuses, or whose
result is large, not finite or too near to a kink, is drawn again, and a program
whose result moves too much with its inputs is dropped: a disagreement means a
fault.  The same seed gives the same programs.
"""

import argparse
import json
import random
import sys
import time
import warnings

import torch

import case as cases
import language
from draw import seed_for
from grammar import NETWORK, Writer
from maker import stable

warnings.filterwarnings("ignore")

def steady(case, rng):
    """Whether the results hardly move when the inputs do: no kink is near, and no rounding is blown up."""
    for _ in range(2):
        moved = {}
        for name, t in case["inputs"].items():
            if t["dtype"] == "float64":
                t = dict(t, data=[v * (1 + rng.choice([-1, 1]) * 1e-11) for v in t["data"]])
            moved[name] = t
        try:
            other = cases.evaluate(dict(case, inputs=moved))
        except Exception:
            return False
        expect = case["expect"]
        pairs = [(expect["value"], other["value"])] + [(g, other["grads"][n]) for n,
            g in (expect.get("grads") or {}).items()]
        if expect.get("hessian"):
            pairs.append((expect["hessian"], other["hessian"]))
        for a, b in pairs:
            if (a is None) != (b is None):
                return False
            if a is None:
                continue
            if a["shape"] != b["shape"]:
                return False
            for u, v in zip(a["data"], b["data"]):
                u, v = cases.number(u), cases.number(v)
                if isinstance(u, (bool, complex)):
                    if u != v:
                        return False
                elif not (abs(u) < 1e6 and abs(u - v) <= 1e-8 * max(1.0, abs(u))):
                    return False
    return True


def valid(rng):
    """A case of a program that runs, or None."""
    letter = "f" if rng.random() < 0.08 else "d"
    writer = Writer(rng, letter=letter)
    writer.kinds = writer.kinds + [NETWORK] * 2
    loss = rng.random() < 0.5
    program, inputs = writer.program(rng.randint(1, 8), loss=loss)
    if not program:
        return None
    output = program.rsplit("\n", 1)[-1].split(" = ")[0]
    value = writer.live.get(output)
    wanted = [n for n, t in inputs.items() if t.get("requires_grad") and rng.random() < 0.95]
    try:
        case = cases.make("fuzz", "fuzz", program, inputs, output, wanted)
    except language.Fail:
        for t in inputs.values():
            t.pop("requires_grad", None)
        try:
            case = cases.make("fuzz", "fuzz", program, inputs, output, [])
        except Exception:
            return None
    except Exception:
        return None
    if case["grad"] and case["expect"]["value"]["shape"] and rng.random() < 0.5:
        case = cases.make("fuzz", "fuzz", program, inputs, output, case["grad"], seed=seed_for(rng,
            case["expect"]["value"]))
    if letter == "f" and not stable(case):
        return None
    if any(t.dtype == torch.float32 for t in writer.live.values()):
        # Integers became float32 on the way.
        case["rtol"], case["atol"] = cases.tolerance(case, case["expect"], single=True)
    return case if steady(case, rng) else None


# A last statement that must fail, by category; {a} is a floating variable, {i} an integer one, {r} a's number of dimensions.
WRONG = {
    "name": ["{a} + nowhere", "{a}.sinn()", "sinn({a})", "{a}.nope", "linalg.nope({a})", "{a} * Pi",
    "max({a}, dim=0).index"],
    "syntax": ["({a} + 1", "{a} +", "{a} * * 2", "sum({a}, dim=0, dim=0)", "{a} {a}", "[{a}", "sum(dim=0, {a})",
    "{a}[0:", "'abc"],
    "argument": ["sum({a}, dimm=0)", "sin({a}, {a})", "exp()", "exp('a')", "{a} + 'a'", "{a} + None", "add({a})",
    "{a}.clamp(low=1)", "reshape({a})", "tanh(None)", "softmax({a}, dims=0)", "{a}.unsqueeze()",
    "mul({a}, other={a}, out_=1)"],
    "index": ["sum({a}, dim={r})", "{a}.mean(-{r} - 1)", "unsqueeze({a}, {r} + 1)", "cumsum({a}, dim=9)",
    "softmax({a}, dim={r})", "{a}.select({r}, 0)", "cat([{a}.flatten(), {a}.flatten()], dim=1)",
    "transpose({a}, 0, {r})", "argmax({a}, dim=7)", "[{a}][1]", "flip({a}, [{r}])", "{a}.flatten()[99]",
    "{a}.flatten()[[0, 99]]", "split({a}.flatten(), 1)[99]"],
    "shape": ["{a}.flatten() + arange({t})", "reshape({a}, [{t}])", "{a}.flatten() @ arange({t}, dtype=float64)",
    "{a}.view(-1, {t}, 1)", "cat([{a}.unsqueeze(0), ones([{t}])])", "{a}.flatten().expand({t}, 1)",
    "stack([{a}.flatten(), ones([{t}])])", "where({a}.flatten() > 0, {a}.flatten(), zeros([{t}]))",
    "{a}.flatten() * ones([2, {t}])", "maximum({a}.flatten(), zeros([{t}]))"],
    "dtype": ["{a} & 1", "~{a}", "{a} | {a}", "mean(({a} > 0))", "({a} > 0) - ({a} > 0)", "-({a} > 0)",
    "{a}.flatten()[{a}.flatten()]", "index_select({a}.flatten(), 0, {a}.flatten())", "where({a}, {a}, {a})",
    "{a}.long().mean()", "{a}.long().std()", "softmax({a}.long(), dim=0)", "one_hot({a})"],
    "value": ["{a} * (1 // 0)", "{a}[::0]" , "{a}.long() // 0", "{a}.long() % 0", "{a} * (1 / 0)",
    "mse_loss({a}, {a}, reduction='avg')", "zeros([-1])", "gelu({a}, approximate='fast')", "reshape({a}, [-1, -1])",
    "split({a}.flatten(), -1)[0]", "arange(0, 5, -1)", "div({a}, 2, rounding_mode='up')", "max({a}.flatten()[:0])",
    "dropout({a}, p=2.0)"],
}
ALSO = {"shape": ["argument", "value", "index"], "index": ["value", "argument", "shape"], "value": ["argument",
    "index", "shape"], "argument": ["dtype"], "name": ["argument"]}


def invalid(rng):
    """A case of a program that fails in a known way, or None."""
    writer = Writer(rng)
    program, inputs = writer.program(rng.randint(1, 5))
    names = [n for n, t in writer.live.items() if t.is_floating_point() and (t.dim() or True)]
    category = rng.choice(list(WRONG))
    name = rng.choice(names)
    t = writer.live[name]
    text = rng.choice(WRONG[category])
    if category == "index" and t.dim() == 0 or "[::0]" in text and t.dim() == 0 or t.dtype != torch.float64:
        return None
    text = text.replace("{a}", name).replace("{r}", str(t.dim())).replace("{t}", str(t.numel() + 5))
    program = (program + "\n" if program else "") + "bad = " + text
    if rng.random() < 0.4:
        program += "\nmore = %s * 2" % name
    case = cases.make_error("fuzz", program, inputs, category, ALSO.get(category, ()), "bad")
    case["category"] = "fuzz"
    return case if cases.refuses(case) else None


def main():
    words = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    words.add_argument("out")
    words.add_argument("--count", type=int, default=20000)
    words.add_argument("--seed", type=int, default=1)
    given = words.parse_args()
    torch.set_num_threads(1)
    began, drawn, kept = time.time(), 0, 0
    with open(given.out, "w", encoding="utf-8") as out:
        while kept < given.count:
            drawn += 1
            rng = random.Random("%d/%d" % (given.seed, drawn))
            case = invalid(rng) if rng.random() < 0.125 else valid(rng)
            if case is None:
                continue
            kept += 1
            out.write(json.dumps(dict({"id": "fuzz-%d-%05d" % (given.seed, drawn)}, **case), separators=(",",
                ":")) + "\n")
    print("%d programs of %d drawn in %.0f s" % (kept, drawn, time.time() - began))


if __name__ == "__main__":
    sys.exit(main())
