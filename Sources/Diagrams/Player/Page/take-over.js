"use strict";
// From a film to a circuit that computes: somebody goes on where a step of the run stands.
class TakeOver {
  // Null where the page has no circuit for it, or the browser cannot compute.
  static of(player) {
    const button = player.root.querySelector("[data-action=take-over]");
    if (!button) return null;
    const root = document.getElementById(button.dataset.to);
    return new TakeOver(player, button, root);
  }

  constructor(player, button, root) {
    Object.assign(this, { player, button, root });
    button.addEventListener("click", () => this.open());
  }

  // An address that tells of the circuit opens it as it says.
  follow() {
    if ([...Address.read(this.root.id)].length > 0) this.show();
  }

  show() {
    this.root.closest("[hidden]")?.removeAttribute("hidden");
    this.live ??= startFigure(this.root);
    return this.live.awake;
  }

  async open() {
    const { player } = this;
    player.transport.pause();
    const { run, frame } = player;
    await this.show();
    const title = this.root.closest(".taken").querySelector("h2");
    Panels.write(title, `Go on from step ${player.step} of ${run.label}`);
    if (this.live.canCompute) {
      const values = run.parameters.map(({ name }, i) => [name, run.parameter(frame, i, "value")]);
      this.live.take({ values: new Map(values), optimizer: run.call, zeroes: run.zeroes });
    }
    this.root.focus({ preventScroll: true });
    const isStill = matchMedia("(prefers-reduced-motion: reduce)").matches;
    title.scrollIntoView({ behavior: isStill ? "auto" : "smooth", block: "start" });
  }
}
