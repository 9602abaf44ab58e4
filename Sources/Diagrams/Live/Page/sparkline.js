"use strict";
// The losses of a run so far, as one small curve.
class Sparkline {
  static mostPoints = 400;

  constructor(place) {
    this.place = place;
    this.svg = Chart.make("svg", { "aria-hidden": "true" });
    this.path = this.svg.appendChild(Chart.make("path", { class: "curve run-0 main" }));
    this.dot = this.svg.appendChild(Chart.make("circle", { class: "dot run-0", r: 4 }));
    place.replaceChildren(this.svg);
    new ResizeObserver(() => this.show(this.losses)).observe(place);
    this.losses = [];
  }

  show(losses) {
    this.losses = losses;
    const finite = losses.filter(Number.isFinite);
    this.svg.style.visibility = finite.length > 1 ? "visible" : "hidden";
    this.place.setAttribute("aria-label", this.describe());
    if (finite.length < 2 || this.place.clientWidth === 0) return;
    const [width, height] = [this.place.clientWidth, this.place.clientHeight];
    this.svg.setAttribute("viewBox", `0 0 ${width} ${height}`);
    const scale = Scale.fitting(finite);
    const at = (i) => [
      6 + (i / (losses.length - 1)) * (width - 12), height - 6 - scale.place(losses[i]) * (height - 12)];
    const step = Math.max(1, Math.ceil(losses.length / Sparkline.mostPoints));
    let path = "";
    let last = null;
    for (let i = 0; i < losses.length; i = i === losses.length - 1 ? i + 1 : Math.min(i + step, losses.length - 1)) {
      if (!Number.isFinite(losses[i])) continue;
      const [x, y] = at(i);
      path += `${last ? "L" : "M"}${x.toFixed(1)} ${y.toFixed(1)}`;
      last = [x, y];
    }
    this.path.setAttribute("d", path);
    this.dot.setAttribute("cx", last[0].toFixed(1));
    this.dot.setAttribute("cy", last[1].toFixed(1));
  }

  describe() {
    const { losses } = this;
    if (losses.length < 2) return "No step yet";
    return `Loss from ${NumberText.text(losses[0])} to ${NumberText.text(losses.at(-1))} ` +
      `in ${losses.length - 1} steps`;
  }
}
