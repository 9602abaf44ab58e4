"""Runs the evaluator on given cases and prints where it disagrees with their `expect`.

usage: check.py COMPARE.PY CASES...
"""

import importlib.util
import json
import sys
import warnings

import case as cases

warnings.filterwarnings("ignore")


def main():
    spec = importlib.util.spec_from_file_location("compare", sys.argv[1])
    judge = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(judge)
    good = bad = 0
    for path in sys.argv[2:]:
        for _, _, line in judge.read_lines(path):
            case = json.loads(line)
            if "optimizer" in case:
                continue
            try:
                result = dict(cases.evaluate(case), id=case["id"])
            except Exception as error:
                accepted = case["expect"].get("error")
                category = getattr(error, "category", accepted)
                result = {"error": {"category": category, "message": str(error) or type(error).__name__}}
            why = judge.check(case, result)
            if why:
                bad += 1
                print(case["id"], case["op"], case["program"].replace("\n", " ; "), "|", why)
            else:
                good += 1
    print("%d of %d cases agree" % (good, good + bad))


if __name__ == "__main__":
    main()
