"use strict";
// An optimizer that moves the inputs while somebody looks.
class LiveDescent {
  static mostSteps = 100_000;

  constructor(live) {
    this.live = live;
    const { part, root } = live;
    this.choice = part("optimizer");
    this.rate = part("lr");
    this.options = part("options");
    this.zero = part("zero-grad");
    this.speed = part("speed");
    this.spark = new Sparkline(part("spark"));
    this.losses = [];
    this.isRunning = false;
    root.querySelector("[data-action=step]").addEventListener("click", () => {
      this.pause();
      this.advance(1);
      live.rest();
    });
    this.button = root.querySelector("[data-action=run]");
    this.button.addEventListener("click", () => (this.isRunning ? this.pause() : this.run()));
    for (const field of [this.choice, this.rate, this.options, this.zero]) {
      field.addEventListener("change", () => this.restart());
    }
  }

  // Once the engine says which optimizers it has.
  prepare(optimizers) {
    this.choice.replaceChildren(...optimizers.map(({ name }) => new Option(name)));
  }

  // The settings as a call: `SGD(lr=0.01, momentum=0.9)`.
  get call() {
    const options = [`lr=${this.rate.value.trim()}`, this.options.value.trim()];
    return `${this.choice.value}(${options.filter((text) => text && text !== "lr=").join(", ")})`;
  }

  put(call, zeroes) {
    const [, name, inner] = /^\s*(\w+)\s*(?:\(([\s\S]*)\))?\s*$/.exec(call) ?? [];
    const option = [...this.choice.options].find(
      ({ value }) => value.toLowerCase() === name?.toLowerCase());
    if (!option) return false;
    this.choice.value = option.value;
    const rate = /(?:^|[,\s])lr\s*=\s*([^,]+)/.exec(inner ?? "");
    this.rate.value = rate ? rate[1].trim() : "";
    this.options.value = (inner ?? "").replace(/(^|,)\s*lr\s*=\s*[^,]+/, "").replace(/^\s*,\s*/, "").trim();
    this.zero.checked = zeroes;
    this.restart();
    return true;
  }

  // A new run begins with the next step.
  restart() {
    this.pause();
    this.isSet = false;
    this.losses = [];
    Panels.write(this.live.part("refusal"), "");
    this.show();
    this.live.changed();
  }

  // Something of the engine's; what it refuses is said, and ends the run.
  asking(work) {
    try {
      this.live.guard(work);
    } catch (error) {
      Panels.write(this.live.part("refusal"), [error.message, error.hint].filter(Boolean).join(" "));
      this.pause();
      return false;
    }
    return this.live.circuit !== null;
  }

  begin() {
    const { circuit } = this.live;
    this.isSet = this.asking(() => circuit.optimize(this.call, { zeroGrad: this.zero.checked }));
    if (this.isSet) this.losses = [this.live.loss];
    return this.isSet;
  }

  advance(count) {
    const { live } = this;
    live.flush();
    if (!this.isSet && !this.begin()) return;
    for (let i = 0; i < count; i++) {
      if (!this.asking(() => live.circuit.step())) break;
      live.takeValues();
      live.compute();
      this.losses.push(live.loss);
      if (!live.isFinite || this.losses.length > LiveDescent.mostSteps) break;
    }
    if (!live.circuit) return;
    const isOver = !live.isFinite;
    if (isOver) this.pause();
    live.show(!this.isRunning);
    this.show(isOver ? "the numbers are not finite any more" : "");
    live.changed();
  }

  run() {
    this.isRunning = true;
    this.showButton();
    this.last = performance.now();
    this.due = 1;
    requestAnimationFrame((now) => this.tick(now));
  }

  pause() {
    if (!this.isRunning) return;
    this.isRunning = false;
    this.showButton();
    this.live.rest();
  }

  tick(now) {
    if (!this.isRunning) return;
    // A hidden tab must not make up for its rest.
    this.due += Math.min((now - this.last) / 1000, 0.25) * Number(this.speed.value) * 5;
    this.last = now;
    const steps = Math.min(Math.floor(this.due), 100);
    this.due -= steps;
    if (steps > 0) this.advance(steps);
    if (this.isRunning) requestAnimationFrame((next) => this.tick(next));
  }

  showButton() {
    Panels.write(this.button, this.isRunning ? "Pause" : "Run");
  }

  show(trouble = "") {
    const count = Math.max(this.losses.length - 1, 0);
    this.spark.show(this.losses);
    const progress = this.live.part("progress");
    progress.classList.toggle("alarm", trouble !== "");
    Panels.write(progress, count === 0 ? "" :
      `step ${count}, loss ${NumberText.text(this.losses.at(-1))}${trouble ? `: ${trouble}` : ""}`);
  }
}
