"use strict";
// Circuits as the engine describes them, in the form that pictures and words know.
const LiveScene = (() => {
  const typeOf = (tensor) => [tensor.dtype, tensor.shape];

  // Nodes in the order of their ids, each with its record.
  const records = ({ terminals, gates }) =>
    [...terminals, ...gates].sort((a, b) => a.id - b.id);

  function label(node, output) {
    if (node.name !== null) return node.name;
    if (node.isNumber) return NumberText.full(Film.number(node.value.data[0]));
    if (node.id === output.source && node.primitive) return "output";
    return "v" + String(node.id).replace(/\d/g, (d) => "₀₁₂₃₄₅₆₇₈₉"[d]);
  }

  // The scene of a described circuit; its columns are counted as the engine lays them out.
  function make(description, slots = []) {
    let next = 0;
    const columns = (type) => {
      const start = next;
      next += Shape.columnCount(type);
      return start;
    };
    const all = records(description);
    const nodes = all.map((node) => {
      const type = typeOf(node.value);
      const value = columns(type);
      const total = node.gradient.cut === undefined ? columns(type) : null;
      const common = { label: label(node, description.output), name: node.name, type, value, total };
      return node.primitive
        ? { ...common, kind: "gate", symbol: node.symbol, notation: node.notation }
        : { ...common, kind: node.kind, isNumber: node.isNumber, number: Film.number(node.value.data[0]) };
    });
    const wires = description.wires.map((wire) => {
      const { cut } = wire.gradient;
      const gradient = cut === undefined ? columns(nodes[wire.source].type) : null;
      const local = wire.local === null ? null : next++;
      return { from: wire.source, to: wire.gate, rule: wire.pullback, gradient, local, cut };
    });
    const goal = description.output.name ?? "output";
    return new Scene({ nodes, wires, slots, updates: [], ownSeed: false, goal }, 0);
  }

  // Whether a picture of one fits the other: the same wires between nodes of the same kind and type.
  function hasSameShape(a, b) {
    if (a.nodes.length !== b.nodes.length || a.wires.length !== b.wires.length) return false;
    const role = (at) => (at.kind === "gate" ? "gate" : at.isNumber ? "number" : at.kind);
    // 5 and 5.5 have a type of their own, and the same place.
    const type = (at) => (at.isNumber ? "" : String(at.type));
    const sameNodes = a.nodes.every((node, i) => {
      const other = b.nodes[i];
      return role(node) === role(other) && type(node) === type(other) &&
        node.value === other.value && node.total === other.total;
    });
    return sameNodes && a.wires.every((wire, i) => {
      const other = b.wires[i];
      return ["from", "to", "gradient", "local", "cut"].every((key) => wire[key] === other[key]);
    });
  }

  return { make, hasSameShape };
})();

// A run of one frame, whose numbers the engine writes again and again.
class LiveRun {
  constructor(columns) {
    this.columns = columns;
    this.parameters = [];
  }

  number(_, column) {
    return this.columns[column];
  }

  numbers(_, start, type) {
    return Array.from(this.columns.slice(start, start + Shape.columnCount(type)));
  }

  parameter() {
    return null;
  }
}
