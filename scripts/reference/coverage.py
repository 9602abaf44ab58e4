"""Counts, for each function and each of its arguments, the cases that use it."""

import ast

import language
from functions import LISTS, SIGNATURES, TABLE


class Calls(ast.NodeVisitor):
    """The calls of a program: (function, number of positional arguments, names of keywords)."""

    def __init__(self):
        self.found = []

    def visit_Call(self, node):
        target, extra = node.func, 0
        name = None
        if isinstance(target, ast.Attribute):
            if isinstance(target.value, ast.Name) and target.value.id == "linalg":
                name = "linalg." + target.attr
            else:
                name, extra = target.attr, 1
        elif isinstance(target, ast.Name):
            name = target.id
        if name in TABLE:
            keywords = [k.arg for k in node.keywords]
            self.found.append((name, len(node.args) + extra, keywords, extra == 1))
        self.generic_visit(node)


def arguments_given(name, count, keywords):
    """The argument names that a call gives, by the form of the declaration that fits best."""
    forms, many = SIGNATURES[name]
    many = many or name in LISTS
    best = None
    for form in forms:
        plain = [n for n, _ in form if n != "*"]
        positional = []
        for n, _ in form:
            if n == "*" and not many:
                break
            if n != "*":
                positional.append(n)
        fits = all(k in plain for k in keywords) and (many or count <= len(positional))
        given = set(positional[:count]) | set(keywords)
        if best is None or (fits and (not best[0] or len(form) < best[2])):
            best = (fits, given, len(form))
    return best[1], best[0]


def count(cases):
    """{function: number of cases}, {(function, option): number of cases}, calls that fit no form."""
    functions = {name: 0 for name in TABLE}
    given = {}
    for name, (forms, _) in SIGNATURES.items():
        for form in forms:
            for n, optional in form:
                if n != "*" and (optional or len(forms) > 1):
                    given.setdefault((name, n), 0)
    odd = []
    for case in cases:
        if case["expect"].get("error"):
            continue
        calls = Calls()
        calls.visit(ast.Module(body=language.parse(case["program"]), type_ignores=[]))
        seen, options = set(), set()
        for name, positional, keywords, _ in calls.found:
            seen.add(name)
            names, fits = arguments_given(name, positional, keywords)
            options |= {(name, n) for n in names}
            if not fits:
                odd.append(case["program"])
        for name in seen:
            functions[name] += 1
        for option in options:
            if option in given:
                given[option] += 1
    return functions, given, odd
