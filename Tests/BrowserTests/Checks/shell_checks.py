"""What holds for every page: the shell with its switch between light and dark."""

from browser import check

BACKGROUND = "return getComputedStyle(document.body).backgroundColor"


@check("shell")
def the_page_follows_the_system_and_its_own_switch(page):
    page.equal("light at first", page.run(BACKGROUND), "rgb(255, 255, 255)")
    page.click("[data-theme-switch]")
    page.equal("dark after the switch", page.run(BACKGROUND), "rgb(15, 23, 42)")
    page.click("[data-theme-switch]")
    page.equal("light again", page.run(BACKGROUND), "rgb(255, 255, 255)")


@check("shell", dark=True)
def a_dark_system_gets_a_dark_page(page):
    page.equal("background", page.run(BACKGROUND), "rgb(15, 23, 42)")


@check("shell", media="print", dark=True)
def print_is_always_light(page):
    page.equal("background", page.run(BACKGROUND), "rgb(255, 255, 255)")


@check("shell")
def data_reaches_the_scripts_whole(page):
    page.equal("data", page.run("return JSON.parse(document.getElementById('data').textContent)"),
               ["</script>", "<!--", "∞"])


@check("shell", scripts=False)
def without_scripts_the_text_stands(page):
    from selenium.webdriver.common.by import By
    shown = page.driver.find_element(By.TAG_NAME, "main").text
    page.true("the section is shown", "One section." in shown)
