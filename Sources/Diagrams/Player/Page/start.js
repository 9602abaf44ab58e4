"use strict";
// Every figure of the page comes to life; each is found by its id: figures.descent.go({ frame: 3 }).
const figures = {};
{
  const roots = [...document.querySelectorAll("[data-figure]")];
  Address.begin(roots.length);
  const data = (id) => JSON.parse(document.getElementById(id).textContent);
  for (const root of roots) {
    const Kind = figureKinds[root.dataset.figure];
    if (Kind) figures[root.id] = Kind.start(root, data);
  }
}
