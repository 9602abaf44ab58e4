"""How a film is taken over by a circuit that computes."""

from browser import check

LIVE = "return [...figures.live.values.values()].map(([x]) => Number(x.toPrecision(6)))"


@check("taken", hash="#step=3")
def a_step_is_taken_over(page):
    film = page.run("return figures.film.run.parameters.map((_, i) =>"
                    " Number(figures.film.run.parameter(3, i, 'value')[0].toPrecision(6)))")
    page.true("the circuit is not there yet", page.run("return figures.live === undefined"))
    page.click("[data-action=take-over]")
    page.wait("return figures.live && figures.live.canCompute && figures.live.part('inputs').inert === false")
    page.equal("values", page.run(LIVE), film)
    page.equal("optimizer", page.run("return figures.live.descent.call"), "SGD(lr=0.01)")
    page.wait("return document.activeElement.id === 'live'")
    page.click("#live [data-action=step]")
    after = page.run("return figures.film.run.parameters.map((_, i) =>"
                     " Number(figures.film.run.parameter(4, i, 'value')[0].toPrecision(6)))")
    page.equal("the next step is the film's", page.run(LIVE), after)
    page.press("ArrowRight")
    page.equal("keys in the circuit are not the film's", page.run("return figures.film.step"), 3)
    page.wait("return location.hash.startsWith('#step=3&live.A=')")
    page.click("[data-action=take-over]")
    page.wait("return figures.live.descent.losses.length === 0")
    page.equal("again", page.run(LIVE), film)


@check("taken", hash="#step=5&live.A=4")
def the_address_holds_film_and_circuit(page):
    page.wait("return figures.live && figures.live.canCompute")
    page.equal("values", page.run(LIVE), [4, 2])
    page.equal("step", page.run("return figures.film.step"), 5)


@check("taken", scripts=False)
def without_scripts_there_is_nothing_to_take_over(page):
    page.equal("the button", page.find("[data-action=take-over]").is_displayed(), False)
    page.equal("the circuit", page.find("#live").is_displayed(), False)


@check("film-square")
def a_page_without_an_engine_offers_nothing(page):
    page.equal("the button", page.run("return document.querySelectorAll('[data-action=take-over]').length"), 0)
