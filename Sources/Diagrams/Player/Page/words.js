"use strict";
// What happens, in sentences.
const Words = (() => {
  const text = NumberText.text;
  // A number inside a formula: negative ones stand in brackets.
  const operand = (number, digits = 4) => {
    const written = text(number, digits);
    return written.startsWith("−") ? `(${written})` : written;
  };
  // A change, with its sign.
  const signed = (number, digits = 4) => (number > 0 ? "+" : "") + text(number, digits);
  const sum = (numbers, digits = 4) =>
    numbers.map((number, i) => {
      const written = text(number, digits);
      if (i === 0) return written;
      return written.startsWith("−") ? " − " + written.slice(1) : " + " + written;
    }).join("");
  const value = (run, frame, node) => run.numbers(frame, node.value, node.type);
  const inline = (run, frame, node) => Shape.inline(value(run, frame, node), node.type);
  const escaped = (word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

  // A gate's notation with the numbers in place of the names, where all of them are single ones.
  function filledIn(run, frame, scene, gate, write = (node) => operand(value(run, frame, node)[0])) {
    const sources = gate.inputs.map((wire) => scene.nodes[wire.from]);
    if (sources.length === 0 || !sources.every((node) => Shape.isScalar(node.type))) return null;
    const byLabel = new Map(sources.filter((node) => !node.isNumber).map((node) => [node.label, node]));
    const labels = [...byLabel.keys()].sort((a, b) => b.length - a.length).map(escaped);
    if (labels.length === 0) return null;
    const pattern = new RegExp(
      `(?<![\\p{L}\\p{Nd}_])(${labels.join("|")})(?![\\p{L}\\p{Nd}_₀-₉])`, "gu");
    const filled = gate.notation.replace(pattern, (label) => write(byLabel.get(label)));
    // A negative number that is a whole argument needs no brackets of its own.
    return filled.replace(/\(\((−[^()]+)\)\)/g, "($1)");
  }

  function forward(run, frame, scene, gate) {
    const numbers = filledIn(run, frame, scene, gate);
    const middle = numbers && numbers !== gate.notation ? ` = ${numbers}` : "";
    return `${gate.label} = ${gate.notation}${middle} = ${inline(run, frame, gate)}`;
  }

  // `7 × 6 = 42`, or the rule where tensors are involved.
  function product(run, frame, scene, wire, digits = 4) {
    if (wire.gradient === null) return `none: ${wire.cut}`;
    const gradient = Shape.inline(
      run.numbers(frame, wire.gradient, wire.type), wire.type, digits);
    if (wire.to === null) return `${gradient}, the seed`;
    const gate = scene.nodes[wire.to];
    if (wire.local === null || !Shape.isScalar(gate.type)) return `${wire.rule ?? ""} = ${gradient}`;
    const upstream = run.number(frame, gate.total);
    const local = run.number(frame, wire.local);
    return `${operand(upstream, digits)} × ${operand(local, digits)} = ${gradient}`;
  }

  function backward(run, frame, scene, gate) {
    const open = gate.inputs.filter((wire) => wire.gradient !== null);
    return open.map((wire) =>
      `to ${scene.nodes[wire.from].label}: ${product(run, frame, scene, wire)}`).join("; ");
  }

  function forkSum(run, frame, node, digits = 4) {
    const total = run.numbers(frame, node.total, node.totalType);
    const shares = node.uses.filter((wire) => wire.gradient !== null);
    if (!Shape.isScalar(node.totalType) || shares.length > 6) {
      return `the sum of ${shares.length} wires, ${Shape.inline(total, node.totalType, digits)}`;
    }
    const numbers = shares.map((wire) => run.number(frame, wire.gradient));
    return `${sum(numbers, digits)} = ${text(total[0], digits)}`;
  }

  // `A: 3 → 2.58`, and how it came about where the rule is plain: `3 − 0.01 × 42`.
  function update(run, frame, index, digits = 4) {
    const { name, type, group } = run.parameters[index];
    const before = run.parameter(frame, index, "value");
    const after = run.parameter(frame, index, "next");
    if (!after) return `${name} = ${Shape.inline(before, type, digits)}`;
    if (!Shape.isScalar(type)) return `${name} → ${Shape.inline(after, type, digits)}`;
    const start = `${name}: ${text(before[0], digits)} → ${text(after[0], digits)}`;
    const gradient = run.parameter(frame, index, "accumulated")?.[0];
    if (!run.isPlain || gradient === undefined) {
      return `${start} (${signed(after[0] - before[0], digits)})`;
    }
    const rate = text(Run.at(run.rates[group], frame), digits);
    return `${start} (${text(before[0], digits)} ${run.maximizes ? "+" : "−"} ` +
      `${rate} × ${operand(gradient, digits)})`;
  }

  // Who moves the parameters, and by what rule where it is that plain.
  function mover(run) {
    if (!run.isPlain) return `${run.optimizer} moves `;
    const gradient = run.zeroes ? "gradient" : "Σ gradients";
    return `${run.optimizer}: after = before ${run.maximizes ? "+" : "−"} rate × ${gradient}. `;
  }

  function updates(run, frame) {
    const areNumbers = run.parameters.every(({ type }) => Shape.isScalar(type));
    if (!areNumbers) return `${run.parameters.map(({ name }) => name).slice(0, 6).join(", ")}`;
    const shown = run.parameters.slice(0, 4).map((_, i) => update(run, frame, i));
    if (run.parameters.length > 4) shown.push(`and ${run.parameters.length - 4} more`);
    return shown.join("; ");
  }

  function phase(run, frame, scene, { kind, node }) {
    switch (kind) {
      case "start": {
        const given = scene.nodes.filter((at) => at.kind !== "gate" && !at.isNumber).slice(0, 5);
        return "Given: " + given.map((at) => `${at.label} = ${inline(run, frame, at)}`).join(", ") + ".";
      }
      case "forward": return `Forward: ${forward(run, frame, scene, node)}`;
      case "seed":
        return `Backward starts at the output with the seed: d ${node.label} / d ${node.label} = ` +
          inline1(run, frame, scene.wires[scene.wires.length - 1].gradient, node.type);
      case "sum":
        return `${node.label} is used by ${node.uses.length} wires, so their gradients add up: ` +
          forkSum(run, frame, node);
      case "backward":
        return `Backward through ${node.label} = ${node.notation}: ` +
          `upstream × local = gradient, ${backward(run, frame, scene, node)}`;
      default: return run.isClosing(frame)
        ? "The run ends here; nothing is updated."
        : `Update: ${mover(run)}${updates(run, frame)}.`;
    }
  }

  const inline1 = (run, frame, start, type) => Shape.inline(run.numbers(frame, start, type), type);

  // The whole step in one or two sentences.
  function step(run, frame) {
    const loss = run.loss(frame);
    if (run.isClosing(frame)) {
      return `The run ends here: ${updates(run, frame)}; loss ${text(loss)}.`;
    }
    const after = frame + 1 < run.count ? run.loss(frame + 1) : null;
    const change = after === null || !Number.isFinite(loss) || run.steps[frame + 1] > run.steps[frame] + 1
      ? "" : after < loss ? `, and the loss falls from ${text(loss)} to ${text(after)}`
      : after > loss ? `, and the loss rises from ${text(loss)} to ${text(after)}`
      : after === loss ? ", and the loss stays the same" : ", and the loss is not finite any more";
    return `${mover(run)}${updates(run, frame)}${change}.`;
  }

  return { text, operand, sum, filledIn, forward, product, backward, forkSum, update, phase, step, inline, signed };
})();
