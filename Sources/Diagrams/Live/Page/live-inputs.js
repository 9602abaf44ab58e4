"use strict";
// The fields under the picture: for each input a number to type, a slider, and its gradient.
class LiveInputs {
  constructor(live, place) {
    this.live = live;
    this.place = place;
    this.rows = new Map();
    for (const row of place.querySelectorAll("[data-input]")) this.adopt(row);
  }

  adopt(row) {
    const name = row.dataset.input;
    const range = row.querySelector("[type=range]");
    const entry = {
      name, row, slider: range, fields: [...row.querySelectorAll("[type=number]")],
      slope: row.querySelector(".slope b"),
      range: range ? new LiveRange(Number(range.min), Number(range.max)) : null,
    };
    this.rows.set(name, entry);
    entry.fields.forEach((field, i) => this.listen(entry, field, i));
    if (range) this.listenToSlider(entry);
    return entry;
  }

  // Rows for the inputs of an edited program that has others.
  shape(inputs) {
    for (const { name, value } of inputs) {
      const entry = this.rows.get(name);
      if (entry && (entry.fields.length === value.length || entry.fields.length === 0)) continue;
      entry?.row.remove();
      this.adopt(this.make(name, value));
    }
    const known = new Set(inputs.map(({ name }) => name));
    for (const { name, row } of this.rows.values()) row.hidden = !known.has(name);
  }

  make(name, value) {
    const add = (parent, tag, properties) =>
      parent.appendChild(Object.assign(document.createElement(tag), properties));
    const row = add(this.place, "div", { className: "input" });
    row.dataset.input = name;
    const id = `${this.live.root.id}-n${this.rows.size}`;
    if (value.length === 1) add(row, "label", { htmlFor: id, textContent: name });
    else add(row, "span", { className: "name", textContent: name });
    const box = value.length === 1 ? row : add(row, "span", { className: "matrix" });
    value.slice(0, 64).forEach((_, i) => {
      const field = add(box, "input", { type: "number", step: "any" });
      if (value.length === 1) field.id = id;
      else field.setAttribute("aria-label", `${name}[${i}]`);
    });
    if (value.length === 1) {
      const { low, high, step } = LiveRange.around(value[0]);
      const slider = add(row, "input", { type: "range", min: low, max: high, step });
      slider.setAttribute("aria-label", name);
    }
    const slope = add(row, "span", { className: "slope" });
    add(slope, "small", { textContent: "gradient" });
    slope.append(" ");
    add(slope, "b", {});
    return row;
  }

  listen(entry, field, i) {
    field.addEventListener("input", () => {
      const number = field.valueAsNumber;
      field.toggleAttribute("aria-invalid", !Number.isFinite(number));
      if (Number.isFinite(number)) this.live.setElement(entry.name, i, number);
    });
    field.addEventListener("blur", () => this.show(true));
    field.addEventListener("keydown", (event) => {
      const by = { ArrowUp: 1, ArrowDown: -1, PageUp: 10, PageDown: -10 }[event.key];
      if (by === undefined) return;
      event.preventDefault();
      this.nudge(entry, i, by * (event.shiftKey ? 10 : 1));
    });
  }

  // Some steps up or down.
  nudge(entry, i, steps) {
    const now = this.live.values.get(entry.name)[i];
    const range = entry.range ?? LiveRange.around(now);
    this.live.setElement(entry.name, i, Number((now + steps * range.step).toPrecision(12)));
  }

  listenToSlider(entry) {
    const { slider } = entry;
    slider.addEventListener("input", () => {
      this.live.setElement(entry.name, 0, Number(slider.value), true);
    });
    slider.addEventListener("change", () => this.live.rest());
    slider.addEventListener("keydown", (event) => {
      const by = { ArrowUp: 1, ArrowRight: 1, ArrowDown: -1, ArrowLeft: -1,
        PageUp: 10, PageDown: -10 }[event.key];
      if (by === undefined) return;
      event.preventDefault();
      this.nudge(entry, 0, by * (event.shiftKey ? 10 : 1));
    });
    // Pulled on past its end, the slider grows, a size every quarter of a second.
    slider.addEventListener("pointermove", (event) => {
      if (!(event.buttons & 1)) return;
      const { left, right } = slider.getBoundingClientRect();
      const isHigh = event.clientX > right + 12;
      if (!isHigh && event.clientX >= left - 12) return;
      if (event.timeStamp - (entry.grown ?? 0) < 250) return;
      entry.grown = event.timeStamp;
      entry.range.grow(isHigh);
      this.setRange(entry);
      this.live.setElement(entry.name, 0, isHigh ? entry.range.high : entry.range.low, true);
    });
  }

  setRange({ slider, range }) {
    [slider.min, slider.max, slider.step] = [range.low, range.high, range.step];
  }

  // The values, where nobody is typing; always so on leaving a field.
  show(isLeaving = false) {
    for (const entry of this.rows.values()) {
      const value = this.live.values.get(entry.name);
      if (!value) continue;
      entry.fields.forEach((field, i) => {
        const isTyped = field === document.activeElement && field.valueAsNumber === value[i];
        if (isTyped || (field === document.activeElement && field.value === "" && !isLeaving)) return;
        const text = String(Number(value[i].toPrecision(6)));
        if (field.value !== text) field.value = text;
        field.removeAttribute("aria-invalid");
      });
      if (entry.slider) {
        if (entry.range.include(value[0])) this.setRange(entry);
        entry.slider.step = "any";
        entry.slider.value = value[0];
        entry.slider.step = entry.range.step;
        const { low, high } = entry.range;
        entry.slider.style.setProperty("--share", (value[0] - low) / (high - low));
        entry.slider.setAttribute("aria-valuetext", NumberText.text(value[0], 6));
      }
    }
  }

  // The gradients beside them.
  showSlopes(scene, run) {
    for (const { name, slope, fields } of this.rows.values()) {
      const node = LiveInputs.node(scene, name);
      const text = !node ? "unused" : node.total === null ? "none"
        : Shape.isScalar(node.type) || fields.length === 0
          ? Shape.inline(run.numbers(0, node.total, node.type), node.type) : "";
      Panels.write(slope, text);
    }
  }

  // The terminal of that name.
  static node(scene, name) {
    return scene.nodes.find((node) => node.kind !== "gate" && !node.isNumber && node.label === name);
  }
}
