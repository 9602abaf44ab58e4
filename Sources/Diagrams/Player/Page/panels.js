"use strict";
// What stands around the picture: numbers of the step, parameters, derivation.
const Panels = (() => {
  const write = (element, text) => {
    if (element && element.textContent !== text) element.textContent = text;
  };

  // Parameters before and after the step, with the gradients in between.
  class ParameterTable {
    constructor(table) {
      this.body = table.tBodies[0];
      this.sum = table.querySelectorAll("[data-sum]");
      this.run = null;
    }

    show(run, frame) {
      if (run !== this.run) this.build(run);
      const isClosing = run.isClosing(frame);
      run.parameters.forEach(({ type }, i) => {
        const cells = this.rows[i];
        const inline = (numbers) => (numbers ? Shape.brief(numbers, type) : "–");
        const before = run.parameter(frame, i, "value");
        const after = run.parameter(frame, i, "next");
        write(cells.before, inline(before));
        write(cells.gradient, inline(run.parameter(frame, i, "gradient")));
        write(cells.sum, inline(run.parameter(frame, i, "accumulated")));
        write(cells.after, isClosing ? "–" : inline(after));
        write(cells.change, ParameterTable.change(before, after, type));
      });
    }

    static change(before, after, type) {
      if (!after || !Shape.isScalar(type)) return "";
      return Words.signed(after[0] - before[0]);
    }

    build(run) {
      this.run = run;
      for (const cell of this.sum) cell.hidden = run.zeroes;
      this.rows = run.parameters.map(({ name }) => {
        const cells = {};
        for (const key of ["before", "gradient", "sum", "after", "change"]) {
          cells[key] = document.createElement("td");
          cells[key].className = key;
        }
        cells.sum.hidden = run.zeroes;
        cells.name = document.createElement("th");
        cells.name.scope = "row";
        cells.name.textContent = name;
        return cells;
      });
      const width = Math.max(...run.parameters.map(({ type }) => Shape.briefWidth(type)));
      this.body.parentElement.style.setProperty("--characters", width);
      this.body.replaceChildren(...this.rows.map((cells) => {
        const row = document.createElement("tr");
        row.append(cells.name, cells.before, cells.gradient, cells.sum, cells.after, cells.change);
        return row;
      }));
    }
  }

  // The step as a list of sentences, made only while somebody looks at it.
  function derivation(run, frame, scene) {
    const lines = [];
    const add = (kind, text) => lines.push([kind, text]);
    const wave = new Wave(scene);
    for (const phase of wave.phases) {
      if (phase.kind === "backward") {
        for (const wire of phase.node.inputs.filter((at) => at.gradient !== null)) {
          add("gradient", `${phase.node.label} → ${scene.nodes[wire.from].label}:  ` +
            Words.product(run, frame, scene, wire));
        }
      } else if (phase.kind === "sum") {
        add("gradient", `${phase.node.label}:  ${Words.forkSum(run, frame, phase.node)}`);
      } else if (phase.kind === "forward") {
        add("value", Words.forward(run, frame, scene, phase.node));
      } else if (phase.kind === "update") {
        run.parameters.forEach((_, i) => add("update", Words.update(run, frame, i)));
      } else {
        add(phase.kind === "start" ? "value" : "gradient", Words.phase(run, frame, scene, phase));
      }
    }
    return lines;
  }

  function showDerivation(list, run, frame, scene) {
    const titles = { value: "Forward", gradient: "Backward", update: "Update" };
    let last = null;
    const parts = [];
    for (const [kind, text] of derivation(run, frame, scene)) {
      if (kind !== last) {
        const title = document.createElement("h3");
        title.textContent = titles[kind];
        parts.push(title, document.createElement("ol"));
        last = kind;
      }
      const item = document.createElement("li");
      item.className = kind;
      item.textContent = text;
      parts[parts.length - 1].append(item);
    }
    list.replaceChildren(...parts);
  }

  return { write, ParameterTable, showDerivation };
})();
