"""Pages of lessons: questions, tabs, search, without scripts, on a phone and on paper."""

from browser import check

RESULT = "return document.querySelector(arguments[0] + ' [data-result]').textContent"
ANSWER = """const d = document.querySelector(arguments[0] + ' details');
            return d.open && d.getBoundingClientRect().height > 0"""


def type_into(page, selector, text):
    page.run("const f = document.querySelector(arguments[0]); f.value = ''; f.focus()", selector)
    page.press(*text, "Enter")


@check("gallery-lesson")
def a_guess_opens_the_explanation_whatever_it_is(page):
    page.true("closed at first", not page.run(ANSWER, "#question-1"))
    type_into(page, "#question-1-field", "100")
    page.equal("a wrong guess", page.run(RESULT, "#question-1"), "✗ It is something else.")
    page.true("open then", page.run(ANSWER, "#question-1"))


@check("gallery-lesson")
def an_exercise_is_checked_and_helps_after_a_wrong_answer(page):
    hint = "return document.querySelector('#question-2 [data-hint]').hidden"
    page.true("no hint at first", page.run(hint))
    type_into(page, "#question-2-field", "abc")
    page.true("what is no number is said", "Type a number" in page.run(RESULT, "#question-2"))
    type_into(page, "#question-2-field", "0.5")
    page.true("wrong", "Not yet" in page.run(RESULT, "#question-2"))
    page.true("a hint", not page.run(hint))
    page.true("no explanation yet", not page.run(ANSWER, "#question-2"))
    for right in ("1/3", "0,333", "0.3333", " .334 "):
        type_into(page, "#question-2-field", right)
        page.equal(f"right: {right}", page.run(RESULT, "#question-2"), "✓ Right.")
    page.true("explained", page.run(ANSWER, "#question-2"))


@check("gallery-lesson")
def several_choices_must_all_be_found_by_keyboard(page):
    page.run("document.querySelector('#question-3 input').focus()")
    page.press(" ", "Enter")
    told = "return document.querySelector('#question-3 [data-result]').textContent.includes(arguments[0])"
    page.wait(told, "Not yet")
    page.run("document.querySelector('#question-3 input[value=\"2\"]').focus()")
    page.press(" ", "Enter")
    page.wait(told, "✓ Right.")


@check("gallery-lesson")
def an_answer_can_be_asked_for(page):
    page.click("#question-2 [data-reveal]")
    page.true("explained", page.run(ANSWER, "#question-2"))
    page.equal("the reader is led there", page.run("return document.activeElement.tagName"),
               "SUMMARY")


@check("gallery-lesson")
def code_has_tabs_that_arrows_change(page):
    shown = """return [...document.querySelectorAll('.code-panel')].filter(p => !p.hidden)
               .map(p => p.dataset.panel).join()"""
    page.equal("at first", page.run(shown), "swift")
    page.run("document.querySelector('.code-tabs [aria-selected=true]').focus()")
    page.press("ArrowRight")
    page.equal("after an arrow", page.run(shown), "python")
    page.equal("chosen", page.run("return document.activeElement.getAttribute('aria-selected')"),
               "true")
    page.true("the output stays", page.find(".code-output samp").is_displayed())


@check("gallery-lesson", scripts=False)
def without_scripts_everything_is_there(page):
    from selenium.webdriver.common.by import By
    find = lambda selector: page.driver.find_elements(By.CSS_SELECTOR, selector)
    page.true("pictures", all(f.is_displayed() for f in find("#picture, #bowl")))
    page.true("answers", all(d.is_displayed() for d in find(".question details")))
    page.true("no dead forms", not any(f.is_displayed() for f in find(".question form")))
    page.true("both languages", all(p.is_displayed() for p in find(".code-panel")))


@check("gallery-lesson", width=360, height=740, touch=True)
def on_a_phone_nothing_sticks_out(page):
    page.true("the picture can be pushed", page.run(
        "const p = document.querySelector('.picture'); return p.scrollWidth >= p.clientWidth"))


@check("gallery-lesson", media="print")
def on_paper_the_answers_are_there(page):
    page.true("no forms", not page.find("#question-2 form").is_displayed())
    page.true("no navigation", not page.find(".site-head nav").is_displayed())


@check("gallery-lesson", dark=True)
def formulas_are_set_by_the_browser(page):
    page.true("MathML", page.run(
        "return document.querySelector('math msup').getBoundingClientRect().width") > 5)


@check("gallery-index")
def search_finds_passages_and_marks_the_words(page):
    results = "return [...document.querySelectorAll('.search-results li')].map(l => l.innerText)"
    page.run("document.querySelector('#search-field').focus()")
    page.press(*"muller gradient")
    found = page.run(results)
    page.equal("one passage", len(found), 1)
    page.true("its heading", "Second steps · Gradients of Müller" in found[0])
    marks = page.run("return [...document.querySelectorAll('mark')].map(m => m.textContent)")
    page.equal("marked", marks, ["gradient", "Müller"])
    page.equal("where it leads", page.run(
        "return document.querySelector('.search-results a').getAttribute('href')"),
        "02-second.html#gradients-of-muller")
    page.press(*" zzz")
    page.equal("nothing", page.run(results), [])
    page.true("said so", "Nothing found" in page.text("[data-search-status]"))


@check("gallery-index", width=360, height=740, touch=True)
def the_index_shows_every_lesson_on_a_phone(page):
    page.equal("cards", page.run("return document.querySelectorAll('.lesson-card').length"), 2)
