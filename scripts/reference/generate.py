"""Writes the reference cases beyond the public sample, and the table of what they cover.

Not run in CI.  With PyTorch 2.13 and NumPy from PyPI:

    python3 -m venv .build/torch && .build/torch/bin/pip install torch==2.13.* numpy
    .build/torch/bin/python scripts/reference/generate.py Tests/Reference/cases

One file is written for each category; its form is that of the public cases.
At least five cases use every function and every option of the table of
functions (functions.txt); the exit status is 1 if a function or option has
fewer.  The cases are the same in every run.

    --full DIR   also writes all drawn cases, not only those that the project keeps
    --verbose    also lists what PyTorch refused of the drawn programs
    --only A,B   writes only these modules' cases
"""

import argparse
import importlib
import json
import os
import sys

import choose
import coverage
from maker import Maker

MODULES = ["unary", "binary", "promotion", "kinks", "reductions", "shapes", "indexing", "creation", "wording",
    "errors", "faults", "linear", "neural", "chains"]
LEAST = 5


def write(folder, cases):
    os.makedirs(folder, exist_ok=True)
    categories = {}
    for case in cases:
        categories.setdefault(case["category"], []).append(case)
    for category, made in categories.items():
        with open(os.path.join(folder, category + ".jsonl"), "w", encoding="utf-8") as out:
            for case in made:
                out.write(json.dumps(case, separators=(",", ":")) + "\n")


def numbered(maker):
    """All drawn cases, each with its id."""
    everything = []
    for category, made in maker.cases.items():
        for number, case in enumerate(made, 1):
            everything.append(dict({"id": "%s-r%04d" % (category, number)}, **case))
    return everything


def table(cases):
    functions, given, odd = coverage.count(cases)
    short = 0
    print("function × cases")
    for name in sorted(functions):
        mine = ["%s %d" % (o, n) for (f, o), n in sorted(given.items()) if f == name]
        print("  %-34s %4d   %s" % (name, functions[name], ", ".join(mine)))
        short += functions[name] < LEAST
    few = [(f, o, n) for (f, o), n in sorted(given.items()) if n < LEAST]
    for name, count in sorted(functions.items()):
        if count < LEAST:
            print("fewer than %d cases: %s (%d)" % (LEAST, name, count))
    for name, option, count in few:
        print("fewer than %d cases: %s of %s (%d)" % (LEAST, option, name, count))
    for program in sorted(set(odd)):
        print("a call outside the table: " + program.replace("\n", " ; "))
    print("%d functions, %d with fewer than %d cases; %d options, %d with fewer" % (len(functions), short, LEAST,
        len(given), len(few)))
    return short == 0 and not few


def main():
    words = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    words.add_argument("folder")
    words.add_argument("--verbose", action="store_true")
    words.add_argument("--full")
    words.add_argument("--only")
    given = words.parse_args()
    maker = Maker()
    for module in given.only.split(",") if given.only else MODULES:
        importlib.import_module(module).build(maker)
    drawn = numbered(maker)
    everything = choose.chosen(drawn)
    write(given.folder, everything)
    if given.full:
        write(given.full, drawn)
    if given.verbose:
        for words in maker.rejected:
            print("refused: " + " | ".join(str(w).replace("\n", " ; ") for w in words))
    complete = table(everything)
    for category in sorted(maker.cases):
        print("%-14s %5d cases" % (category, sum(case["category"] == category for case in everything)))
    print("%d cases of %d drawn" % (len(everything), len(drawn)))
    return 0 if complete else 1


if __name__ == "__main__":
    sys.exit(main())
