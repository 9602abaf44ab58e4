"""The language of the reference cases, evaluated with PyTorch.

A program is `name = expression` lines; see the case format.  `run(program,
variables)` gives the variables that stand after the last statement.  What is
wrong with a program is raised as `Fail` (found here) or as whatever PyTorch
raises.

Programs are Python, read with Python's own parser, with two differences: `^`
is power, and only the listed functions and attributes exist.
"""

import ast
import operator

import torch

from functions import Fail, bind, function

DTYPES = {
    "bool": torch.bool,
    "int32": torch.int32,
    "int64": torch.int64,
    "float32": torch.float32,
    "float64": torch.float64,
    "complex64": torch.complex64,
    "complex128": torch.complex128,
}
CONSTANTS = {"pi": 3.141592653589793, "inf": float("inf"), "nan": float("nan"), **DTYPES}
TENSOR_ATTRIBUTES = {"T", "mT"}
RESULT_ATTRIBUTES = {"values", "indices", "min", "max", "sign", "logabsdet"}


def power_signs(program):
    """The program with `^` written `**` outside strings and comments."""
    out, quote, comment = [], None, False
    for c in program:
        if comment:
            comment = c != "\n"
        elif quote:
            if c == quote or c == "\n":
                quote = None
        elif c in "'\"":
            quote = c
        elif c == "#":
            comment = True
        elif c == "^":
            c = "**"
        out.append(c)
    return "".join(out)


def parse(program):
    try:
        text = power_signs(program)
        compile(text, "program", "exec")  # finds more than the parser: repeated keyword arguments
        return ast.parse(text).body
    except (SyntaxError, ValueError) as error:
        raise Fail("syntax", str(error)) from None


BINARY = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
    ast.FloorDiv: operator.floordiv,
    ast.Mod: operator.mod,
    ast.MatMult: operator.matmul,
    ast.Pow: operator.pow,
    ast.BitOr: operator.or_,
    ast.BitAnd: operator.and_,
}
UNARY = {ast.USub: operator.neg, ast.UAdd: operator.pos, ast.Invert: operator.invert}
COMPARE = {
    ast.Eq: operator.eq,
    ast.NotEq: operator.ne,
    ast.Lt: operator.lt,
    ast.LtE: operator.le,
    ast.Gt: operator.gt,
    ast.GtE: operator.ge,
}


class Evaluator:
    def __init__(self, variables):
        self.variables = dict(variables)

    def run(self, program):
        for node in parse(program):
            if not (isinstance(node, ast.Assign) and len(node.targets) == 1 and isinstance(node.targets[0],
                    ast.Name)):
                raise Fail("syntax", "a statement is `name = expression`")
            self.variables[node.targets[0].id] = self.value(node.value)
        return self.variables

    def name(self, name):
        if name in self.variables:
            return self.variables[name]
        if name in CONSTANTS:
            return CONSTANTS[name]
        raise Fail("name", "unknown name " + name)

    def value(self, node):
        kind = type(node)
        if kind is ast.Constant:
            if isinstance(node.value, (int, float, complex, str)) or node.value is None:
                return node.value
            raise Fail("syntax", "no such literal")
        if kind is ast.Name:
            return self.name(node.id)
        if kind is ast.List:
            return [self.value(item) for item in node.elts]
        if kind is ast.BinOp and type(node.op) in BINARY:
            return self.binary(BINARY[type(node.op)], self.value(node.left), self.value(node.right))
        if kind is ast.UnaryOp and type(node.op) in UNARY:
            return UNARY[type(node.op)](self.value(node.operand))
        if kind is ast.Compare and len(node.ops) == 1 and type(node.ops[0]) in COMPARE:
            return COMPARE[type(node.ops[0])](self.value(node.left), self.value(node.comparators[0]))
        if kind is ast.Call:
            return self.call(node)
        if kind is ast.Attribute:
            return self.attribute(node)
        if kind is ast.Subscript:
            return self.item(self.value(node.value), self.index(node.slice))
        raise Fail("syntax", "not part of the language: " + kind.__name__)

    def binary(self, operation, left, right):
        for side in (left, right):
            if isinstance(side, (str, list, tuple)) or side is None:
                raise Fail("argument", "an operator is between tensors and numbers")
        try:
            return operation(left, right)
        except ZeroDivisionError:
            raise Fail("value", "division by zero") from None

    def attribute(self, node):
        base = self.value(node.value)
        if isinstance(base, torch.Tensor):
            if node.attr in TENSOR_ATTRIBUTES:
                return getattr(base, node.attr)
        elif isinstance(base, tuple) and node.attr in RESULT_ATTRIBUTES and hasattr(base, node.attr):
            return getattr(base, node.attr)
        raise Fail("name", "unknown attribute " + node.attr)

    def call(self, node):
        target, first = node.func, []
        if isinstance(target, ast.Attribute):
            if isinstance(target.value, ast.Name) and target.value.id == "linalg" and "linalg" not in self.variables:
                name = "linalg." + target.attr
            else:
                first = [self.value(target.value)]
                name = target.attr
        elif isinstance(target, ast.Name):
            if target.id in self.variables:
                raise Fail("argument", target.id + " is not a function")
            name = target.id
        else:
            raise Fail("syntax", "not a function")
        called = function(name)
        if called is None:
            raise Fail("name", "unknown function " + name)
        positional = first
        for item in node.args:
            if isinstance(item, ast.Starred):
                raise Fail("syntax", "no stars")
            positional.append(self.value(item))
        named = {}
        for item in node.keywords:
            if item.arg is None:
                raise Fail("syntax", "no stars")
            named[item.arg] = self.value(item.value)
        positional, named = bind(name, positional, named)
        return called(*positional, **named)

    def index(self, node):
        if isinstance(node, ast.Tuple):
            return tuple(self.index(item) for item in node.elts)
        if isinstance(node, ast.Slice):
            return slice(*(None if part is None else self.value(part) for part in (node.lower, node.upper,
                node.step)))
        if isinstance(node, ast.Constant) and node.value is Ellipsis:
            return Ellipsis
        return self.value(node)

    def item(self, base, index):
        if isinstance(base, (list, tuple)):
            if not isinstance(index, (int, slice)):
                raise Fail("argument", "a list is indexed by one integer")
            return list(base)[index]
        if not isinstance(base, torch.Tensor):
            raise Fail("argument", "not indexable")
        parts = index if isinstance(index, tuple) else (index,)
        for part in parts:
            if isinstance(part, slice) and part.step is not None and part.step < 1:
                raise Fail("value", "slice steps are at least 1")
            if isinstance(part, (float, complex, str)):
                raise Fail("argument", "not an index")
        # A list of lists alone is taken apart, as in PyTorch: x[[[0, 1], [2, 0]]] is x[[0, 1], [2, 0]].
        return base[index]


def run(program, variables):
    return Evaluator(variables).run(program)
