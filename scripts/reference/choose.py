"""Chooses, of all the drawn cases, those that the project keeps.

A case is kept if it shows something that fewer than enough of the kept ones
show: a function, an option by name or by position, a dtype, an empty or 0-d
input, an error of a function.  What is left is filled up evenly.
"""

import ast
import hashlib

import coverage
import language

ENOUGH = {"function": 5, "option": 5, "dtype": 1, "form": 1, "error": 1, "operator": 6}
SHARE = 0.03


def rank(case):
    words = case["category"] + case["program"] + str(case["inputs"])
    return hashlib.sha256(words.encode()).hexdigest()


def features(case):
    """What a case shows, as (kind, ...)."""
    found = set()
    try:
        tree = ast.Module(body=language.parse(case["program"]), type_ignores=[])
    except language.Fail:
        return {("error", "syntax", case["program"])}
    calls = coverage.Calls()
    calls.visit(tree)
    inputs = list(case["inputs"].values())
    first = inputs[0] if inputs else {"dtype": "none", "shape": [1]}
    error = case["expect"].get("error")
    if error:
        found |= {("error", error, name) for name, _, _, _ in calls.found} or {("error", error, case["program"])}
        return found
    size = "empty" if 0 in first["shape"] else "single" if not first["shape"] else "some"
    for name, count, keywords, method in calls.found:
        found.add(("function", case["category"], name) if case["category"] in ("kink", "hessian") else ("function",
            name))
        found.add(("dtype", name, first["dtype"]))
        found.add(("form", name, size, method))
        given, _ = coverage.arguments_given(name, count, keywords)
        by_name = set(keywords)
        for option in given:
            found.add(("option", name, option, option in by_name))
    for node in ast.walk(tree):
        if isinstance(node, (ast.BinOp, ast.UnaryOp)):
            found.add(("operator", type(node.op).__name__, first["dtype"]))
        elif isinstance(node, ast.Subscript):
            found.add(("form", "index", ast.dump(node.slice)[:60]))
    return found


def chosen(cases):
    """The kept cases of one category after another, in the order in which they were drawn."""
    seen, kept = {}, set()
    for case in sorted(cases, key=rank):
        mine = features(case)
        new = [f for f in mine if seen.get(f, 0) < ENOUGH[f[0]]]
        lucky = int(rank(case)[-4:], 16) < SHARE * 65536
        if new or lucky or case["category"] in ("seed", "language", "composite"):
            kept.add(id(case))
            for f in mine:
                seen[f] = seen.get(f, 0) + 1
    return [case for case in cases if id(case) in kept]
