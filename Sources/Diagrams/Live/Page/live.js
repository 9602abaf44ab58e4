"use strict";
// A circuit that computes: its numbers are the engine's, whoever moves the inputs.
class Live {
  // One engine serves all figures of the page.
  static engine = null;

  static start(root, data) {
    return new Live(root, data(`${root.id}-data`));
  }

  constructor(root, data) {
    this.root = root;
    this.given = data;
    this.part = (name) => root.querySelector(`[data-part="${name}"]`);
    this.frame = 0;
    this.base = new Scene(data.scene, 0);
    this.scene = this.base;
    this.run = new LiveRun(Float64Array.from(data.numbers, Film.number));
    this.picture = new Picture(this.base, root.querySelector("[data-scene] svg"));
    this.inspector = new Inspector(this.part("card"), this);
    this.inspector.adopt(this.picture);
    this.zoom = new Zoom(this);
    this.circuit = null;
    this.picture.show(this.run, 0);
    this.picture.onScroll = () => !this.isOther && this.picture.show(this.run, 0, true);
    root.classList.add("ready");
    for (const drawer of root.querySelectorAll("[data-drawer]")) {
      drawer.addEventListener("toggle", () => this.showDrawers());
    }
    // What was typed into an earlier view of the page counts no more.
    this.wanted = Address.join(root.id, this);
    this.awake = this.part("inputs") ? this.prepare() : Promise.resolve();
  }

  get canCompute() {
    return this.circuit !== null;
  }

  get declaredLines() {
    return this.given.declarations.split("\n").length - 1;
  }

  // The controls, which wait for the engine.
  async prepare() {
    const { given } = this;
    this.values = new Map(given.inputs.map(({ name, value }) => [name, value.map(Film.number)]));
    this.inputs = new LiveInputs(this, this.part("inputs"));
    this.expression = new LiveExpression(this);
    this.descent = new LiveDescent(this);
    this.labels = new LiveLabels(this.picture, given.goal);
    this.scrub = new Scrub(this);
    this.scrub.adopt(this.picture);
    this.telling = new LiveTelling(this);
    this.root.querySelector("[data-action=reset]").addEventListener("click", () => this.reset());
    if (this.wanted.has("new-program")) this.unfold("expression");
    if (this.wanted.has("optimizer-call") || this.wanted.has("zero-grad")) this.unfold("optimizer");
    await this.wake();
  }

  unfold(name) {
    this.root.querySelector(`[data-drawer=${name}]`).open = true;
  }

  // The first start, and another one where a program was too much for the engine.
  async wake() {
    this.starting = Live.engine ??= Live.startEngine();
    this.engine = await this.starting;
    if (this.engine) this.descent.prepare(this.engine.optimizers);
    this.isWaking = true;
    const isAwake = this.engine !== null && this.follow(this.wanted);
    this.isWaking = false;
    if (!isAwake) return this.root.classList.add("cannot-compute");
    for (const place of this.root.querySelectorAll("[inert]")) place.inert = false;
    performance.mark(`live ${this.root.id}`);
  }

  // Null where there is none.
  static async startEngine() {
    try {
      return typeof Engine === "undefined" ? null : await Engine.start();
    } catch {
      return null;
    }
  }

  // Runs something of the engine's; where it breaks down, a new one takes over.
  guard(work) {
    try {
      return work();
    } catch (error) {
      if (this.isRefusal(error)) throw error;
      this.circuit = null;
      // What breaks down as soon as it starts would do so again.
      if (this.isWaking) return undefined;
      if (Live.engine === this.starting) Live.engine = null;
      this.wanted = new URLSearchParams();
      this.wake().then(() => this.expression.tell({ message: Live.tooMuch }));
      return undefined;
    }
  }

  static tooMuch = "That was more than this page can compute. Here is its own circuit again.";

  isRefusal(error) {
    return typeof EngineError !== "undefined" && error instanceof EngineError;
  }

  // Takes over an edited expression; what is wrong with it, or null.
  openExpression(expression) {
    let circuit;
    try {
      circuit = this.guard(() => this.engine.open(this.given.declarations + expression));
    } catch (error) {
      return error;
    }
    if (!circuit) return { message: Live.tooMuch };
    const scene = LiveScene.make(circuit.description, this.base.slots);
    this.descent.pause();
    this.circuit?.close();
    this.circuit = circuit;
    this.setValues();
    this.isOther = !LiveScene.hasSameShape(scene, this.base) || !this.labels.fit(scene);
    this.scene = scene;
    if (!this.isOther) {
      this.picture.scene = scene;
      this.labels.write(scene);
    }
    this.telling.showOther(this.isOther);
    this.inputs.shape(circuit.inputs);
    this.inspector.close();
    this.descent.restart();
    this.compute();
    this.show(true);
    this.rest();
    return null;
  }

  // What the reader has set holds for a new circuit, too, as far as it has such inputs.
  setValues() {
    const names = new Map();
    this.circuit.inputs.forEach(({ name, value }, i) => {
      const numbers = this.values.get(name);
      if (numbers?.length === value.length) this.circuit.set(i, numbers);
      else this.values.set(name, Array.from(value));
      names.set(name, i);
    });
    this.indices = names;
  }

  // One number of an input, at the next frame; `isMoving` while a hand is still on it.
  setElement(name, index, number, isMoving = false) {
    const value = this.values.get(name);
    if (!this.circuit || !value || !Number.isFinite(number)) return;
    if (Object.is(value[index], number)) return;
    value[index] = number;
    this.moved = name;
    this.isMoving = isMoving;
    this.touched ??= new Set();
    this.touched.add(name);
    if (!this.isDue) requestAnimationFrame(() => this.flush());
    this.isDue = true;
  }

  // What was set goes to the engine, and its numbers to the page.
  flush() {
    if (!this.isDue) return;
    this.isDue = false;
    for (const name of this.touched) {
      const index = this.indices.get(name);
      if (index !== undefined) this.guard(() => this.circuit.set(index, this.values.get(name)));
      if (!this.circuit) return;
    }
    this.touched.clear();
    this.descent.restart();
    this.compute();
    this.show(!this.isMoving);
    if (!this.isMoving) this.rest();
    this.changed();
  }

  // Numbers that cannot be computed with leave those before them.
  compute() {
    try {
      this.run.columns = this.guard(() => this.circuit.run()) ?? this.run.columns;
    } catch (error) {
      this.expression.tell(error);
    }
  }

  // The parameters, after a step of the optimizer.
  takeValues() {
    for (const [name, index] of this.indices) this.values.set(name, Array.from(this.circuit.values(index)));
    this.moved = null;
  }

  get loss() {
    const { output } = this.scene;
    return this.run.number(0, output.value);
  }

  get isFinite() {
    return this.run.columns.every(Number.isFinite);
  }

  // Everything that shows numbers.
  show(isResting) {
    if (!this.isOther) {
      const changed = this.picture.show(this.run, 0, !isResting);
      if (isResting) this.telling.flash(changed);
    }
    this.inputs.show();
    this.inputs.showSlopes(this.scene, this.run);
    this.telling.show();
    this.inspector.show();
    this.showDrawers();
    this.root.querySelector("[data-action=reset]").disabled = !this.hasChanged;
  }

  showDrawers() {
    const isOpen = (name) => this.root.querySelector(`[data-drawer=${name}]`).open;
    if (!this.circuit) return;
    if (isOpen("table")) LiveTables.show(this.part("tables"), this.scene, this.run);
    if (isOpen("derivation")) Panels.write(this.part("derivation"), LiveDerivation.text(this.scene, this.run));
    if (isOpen("optimizer")) this.descent.show();
  }

  // Nobody moves anything for now: those who listen are told.
  rest() {
    this.isMoving = false;
    if (!this.isOther) this.picture.show(this.run, 0);
    this.telling.announce();
  }

  changed() {
    this.root.querySelector("[data-action=reset]").disabled = !this.hasChanged;
    Address.write();
  }

  get hasChanged() {
    return this.circuit !== null && (this.address().length > 0 || this.descent.losses.length > 1 ||
      this.expression.text !== this.expression.given);
  }

  // What the address keeps: everything that is not as it was given.
  address() {
    // What an address says is kept until there is an engine to follow it.
    if (!this.circuit) return [...this.wanted];
    const { given, descent } = this;
    const pairs = [];
    if (this.expression.isEdited) pairs.push(["new-program", this.expression.accepted]);
    const starts = new Map(given.inputs.map(({ name, value }) => [name, value.map(Film.number)]));
    for (const [name, value] of this.values) {
      if (this.indices.has(name) && value.length > 0 && !same(value, starts.get(name) ?? [])) {
        pairs.push([name, value.join(",")]);
      }
    }
    if (descent.call !== this.givenCall) pairs.push(["optimizer-call", descent.call]);
    if (descent.zero.checked !== given.zeroes) pairs.push(["zero-grad", descent.zero.checked ? "yes" : "no"]);
    return pairs;
  }

  // Goes where an address says, as far as it makes sense; false where the page cannot compute.
  follow(wanted) {
    this.wanted = wanted;
    if (!this.engine || !this.restore()) return false;
    if (wanted.has("new-program")) this.expression.put(wanted.get("new-program"));
    const zeroes = { yes: true, no: false }[wanted.get("zero-grad")] ?? this.given.zeroes;
    this.descent.put(wanted.get("optimizer-call") ?? this.given.optimizer, zeroes);
    for (const [name, index] of this.indices) {
      const numbers = (wanted.get(name) ?? "").split(",").map((text) => (text.trim() ? Number(text) : NaN));
      if (numbers.length !== this.values.get(name).length || !numbers.every(Number.isFinite)) continue;
      this.values.set(name, numbers);
      this.circuit.set(index, numbers);
    }
    this.compute();
    this.show(false);
    this.rest();
    return true;
  }

  // Everything as it was when the page was made.
  restore() {
    const { given } = this;
    this.descent.put(given.optimizer, given.zeroes);
    this.givenCall = this.descent.call;
    for (const { name, value } of given.inputs) this.values.set(name, value.map(Film.number));
    this.moved = null;
    return this.expression.put(this.expression.given);
  }

  reset() {
    this.restore();
    this.changed();
  }

  // Goes on from where a film stands.
  take({ values, optimizer, zeroes }) {
    this.restore();
    this.descent.put(optimizer, zeroes);
    this.unfold("optimizer");
    for (const [name, numbers] of values) {
      const index = this.indices.get(name);
      if (index === undefined || numbers.length !== this.values.get(name).length) continue;
      this.values.set(name, numbers);
      this.circuit.set(index, numbers);
    }
    this.compute();
    this.show(false);
    this.rest();
    this.changed();
  }
}

figureKinds.live = Live;
