"use strict";
// The worked derivation as text, line for line as Derivation.swift writes it.
const LiveDerivation = (() => {
  const text = NumberText.text;

  // Rows of cells, each column as wide as its widest cell of a reasonable length.
  function columns(rows) {
    const widths = [];
    for (const row of rows) {
      row.forEach((cell, i) => (widths[i] = Math.max(widths[i] ?? 0, Math.min([...cell].length, 40))));
    }
    return rows.map((row) => " " + row.map((cell, i) => " " + (i < row.length - 1
      ? cell + " ".repeat(Math.max(widths[i] - [...cell].length, 0)) : cell)).join(""));
  }

  function wireRow(run, scene, wire, gate) {
    const source = scene.nodes[wire.from];
    const place = `${gate.label} → ${source.label}`;
    if (wire.gradient === null) return [place, "cut", `(${wire.cut})`];
    const result = "= " + Shape.inline(run.numbers(0, wire.gradient, source.type), source.type);
    if (wire.local === null || gate.total === null || !Shape.isScalar(gate.type)) {
      return [place, wire.rule ?? "", result];
    }
    return [place, `${text(run.number(0, gate.total))} × ${text(run.number(0, wire.local))}`, result];
  }

  function sumRow(run, node) {
    const count = `Σ of ${node.uses.length} wires`;
    if (node.total === null) return [node.label, count, "cut"];
    const total = Shape.inline(run.numbers(0, node.total, node.type), node.type);
    const shares = node.uses.filter((wire) => wire.gradient !== null);
    const sum = Shape.isScalar(node.type) && shares.length <= 6
      ? "Σ " + Words.sum(shares.map((wire) => run.number(0, wire.gradient)))
      : `Σ of ${shares.length} wires`;
    return [node.label, sum, "= " + total];
  }

  function backward(run, scene) {
    const { label, type } = scene.output;
    const last = scene.wires[scene.wires.length - 1];
    const seed = last.gradient === null ? "1" : Shape.inline(run.numbers(0, last.gradient, type), type);
    const rows = [[label, `d ${label} / d ${label}${scene.ownSeed ? ", the seed" : ""}`, "= " + seed]];
    for (const node of [...scene.nodes].reverse()) {
      if (node.uses.length > 1) rows.push(sumRow(run, node));
      for (const wire of node.inputs) rows.push(wireRow(run, scene, wire, node));
    }
    return ["", "backward", ...columns(rows)];
  }

  return {
    text(scene, run) {
      const inline = (node) => "= " + Words.inline(run, 0, node);
      const given = scene.nodes.filter((node) => node.kind !== "gate" && !node.isNumber);
      const lines = given.length === 0 ? []
        : ["given", ...columns(given.map((node) => [node.label, inline(node)]))];
      if (scene.gates.length > 0) {
        lines.push("", "forward", ...columns(
          scene.gates.map((node) => [node.label, `= ${node.notation}`, inline(node)])));
      }
      lines.push(...backward(run, scene));
      const isFinite = (node) => Shape.isFinite(run.numbers(0, node.value, node.type), node.type);
      const broken = scene.gates.find((node) =>
        !isFinite(node) && node.inputs.every((wire) => isFinite(scene.nodes[wire.from])));
      if (broken) lines.push("", `note: ${broken.label} is the first value that is not finite`);
      return lines.join("\n") + "\n";
    },
  };
})();
