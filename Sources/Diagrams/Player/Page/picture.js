"use strict";
// The drawing of one scene: its texts follow the frame, its wires and gates the wave.
class Picture {
  // The fill of numbers that are finite again.
  static fills = { v: "gw-f-value", u: "gw-f-optimizer", t: "gw-f-gradient", g: "gw-f-gradient" };

  constructor(scene, svg) {
    this.scene = scene;
    this.svg = svg;
    this.wave = new Wave(scene);
    this.groups = { w: [], t: [], n: [], j: [] };
    this.cards = [];
    for (const group of svg.querySelectorAll("g[id]")) {
      const [, kind, index] = /-([wtnj])(\d+)$/.exec(group.id) ?? [];
      if (kind) this.groups[kind][Number(index)] = group;
      if (/-u\d+c\d+$/.test(group.id)) this.cards.push(group);
      // What the inspector tells would be told twice.
      group.querySelector(":scope > title")?.remove();
    }
    this.blocks = [];
    for (const group of [...this.groups.w, ...this.groups.t, ...this.groups.n, ...this.cards]) {
      if (group) this.addBlocks(group);
    }
    for (const group of [...this.groups.w, ...this.groups.t]) if (group) this.prepareWire(group);
    this.phase = null;
    this.seen = { left: -Infinity, right: Infinity, top: -Infinity, bottom: Infinity };
    const { parentElement: view } = svg;
    view.addEventListener("scroll", () => this.showEdges(), { passive: true });
    const observer = new ResizeObserver(() => this.showEdges());
    for (const element of [view, svg]) observer.observe(element);
  }

  // Where the picture goes on beyond its box, it fades.
  showEdges() {
    const { scrollLeft, scrollTop, clientWidth, clientHeight, scrollWidth, classList } =
      this.svg.parentElement;
    classList.toggle("more-before", scrollLeft > 2);
    classList.toggle("more-after", scrollLeft + clientWidth < scrollWidth - 2);
    // What can be seen of it in its own lengths, with some room around.
    const scale = this.svg.clientWidth / this.svg.viewBox.baseVal.width || 1;
    this.seen = {
      left: scrollLeft / scale - 150, right: (scrollLeft + clientWidth) / scale + 150,
      top: scrollTop / scale - 150, bottom: (scrollTop + clientHeight) / scale + 150,
    };
    this.onScroll?.();
  }

  isSeen({ x, y }) {
    const { left, right, top, bottom } = this.seen;
    return x >= left && x <= right && y >= top && y <= bottom;
  }

  // Texts of one number, matrix or summary, with the box and the brackets drawn before them.
  addBlocks(group) {
    let before = [];
    let block = null;
    for (const element of [...group.children]) {
      const slot = element.dataset?.slot;
      if (slot === undefined) {
        if (/gw-s-(value|gradient|muted|alarmInk)/.test(element.getAttribute("class"))) {
          before.push(element);
        } else if (element.tagName === "rect" && !element.hasAttribute("stroke")) {
          before.push(element);
        }
        continue;
      }
      const [kind, index, part] = this.scene.slots[slot];
      if (kind === "c") continue;
      if (block?.kind !== kind || block.index !== index) {
        const [x, y] = ["x", "y"].map((key) => Number(element.getAttribute(key)));
        block = this.newBlock(kind, index, before, { x, y });
        before = [];
      }
      block.texts.push({ element, text: element.firstChild ?? element.appendChild(new Text()), part });
      block.elements.push(element);
    }
  }

  newBlock(kind, index, elements, { x, y }) {
    const block = { kind, index, texts: [], elements: [...elements], last: null, isAlarming: null, x, y };
    block.box = elements.find((element) => element.tagName === "rect");
    const { nodes, wires } = this.scene;
    const place = {
      v: () => [nodes[index].value, nodes[index].type, this.wave.valueAt[index]],
      t: () => [nodes[index].total, nodes[index].totalType, this.wave.totalAt[index]],
      g: () => [wires[index].gradient, wires[index].type, this.wave.gradientAt[index]],
      l: () => [wires[index].local, ["float64", []], 0],
      n: () => [null, null, this.wave.count - 1],
      a: () => [null, null, this.wave.count - 1],
      u: () => [this.scene.updates[index].column, this.scene.updates[index].type,
        this.wave.count - 1],
    };
    [block.start, block.type, block.appears] = place[kind]();
    this.blocks.push(block);
    return block;
  }

  // A copy of the line for the wave to run along, and a wider one to point at.
  prepareWire(group) {
    const line = group.querySelector("path");
    for (const name of ["gw-pulse", "gw-target"]) {
      const copy = line.cloneNode();
      copy.setAttribute("class", name);
      for (const key of ["stroke", "stroke-width"]) copy.removeAttribute(key);
      copy.setAttribute("pathLength", "1");
      if (name === "gw-pulse") line.after(copy);
      else group.prepend(copy);
    }
  }

  // The numbers of a frame; only texts that differ are written, and only those in sight where more
  // frames follow at once. Returns the blocks that were written.
  show(run, frame, isMoving = false) {
    const changed = [];
    for (const block of this.blocks) {
      if (isMoving && !this.isSeen(block)) continue;
      const numbers = this.numbers(block, run, frame);
      if (block.last && same(numbers, block.last)) continue;
      if (block.last) changed.push(block);
      block.last = numbers;
      const type = block.type ?? run.parameters[block.index].type;
      for (const { text, part } of block.texts) text.data = this.text(block, numbers, type, part);
      if (!block.box) continue;
      const isAlarming = numbers.length > 0 && !Shape.isFinite(numbers, type);
      if (isAlarming !== block.isAlarming) this.setAlarm(block, isAlarming);
    }
    return changed;
  }

  // The texts of one number: of a node's value (v) or summed gradient (t), or a wire's gradient (g).
  block(kind, index) {
    const at = this.blocks.find((block) => block.kind === kind && block.index === index);
    // A value that is used once stands on its wire, and so does its gradient.
    if (at || kind !== "t") return at ?? null;
    const [wire] = this.scene.nodes[index].uses;
    return wire ? this.block("g", wire.id) : null;
  }

  // Hides one number, or shows it again; the wire that carried it stays.
  blank(kind, index, isBlank) {
    for (const element of this.block(kind, index)?.elements ?? []) {
      element.classList.toggle("gw-blank", isBlank);
    }
  }

  numbers(block, run, frame) {
    // In the frame of where a run ended there is no update.
    if (block.kind === "u" && !run.number(frame, this.scene.updates[block.index].present)) return [];
    if (block.start !== null) return run.numbers(frame, block.start, block.type);
    return run.parameter(frame, block.index, block.kind === "n" ? "next" : "accumulated") ?? [];
  }

  text(block, numbers, type, part) {
    if (block.kind === "l") return "× " + NumberText.padded(numbers[0]);
    if (numbers.length === 0) return "";
    const before = block.kind === "u" ? this.scene.updates[block.index].sign : undefined;
    if (before !== undefined) return before + NumberText.text(numbers[0]);
    if (block.kind !== "n" && block.kind !== "a") {
      return Shape.part(numbers, type, part, block.kind === "v" || block.kind === "u");
    }
    const sign = block.kind === "n" ? "→ " : "Σ ";
    if (Shape.isScalar(type)) return sign + NumberText.padded(numbers[0]);
    const broken = Shape.nonFinite(numbers, type);
    if (broken > 0) return `${sign}${broken} × NaN/∞`;
    return `${sign}‖·‖ ${NumberText.fitted(Shape.norm(numbers, type), 9)}`;
  }

  setAlarm(block, isAlarming) {
    block.isAlarming = isAlarming;
    block.box.setAttribute("class", isAlarming ? "gw-f-alarm" : "");
    for (const { element } of block.texts) {
      const now = /gw-f-\w+/.exec(element.getAttribute("class"))[0];
      if (now !== "gw-f-alarmInk") element.dataset.usual = now;
      const usual = element.dataset.usual ?? Picture.fills[block.kind];
      element.classList.replace(now, isAlarming ? "gw-f-alarmInk" : usual);
    }
  }

  // What the wave has reached; null shows the whole step.
  showPhase(index, isMoving) {
    if (index === this.phase) return;
    this.phase = index;
    const at = index ?? Infinity;
    for (const block of this.blocks) {
      const isAhead = block.appears > at && block.appears !== Infinity;
      const isNew = block.appears === at;
      for (const element of block.elements) {
        element.classList.toggle("gw-ahead", isAhead);
        element.classList.toggle("gw-new", isNew && isMoving);
      }
    }
    const phase = index === null ? null : this.wave.phases[index];
    const live = new Set(phase ? this.liveGroups(phase) : []);
    const isBackward = phase ? ["seed", "sum", "backward"].includes(phase.kind) : false;
    for (const list of Object.values(this.groups)) {
      for (const group of list) {
        if (!group) continue;
        const isLive = live.has(group);
        group.classList.toggle("gw-live", isLive);
        group.classList.toggle("gw-back", isLive && isBackward);
      }
    }
    this.svg.classList.toggle("gw-waving", index !== null);
  }

  liveGroups({ kind, node }) {
    const { w, t, n, j } = this.groups;
    if (kind === "forward" || kind === "backward") {
      const open = node.inputs.filter((wire) => kind === "forward" || wire.gradient !== null);
      return [n[node.id], ...open.map((wire) => w[wire.id])];
    }
    if (kind === "seed") return [w[this.scene.wires.length - 1]];
    if (kind === "sum") return [t[node.id], j[node.id]];
    const isParameter = (at) => (kind === "update" ? at.kind === "parameter" : at.kind !== "gate");
    return this.scene.nodes.filter(isParameter).map((at) => n[at.id]);
  }

  // Marks for values that print alike and are not.
  mark(wires) {
    for (const group of [...this.groups.w, ...this.groups.t]) {
      if (!group) continue;
      const isMarked = wires.has(group);
      const mark = group.querySelector(".gw-alike");
      if (!isMarked) mark?.remove();
      else if (!mark) this.addMark(group);
    }
  }

  addMark(group) {
    const block = this.blocks.find((at) => at.kind === "v" && at.elements[0].parentNode === group);
    const text = block?.texts[0].element;
    if (!text) return;
    const mark = text.cloneNode();
    const half = (text.textContent.length / 2) * 0.602 * Number(text.getAttribute("font-size"));
    mark.removeAttribute("data-slot");
    mark.setAttribute("class", "gw-m gw-alike");
    mark.setAttribute("text-anchor", "start");
    mark.setAttribute("x", Number(text.getAttribute("x")) + half + 3);
    mark.textContent = "≈";
    group.append(mark);
  }
}

function same(a, b) {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (!Object.is(a[i], b[i])) return false;
  return true;
}
