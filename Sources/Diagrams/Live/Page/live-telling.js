"use strict";
// What a live circuit says around its picture, and to those who do not see it.
class LiveTelling {
  constructor(live) {
    this.live = live;
    this.still = matchMedia("(prefers-reduced-motion: reduce)");
    this.other = live.part("other");
    this.description = live.picture.svg.querySelector("desc");
  }

  show() {
    const { live } = this;
    const { scene, run, part } = live;
    const { output } = scene;
    const inline = Shape.isScalar(output.type) && output.type[0] !== "bool"
      ? NumberText.padded(run.number(0, output.value)) : Words.inline(run, 0, output);
    Panels.write(part("goal"), scene.goal);
    Panels.write(part("output"), inline);
    part("output").classList.toggle("alarm", !Shape.isFinite(run.numbers(0, output.value, output.type), output.type));
    const isGate = output.kind === "gate";
    Panels.write(part("telling"), isGate ? Words.forward(run, 0, scene, output) : `${output.label} = ${inline}`);
    Panels.write(part("note"), this.note());
    if (live.isOther) LiveTables.show(this.tables, scene, run);
  }

  // What the last number that was moved does to the output.
  note() {
    const { scene, run, moved } = this.live;
    const node = moved ? LiveInputs.node(scene, moved) : null;
    const usual = "Drag a number in the picture or below. Point at a wire to see where its gradient comes from.";
    if (!node || node.total === null || !Shape.isScalar(node.type)) return usual;
    const slope = run.number(0, node.total);
    const goal = scene.output.label;
    const place = `${moved} = ${NumberText.text(run.number(0, node.value), 6)}`;
    if (!Number.isFinite(slope)) return `At ${place} the gradient is not finite.`;
    if (slope === 0) return `At ${place} a small change of ${moved} leaves ${goal} as it is.`;
    const way = slope < 0 ? ", the other way" : "";
    return `At ${place} a small change of ${moved} moves ${goal} ${NumberText.text(Math.abs(slope))} times as far${way}.`;
  }

  // Numbers that changed light up; not where motion is unwelcome.
  flash(blocks) {
    if (this.still.matches || blocks.length > 200) return;
    for (const { box, texts } of blocks) {
      const target = box ?? texts[0].element;
      if (!box || box.getAttribute("class") === "gw-f-alarm") continue;
      target.animate(
        [{ fill: "var(--accent)", fillOpacity: 0.28 }, { fill: "var(--accent)", fillOpacity: 0 }],
        { duration: 700, easing: "ease-out" });
    }
  }

  // Says the result once nobody has moved anything for a moment.
  announce() {
    clearTimeout(this.timer);
    // What the page begins with is no news.
    this.told ??= this.sentence();
    this.timer = setTimeout(() => {
      const { live } = this;
      if (live.isMoving || live.descent.isRunning) return;
      const text = this.sentence();
      if (text !== this.told) Panels.write(live.part("live"), text);
      this.told = text;
      this.nameGroups();
    }, 500);
  }

  sentence() {
    const { scene, run, values } = this.live;
    const parts = [`${scene.output.label} ${Words.inline(run, 0, scene.output)}`];
    for (const name of [...values.keys()].slice(0, 6)) {
      const node = LiveInputs.node(scene, name);
      if (node && node.total !== null) {
        parts.push(`gradient of ${name} ${Shape.inline(run.numbers(0, node.total, node.type), node.type)}`);
      }
    }
    return parts.join(", ") + ".";
  }

  // The names of gates, terminals and wires, for readers who go through the picture.
  nameGroups() {
    const { live } = this;
    if (live.isOther) return;
    const { scene, run, picture } = live;
    const { w, t, n } = picture.groups;
    const name = (group, text) => group?.setAttribute("aria-label", text);
    Panels.write(this.description, this.sentence());
    for (const node of scene.nodes) {
      const inline = Words.inline(run, 0, node);
      name(n[node.id], node.kind === "gate" ? `${node.label} = ${node.notation} = ${inline}`
        : `${node.isNumber ? "constant" : `${node.kind} ${node.label}`} = ${inline}`);
      name(t[node.id], `${node.label}: value ${inline}` + (node.total === null ? ", no gradient"
        : `, gradient ${Shape.inline(run.numbers(0, node.total, node.type), node.type)}, the sum of its wires`));
    }
    for (const wire of scene.wires) {
      const source = scene.nodes[wire.from];
      const goal = wire.to === null ? "the output" : scene.nodes[wire.to].symbol;
      const gradient = wire.gradient === null ? `no gradient: ${wire.cut}`
        : `gradient ${Words.product(run, 0, scene, wire)}`;
      name(w[wire.id], `wire ${source.label} to ${goal}: value ${Words.inline(run, 0, source)}, ${gradient}`);
    }
  }

  // In place of the picture: numbers of a circuit that it does not fit.
  showOther(isOther) {
    this.live.root.classList.toggle("shows-other", isOther);
    this.other.hidden = !isOther;
    if (!isOther || this.tables) return;
    const make = (tag, properties) => Object.assign(document.createElement(tag), properties);
    const given = this.live.expression.given;
    const shown = given.includes("\n") ? "the circuit of this page" : given;
    const back = make("button", { type: "button", textContent: `Back to ${shown}` });
    back.addEventListener("click", () => {
      this.live.expression.put(given);
      this.live.expression.field.focus();
      this.live.changed();
    });
    this.tables = make("div", { className: "tables" });
    this.other.append(
      make("p", { textContent: "Your circuit is wired otherwise than the picture of this page, which Graphviz laid out " +
        `when the page was made and which shows ${shown}. Here are all the numbers of yours.` }),
      back, this.tables);
  }
}
