"use strict";
// Every figure of the page comes to life; each is found by its id: figures.descent.go({ frame: 3 }).
const figures = {};

function startFigure(root) {
  const data = (id) => JSON.parse(document.getElementById(id).textContent);
  figures[root.id] = figureKinds[root.dataset.figure].start(root, data);
  return figures[root.id];
}

{
  const roots = [...document.querySelectorAll("[data-figure]")];
  Address.begin(roots);
  // What is hidden waits until somebody asks for it.
  for (const root of roots) if (!root.closest("[hidden]")) startFigure(root);
}
