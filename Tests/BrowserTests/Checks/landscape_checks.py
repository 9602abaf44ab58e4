"""The page of a landscape: both views, the steps, hiding, hovering, keyboard, paper, phone."""

from browser import check

STEP = "return document.querySelector('#step').value"
COUNT = "return document.querySelector('#count').textContent"
LINE = "return document.querySelector('#plane-path-0 path:nth-of-type(2)').getAttribute('d')"
PICTURE = "return document.querySelector('#space').toDataURL()"


def settle(page):
    page.rest("requestAnimationFrame(() => requestAnimationFrame(arguments[0]))")


@check("landscape")
def the_slider_moves_the_paths(page):
    page.equal("at first all steps", page.run(COUNT), "40 / 40")
    whole = page.run(LINE)
    page.run("""const s = document.querySelector('#step'); s.value = 7;
                s.dispatchEvent(new Event('input'))""")
    settle(page)
    page.equal("step", page.run(COUNT), "7 / 40")
    page.true("the path is shorter", len(page.run(LINE)) < len(whole))
    # x shrinks by 0.9 a step and y by 0.6: 1.5² · 0.9¹⁴ + 4 · 0.6¹⁴.
    page.equal("loss shown", page.text("#run-0 .now"), "loss 0.5179")
    page.true("the slider tells its losses",
              "step 7 of 40: SGD loss" in page.run(
                  "return document.querySelector('#step').getAttribute('aria-valuetext')"))
    page.true("the cursor stands at the step", "translate(143.9" in page.run(
        "return document.querySelector('.gw-cursor').getAttribute('transform')"))


@check("landscape")
def playing_goes_through_the_steps_and_ends(page):
    page.click("#play")
    page.wait("return Number(document.querySelector('#step').value) > 3 && "
              "Number(document.querySelector('#step').value) < 40")
    page.equal("while it plays", page.text("#play"), "Pause")
    page.wait("return document.querySelector('#count').textContent === '40 / 40'", seconds=9)
    page.wait("return document.querySelector('#play').textContent === 'Play'")
    page.wait("return location.hash === '#step=40'")


@check("landscape")
def keys_step_and_play(page):
    page.run("document.body.focus()")
    page.press("Home", "ArrowRight", "ArrowRight")
    settle(page)
    page.equal("step", page.run(STEP), "2")
    page.press("End")
    settle(page)
    page.equal("last step", page.run(STEP), "40")


@check("landscape")
def the_surface_turns_by_keys_and_by_dragging(page):
    page.click("[data-view=surface]")
    settle(page)
    page.true("the contour gives way", page.run(
        "return document.querySelector('#plane').getBoundingClientRect().width === 0"))
    first = page.run(PICTURE)
    page.run("document.querySelector('#space').focus()")
    page.press("ArrowLeft", "ArrowUp")
    settle(page)
    turned = page.run(PICTURE)
    page.true("keys turn", turned != first)
    page.run("""
      const canvas = document.querySelector('#space');
      canvas.setPointerCapture = () => {};
      const box = canvas.getBoundingClientRect();
      const send = (type, x, y) => canvas.dispatchEvent(new PointerEvent(type, {
        clientX: box.left + x, clientY: box.top + y, pointerId: 1, bubbles: true}));
      send('pointerdown', 200, 200); send('pointermove', 260, 220); send('pointerup', 260, 220);
    """)
    settle(page)
    page.rest("setTimeout(arguments[0], 400)")
    page.true("dragging turns", page.run(PICTURE) != turned)
    page.press("Home")
    settle(page)
    page.rest("setTimeout(arguments[0], 400)")
    page.true("Home turns back", page.run(PICTURE) == first)
    page.figure("ms a turn", page.rest("""
      const done = arguments[0], canvas = document.querySelector('#space');
      const began = performance.now();
      let n = 0;
      const turn = () => {
        canvas.dispatchEvent(new KeyboardEvent('keydown', {key: 'ArrowLeft'}));
        n += 1;
        if (n < 20) requestAnimationFrame(turn);
        else done(Math.round((performance.now() - began) / 2) / 10);
      };
      turn();"""))


@check("landscape")
def an_optimizer_can_be_hidden(page):
    shown = "return getComputedStyle(document.querySelector('#plane-path-1')).display"
    page.click("#run-1 input")
    settle(page)
    page.equal("its path", page.run(shown), "none")
    page.equal("its curve", page.run(
        "return getComputedStyle(document.querySelector('#curves-curve-1')).display"), "none")
    page.click("#run-1 input")
    settle(page)
    page.true("it comes back", page.run(shown) != "none")


@check("landscape")
def pointing_at_a_path_tells_its_numbers(page):
    page.run("""
      const plane = document.querySelector('#plane'), box = plane.getBoundingClientRect();
      const scale = box.width / 546;
      // The start, x = 1.5 and y = 1 in a frame over -2 to 2, both.
      plane.dispatchEvent(new PointerEvent('pointermove', {
        clientX: box.left + (62 + 468 * 3.5 / 4) * scale,
        clientY: box.top + (12 + 468 * 1 / 4) * scale, bubbles: true}));
    """)
    page.equal("what the tip says", page.run("return document.querySelector('.tip').textContent"),
               "SGD  step 0\nx 1.5   y 1\nloss 6.25")


@check("landscape", hash="#step=5&view=surface")
def the_address_keeps_step_and_view(page):
    page.equal("step", page.run(COUNT), "5 / 40")
    page.equal("view", page.run(
        "return document.querySelector('[data-view=surface]').getAttribute('aria-pressed')"), "true")


@check("landscape", dark=True)
def a_dark_system_gets_dark_bands(page):
    band = "return getComputedStyle(document.querySelector('#plane .gw-f-band-0')).fill"
    dark = page.run(band)
    page.click("[data-theme-switch]")
    page.true("light bands are others", page.run(band) != dark)


@check("landscape", width=360, height=740, touch=True)
def a_phone_shows_everything_without_scrolling_aside(page):
    page.equal("no wider than the screen",
               page.run("return document.documentElement.scrollWidth"), 360)
    small = page.run("""
      return [...document.querySelectorAll('svg .gw-axes text')].map((text) => {
        const size = parseFloat(getComputedStyle(text).fontSize);
        const svg = text.ownerSVGElement;
        return size * svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
      }).filter((size) => size < 10).length""")
    page.equal("numbers smaller than 10 px", small, 0)


@check("landscape", reduced_motion=True)
def calm_readers_see_few_pictures_a_second(page):
    page.click("#play")
    seen = page.rest("""
      const done = arguments[0], seen = new Set(), began = performance.now();
      const look = () => {
        seen.add(document.querySelector('#count').textContent);
        if (performance.now() - began < 1100) requestAnimationFrame(look);
        else done(seen.size);
      };
      look();""")
    page.true(f"{seen} pictures in a second", seen <= 6)


@check("landscape", media="print")
def paper_gets_the_contour_and_the_table(page):
    page.true("no controls", page.run(
        "return document.querySelector('.controls').getBoundingClientRect().height === 0"))
    page.true("the contour", page.run(
        "return document.querySelector('#plane').getBoundingClientRect().height > 100"))


@check("landscape", scripts=False)
def without_scripts_picture_and_table_stand(page):
    from selenium.webdriver.common.by import By
    find = page.driver.find_elements
    page.true("the picture", find(By.CSS_SELECTOR, "#plane")[0].is_displayed())
    page.true("the paths", len(find(By.CSS_SELECTOR, "#plane-path-0 path")) >= 3)
    page.equal("rows", len(find(By.CSS_SELECTOR, "tbody tr")), 2)
    page.true("no dead controls", not find(By.CSS_SELECTOR, "#play")[0].is_displayed())
    page.true("the remark", "leaves the picture at step" in find(By.TAG_NAME, "main")[0].text)
