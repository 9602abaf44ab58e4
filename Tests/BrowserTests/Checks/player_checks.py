"""What the player page does."""

from browser import check

STEP = "[data-part=step]"
CARD = "[data-part=card]"
NOTE = "[data-part=note]"
SHOWN = "return [...figures.film.picture.svg.querySelectorAll('[data-slot]')].map(t => t.textContent)"


def step(page):
    return int(page.text(STEP))


def frames_are_those_of_the_film(page):
    """Every kept frame of every run shows the texts that Swift drew."""
    wrong = page.run("""
        const wrong = [];
        JSON.parse(document.getElementById("expected").textContent).forEach((frames, i) => {
          figures.film.go({ run: figures.film.film.runs[i] });
          for (const [frame, texts] of frames) {
            figures.film.go({ frame });
            [...figures.film.picture.svg.querySelectorAll("[data-slot]")].forEach((element, k) => {
              if (element.textContent !== texts[k]) {
                wrong.push([i, frame, k, element.textContent, texts[k]]);
              }
            });
          }
        });
        return wrong.slice(0, 5)""")
    page.equal("texts unlike the film's", wrong, [])


@check("film-square")
def a_square_shows_what_the_film_shows(page):
    frames_are_those_of_the_film(page)


@check("film-added")
def gradients_that_add_up_show_what_the_film_shows(page):
    frames_are_those_of_the_film(page)


@check("film-broken")
def what_is_not_finite_shows_what_the_film_shows(page):
    frames_are_those_of_the_film(page)


@check("film-rivals")
def several_runs_show_what_their_films_show(page):
    frames_are_those_of_the_film(page)


@check("film-layer")
def tensors_show_what_the_film_shows(page):
    frames_are_those_of_the_film(page)


@check("film-scenes")
def changing_topologies_show_what_the_film_shows(page):
    frames_are_those_of_the_film(page)


@check("film-extreme")
def extreme_numbers_show_what_the_film_shows(page):
    frames_are_those_of_the_film(page)


@check("film-complex")
def complex_numbers_show_what_the_film_shows(page):
    frames_are_those_of_the_film(page)


@check("film-complex")
def complex_numbers_tell_how_large_they_are_and_where_they_point(page):
    facts = page.run("""
        const { run, scene } = figures.film.picture;
        const film = figures.film;
        const all = film.run ? film.film.scenes[0] : scene;
        const wire = all.wires.find((w) => w.to !== null && all.nodes[w.from].type[0] === "complex128"
          && all.nodes[w.from].type[1].length === 0 && w.gradient !== null);
        return JSON.stringify(new Facts(film.run, 3, all).ofWire(wire).rows)""")
    page.true(f"no magnitude and phase in {facts}", "|z| = " in facts and "|g| = " in facts
              and " rad (" in facts)


@check("film-collapsed")
def scopes_as_gates_show_what_the_film_shows(page):
    frames_are_those_of_the_film(page)


@check("film-optimizers")
def optimizers_show_what_the_film_shows(page):
    frames_are_those_of_the_film(page)


@check("film-long")
def a_long_film_shows_what_the_film_shows(page):
    frames_are_those_of_the_film(page)


@check("numbers")
def numbers_are_written_as_swift_writes_them(page):
    count, wrong = page.run("""
        const view = new DataView(new ArrayBuffer(8));
        const rows = JSON.parse(document.getElementById("numbers").textContent);
        const wrong = [];
        for (const [bits, ...texts] of rows) {
          view.setBigUint64(0, BigInt("0x" + bits));
          const x = view.getFloat64(0);
          const mine = [NumberText.text(x), NumberText.text(x, 6), NumberText.padded(x),
            NumberText.fitted(x, 8), NumberText.fitted(x, 9), NumberText.fitted(x, 8, true)];
          if (mine.some((text, i) => text !== texts[i])) wrong.push([bits, mine, texts]);
        }
        return [rows.length, wrong.slice(0, 5)]""")
    page.true(f"only {count} numbers were compared", count >= 20_000)
    page.equal("numbers written otherwise", wrong, [])


@check("film-extreme")
def no_number_leaves_its_cell(page):
    wrong = page.run("""
        const wrong = [];
        for (let frame = 0; frame < figures.film.run.count; frame++) {
          figures.film.go({ frame });
          for (const { box, texts } of figures.film.picture.blocks) {
            if (!box) continue;
            const cell = box.getBBox();
            for (const { element } of texts) {
              const text = element.getBBox();
              if (text.x < cell.x - 0.5 || text.x + text.width > cell.x + cell.width + 0.5) {
                wrong.push([frame, element.textContent, text.width, cell.width]);
              }
            }
          }
        }
        return wrong.slice(0, 5)""")
    page.equal("numbers outside of their cells", wrong, [])


@check("film-hostile")
def hostile_names_are_only_text(page):
    page.equal("title", page.text("h1"), "<img src=x onerror=alert(1)>")
    page.press("ArrowRight", "w", "ArrowRight")
    page.click("[data-part=words] summary")
    page.hover("#film-s0-w0 text")
    page.equal("elements from names", page.run(
        "return document.querySelectorAll('img, main b:not([data-part])').length"), 0)


@check("film-square")
def space_plays_and_pauses(page):
    page.press(" ")
    page.equal("button", page.run("return figures.film.transport.isPlaying"), True)
    page.wait(f"return Number(document.querySelector('{STEP}').textContent) >= 2")
    page.press(" ")
    at = step(page)
    page.rest("setTimeout(arguments[0], 500)")
    page.equal("step after the pause", step(page), at)


@check("film-square")
def playing_ends_at_the_last_step_or_begins_again(page):
    page.run("figures.film.transport.speed.value = '16'; figures.film.transport.setBeat()")
    page.press("End", "ArrowLeft", " ")
    page.wait("return !figures.film.transport.isPlaying")
    page.equal("step at the end", step(page), 60)
    page.press("ArrowLeft", "l", " ")
    page.wait(f"return Number(document.querySelector('{STEP}').textContent) < 10")
    page.press(" ")


@check("film-square")
def keys_step_and_jump(page):
    page.press("ArrowRight", "ArrowRight", "ArrowLeft", "ArrowRight")
    page.equal("step", step(page), 2)
    page.press("End")
    page.equal("last step", step(page), 60)
    page.press("ArrowRight")
    page.equal("beyond the last", step(page), 60)
    page.press("Home")
    page.equal("first step", step(page), 0)
    page.press("]", "]", "[")
    page.equal("speed", page.run("return figures.film.transport.speed.value"), "2")
    page.press("?")
    page.equal("help", page.run("return document.querySelector('dialog').open"), True)
    page.press("Escape")
    page.equal("help closed", page.run("return document.querySelector('dialog').open"), False)


@check("film-square")
def the_slider_scrubs(page):
    page.run("const s = document.querySelector('[data-part=slider]'); s.focus(); s.value = 30;"
             "s.dispatchEvent(new Event('input', {bubbles: true}))")
    page.equal("step", step(page), 30)
    page.press("ArrowRight")
    page.equal("step after a key on the slider", step(page), 31)
    page.true("the slider speaks", "step 31, loss" in page.run(
        "return document.querySelector('[data-part=slider]').getAttribute('aria-valuetext')"))


@check("film-square")
def dragging_on_the_loss_curve_scrubs(page):
    page.run("document.querySelector('#film-loss-chart').scrollIntoView({block: 'center'})")
    page.drag("#film-loss-chart", (0.3, 0.5), (0.9, 0.5))
    page.true(f"step {step(page)} after a drag to the right", 45 <= step(page) <= 60)
    page.drag("#film-loss-chart", (0.9, 0.5), (0.15, 0.5))
    page.true(f"step {step(page)} after a drag to the left", step(page) <= 8)


@check("film-rivals", hash="#step=17&run=adam")
def the_address_holds_step_and_run(page):
    page.equal("step", step(page), 17)
    page.equal("run", page.run("return figures.film.run.key"), "adam")
    page.press("ArrowRight")
    page.wait("return location.hash === '#step=18&run=adam'")
    page.run("location.hash = '#step=5&run=adadelta'")
    page.wait("return figures.film.step === 5 && figures.film.run.key === 'adadelta'")
    page.run("location.hash = '#step=nonsense&run=nobody'")
    page.rest("setTimeout(arguments[0], 100)")


@check("film-rivals")
def runs_are_chosen_and_the_broken_one_is_said(page):
    chips = page.run("return [...document.querySelectorAll('[data-run]')].map(b => b.textContent)")
    page.equal("chips", chips, ["SGD, lr 0.01diverged", "Adam, lr 0.1", "Adadelta, lr 0.1",
                                "SGD, lr 0.001, momentum 0.5"])
    page.true("the chart says it", "diverged" in page.text("#film-loss-chart"))
    looks = page.run("return [...document.querySelectorAll('#film-loss-chart .curve')].map("
                     "c => c.getAttribute('stroke-dasharray') + getComputedStyle(c).stroke)")
    page.equal("distinct lines", len(set(looks)), 4)
    page.click("[data-run='3']")
    page.equal("run", page.run("return figures.film.run.key"), "sgd-2")
    page.equal("last step", page.text("[data-part=last]"), "50")
    page.press("ArrowRight")
    page.equal("run after a key", page.run("return figures.film.run.key"), "sgd")
    page.true("outcome", "Diverged at step 40" in page.text("[data-part=outcome]"))
    page.equal("step stays", step(page), 0)


@check("film-broken", hash="#step=6")
def what_is_not_finite_is_set_off(page):
    alarms = page.run("return [...document.querySelectorAll('.view.current rect.gw-f-alarm')].length")
    page.equal("alarms", alarms, 3)
    page.press("ArrowLeft")
    page.equal("alarms a step before", page.run(
        "return document.querySelectorAll('.view.current rect.gw-f-alarm').length"), 0)
    page.true("the message names step and gate",
              page.text("[data-part=outcome]").startswith("Diverged at step 6: the value of"))


@check("film-square")
def pointing_at_a_wire_shows_its_product(page):
    page.hover("#film-s0-w0 text")
    text = page.text(CARD)
    page.true("7 × 6 = 42 in " + text, "7 × 6 = 42" in text)
    page.true("the meaning in " + text, "If A grew by 0.001, output would grow by about 0.042" in text)
    page.hover("h1")
    page.equal("the card closes", page.run(f"return document.querySelector('{CARD}').hidden"), True)


@check("film-square")
def a_wire_with_focus_answers_to_keys(page):
    page.run("document.querySelector('.view.current [tabindex=\"0\"]').focus()")
    page.press("ArrowDown")
    first = page.text(CARD)
    page.press("ArrowRight")
    page.equal("step", step(page), 1)
    page.true("the card follows the step", page.text(CARD) not in ("", first))
    label = page.run("return document.activeElement.getAttribute('aria-label')")
    page.true("the wire says its numbers: " + label, "upstream × local = gradient" in label)
    page.press("Escape")
    page.equal("the card closes", page.run(f"return document.querySelector('{CARD}').hidden"), True)
    page.equal("one stop for Tab", page.run(
        "return document.querySelectorAll('.view.current [tabindex=\"0\"]').length"), 1)


@check("film-broken")
def a_fork_shows_its_sum(page):
    page.click("#film-s0-t0 text")
    text = page.text(CARD)
    page.true("the sum in " + text, "used by 2 wires" in text and " = " in text)


@check("film-layer")
def a_wire_of_tensors_shows_its_rule(page):
    page.hover("#film-s0-w1 text")
    page.true("the rule in " + page.text(CARD), "rule" in page.text(CARD))


@check("film-absolute", hash="#step=20")
def values_that_print_alike_are_told_apart(page):
    page.true("the note: " + page.text(NOTE),
              "both print 3, but differ by" in page.text(NOTE)
              and "gradients of 1 and −1 are right" in page.text(NOTE))
    page.equal("marks", page.run("return document.querySelectorAll('.gw-alike').length"), 2)
    page.hover("#film-s0-w0 text")
    page.true("all digits in " + page.text(CARD), "3.0000000000000" in page.text(CARD))
    page.press("Home")
    page.equal("marks at the start", page.run("return document.querySelectorAll('.gw-alike').length"), 0)


@check("film-absolute")
def the_seed_example_is_told_truly(page):
    page.run("figures.film.go({frame: 20})")
    page.equal("x at step 20", page.run(
        "return NumberText.text(figures.film.run.parameter(20, 0, 'value')[0], 6)"), "3")
    page.equal("x at step 21", page.run(
        "return NumberText.text(figures.film.run.parameter(21, 0, 'value')[0], 6)"), "2.9")


@check("film-added", hash="#step=99")
def accumulated_gradients_stand_beside_those_of_the_step(page):
    cells = page.run("return [...document.querySelectorAll('.parameters tbody tr:first-child td')]"
                     ".map(c => c.textContent)")
    page.equal("cells of a row", len(cells), 5)
    page.true(f"this step ±1 in {cells}", cells[1] in ("1", "−1"))
    page.true(f"a sum in {cells}", cells[2] not in ("1", "−1", "–"))
    page.press("End")
    ends = page.run("return figures.film.run.parameters.map((_, i) =>"
                    " NumberText.text(figures.film.run.parameter(figures.film.frame, i, 'value')[0]))")
    page.equal("x and y after 100 steps", ends, ["4", "2"])


@check("film-square", hash="#step=0&wave=0")
def waves_unfold_forward_then_backward(page):
    hidden = ("return [...figures.film.picture.svg.querySelectorAll('[data-slot].gw-ahead')]"
              ".map(t => t.textContent)")
    shown = []
    kinds = page.run("return figures.film.picture.wave.phases.map(p => p.kind)")
    page.equal("phases", kinds, ["start"] + ["forward"] * 3 + ["seed"] + ["backward"] * 3 + ["update"])
    for _ in kinds:
        shown.append(len(page.run(hidden)))
        page.press("ArrowRight")
    # Of 6 values, 6 gradients and 2 updates, 3 values are there at the start; a gate gives one value,
    # × and + pass two gradients back, x² one.
    page.equal("hidden numbers", shown, [11, 10, 9, 8, 7, 5, 3, 2, 0])
    page.equal("step after the wave", step(page), 1)
    page.press("ArrowLeft")
    page.true("the update in words: " + page.text("[data-part=telling]"),
              "A: 3 → 2.58 (3 − 0.01 × 42)" in page.text("[data-part=telling]"))
    page.press("w")
    page.equal("nothing hidden outside of waves", page.run(hidden), [])


@check("film-square")
def waves_play_by_themselves(page):
    page.run("figures.film.transport.speed.value = '16'; figures.film.transport.setBeat()")
    page.press("w", " ")
    page.wait("return figures.film.step >= 1")
    page.true("something moves", page.run("return document.getAnimations().length") > 0)
    page.press(" ")


@check("film-square", reduced_motion=True)
def reduced_motion_means_none(page):
    page.run("figures.film.transport.speed.value = '16'; figures.film.transport.setBeat()")
    page.press("w", " ")
    moving = page.rest("""
        const done = arguments[0]; let most = 0;
        const look = (left) => {
          const running = document.getAnimations().filter((a) => a.playState === 'running');
          most = Math.max(most, running.length);
          if (left === 0) done(most); else requestAnimationFrame(() => look(left - 1));
        };
        look(40)""")
    page.press(" ")
    page.equal("animations", moving, 0)
    page.true("it still goes on", page.run("return figures.film.step + (figures.film.phase ?? 0)") > 0)


@check("film-square")
def the_step_is_announced_when_it_rests(page):
    page.press("ArrowRight", "ArrowRight")
    page.wait("return document.querySelector('[data-part=live]').textContent.startsWith('Step 2.')")
    page.run("globalThis.said = 0; new MutationObserver(() => said++).observe("
             "document.querySelector('[data-part=live]'), {childList: true, characterData: true, subtree: true})")
    page.press(" ")
    page.rest("setTimeout(arguments[0], 900)")
    page.equal("announcements while playing", page.run("return said"), 0)
    page.press(" ")
    page.wait("return said > 0")


@check("film-square", hash="#step=3")
def the_step_stands_in_words(page):
    page.click("[data-part=words] summary")
    page.wait("return document.querySelectorAll('.derivation li').length > 0")
    text = page.text("[data-part=derivation]")
    page.true("forward, backward and update in " + text,
              all(word in text for word in ("Forward", "Backward", "Update", "A² = ", " × ")))


@check("film-square", width=360, height=740, touch=True, hash="#step=3")
def a_phone_has_room_for_everything(page):
    sizes = page.run("""
        const { width } = figures.film.picture.svg.viewBox.baseVal;
        const scale = figures.film.picture.svg.getBoundingClientRect().width / width;
        return [...figures.film.picture.svg.querySelectorAll("[data-slot]")].map(
          (text) => Number(text.getAttribute("font-size")) * scale)""")
    page.true(f"the smallest number is {min(sizes)} px", min(sizes) >= 10)
    page.true("the picture scrolls in its box", page.run(
        "const v = document.querySelector('.view.current'); return v.scrollWidth > v.clientWidth"))
    dock = page.run("return document.querySelector('.dock').getBoundingClientRect().height")
    page.true(f"the controls take {dock} px", dock <= 112)
    out = page.run("""
        return [...document.querySelectorAll(".dock :is(button, select, input)")].filter((e) => {
          const b = e.getBoundingClientRect();
          return b.width > 0 && (b.left < 0 || b.right > 360 || b.bottom > innerHeight || b.height < 36);
        }).map((e) => e.outerHTML.slice(0, 80))""")
    page.equal("controls out of reach", out, [])
    page.click("#film-s0-w0 text")
    box = page.run(f"const b = document.querySelector('{CARD}').getBoundingClientRect();"
                   "return [b.left, b.right, b.top, b.bottom, innerHeight]")
    page.true(f"the card is in the window: {box}",
              box[0] >= 0 and box[1] <= 360 and box[2] >= 0 and box[3] <= box[4])


@check("film-rivals", width=360, height=740, touch=True, dark=True, hash="#run=adam&step=4&wave=3")
def the_live_gate_is_kept_in_sight(page):
    page.wait("const g = document.querySelector('.gw-live.gw-gate').getBoundingClientRect();"
              "return g.left >= 0 && g.right <= 360")


@check("film-long", height=700)
def a_large_picture_fits_on_demand(page):
    overflow = ("const v = document.querySelector('.view.current');"
                "return v.scrollWidth - v.clientWidth")
    page.true("it is wider than its box at first", page.run(overflow) > 0)
    page.press("0")
    page.true("it fits", page.run(overflow) <= 0)
    page.press("+")
    page.true("it is larger again", page.run(overflow) > 0)


@check("film-long")
def scrubbing_is_fluent(page):
    mean, worst, frame = page.rest("""
        const done = arguments[0];
        const { slider } = figures.film.transport;
        const times = []; const frames = []; let last = null; let i = 0;
        const tick = (now) => {
          if (last !== null) frames.push(now - last);
          last = now;
          if (i === 150) {
            const sum = (list) => list.reduce((a, b) => a + b, 0);
            done([sum(times) / times.length, Math.max(...times), sum(frames) / frames.length]);
            return;
          }
          const start = performance.now();
          slider.value = (++i * 37) % figures.film.run.count;
          slider.dispatchEvent(new Event("input", { bubbles: true }));
          document.body.getBoundingClientRect();
          times.push(performance.now() - start);
          requestAnimationFrame(tick);
        };
        requestAnimationFrame(tick)""")
    page.figure("mean ms a scrubbed step", round(mean, 2))
    page.figure("worst ms", round(worst, 2))
    page.figure("ms between frames", round(frame, 2))
    # A frame has 16.7 ms; other tests may be running on the same cores.
    page.true(f"a scrubbed step takes {mean:.1f} ms", mean < 16.7)


@check("film-absolute", hash="#step=30")
def only_texts_that_differ_are_written(page):
    written = page.run("""
        const observer = new MutationObserver(() => {});
        observer.observe(figures.film.picture.svg, { characterData: true, childList: true, subtree: true });
        figures.film.go({ frame: 30 });
        const still = observer.takeRecords().length;
        figures.film.go({ frame: 32 });
        return [still, observer.takeRecords().length,
          figures.film.picture.svg.querySelectorAll("[data-slot]").length]""")
    page.equal("texts written for the same frame", written[0], 0)
    page.true(f"{written[1]} of {written[2]} texts written", written[1] < written[2])


@check("film-rivals", scripts=False)
def without_scripts_pictures_and_tables_stand(page):
    from selenium.webdriver.common.by import By
    def shown(selector):
        return [e for e in page.driver.find_elements(By.CSS_SELECTOR, selector) if e.is_displayed()]
    page.equal("pictures: the start, and every end", len(shown(".view svg")), 5)
    page.equal("controls", len(shown(".dock, .charts, .runs, .card")), 0)
    shown("summary")[0].click()
    page.equal("tables", len(shown(".steps table")), 4)
    page.true("how a run ended", "Diverged at step 40" in page.find("main").text)


@check("film-absolute", media="print", dark=True, hash="#step=7", shifts=False)
def paper_shows_picture_and_table(page):
    seen = ("return [...document.querySelectorAll(arguments[0])].filter("
            "e => e.getClientRects().length > 0).length")
    page.equal("controls on paper", page.run(seen, ".dock, .card, .runs, .zoom, button"), 0)
    page.equal("picture on paper", page.run(seen, ".view.current svg"), 1)
    page.equal("parameters on paper", page.run(seen, ".parameters"), 1)
    page.run("dispatchEvent(new Event('beforeprint'))")
    page.equal("steps on paper", page.run(seen, ".steps table"), 1)
    page.equal("paper is white", page.run("return getComputedStyle(document.body).backgroundColor"),
               "rgb(255, 255, 255)")


@check("film-square", dark=True)
def dark_colours_reach_picture_and_curves(page):
    page.equal("value", page.run("return getComputedStyle(document.querySelector("
                                 "'.view .gw-f-value')).fill"), "rgb(79, 209, 161)")
    page.equal("curve", page.run("return getComputedStyle(document.querySelector("
                                 "'#film-loss-chart .curve')).stroke"), "rgb(108, 196, 245)")
