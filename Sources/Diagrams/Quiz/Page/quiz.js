"use strict";
// Blanks in a picture, to be filled in, checked and, with the engine, asked anew with other numbers.
class Quiz {
  static start(root, data) {
    return new Quiz(root, data(`${root.id}-data`));
  }

  constructor(root, data) {
    this.root = root;
    this.given = data;
    this.part = (name) => root.querySelector(`[data-part="${name}"]`);
    this.button = (name) => root.querySelector(`[data-action="${name}"]`);
    this.scene = new Scene(data.scene, 0);
    this.run = new LiveRun(Float64Array.from(data.numbers, Film.number));
    this.picture = new Picture(this.scene, root.querySelector("[data-scene] svg"));
    this.cover = new Cover(this.picture);
    this.blanks = data.blanks.map((blank, i) => new QuizBlank(i + 1, blank));
    this.words = new QuizWords(this.scene, this.run, (kind, index) => this.openAt(kind, index));
    this.advice = this.part("telling").innerHTML;
    this.blanks.forEach((blank) => this.adopt(blank));
    this.button("check").addEventListener("click", () => this.check(this.filled));
    this.button("show").addEventListener("click", () => this.show());
    this.write();
    root.classList.add("ready");
    if (this.button("again")) this.prepare();
  }

  // The engine draws other numbers; without one they stay as they are.
  async prepare() {
    const button = this.button("again");
    const engine = await (Live.engine ??= Live.startEngine());
    try {
      this.circuit = engine?.open(this.given.program) ?? null;
    } catch {
      this.circuit = null;
    }
    const canDraw = this.circuit && QuizNumbers.free(this.circuit).length > 0;
    if (!canDraw) return this.root.classList.add("cannot-compute");
    button.disabled = false;
    button.addEventListener("click", () => this.again());
  }

  adopt(blank) {
    const { field, element } = blank;
    const [kind, index] = blank.place;
    element.style.position = "absolute";
    const place = this.cell(kind, index);
    for (const [key, share] of Object.entries(place)) element.style[key] = `${100 * share}%`;
    this.cover.layer.append(element);
    let drawn = this.block(kind, index).texts[0].element;
    while (drawn && !drawn.matches("rect[stroke]")) drawn = drawn.previousElementSibling;
    drawn?.classList.add("gw-blank");
    field.addEventListener("focus", () => {
      this.current = blank;
      element.scrollIntoView({ block: "nearest", inline: "center" });
    });
    field.addEventListener("input", () => {
      if (blank.state === "wrong") blank.set("open");
    });
    field.addEventListener("keydown", (event) => {
      if (event.key !== "Enter") return;
      event.preventDefault();
      if (blank.isDone) return this.focusNext(blank);
      this.check([blank]);
    });
  }

  // The drawn cell as shares of the picture: as wide as the picture's own, in the middle of its room.
  cell(kind, index) {
    const { width, height } = this.picture.svg.viewBox.baseVal;
    const { element } = this.block(kind, index).texts[0];
    const [x, y] = [Number(element.getAttribute("x")), Number(element.getAttribute("y"))];
    const middle = y - 0.36 * Number(element.getAttribute("font-size"));
    return { left: (x - 26) / width, top: (middle - 7.5) / height, width: 52 / width,
      height: 15 / height };
  }

  // Where a number has its cell: the value of a fork on its trunk.
  block(kind, index) {
    const all = this.picture.blocks.filter((at) => at.kind === kind && at.index === index);
    const trunk = this.picture.groups.t[index];
    return all.find(({ elements }) => kind === "v" && elements[0].parentNode === trunk) ?? all[0];
  }

  get filled() {
    const filled = this.blanks.filter((blank) => !blank.isDone && blank.typed !== "");
    return filled.length > 0 || !this.current || this.current.isDone ? filled : [this.current];
  }

  get open() {
    return this.blanks.filter((blank) => !blank.isDone);
  }

  answer(blank) {
    return this.words.number(...blank.place);
  }

  // The number of the blank that hides a number still, 0 where it can be seen.
  openAt(kind, index) {
    const wire = kind === "t" && this.scene.nodes[index].uses.length === 1
      ? this.scene.nodes[index].uses[0].id : null;
    const found = this.open.find(({ place: [own, at] }) =>
      (own === kind && at === index) || (wire !== null && own === "g" && at === wire));
    return found?.number ?? 0;
  }

  check(blanks) {
    if (blanks.length === 0) {
      const { open } = this;
      this.tell(open.length ? ["Type a number into a blank first."] : this.end());
      return open[0]?.field.focus();
    }
    for (const blank of blanks) this.judge(blank);
    const wrong = blanks.filter((blank) => !blank.isDone);
    this.write();
    if (wrong.length > 0) {
      const [first] = wrong;
      const what = Number.isNaN(QuizAnswer.read(first.typed))
        ? ["Write a number, such as −2, 0.25 or 1/3."]
        : [`Blank ${first.number} is not right yet. ${this.words.reason(first)}`,
          this.words.rule(first, false)];
      this.tell(what, "wrong");
      first.field.focus();
      return first.field.select();
    }
    const last = blanks[blanks.length - 1];
    const right = blanks.length === 1 ? `Right: ${last.label}.` : `All ${blanks.length} are right.`;
    this.tell([right, ...(blanks.length === 1 ? [this.words.rule(last, true)] : []), ...this.end()],
      "right");
    this.focusNext(last);
  }

  judge(blank) {
    const answer = this.answer(blank);
    if (QuizAnswer.fits(QuizAnswer.read(blank.typed), answer)) blank.close("right", answer);
    else blank.set("wrong");
  }

  // One answer: that of the blank worked on, or else of the first that is open.
  show() {
    const blank = this.current && !this.current.isDone ? this.current : this.open[0];
    if (!blank) return this.tell(this.end());
    const rule = this.words.rule(blank, true);
    blank.close("shown", this.answer(blank));
    this.write();
    this.tell([`Blank ${blank.number}, ${blank.label}: ${this.words.reason(blank)}`, rule,
      ...this.end()], "shown");
    this.focusNext(blank);
  }

  // What to say when nothing is left.
  end() {
    if (this.open.length > 0) return [];
    const shown = this.blanks.filter((blank) => blank.state === "shown").length;
    const own = shown === 0 ? "You found every number."
      : `You found ${this.blanks.length - shown} of ${this.blanks.length} yourself.`;
    return [this.circuit ? `${own} New numbers asks again.` : own];
  }

  focusNext(blank) {
    const next = this.open.find(({ number }) => number > blank.number) ?? this.open[0];
    if (next) next.field.focus();
    else if (this.circuit) this.button("again").focus();
  }

  again() {
    const columns = QuizNumbers.set(this.circuit, (numbers) => {
      this.run.columns = numbers;
      return this.blanks.map((blank) => this.answer(blank));
    });
    this.run.columns = columns ?? this.circuit.run();
    for (const blank of this.blanks) blank.clear();
    this.write();
    const given = this.circuit.inputs.map(({ name }, i) => {
      const values = this.circuit.values(i);
      return values.length === 1 ? `${name} = ${NumberText.text(values[0])}` : "";
    }).filter(Boolean).join(", ");
    this.tell([columns ? `New numbers: ${given}.` : "No other numbers were found.",
      ...[...new DOMParser().parseFromString(this.advice, "text/html").body.children]
        .map(({ textContent }) => textContent)]);
    this.blanks[0].field.focus();
  }

  // Numbers that may be seen, in the picture and in its words; and how many are found.
  write() {
    this.picture.show(this.run, 0);
    for (const blank of this.blanks) {
      const [kind, index] = blank.place;
      const blocks = this.picture.blocks.filter((at) => at.kind === kind && at.index === index);
      for (const block of blocks) this.showBlock(block, blank, block === this.block(kind, index));
    }
    this.label();
    const right = this.blanks.filter((blank) => blank.state === "right").length;
    Panels.write(this.part("score"), `${right} of ${this.blanks.length}`);
    this.button("check").disabled = this.button("show").disabled = this.open.length === 0;
  }

  // A field stands over the number itself; elsewhere the same number comes when it has been found.
  showBlock(block, blank, isOwn) {
    const isHidden = isOwn || !blank.isDone;
    for (const element of block.elements) element.classList.toggle("gw-blank", isHidden);
    if (isOwn) return;
    const [{ element }] = block.texts;
    const badge = [element.previousElementSibling, element.previousElementSibling?.previousElementSibling];
    for (const part of badge) part?.classList.toggle("gw-blank", blank.isDone);
  }

  // What the picture says to those who hear it.
  label() {
    const { w, t, n } = this.picture.groups;
    const { nodes, wires } = this.scene;
    const say = (kind, index) => {
      const blank = this.openAt(kind, index);
      return blank ? `blank ${blank}` : NumberText.text(this.words.number(kind, index));
    };
    const single = (node) => Shape.isScalar(node.type);
    const write = (group, text) => group?.setAttribute("aria-label", text);
    const gradient = (kind, index, column) =>
      this.given.asks === "values" ? "" : column === null ? ", no gradient" : `, gradient ${say(kind, index)}`;
    nodes.forEach((node, i) => {
      if (!single(node)) return;
      write(n[i], `${node.label} = ${say("v", i)}`);
      write(t[i], `${node.label}: value ${say("v", i)}${gradient("t", i, node.total)}`);
    });
    wires.forEach((wire, i) => {
      const source = nodes[wire.from];
      if (!single(source)) return;
      const end = wire.to === null ? "the output" : nodes[wire.to].symbol;
      write(w[i], `wire ${source.label} to ${end}: value ${say("v", wire.from)}` +
        (source.kind === "constant" ? "" : gradient("g", i, wire.gradient)));
    });
    this.picture.svg.querySelector("desc").textContent = "A circuit with numbered blanks.";
  }

  tell(lines, state = "") {
    const place = this.part("telling");
    place.dataset.state = state;
    place.replaceChildren(...lines.map((line) => {
      const element = document.createElement("p");
      element.textContent = line;
      return element;
    }));
  }
}

figureKinds.quiz = Quiz;
