"""What holds for every page of the gallery: weight, document, links, layout, keys, no scripts."""

from browser import check

MOST_BYTES = 700_000
STARTED = """return !document.querySelector('#engine')
             || Object.values(figures).every((figure) => figure.canCompute !== false)"""


def started(page):
    """Waits until what computes does."""
    page.wait(STARTED)


@check("site/*")
def every_page_is_light_and_says_what_it_is(page):
    size = page.file.stat().st_size
    page.figure("kB", round(size / 1000))
    page.true(f"{size} bytes", size <= MOST_BYTES)
    head = page.run("""
        return { lang: document.documentElement.lang, title: document.title,
          summary: document.querySelector("meta[name=description]")?.content ?? "",
          main: document.querySelector("h1")?.textContent,
          levels: [...document.querySelectorAll("h1, h2, h3, h4, h5, h6")].map((h) => Number(h.tagName[1])) }""")
    page.equal("language", head["lang"], "en")
    page.true(f"title {head['title']!r}", head["main"] in head["title"] and "Gradwire" in head["title"])
    page.true("a summary", len(head["summary"]) > 20)
    levels = head["levels"]
    page.equal("first headings", levels.count(1), 1)
    page.equal("the first of all", levels[0], 1)
    page.equal("levels left out", [(a, b) for a, b in zip(levels, levels[1:]) if b > a + 1], [])


@check("site/*")
def every_page_has_its_landmarks_once(page):
    landmarks = page.run("""
        const count = (selector) => document.querySelectorAll(selector).length;
        const names = [...document.querySelectorAll("nav")].map((n) => n.getAttribute("aria-label"));
        return { count: ["body > header", "main", "body > footer", "a.skip[href='#main']"].map(count),
          names, twice: names.length - new Set(names).size }""")
    page.equal("header, main, footer, way to the text", landmarks["count"], [1, 1, 1, 1])
    page.true("ways are named", all(landmarks["names"]))
    page.equal("names of ways met twice", landmarks["twice"], 0)


@check("site/*")
def every_link_leads_somewhere_and_every_id_is_there_once(page):
    found = page.run("""
        const ids = [...document.querySelectorAll("[id]")].map((e) => e.id);
        const refers = ["for", "aria-labelledby", "aria-describedby", "aria-controls"].flatMap((name) =>
          [...document.querySelectorAll(`[${name}]`)].flatMap((e) => e.getAttribute(name).split(/\\s+/)));
        return { twice: ids.filter((id, i) => ids.indexOf(id) !== i),
          lost: refers.filter((id) => !document.getElementById(id)),
          links: [...document.querySelectorAll("a[href]")].map((a) => a.getAttribute("href")) }""")
    page.equal("ids met twice", found["twice"], [])
    page.equal("ids that are only named", found["lost"], [])
    folder = page.file.parent
    for link in found["links"]:
        if link.startswith("https://"):
            continue
        name, _, fragment = link.partition("#")
        file = folder / name if name else page.file
        page.true(f"{link} leads nowhere", file.is_file()
                  and (not fragment or f' id="{fragment}"' in file.read_text()))


@check("site/*")
def nothing_moves_while_a_page_starts(page):
    started(page)
    moves = page.rest("""
        const done = arguments[0];
        const moves = [];
        new PerformanceObserver((list) => moves.push(...list.getEntries().map((e) => e.value)))
          .observe({ type: "layout-shift", buffered: true });
        setTimeout(() => done(moves), 100)""")
    page.equal("moves of the layout", moves, [])


@check("site/*", width=390, height=844, touch=True)
def nothing_is_wider_than_a_phone(page):
    started(page)
    out = page.run("""
        const scrolls = (e) => e && e !== document.documentElement
          && (getComputedStyle(e).overflowX !== "visible" || scrolls(e.parentElement));
        return [...document.querySelectorAll("body *")].filter((e) => {
          const box = e.getBoundingClientRect();
          // The way to the text waits beside the page until it has the focus.
          return box.width > 1 && !e.matches(".skip") && e.checkVisibility() && !e.closest("svg, math")
            && (box.right > 390.5 || box.left < -0.5) && !scrolls(e.parentElement);
        }).map((e) => e.outerHTML.slice(0, 80))""")
    page.equal("what sticks out", out, [])
    page.equal("the page's width", page.run("return document.documentElement.scrollWidth"), 390)


WATCH = """
    globalThis.stops = [];
    const style = (e) => {
      const { outlineStyle, outlineWidth, boxShadow, stroke, strokeWidth, fill } = getComputedStyle(e);
      return [outlineStyle === "none" || outlineWidth, boxShadow, stroke, strokeWidth, fill].join();
    };
    const wanted = [...document.querySelectorAll(
      "a[href], button, input, select, textarea, summary, [tabindex]")].filter((e) =>
        e.tabIndex >= 0 && !e.disabled && !e.closest("[inert]") && e.checkVisibility({ visibilityProperty: true }));
    // Of radio buttons with one name one is a stop.
    const kept = wanted.filter((e) => e.type !== "radio"
      || document.querySelector(`input[name="${e.name}"]:checked, input[name="${e.name}"]`) === e);
    globalThis.kept = kept;
    globalThis.calm = new Map(kept.map((e) => [e, [e, ...e.querySelectorAll("*")].map(style).join()]));
    document.addEventListener("focusin", ({ target: e }) => {
      const box = e.getBoundingClientRect();
      stops.push({ index: kept.indexOf(e), top: box.top + scrollY, left: box.left,
        name: e.outerHTML.slice(0, 90),
        marked: [e, ...e.querySelectorAll("*")].map(style).join() !== calm.get(e),
        // A link in running text may stand in two lines; a wire is seen by its frame.
        seen: box.width > 0 && box.bottom > 0 && box.top < innerHeight });
    });
    return [kept.length, kept.filter((e) => e.tabIndex > 0).length]"""


@check("site/*", width=1280)
def tab_reaches_everything_in_order_and_shows_where_it_is(page):
    started(page)
    count, hurried = page.run(WATCH)
    page.equal("stops with an order of their own", hurried, 0)
    page.press(*["Tab"] * count)
    stops = page.run("return stops")
    page.equal("stops", [stop["index"] for stop in stops], list(range(count)))
    page.equal("no mark", [stop["name"] for stop in stops if not stop["marked"]], [])
    page.equal("out of sight", [stop["name"] for stop in stops if not stop["seen"]], [])


# Nothing here needs the page's own scripts: they are off, the browser's driver is not.
STANDING = """
    const seen = (e) => e.checkVisibility({ visibilityProperty: true, opacityProperty: true })
      && e.getBoundingClientRect().height > 0;
    const all = (selector) => [...document.querySelectorAll(selector)];
    const list = (elements) => elements.map((e) => e.outerHTML.slice(0, 80));
    const inFolds = all("details > :not(summary)").filter((e) => seen(e.parentElement));
    const result = {
      dead: list(all("button, input, select, textarea, form, dialog, a[href*='#search'], [role=tab], [role=slider],"
        + " .js-only, .live-only, .engine-only, .card").filter(seen)),
      gone: list(all("h1, h2, h3, main p, main li, main pre, main table, main math, main svg, main figure, dt, dd")
        .filter((e) => !seen(e) && e.textContent.trim() && !e.closest("details, .live-only, .engine-only, .js-only,"
          + " dialog, [hidden], svg svg, [data-part=card]"))),
      pictures: all("figure.lesson-figure").filter((f) => ![...f.querySelectorAll("svg")].some(seen)).length,
      unfolded: all("details").filter(seen).length,
    };
    for (const details of all("details")) details.open = true;
    result.empty = list(all("details > :not(summary)").filter((e) => seen(e.parentElement)
      && !(seen(e) && e.innerText.trim())));
    result.columns = list(all("main table").filter(seen).flatMap((table) => {
      const rows = [...table.tBodies[0].rows];
      return [...table.tHead.rows[0].cells].filter((head, i) => seen(head)
        && rows.every((row) => !row.cells[i]?.textContent.trim()));
    }));
    result.width = document.documentElement.scrollWidth;
    return result"""


def stands_without_scripts(page):
    found = page.run(STANDING)
    page.equal("what only scripts could work", found["dead"], [])
    page.equal("what is gone", found["gone"], [])
    page.equal("figures without a picture", found["pictures"], 0)
    page.equal("what unfolds to nothing", found["empty"], [])
    page.equal("columns without numbers", found["columns"], [])
    page.true(f"{found['width']} px wide", found["width"] <= page.width)
    is_lesson = page.file.stem[0].isdigit()
    page.true(f"{found['unfolded']} answers and tables", found["unfolded"] >= 4 or not is_lesson)


@check("site/*", width=1280, scripts=False)
def every_page_stands_without_scripts(page):
    stands_without_scripts(page)


@check("site/*", width=390, height=844, touch=True, scripts=False, dark=True)
def every_page_stands_without_scripts_on_a_phone(page):
    stands_without_scripts(page)
