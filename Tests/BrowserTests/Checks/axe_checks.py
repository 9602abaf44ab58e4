"""What axe-core finds on every page of the gallery, with all that can be unfolded: nothing, light and
dark, wide and on a phone."""

import os
import sys

from browser import check
from site_checks import started

RULES = """
    const [done] = arguments;
    axe.run(document, { resultTypes: ["violations"] }).then(({ violations }) => done(
      violations.map(({ id, help, nodes }) => `${id}: ${help}, ${nodes.length} times, first at `
        + `${nodes[0].target.join(" ")} (${nodes[0].failureSummary.replace(/\\s+/g, " ")})`)))"""


def violations(page):
    started(page)
    page.run("for (const details of document.querySelectorAll('details')) details.open = true")
    axe = sys.argv[2] if len(sys.argv) > 2 else ""
    if not os.path.exists(axe):
        page.problem(f"{axe or 'axe.min.js'} is missing; 'scripts/setup.sh test' fetches it")
        return
    with open(axe, encoding="utf-8") as file:
        page.run(file.read())
    for problem in page.rest(RULES):
        page.problem(problem)


@check("site/*", width=1280, shifts=False)
def nothing_bars_a_reader(page):
    violations(page)


@check("site/*", width=1280, dark=True, shifts=False)
def nothing_bars_a_reader_in_the_dark(page):
    violations(page)


@check("site/*", width=390, height=844, touch=True, shifts=False)
def nothing_bars_a_reader_on_a_phone(page):
    violations(page)


@check("site/*", width=390, height=844, touch=True, dark=True, shifts=False)
def nothing_bars_a_reader_on_a_phone_in_the_dark(page):
    violations(page)
