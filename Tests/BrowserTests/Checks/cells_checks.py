"""No number of a film's frame leaves its cell, in the fonts of a real browser."""

from browser import check

OUTSIDE = """
const cells = JSON.parse(document.getElementById('cells').textContent);
const outside = [];
let widest = 0, count = 0;
for (const [id, left, right] of cells) {
  for (const text of document.getElementById(id).querySelectorAll('text')) {
    const box = text.getBBox();
    count += 1;
    widest = Math.max(widest, box.width / (right - left));
    if (box.x < left || box.x + box.width > right) {
      outside.push(`${id}: '${text.textContent}' from ${box.x} to ${box.x + box.width}, `
        + `the cell from ${left} to ${right}`);
    }
  }
}
return [outside, count, widest];
"""

TERMINALS = """
const outside = [];
for (const group of document.querySelectorAll('.gw-terminal')) {
  const frame = group.querySelector('rect');
  if (!frame) continue;
  const room = frame.getBBox();
  for (const text of group.querySelectorAll('text')) {
    const box = text.getBBox();
    if (box.x < room.x || box.x + box.width > room.x + room.width
        || box.y < room.y || box.y + box.height > room.y + room.height) {
      outside.push(`${group.id}: '${text.textContent}'`);
    }
  }
}
return outside;
"""


@check("cells")
def no_number_leaves_its_cell(page):
    outside, count, widest = page.run(OUTSIDE)
    for text in outside:
        page.problem(text)
    page.true("there are numbers", count > 100)
    page.figure("numbers", count)
    page.figure("widest share of a cell", round(widest, 3))


@check("cells")
def no_number_leaves_its_terminal(page):
    for text in page.run(TERMINALS):
        page.problem(text)
