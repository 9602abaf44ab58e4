"""Opens pages in a headless Chromium and runs checks on them; one browser for all checks.

    browser.py FOLDER [AXE]    runs every check of the *_checks.py files beside this one
                               on the pages FOLDER/<name>.html, and prints one line of JSON a check:
                               {"check": ..., "problems": [...], "figures": {...}}
                               AXE is the file axe.min.js, which finds what bars readers

A check is a function that is given the open page:

    from browser import check

    @check("film-square", width=360, height=740, dark=True)
    def the_slider_moves_the_step(page):
        page.press("ArrowRight")
        page.equal("step shown", page.text("[data-step]"), "1")

A name with a star, such as "site/*", means every page that it matches: the check is made of each.

Checks say what is wrong by page.equal, page.true or page.problem, and go on. After each of them the
browser is asked what no page may do: write to the console, request anything, move its layout about.
BROWSER_CHECKS=word runs only checks with that word in their name; BROWSER_SCREENSHOTS=folder keeps a
picture of each page as its check left it.
"""

import importlib
import json
import os
import pathlib
import shutil
import sys
import traceback

CHECKS = []

# Seen by the checks' files under the same name, although this one is the program.
sys.modules["browser"] = sys.modules[__name__]


def check(page, width=1200, height=900, dark=False, reduced_motion=False, touch=False,
          scripts=True, media="screen", hash="", shifts=True):
    """Marks a function as a check of the page of that name."""

    def mark(function):
        file = function.__module__.removesuffix("_checks")
        CHECKS.append({
            "name": f"{file}: {function.__name__.replace('_', ' ')}", "function": function,
            "page": page, "width": width, "height": height, "dark": dark,
            "reduced_motion": reduced_motion, "touch": touch, "scripts": scripts, "media": media,
            "hash": hash, "shifts": shifts})
        return function

    return mark


def fail_for_lack_of(what):
    print(json.dumps({"missing": f"{what} is missing; 'scripts/setup.sh test' installs it"}))
    sys.exit(0)


def start():
    """A browser that tells every console message and every request."""
    try:
        from selenium import webdriver
        from selenium.webdriver.chrome.options import Options
        from selenium.webdriver.chrome.service import Service
    except ImportError:
        fail_for_lack_of(f"Selenium for {sys.executable} (on macOS: pip3 install selenium)")
    names = ("chromium", "chromium-browser", "google-chrome", "Google Chrome")
    browser = next((path for path in map(shutil.which, names) if path), None)
    on_a_mac = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"
    if browser is None and os.path.exists(on_a_mac):
        browser = on_a_mac
    driver = shutil.which("chromedriver")
    if browser is None:
        fail_for_lack_of("Chromium")
    if driver is None:
        fail_for_lack_of("chromedriver")
    options = Options()
    options.binary_location = browser
    arguments = ["--headless=new", "--disable-gpu", "--disable-dev-shm-usage", "--hide-scrollbars",
                 "--force-color-profile=srgb"]
    # Chromium's sandbox refuses to run as root, as on most integration machines.
    if os.geteuid() == 0:
        arguments.append("--no-sandbox")
    for argument in arguments:
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    return webdriver.Chrome(service=Service(driver), options=options)


class Page:
    """An open page, and what is wrong with it."""

    def __init__(self, driver, file=None, width=0):
        self.driver = driver
        self.file = file
        self.width = width
        self.problems = []
        self.figures = {}

    # What is wrong

    def problem(self, text):
        self.problems.append(text)

    def true(self, what, condition):
        if not condition:
            self.problem(what)

    def equal(self, what, found, expected):
        if found != expected:
            self.problem(f"{what}: {found!r} instead of {expected!r}")

    def figure(self, name, value):
        """Keeps a measured number for the report."""
        self.figures[name] = value

    # Asking and acting

    def run(self, script, *arguments):
        """Runs a script in the page: its body, with `arguments`; what it returns."""
        return self.driver.execute_script(script, *arguments)

    def wait(self, script, *arguments, seconds=5):
        """Waits until a script returns something true; what it returns, or a problem."""
        from selenium.webdriver.support.ui import WebDriverWait
        from selenium.common.exceptions import TimeoutException
        try:
            return WebDriverWait(self.driver, seconds, 0.03).until(
                lambda _: self.run(script, *arguments))
        except TimeoutException:
            self.problem(f"waited {seconds} s in vain for: {script}")

    def rest(self, script, *arguments):
        """Runs a script that ends by calling its last argument; what it is called with."""
        return self.driver.execute_async_script(script, *arguments)

    def find(self, selector):
        from selenium.webdriver.common.by import By
        return self.driver.find_element(By.CSS_SELECTOR, selector)

    def text(self, selector):
        return self.run("return document.querySelector(arguments[0]).textContent.trim()", selector)

    def press(self, *keys, shift=False):
        """Presses keys one after the other, by their names in KeyboardEvent.key."""
        from selenium.webdriver.common.action_chains import ActionChains
        from selenium.webdriver.common.keys import Keys
        names = {"ArrowLeft": Keys.ARROW_LEFT, "ArrowRight": Keys.ARROW_RIGHT,
                 "ArrowUp": Keys.ARROW_UP, "ArrowDown": Keys.ARROW_DOWN, "Home": Keys.HOME,
                 "End": Keys.END, "Tab": Keys.TAB, "Enter": Keys.ENTER, "Escape": Keys.ESCAPE,
                 "Delete": Keys.DELETE, "Backspace": Keys.BACKSPACE}
        actions = ActionChains(self.driver, duration=0)
        for key in keys:
            key = names.get(key, key)
            if shift:
                actions.key_down(Keys.SHIFT).send_keys(key).key_up(Keys.SHIFT)
            else:
                actions.send_keys(key)
        actions.perform()

    def hover(self, selector, x=0, y=0):
        """Moves the pointer to a place, counted from the middle of an element."""
        from selenium.webdriver.common.action_chains import ActionChains
        ActionChains(self.driver, duration=0).move_to_element_with_offset(
            self.find(selector), x, y).perform()

    def click(self, selector):
        element = self.find(selector)
        # In the middle of the window nothing that sticks to an edge covers it.
        self.run("arguments[0].scrollIntoView({block: 'center', inline: 'nearest'})", element)
        element.click()

    def drag(self, selector, start, end):
        """Drags from one place in an element to another, both as shares of its size."""
        box = self.run(
            "const b = document.querySelector(arguments[0]).getBoundingClientRect();"
            "return [b.left, b.top, b.width, b.height]", selector)
        def point(share):
            return {"x": box[0] + share[0] * box[2], "y": box[1] + share[1] * box[3]}
        def send(kind, place, buttons):
            self.command("Input.dispatchMouseEvent", type=kind, button="left", buttons=buttons,
                         clickCount=1, **place)
        send("mousePressed", point(start), 1)
        for i in range(1, 9):
            t = i / 8
            send("mouseMoved", point([a + t * (b - a) for a, b in zip(start, end)]), 1)
        send("mouseReleased", point(end), 0)

    def command(self, name, **parameters):
        """A command of the browser's own protocol."""
        return self.driver.execute_cdp_cmd(name, parameters)

    def screenshot(self, path):
        self.driver.save_screenshot(str(path))


def prepare(page, wanted, address):
    """Opens the page as the check wants to see it."""
    page.command("Emulation.setDeviceMetricsOverride", width=wanted["width"],
                 height=wanted["height"], deviceScaleFactor=2 if wanted["touch"] else 1,
                 mobile=wanted["touch"])
    page.command("Emulation.setTouchEmulationEnabled", enabled=wanted["touch"])
    page.command("Emulation.setScriptExecutionDisabled", value=not wanted["scripts"])
    page.command("Emulation.setEmulatedMedia", media=wanted["media"], features=[
        {"name": "prefers-color-scheme", "value": "dark" if wanted["dark"] else "light"},
        {"name": "prefers-reduced-motion",
         "value": "reduce" if wanted["reduced_motion"] else "no-preference"}])
    # An empty page in between, so that a new fragment loads anew; what it leaves is not ours.
    page.driver.get("about:blank")
    page.driver.get_log("browser")
    page.driver.get_log("performance")
    page.driver.get(address + wanted["hash"])


def ask_what_no_page_may_do(page, wanted, address):
    for entry in page.driver.get_log("browser"):
        page.problem("console: " + entry["message"])
    for entry in page.driver.get_log("performance"):
        message = json.loads(entry["message"])["message"]
        if message["method"] != "Network.requestWillBeSent":
            continue
        url = message["params"]["request"]["url"]
        own = url.split("#")[0] == address or url.startswith(("data:", "blob:", "about:"))
        # Links lead to pages beside this one.
        own = own or (message["params"]["type"] == "Document"
                      and url.startswith(address.rpartition("/")[0] + "/"))
        page.true("requests " + url[:200], own)
    if not wanted["scripts"]:
        return
    width = page.run("return document.documentElement.scrollWidth")
    page.true(f"the page is {width} px wide", width <= wanted["width"])
    if wanted["shifts"]:
        moves = page.rest(
            "const done = arguments[0]; const moves = [];"
            "new PerformanceObserver(list => { for (const e of list.getEntries())"
            " if (!e.hadRecentInput) moves.push([e.value, e.sources.map(s =>"
            " s.node?.outerHTML?.slice(0, 60) ?? s.node?.textContent)]); })"
            ".observe({type: 'layout-shift', buffered: true});"
            "setTimeout(() => done(moves), 60)")
        total = sum(value for value, _ in moves)
        page.true(f"the layout moves by {total:.4f}: {moves}", total < 0.001)


def pages_of(wanted, folder):
    """The file of the page that a check names, or of every page that its star matches."""
    if "*" not in wanted["page"]:
        return [folder / (wanted["page"] + ".html")]
    return sorted(folder.glob(wanted["page"] + ".html"))


def run_check(driver, wanted, folder, pictures):
    files = pages_of(wanted, folder)
    problems, figures = [], {}
    if not files:
        problems.append(f"no page is called {wanted['page']}")
    for file in files:
        # Where one check is made of many pages, each problem says of which.
        of = f"{file.stem}: " if "*" in wanted["page"] else ""
        page = Page(driver, file, wanted["width"])
        try:
            prepare(page, wanted, file.as_uri())
            wanted["function"](page)
            ask_what_no_page_may_do(page, wanted, file.as_uri())
            if pictures:
                name = (wanted["name"] + " " + of.rstrip(": ")).strip().replace(" ", "-")
                page.screenshot(pathlib.Path(pictures) / (name + ".png"))
        except Exception:
            page.problem(traceback.format_exc(limit=4))
        problems += [of + problem for problem in page.problems]
        figures |= {of + name: value for name, value in page.figures.items()}
    result = {"check": wanted["name"], "problems": problems, "figures": figures}
    print(json.dumps(result), flush=True)


def main(folder):
    for file in sorted(pathlib.Path(__file__).parent.glob("*_checks.py")):
        importlib.import_module(file.stem)
    pictures = os.environ.get("BROWSER_SCREENSHOTS")
    if pictures:
        os.makedirs(pictures, exist_ok=True)
    word = os.environ.get("BROWSER_CHECKS", "")
    driver = start()
    try:
        for wanted in CHECKS:
            if word in wanted["name"]:
                run_check(driver, wanted, pathlib.Path(folder).resolve(), pictures)
    finally:
        driver.quit()


if __name__ == "__main__":
    main(sys.argv[1])
