"use strict";
// The rule behind a blank, in words and numbers; what is asked for elsewhere stays a blank.
class QuizWords {
  // `hides(kind, index)` gives the number of the blank that is still open there, or 0.
  constructor(scene, run, hides) {
    Object.assign(this, { scene, run, hides });
  }

  // What each gate does with the gradient that arrives, for the signs that people know.
  static characters = {
    "+": "An add gate hands its gradient on, unchanged, to each input.",
    "×": "A multiply gate multiplies its gradient by the other input.",
    "−": "A minus gate hands its gradient on, with the sign changed for what is subtracted.",
    "÷": "A divide gate multiplies its gradient by the slope of the quotient.",
    max: "A max gate gives its gradient to the larger input, and 0 to the other.",
    min: "A min gate gives its gradient to the smaller input, and 0 to the other.",
  };

  // `7 × 6`, and ` = 42` where the result may be told.
  rule({ place: [kind, index] }, tells) {
    const result = tells ? ` = ${NumberText.text(this.number(kind, index))}` : " = ?";
    if (kind === "v") return this.forward(this.scene.nodes[index]) + result;
    if (kind === "t") return this.sum(this.scene.nodes[index]) + result;
    return this.product(this.scene.wires[index]) + result;
  }

  // The sentence that goes before it.
  reason({ place: [kind, index] }) {
    if (kind === "v") return "The gate makes its value from those that arrive.";
    if (kind === "t") return "At a fork the gradients of the branches add up.";
    const wire = this.scene.wires[index];
    const { symbol } = this.scene.nodes[wire.to];
    const slope = wire.local === null ? "" : ` by ${NumberText.text(this.run.number(0, wire.local))}`;
    const character = QuizWords.characters[symbol] ??
      `The gate multiplies its gradient${slope}, its slope for this input.`;
    return `Gradient = upstream × local. ${character}`;
  }

  number(kind, index) {
    const { nodes, wires } = this.scene;
    const column = { v: () => nodes[index].value, t: () => nodes[index].total,
      g: () => wires[index].gradient }[kind]();
    return this.run.number(0, column);
  }

  // A number inside a formula, or the blank that hides it.
  operand(kind, index) {
    const blank = this.hides(kind, index);
    return blank ? `blank ${blank}` : Words.operand(this.number(kind, index));
  }

  forward(gate) {
    return Words.filledIn(this.run, 0, this.scene, gate, (node) => this.operand("v", node.id)) ??
      gate.notation;
  }

  product(wire) {
    const gate = this.scene.nodes[wire.to];
    if (wire.local === null || !Shape.isScalar(gate.type)) return wire.rule ?? "";
    return `${this.operand("t", gate.id)} × ${Words.operand(this.run.number(0, wire.local))}`;
  }

  sum(node) {
    const shares = node.uses.filter((wire) => wire.gradient !== null);
    return shares.map((wire, i) => {
      const text = this.operand("g", wire.id);
      return i === 0 ? text.replace(/^\((.*)\)$/, "$1") : text;
    }).join(" + ");
  }
}
