"""Quizzes: wrong, then right; by keyboard, with fingers, and without scripts."""

from browser import check

# A²(B + 5) at A = 3, B = 2: values from left to right, gradients from right to left.
ANSWERS = ["9", "7", "63", "7", "9", "9", "42"]
STATES = "return [...document.querySelectorAll('.blank')].map((blank) => blank.dataset.state)"
FOCUSED = "return document.activeElement.getAttribute('aria-label') ?? document.activeElement.dataset.action"


def told(page):
    return page.run("return [...document.querySelectorAll('[data-part=telling] p')].map(p => p.textContent)")


def answer(page, text):
    page.press(*text, "Enter")


@check("quiz-square")
def wrong_then_right(page):
    page.click(".blank input")
    answer(page, "8")
    page.equal("states", page.run(STATES), ["wrong"] + ["open"] * 6)
    page.equal("rule", told(page)[1], "3² = ?")
    page.equal("mark", page.text(".blank .mark"), "✗")
    page.equal("invalid", page.run("return document.activeElement.ariaInvalid"), "true")
    answer(page, "9")
    page.equal("states", page.run(STATES), ["right"] + ["open"] * 6)
    page.equal("told", told(page), ["Right: value of A².", "3² = 9"])
    page.equal("mark", page.text(".blank .mark"), "✓")
    page.equal("score", page.text("[data-part=score]"), "1 of 7")
    page.equal("focus", page.run(FOCUSED), "Blank 2: value of B + 5")


@check("quiz-square")
def all_of_it_by_keyboard(page):
    page.press("Tab", "Tab", "Tab")
    for i, text in enumerate(ANSWERS):
        page.true(f"focus before blank {i + 1}", page.run(FOCUSED).startswith(f"Blank {i + 1}: "))
        answer(page, text)
    page.equal("states", page.run(STATES), ["right"] * 7)
    page.equal("told", told(page)[-1], "You found every number.")
    page.equal("score", page.text("[data-part=score]"), "7 of 7")


@check("quiz-square")
def tab_goes_from_blank_to_blank_and_on_to_the_buttons(page):
    page.click(".blank input")
    seen = []
    for _ in range(8):
        page.press("Tab")
        seen.append(page.run(FOCUSED))
    page.equal("order", [text.split(":")[0] for text in seen],
               [f"Blank {i}" for i in range(2, 8)] + ["check", "show"])


@check("quiz-square")
def an_answer_is_shown_on_demand(page):
    page.click(".blank input")
    page.press("Tab", "Tab")
    page.click("[data-action=show]")
    page.equal("states", page.run(STATES), ["open", "open", "shown"] + ["open"] * 4)
    page.equal("the number", page.run("return document.querySelectorAll('.blank input')[2].value"), "63")
    # The rule says by their numbers what is not known yet.
    page.equal("rule", told(page)[1], "blank 1 × blank 2 = 63")
    page.equal("score", page.text("[data-part=score]"), "0 of 7")
    page.equal("focus", page.run(FOCUSED), "Blank 4: gradient of A² → ×")


@check("quiz-square")
def check_judges_everything_typed(page):
    page.click(".blank input")
    page.press("9", "Tab", "7", "Tab", "6", "4")
    page.click("[data-action=check]")
    page.equal("states", page.run(STATES), ["right", "right", "wrong"] + ["open"] * 4)
    page.equal("told", told(page)[1], "9 × 7 = ?")
    page.equal("focus", page.run(FOCUSED), "Blank 3: value of output, not right yet")


@check("quiz-square")
def nothing_typed_is_no_mistake(page):
    page.click("[data-action=check]")
    page.equal("told", told(page), ["Type a number into a blank first."])
    answer(page, "nine")
    page.equal("told", told(page), ["Write a number, such as −2, 0.25 or 1/3."])
    page.equal("states", page.run(STATES), ["wrong"] + ["open"] * 6)
    page.press("1")
    page.equal("state while typing", page.run(STATES)[0], "open")


@check("quiz-several")
def numbers_are_read_as_people_write_them(page):
    read = "return arguments[0].map((text) => QuizAnswer.read(text))"
    texts = ["−2", "-2", "–2", "+3", "1/3", "−1/4", "0,5", ".5", "2.", "1e-3", "12.35e6", "1 234", "= 7"]
    page.equal("numbers", page.run(read, texts),
               [-2, -2, -2, 3, 1 / 3, -0.25, 0.5, 0.5, 2, 0.001, 12.35e6, 1234, 7])
    page.equal("no numbers", page.run(read, ["", "x", "1/0", "1/2/3", "--2", "1,2,3", "e5", "0x10"]),
               [None] * 8)
    fits = "return arguments[0].map(([given, answer]) => QuizAnswer.fits(given, answer))"
    page.equal("near enough", page.run(fits, [
        [63, 63], [63.5, 63], [62, 63], [0.334, 1 / 3], [0.33, 1 / 3], [0.3, 1 / 3], [0, 0],
        [0.001, 0], [-2, 2], [1235, 1234.6], [0.9, 0.905148]]),
        [True, False, False, True, True, False, True, False, False, True, True])


@check("quiz-several")
def the_value_of_a_fork_comes_to_its_branches(page):
    hidden = """
        const own = [...document.querySelectorAll('#quiz1 [data-slot]')].filter(
          (text) => text.textContent === '1.500');
        return own.map((text) => getComputedStyle(text).visibility)"""
    page.equal("before", page.run(hidden), ["hidden"] * 3)
    page.click("#quiz1 .blank input")
    answer(page, "3/2")
    page.equal("after", sorted(page.run(hidden)), ["hidden", "visible", "visible"])


@check("quiz-several")
def each_quiz_has_its_own_score(page):
    page.click("#quiz0 .blank input")
    answer(page, "4")
    page.equal("scores", page.run(
        "return [...document.querySelectorAll('[data-part=score]')].map(s => s.textContent)"),
        ["1 of 5", "0 of 3"])


OUTSIDE = """
const out = [];
for (const blank of document.querySelectorAll('.blank')) {
  const a = blank.querySelector('input').getBoundingClientRect();
  const svg = blank.closest('.view').querySelector('svg');
  const near = [...svg.querySelectorAll('rect[width="52"]')].map((rect) => rect.getBoundingClientRect())
    .filter((b) => ['left', 'top', 'right', 'bottom'].every((side) => Math.abs(a[side] - b[side]) < 1.5));
  if (near.length !== 1) out.push(blank.querySelector('input').ariaLabel);
}
return out;
"""


@check("quiz-several")
def fields_cover_their_cells(page):
    page.equal("fields beside their cells", page.run(OUTSIDE), [])


@check("quiz-several", width=360, height=740, touch=True)
def on_a_phone_fields_cover_their_cells_and_have_room(page):
    page.equal("fields beside their cells", page.run(OUTSIDE), [])
    small = page.run("""
        return [...document.querySelectorAll('.blank input')].filter((field) => {
          const { width, height } = field.getBoundingClientRect();
          return width < 60 || height < 20 || parseFloat(getComputedStyle(field).fontSize) < 15;
        }).length""")
    page.equal("fields too small", small, 0)
    page.click("#quiz1 .blank input")
    answer(page, "1.5")
    page.press("Tab")
    box = page.run("return document.activeElement.getBoundingClientRect().toJSON()")
    page.true(f"the field comes into view: {box}", box["left"] >= 30 and box["right"] <= 330)


@check("quiz-square", dark=True)
def what_is_heard_tells_no_answer(page):
    labels = page.run("return [...document.querySelectorAll('svg [aria-label]')].map(e => e.ariaLabel)")
    page.equal("wires", labels[:3], [
        "wire A to x²: value 3, gradient blank 7", "wire B to +: value 2, gradient blank 6",
        "wire 5 to +: value 5"])
    page.true("42 is told", not any("42" in label or "63" in label for label in labels))
    page.click(".blank:last-child input")
    answer(page, "42")
    page.equal("after", page.run("return document.querySelector('svg [aria-label]').ariaLabel"),
               "wire A to x²: value 3, gradient 42")
    page.equal("status", page.run("return document.querySelector('[data-part=telling]').role"), "status")


@check("quiz-square")
def without_an_engine_there_are_no_new_numbers(page):
    page.equal("buttons", page.run(
        "return [...document.querySelectorAll('.quiz button')].map(b => b.textContent)"),
        ["Check", "Show answer"])


@check("quiz-endless")
def new_numbers_ask_again(page):
    page.wait("return !document.querySelector('#quiz0 [data-action=again]').disabled")
    given = set()
    for _ in range(6):
        page.click("#quiz0 [data-action=again]")
        a, b = page.run("return figures.quiz0.circuit.inputs.map((_, i) => figures.quiz0.circuit.values(i)[0])")
        given.add((a, b))
        page.true(f"small whole numbers: {a}, {b}", all(x == int(x) and 0 < abs(x) < 10 for x in (a, b)))
        page.true(f"unlike each other: {a}, {b}", a != b)
        page.equal("states", page.run(STATES)[:7], ["open"] * 7)
        # By hand, as in school: A², B + 5, their product; backwards × swaps, + hands on, 2A.
        for number in [a * a, b + 5, a * a * (b + 5), b + 5, a * a, a * a, (b + 5) * 2 * a]:
            answer(page, f"{number:g}")
        page.equal(f"states for A = {a}, B = {b}", page.run(STATES)[:7], ["right"] * 7)
        page.equal("focus", page.run(FOCUSED), "again")
        label = page.run("return document.querySelector('#quiz0 svg [aria-label^=\"wire A\"]').ariaLabel")
        minus = f"{a:g}".replace("-", "−")
        page.true(f"what is heard: {label}", label.startswith(f"wire A to x²: value {minus}, "))
    page.true(f"numbers differ: {given}", len(given) > 2)


@check("quiz-endless")
def new_numbers_keep_to_what_can_be_computed(page):
    page.wait("return !document.querySelector('#quiz1 [data-action=again]').disabled")
    for _ in range(8):
        page.click("#quiz1 [data-action=again]")
        values = page.run("return figures.quiz1.circuit.inputs.map((input, i) =>"
                          " [input.name, figures.quiz1.circuit.values(i)[0]])")
        values = dict(values)
        page.true(f"log is defined: {values}", values["x"] > 0)
        page.equal("the constant", values["k"], 3)


@check("quiz-endless")
def without_webassembly_the_quiz_stays(page):
    added = page.command("Page.addScriptToEvaluateOnNewDocument",
                         source="delete globalThis.WebAssembly")
    page.driver.refresh()
    page.command("Page.removeScriptToEvaluateOnNewDocument", identifier=added["identifier"])
    shown = page.run("return document.querySelector('[data-action=again]').offsetParent !== null")
    page.equal("the button is shown", shown, False)
    page.click(".blank input")
    answer(page, "9")
    page.equal("states", page.run(STATES)[0], "right")


@check("quiz-square", scripts=False)
def without_scripts_there_is_a_key(page):
    from selenium.webdriver.common.by import By
    def shown(selector):
        return [e for e in page.driver.find_elements(By.CSS_SELECTOR, selector) if e.is_displayed()]
    texts = [e.text for e in shown("svg text")]
    page.true("answers in the picture", not {"42", "63"} & set(texts))
    page.equal("cells", len(shown("svg rect[width='52']")), 7)
    page.equal("buttons", len(shown(".quiz button")), 0)
    page.click(".key summary")
    page.true("the key", shown(".key li")[-1].text.endswith("upstream × local = 7 × 6 = 42"))
