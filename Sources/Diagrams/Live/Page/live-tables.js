"use strict";
// All numbers of a circuit as tables, as LiveFigure+Drawers.swift writes them.
const LiveTables = (() => {
  const make = (tag, text, properties = {}) =>
    Object.assign(document.createElement(tag), { textContent: text ?? "", ...properties });

  function gradient(scene, run, type, start, cut) {
    return start === null ? `none${cut ? `: ${cut}` : ""}` : Shape.inline(run.numbers(0, start, type), type);
  }

  function valueRows(scene, run) {
    return scene.nodes.filter((node) => !node.isNumber).map((node) => [
      node.kind === "gate" ? `${node.label} = ${node.notation}` : node.label,
      ["value", Shape.inline(run.numbers(0, node.value, node.type), node.type)],
      ["gradient", gradient(scene, run, node.type, node.total, node.cut)]]);
  }

  function wireRows(scene, run) {
    return scene.wires.map((wire) => {
      const source = scene.nodes[wire.from];
      const gate = wire.to === null ? null : scene.nodes[wire.to];
      return [
        `${source.label} → ${gate ? gate.symbol : "output"}`, ["how", how(run, scene, wire, gate)],
        ["gradient", gradient(scene, run, source.type, wire.gradient, wire.cut)]];
    });
  }

  // How a wire's gradient came about.
  function how(run, scene, wire, gate) {
    if (wire.gradient === null) return "";
    if (!gate) return scene.ownSeed ? "own seed" : "seed";
    if (wire.local === null || !Shape.isScalar(gate.type)) return wire.rule ?? "";
    const [upstream, local] = [gate.total, wire.local].map((column) => run.number(0, column));
    return `${Words.operand(upstream)} × ${Words.operand(local)}`;
  }

  function table(caption, heads, rows) {
    const scroll = make("div", "", { className: "scroll", tabIndex: 0, role: "group", ariaLabel: caption });
    const body = scroll.appendChild(make("table"));
    body.append(make("caption", caption));
    const head = body.createTHead().insertRow();
    head.append(make("td"), ...heads.map((text) => make("th", text, { scope: "col" })));
    const group = body.createTBody();
    for (const [name, ...cells] of rows) {
      group.insertRow().append(
        make("th", name, { scope: "row" }),
        ...cells.map(([kind, text]) => make("td", text, { className: kind })));
    }
    return scroll;
  }

  return {
    show(place, scene, run) {
      place.replaceChildren(
        table("Values", ["value", "gradient"], valueRows(scene, run)),
        table("Wires", ["upstream × local", "gradient"], wireRows(scene, run)));
    },
  };
})();
