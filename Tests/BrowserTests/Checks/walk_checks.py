"""What readers do in the lesson on optimization and on the index: with a pointer, and with keys alone."""

from browser import check
from reader_checks import replace, settle, tab_to
from site_checks import started

SIXTH, INDEX = "site/06-optimization", "site/index"

ENDS = """
    const { run } = figures[arguments[0]];
    return [0, 1].map((i) => run.parameter(run.count - 1, i, "value")[0])"""
BEFORE = "return [...document.querySelectorAll(arguments[0] + ' .parameters .before')].map((c) => c.textContent)"


def ends_at(page, film, shown, tolerance):
    page.equal(f"{film}: its step", page.text(f"#{film} [data-part=step]"), "100")
    page.equal(f"{film}: the table", page.run(BEFORE, f"#{film}"), shown)
    values = page.run(ENDS, film)
    page.true(f"{film}: its numbers {values}",
              all(abs(value - float(text)) <= tolerance for value, text in zip(values, shown)))


@check(SIXTH)
def both_films_end_where_the_lesson_says(page):
    for film, shown in (("cleared", ["3", "3"]), ("kept", ["4", "2"])):
        page.click(f"#{film} [data-action=last]")
        ends_at(page, film, shown, 1e-9)


@check(SIXTH)
def keys_alone_bring_both_films_to_their_ends(page):
    for film, shown in (("cleared", ["3", "3"]), ("kept", ["4", "2"])):
        tab_to(page, f"#{film} [data-action=play]")
        page.press("End")
        ends_at(page, film, shown, 1e-9)


@check(SIXTH, reduced_motion=True)
def a_film_plays_to_its_end(page):
    page.run("const s = document.querySelector('#quarter [data-part=speed]'); s.value = '16';"
             "s.dispatchEvent(new Event('change', { bubbles: true }))")
    page.click("#quarter [data-action=play]")
    page.wait("return document.querySelector('#quarter [data-part=step]').textContent === '12'", seconds=20)
    page.equal("x and y", page.run(BEFORE, "#quarter"), ["3", "3"])


def walk(page, by_keys):
    """Adam on |x − y|: its first step is as long as its rate."""
    started(page)
    choice, step, run = ("#run [data-part=optimizer]", "#run [data-action=step]", "#run [data-action=run]")
    if by_keys:
        tab_to(page, "#run [data-drawer=optimizer] > summary")
        page.press("Enter")
        tab_to(page, choice)
        page.press(*"adam")
        tab_to(page, "#run [data-part=lr]")
        page.press(*"0.5")
        tab_to(page, step)
        page.press("Enter")
    else:
        drawer = page.find("#run [data-drawer=optimizer]")
        if drawer.get_attribute("open") is None:
            page.click("#run [data-drawer=optimizer] > summary")
        from selenium.webdriver.support.ui import Select
        Select(page.find(choice)).select_by_visible_text("Adam")
        replace(page, "#run [data-part=lr]", "0.5")
        page.click(step)
    settle(page)
    page.equal("optimizer", page.run("return document.querySelector(arguments[0]).value", choice), "Adam")
    values = page.run("return ['x', 'y'].map((name) => figures.run.values.get(name)[0].toFixed(6))")
    page.equal("a step", values, ["4.500000", "1.500000"])
    page.equal("the readout", page.text("#run [data-part=output]"), "3")
    if by_keys:
        tab_to(page, run)
        page.press("Enter")
    else:
        page.click(run)
    page.wait("return figures.run.descent.losses.length > 6")
    page.press("Enter") if by_keys else page.click(run)
    page.equal("paused", page.text(run), "Run")
    at = page.text("#run [data-part=progress]")
    page.rest("setTimeout(arguments[0], 300)")
    page.equal("and stands still", page.text("#run [data-part=progress]"), at)


@check(SIXTH)
def an_optimizer_is_chosen_stepped_run_and_paused(page):
    walk(page, by_keys=False)


@check(SIXTH)
def keys_alone_run_an_optimizer(page):
    walk(page, by_keys=True)


# The index.

@check(INDEX)
def a_search_leads_into_a_lesson(page):
    page.click("#search-field")
    page.press(*"stochastic means")
    page.wait("return document.querySelector('.search-results li')")
    page.equal("found", page.run(
        "return [...document.querySelectorAll('.search-results a')].map((a) => a.getAttribute('href'))"),
        ["06-optimization.html#a-step"])
    page.press("Tab", "Enter")
    # The heading stands in the window.
    page.wait("if (!document.title.startsWith('Optimization')) return false;"
              "const box = document.querySelector(location.hash)?.getBoundingClientRect();"
              "return box?.top >= 0 && box.bottom < innerHeight")
