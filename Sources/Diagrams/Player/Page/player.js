"use strict";
// The film on the page: which run, which frame, how far its wave has come, and what shows them.
class Player {
  constructor(root, film) {
    this.root = root;
    this.film = film;
    this.part = (name) => root.querySelector(`[data-part="${name}"]`);
    this.run = film.runs[0];
    this.frame = 0;
    this.phase = null;
    this.usualNote = this.part("note").dataset.usual;
    this.pictures = film.scenes.map((scene, i) =>
      new Picture(scene, root.querySelector(`[data-scene="${i}"] svg`)));
    this.table = new Panels.ParameterTable(this.part("parameters"));
    this.inspector = new Inspector(this.part("card"), this);
    this.pictures.forEach((picture) => this.inspector.adopt(picture));
    this.words = this.part("words");
    this.words.addEventListener("toggle", () => this.showWords());
    this.takeOver = TakeOver.of(this);
    this.curves = new Curves(this, {
      loss: this.part("loss-chart"), parameters: this.part("parameter-chart"),
      plane: this.part("plane-chart"),
      rate: this.part("rate-chart"), scale: root.querySelector("[data-action=scale]") });
    this.transport = new Transport(this);
    this.follow(Address.join(root.id, this));
    root.classList.add("ready");
    this.takeOver?.follow();
    this.preparePrint();
  }

  // On paper the whole step is shown, and the table of steps.
  preparePrint() {
    const steps = this.root.querySelector(".steps");
    let wasOpen = false;
    addEventListener("beforeprint", () => {
      this.transport.pause();
      this.go({ phase: null });
      wasOpen = steps.open;
      steps.open = true;
    });
    addEventListener("afterprint", () => (steps.open = wasOpen));
  }

  static start(root, data) {
    const film = Film.read(data(`${root.id}-data`), data(`${root.id}-numbers`));
    return new Player(root, film);
  }

  // Whether a key pressed somewhere is meant for this figure.
  hears({ target }) {
    if (this.root.contains(target)) return !target.closest?.("[data-own-keys]");
    return this.root.classList.contains("alone") && !target.closest?.("[data-figure]");
  }

  // What the address keeps: step, run and wave.
  address() {
    const pairs = [["step", String(this.step)]];
    if (this.film.runs.length > 1) pairs.push(["run", this.run.key]);
    if (this.phase !== null) pairs.push(["wave", String(this.phase)]);
    return this.hasMoved ? pairs : [];
  }

  // Goes where an address says, as far as it makes sense.
  follow(wanted) {
    this.transport.pause();
    const run = this.film.runs.find(({ key }) => key === wanted.get("run"));
    if (run) this.run = run;
    const step = Number(wanted.get("step") ?? NaN);
    if (Number.isFinite(step)) this.frame = this.run.frameOfStep(step);
    this.frame = Math.min(this.frame, this.run.count - 1);
    const phase = Number(wanted.get("wave") ?? NaN);
    const isWave = Number.isInteger(phase) && phase >= 0 && phase < this.picture.wave.count;
    this.hasMoved = run !== undefined || Number.isFinite(step) || isWave;
    this.phase = isWave ? phase : null;
    if (isWave) this.transport.setUnfolding(true, phase);
    this.show(true);
  }

  get picture() {
    return this.pictures[this.run.sceneOf[this.frame]];
  }

  get step() {
    return this.run.steps[this.frame];
  }

  // Goes somewhere: run, frame and phase, each of which may stay as it is.
  go({ run = this.run, frame = this.frame, phase = this.phase }, isPlaying = false) {
    const isOther = run !== this.run;
    if (isOther) {
      const step = this.step;
      this.run = run;
      frame = run.frameOfStep(step);
      phase = null;
    }
    this.frame = Math.min(Math.max(frame, 0), this.run.count - 1);
    this.phase = phase;
    this.show(isOther, isPlaying);
    this.hasMoved = true;
    if (!isPlaying) Address.write();
  }

  show(isOtherRun = false, isPlaying = false) {
    const { run, frame, picture } = this;
    const { scene } = picture;
    if (isOtherRun) this.showRun();
    for (const at of this.pictures) {
      at.svg.parentElement.classList.toggle("current", at === picture);
    }
    picture.show(run, frame);
    picture.showPhase(this.phase, this.transport.moves);
    const alike = Alike.all(run, frame, scene);
    picture.mark(this.groupsOf(alike, picture));
    this.showReadout(alike);
    this.table.show(run, frame);
    const phase = this.phase === null ? null : picture.wave.phases[this.phase];
    this.part("parameters").classList.toggle("live", phase?.kind === "update");
    this.curves.show();
    this.inspector.show();
    this.transport.show();
    if (!isPlaying) {
      this.showWords();
      this.announce();
    }
  }

  groupsOf(alike, { groups }) {
    const marked = new Set();
    for (const { gate, nodes } of alike) {
      for (const wire of gate.inputs) marked.add(groups.w[wire.id]);
      for (const node of nodes) if (groups.t[node.id]) marked.add(groups.t[node.id]);
    }
    return marked;
  }

  showReadout(alike) {
    const { run, frame, picture } = this;
    const { write } = Panels;
    write(this.part("step"), String(this.step));
    write(this.part("loss"), NumberText.padded(run.loss(frame)));
    write(this.part("rate"), run.rates.map((rate) => NumberText.text(Run.at(rate, frame))).join(", "));
    this.part("loss").classList.toggle("alarm", !Number.isFinite(run.loss(frame)));
    const phase = this.phase === null ? null : picture.wave.phases[this.phase];
    write(this.part("telling"), phase
      ? Words.phase(run, frame, picture.scene, phase) : Words.step(run, frame));
    write(this.part("note"), this.note(alike));
    this.part("note").classList.toggle("alarm", this.isBroken);
    this.part("note").classList.toggle("usual", this.part("note").textContent === this.usualNote);
  }

  get isBroken() {
    return this.run.outcome.kind === "diverged" && this.step >= this.run.outcome.step;
  }

  note(alike) {
    if (this.isBroken) return "From here on numbers are not finite; the picture sets them off.";
    if (alike.length > 0) return Alike.sentence(this.run, this.frame, this.picture.scene, alike[0]);
    if (!this.run.zeroes) {
      return "Gradients are not cleared: Σ is the sum over all steps so far, and it is what the optimizer uses.";
    }
    return this.usualNote;
  }

  showRun() {
    const { run } = this;
    const index = this.film.runs.indexOf(run);
    this.root.querySelectorAll("[data-run]").forEach((chip) => {
      const isChosen = Number(chip.dataset.run) === index;
      chip.setAttribute("aria-checked", String(isChosen));
      chip.tabIndex = isChosen ? 0 : -1;
    });
    Panels.write(this.part("last"), String(run.steps[run.count - 1]));
    Panels.write(this.part("outcome"), run.outcome.text);
    this.part("outcome").classList.toggle("alarm", run.outcome.kind === "diverged");
    this.transport.showRange();
    this.curves.refresh();
  }

  showWords() {
    if (!this.words.open) return;
    const list = this.part("derivation");
    Panels.showDerivation(list, this.run, this.frame, this.picture.scene);
  }

  // Tells the step to those who do not see it, once it rests.
  announce() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      const { run } = this;
      const name = this.film.runs.length > 1 ? `${run.label}. ` : "";
      const text = `${name}Step ${this.step}. Loss ${NumberText.text(run.loss(this.frame))}. ` +
        this.part("telling").textContent;
      Panels.write(this.part("live"), text);
    }, 400);
  }
}

figureKinds.film = Player;
