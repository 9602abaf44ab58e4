"use strict";
// A picture larger, smaller, or fitted into its box.
class Zoom {
  constructor(figure) {
    this.figure = figure;
    const steps = { "zoom-in": 1.25, "zoom-out": 0.8, "zoom-fit": null };
    for (const [name, factor] of Object.entries(steps)) {
      const button = figure.root.querySelector(`[data-action="${name}"]`);
      button?.addEventListener("click", () => this.by(factor));
    }
  }

  // Null fits the picture into its box again.
  by(factor) {
    const { svg } = this.figure.picture;
    const { style } = svg.closest(".views");
    const box = svg.closest(".view");
    const { width, height } = svg.viewBox.baseVal;
    if (factor === null) {
      style.removeProperty("--zoom");
      const padding = 2 * parseFloat(getComputedStyle(box).paddingLeft);
      const room = [box.clientWidth - padding, innerHeight * 0.75 - padding];
      const fit = Math.min(room[0] / width, room[1] / height);
      if (fit < 1) style.setProperty("--zoom", fit);
      return;
    }
    const now = svg.clientWidth / width;
    style.setProperty("--zoom", Math.min(Math.max(now * factor, 0.15), 4));
  }
}
