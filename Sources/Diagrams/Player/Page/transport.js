"use strict";
// Playing, stepping and scrubbing, by buttons, slider and keyboard.
class Transport {
  constructor(player) {
    this.player = player;
    this.part = player.part;
    this.slider = this.part("slider");
    this.speed = this.part("speed");
    this.isPlaying = false;
    this.unfolds = false;
    this.loops = false;
    this.zoom = new Zoom(player);
    this.still = matchMedia("(prefers-reduced-motion: reduce)");
    const actions = {
      first: () => this.jump(0), last: () => this.jump(Infinity), back: () => this.move(-1),
      forward: () => this.move(1), play: () => this.toggle(), loop: () => this.setLoop(!this.loops),
      steps: () => this.setUnfolding(false), waves: () => this.setUnfolding(true),
      help: () => this.part("help").showModal(), scale: () => this.toggleScale(),
    };
    for (const [name, action] of Object.entries(actions)) {
      for (const button of player.root.querySelectorAll(`[data-action="${name}"]`)) {
        button.addEventListener("click", action);
      }
    }
    this.slider.addEventListener("input", () => {
      this.pause();
      player.go({ frame: Number(this.slider.value), phase: null });
    });
    this.speed.addEventListener("change", () => this.setBeat());
    document.addEventListener("keydown", (event) => this.key(event));
    this.listenToRuns();
    this.setBeat();
  }

  // Steps a second where whole steps are shown, phases a second where they unfold.
  get rate() {
    return Number(this.speed.value) * (this.unfolds ? 1.25 : 5);
  }

  // Whether anything may move by itself.
  get moves() {
    return this.unfolds && !this.still.matches;
  }

  setBeat() {
    this.player.root.style.setProperty("--beat", `${1 / this.rate}s`);
  }

  showRange() {
    this.slider.max = this.player.run.count - 1;
  }

  show() {
    const { player, slider } = this;
    slider.value = player.frame;
    slider.style.setProperty("--share", player.frame / Math.max(1, player.run.count - 1));
    slider.setAttribute("aria-valuetext",
      `step ${player.step}, loss ${NumberText.text(player.run.loss(player.frame))}`);
    if (player.phase !== null) this.follow();
  }

  // Keeps the part of the picture where something happens in sight.
  follow() {
    const { picture } = this.player;
    const box = picture.svg.parentElement;
    if (box.scrollWidth <= box.clientWidth) return;
    const live = picture.svg.querySelector(".gw-live");
    if (!live) return;
    const [a, b] = [live.getBoundingClientRect(), box.getBoundingClientRect()];
    if (a.left >= b.left + 24 && a.right <= b.right - 24) return;
    const left = box.scrollLeft + (a.left + a.right) / 2 - (b.left + b.right) / 2;
    box.scrollTo({ left, behavior: this.moves ? "smooth" : "auto" });
  }

  toggle() {
    if (this.isPlaying) this.pause();
    else this.play();
  }

  play() {
    const { player } = this;
    if (player.frame === player.run.count - 1 && player.phase === null) {
      player.go({ frame: 0, phase: this.unfolds ? 0 : null });
    } else if (this.unfolds && player.phase === null) {
      player.go({ phase: 0 });
    }
    this.isPlaying = true;
    this.showPlaying();
    this.last = performance.now();
    this.due = 0;
    requestAnimationFrame((now) => this.tick(now));
  }

  pause() {
    if (!this.isPlaying) return;
    this.isPlaying = false;
    this.showPlaying();
    Address.write();
    this.player.showWords();
    this.player.announce();
  }

  showPlaying() {
    for (const button of this.player.root.querySelectorAll("[data-action=play]")) {
      button.classList.toggle("playing", this.isPlaying);
      button.setAttribute("aria-label", this.isPlaying ? "Pause" : "Play");
    }
  }

  tick(now) {
    if (!this.isPlaying) return;
    // A hidden tab must not make up for its rest.
    this.due += Math.min((now - this.last) / 1000, 0.25) * this.rate;
    this.last = now;
    const steps = Math.floor(this.due);
    this.due -= steps;
    if (steps > 0) this.advance(this.unfolds ? 1 : steps);
    if (this.isPlaying) requestAnimationFrame((next) => this.tick(next));
  }

  advance(count) {
    const { player } = this;
    const last = player.run.count - 1;
    if (player.phase !== null && player.phase < player.picture.wave.count - 1) {
      return player.go({ phase: player.phase + 1 }, true);
    }
    const phase = this.unfolds ? 0 : null;
    if (player.frame < last) {
      return player.go({ frame: Math.min(player.frame + count, last), phase }, true);
    }
    if (this.loops) return player.go({ frame: 0, phase }, true);
    player.go({ phase: null }, true);
    this.pause();
  }

  // One step, or one gate while the wave unfolds.
  move(by) {
    const { player } = this;
    this.pause();
    if (!this.unfolds) return player.go({ frame: player.frame + by, phase: null });
    const count = player.picture.wave.count;
    const phase = (player.phase ?? (by > 0 ? -1 : count)) + by;
    if (phase >= 0 && phase < count) return player.go({ phase });
    const frame = player.frame + by;
    if (frame < 0 || frame >= player.run.count) return player.go({ phase: null });
    player.go({ frame, phase: null });
    player.go({ phase: by > 0 ? 0 : player.picture.wave.count - 1 });
  }

  jump(frame) {
    this.pause();
    this.player.go({ frame, phase: null });
  }

  setUnfolding(unfolds, phase = unfolds ? 0 : null) {
    this.unfolds = unfolds;
    for (const [name, isOn] of [["steps", !unfolds], ["waves", unfolds]]) {
      this.player.root.querySelector(`[data-action="${name}"]`).setAttribute("aria-pressed", String(isOn));
    }
    this.setBeat();
    this.player.go({ phase });
  }

  setLoop(loops) {
    this.loops = loops;
    this.player.root.querySelector("[data-action=loop]").setAttribute("aria-pressed", String(loops));
  }

  changeSpeed(by) {
    const { speed } = this;
    speed.selectedIndex = Math.min(Math.max(speed.selectedIndex + by, 0), speed.options.length - 1);
    this.setBeat();
  }

  toggleScale() {
    const { curves } = this.player;
    curves.wish = curves.loss.y.kind === "linear" ? "log" : "linear";
    curves.refresh();
    curves.show();
  }

  listenToRuns() {
    const chips = [...this.player.root.querySelectorAll("[data-run]")];
    chips.forEach((chip, i) => {
      chip.addEventListener("click", () => this.player.go({ run: this.player.film.runs[i] }));
      chip.addEventListener("keydown", (event) => {
        const by = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
        if (!by) return;
        event.preventDefault();
        event.stopPropagation();
        const next = (i + by + chips.length) % chips.length;
        this.player.go({ run: this.player.film.runs[next] });
        chips[next].focus();
      });
    });
  }

  key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || this.part("help").open) return;
    if (!this.player.hears(event)) return;
    const { target } = event;
    // A slider, a choice and a button know their own keys.
    const own = target.matches?.("select, summary, input:not([type=range])");
    const isButton = target.matches?.("button, [role=radio]");
    if (own || (isButton && (event.key === " " || event.key === "Enter"))) return;
    const actions = {
      " ": () => this.toggle(), ArrowRight: () => this.move(1), ArrowLeft: () => this.move(-1),
      Home: () => this.jump(0), End: () => this.jump(Infinity), "[": () => this.changeSpeed(-1),
      "]": () => this.changeSpeed(1), "?": () => this.part("help").showModal(),
      w: () => this.setUnfolding(!this.unfolds), l: () => this.setLoop(!this.loops),
      "+": () => this.zoom.by(1.25), "-": () => this.zoom.by(0.8), 0: () => this.zoom.by(null),
    };
    const action = actions[event.key];
    if (!action) return;
    event.preventDefault();
    action();
  }
}
