"use strict";
// What there is to know of one wire or fork in one frame, row by row.
class Facts {
  constructor(run, frame, scene) {
    Object.assign(this, { run, frame, scene });
  }

  get goal() {
    return this.scene.output.label;
  }

  inline(start, type, digits = 6) {
    return Shape.inline(this.run.numbers(this.frame, start, type), type, digits);
  }

  ofWire(wire) {
    const source = this.scene.nodes[wire.from];
    const gate = wire.to === null ? null : this.scene.nodes[wire.to];
    const rows = [["title", `${source.label} → ${gate ? gate.symbol : "output"}`]];
    rows.push(this.value(source));
    rows.push(...this.polar(source.value, source.type, "z"));
    if (wire.gradient === null) {
      rows.push(["fact", ["key", "gradient"], ["gradient", "none"]], ["meaning", `${wire.cut}.`]);
      return { rows };
    }
    const gradient = this.inline(wire.gradient, wire.type);
    if (!gate) {
      rows.push(["fact", ["key", "gradient"], ["gradient", gradient]]);
      rows.push(["meaning", "The seed: the backward pass starts here, and d output / d output is 1."]);
      return { rows };
    }
    rows.push(...this.product(wire, source, gate, gradient));
    return { rows: rows.concat(this.alike(gate, source)) };
  }

  polar(start, type, symbol) {
    const text = Shape.polar(this.run.numbers(this.frame, start, type), type, symbol);
    return text ? [["meaning", `${text}.`]] : [];
  }

  value(node) {
    const type = node.type;
    const row = ["fact", ["key", "value"], ["value", this.inline(node.value, type)]];
    if (!Shape.isScalar(type) && !Shape.isSummed(type)) row.push(["type", Shape.name(type)]);
    return row;
  }

  product(wire, source, gate, gradient) {
    if (wire.local === null || !Shape.isScalar(gate.type)) {
      return [
        ["fact", ["key", "gradient"], ["gradient", gradient]],
        ...this.polar(wire.gradient, wire.type, "g"),
        ["fact", ["key", "rule"], ["rule", wire.rule ?? ""]],
        ["meaning", `g is the gradient that arrives at ${gate.label}: `,
          `${this.inline(gate.total, gate.totalType, 4)}.`],
      ];
    }
    const number = (column) => NumberText.text(this.run.number(this.frame, column), 6);
    const [upstream, local] = [number(gate.total), number(wire.local)];
    const rows = [
      ["formula", ["gradient", upstream], ["times", " × "], ["local", local],
        ["times", " = "], ["gradient", gradient]],
      ["legend", "upstream × local = gradient"],
    ];
    return rows.concat(this.meaning(wire, source, gate));
  }

  meaning(wire, source, gate) {
    const gradient = this.run.number(this.frame, wire.gradient);
    const local = this.run.number(this.frame, wire.local);
    const way = source.uses.length > 1 ? ", along this wire alone" : "";
    const slope = `d ${gate.label} / d ${source.label} = ${NumberText.text(local, 6)}: ` +
      `the slope of ${gate.notation}.`;
    if (!Number.isFinite(gradient)) return [["meaning", slope], ["meaning", "The gradient is not finite."]];
    const effect = gradient === 0
      ? `A small change of ${source.label} leaves ${this.goal} as it is${way}.`
      : `If ${source.label} grew by 0.001${way}, ${this.goal} would ` +
        `${gradient > 0 ? "grow" : "fall"} by about ${NumberText.text(Math.abs(gradient) / 1000)}.`;
    return [["meaning", slope], ["meaning", effect]];
  }

  ofFork(node) {
    const rows = [["title", `${node.label}, used by ${node.uses.length} wires`], this.value(node)];
    if (node.total === null) {
      rows.push(["fact", ["key", "gradient"], ["gradient", "none"]]);
      return { rows };
    }
    const shares = node.uses.filter((wire) => wire.gradient !== null);
    if (Shape.isScalar(node.totalType) && shares.length <= 6) {
      const total = this.inline(node.total, node.totalType);
      const numbers = shares.map((wire) => this.run.number(this.frame, wire.gradient));
      rows.push(["formula", ["gradient", Words.sum(numbers, 6)], ["times", " = "], ["gradient", total]]);
    } else {
      rows.push(["fact", ["key", "gradient"], ["gradient", this.inline(node.total, node.totalType)]]);
    }
    rows.push(["meaning", `Every use of ${node.label} adds its share; the gradient is the sum.`]);
    return { rows };
  }

  // Two inputs that print alike and are not: all their digits.
  alike(gate, source) {
    const pair = Alike.pair(this.run, this.frame, this.scene, gate);
    if (!pair || !pair.nodes.includes(source)) return [];
    const [a, b] = pair.nodes;
    return [
      ["digits", ["key", a.label], ["value", NumberText.full(pair.numbers[0])]],
      ["digits", ["key", b.label], ["value", NumberText.full(pair.numbers[1])]],
      ["meaning", `They print alike, but differ by ${NumberText.text(pair.difference)}.`],
    ];
  }
}

// Inputs of one gate whose numbers print alike and differ.
const Alike = {
  pair(run, frame, scene, gate) {
    if (gate.inputs.length !== 2) return null;
    const nodes = gate.inputs.map((wire) => scene.nodes[wire.from]);
    if (nodes[0] === nodes[1] || !nodes.every((node) => Shape.isScalar(node.type))) return null;
    const [a, b] = nodes.map((node) => run.number(frame, node.value));
    if (a === b || !Number.isFinite(a) || !Number.isFinite(b)) return null;
    if (Math.abs(a - b) > 1e-3 * Math.abs(a)) return null;
    if (NumberText.padded(a) !== NumberText.padded(b)) return null;
    return { gate, nodes, numbers: [a, b], difference: Math.abs(a - b) };
  },

  all(run, frame, scene) {
    return scene.gates.map((gate) => Alike.pair(run, frame, scene, gate)).filter(Boolean);
  },

  sentence(run, frame, scene, { gate, nodes: [a, b], numbers, difference }) {
    const slopes = gate.inputs.filter((wire) => wire.gradient !== null)
      .map((wire) => run.number(frame, wire.gradient));
    const still = slopes.some((slope) => slope !== 0)
      ? `, so gradients of ${slopes.map((slope) => NumberText.text(slope)).join(" and ")} are right` : "";
    return `≈ ${a.label} and ${b.label} both print ${NumberText.padded(numbers[0])}, but differ by ` +
      `${NumberText.text(difference)}${still}.`;
  },
};
