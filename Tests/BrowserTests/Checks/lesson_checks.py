"""What several figures of one page do without disturbing each other."""

from browser import check

STEPS = "return [figures.square.step, figures.rivals.step]"


@check("lesson")
def keys_go_to_the_figure_that_has_the_focus(page):
    page.press("ArrowRight")
    page.equal("steps while nothing has the focus", page.run(STEPS), [0, 0])
    page.click("#rivals [data-action=forward]")
    page.press("ArrowRight", "ArrowRight")
    page.equal("steps after keys in the second figure", page.run(STEPS), [0, 3])
    page.click("#square .readout")
    page.press("ArrowRight")
    page.equal("steps after a key in the first figure", page.run(STEPS), [1, 3])


@check("lesson", hash="#square.step=7&rivals.step=3&rivals.run=adam")
def the_address_holds_every_figure(page):
    page.equal("steps", page.run(STEPS), [7, 3])
    page.equal("run", page.run("return figures.rivals.run.key"), "adam")
    page.click("#square [data-action=forward]")
    page.wait("return location.hash === '#square.step=8&rivals.step=3&rivals.run=adam'")
    page.run("location.hash = '#about-rivals'")
    page.rest("setTimeout(arguments[0], 300)")
    page.equal("steps after the way to a heading", page.run(STEPS), [8, 3])


@check("lesson", hash="#step=5&square.step=nonsense&nobody.step=3&=&square.=&square.step")
def what_the_address_cannot_mean_is_left_alone(page):
    page.equal("steps", page.run(STEPS), [0, 0])


@check("lesson")
def every_id_is_there_once(page):
    twice = page.run("""
        const ids = [...document.querySelectorAll("[id]")].map((e) => e.id);
        return ids.filter((id, i) => ids.indexOf(id) !== i)""")
    page.equal("ids met twice", twice, [])


@check("lesson")
def the_controls_belong_to_their_figure(page):
    out = page.run("""
        return [...document.querySelectorAll(".dock")].filter((dock) => {
          const [a, b] = [dock, dock.parentElement.querySelector(".stage")].map(
            (e) => e.getBoundingClientRect());
          return getComputedStyle(dock).position !== "static" || Math.abs(a.top - b.bottom) > 2;
        }).length""")
    page.equal("controls away from their picture", out, 0)


@check("lesson")
def pointing_in_one_figure_leaves_the_other_alone(page):
    page.click("#square-s0-w0 text")
    page.equal("cards", page.run(
        "return [...document.querySelectorAll('[data-part=card]')].map(c => c.hidden)"), [False, True])
    page.click("#rivals-s0-w0 text")
    page.equal("cards", page.run(
        "return [...document.querySelectorAll('[data-part=card]')].map(c => c.hidden)"), [True, False])


@check("lesson", scripts=False)
def without_scripts_every_figure_stands(page):
    from selenium.webdriver.common.by import By
    shown = [e for e in page.driver.find_elements(By.CSS_SELECTOR, ".view svg") if e.is_displayed()]
    page.equal("pictures: starts and ends", len(shown), 7)
