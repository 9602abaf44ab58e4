"use strict";
// Curves over the steps, or one parameter over another; pointing into a chart chooses the step.
//
// Series: {label, look, dash, isMain, xs, ys, breaks, ends}; what `breaks` may leave the frame, and `ends`
// is the word for that.
class Chart {
  constructor(place, { name, xName, yName, series, isPlane = false, wish = "auto", onChoose }) {
    Object.assign(this, { place, name, xName, yName, series, isPlane, wish, onChoose });
    this.svg = Chart.make("svg", { class: "plot", role: "img" });
    place.replaceChildren(this.svg);
    this.chosen = [];
    this.observer = new ResizeObserver(() => this.draw());
    this.observer.observe(place);
    this.draw();
    this.listen();
  }

  static make(name, attributes = {}, text) {
    const element = document.createElementNS("http://www.w3.org/2000/svg", name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    if (text !== undefined) element.textContent = text;
    return element;
  }

  add(name, attributes, text) {
    return this.svg.appendChild(Chart.make(name, attributes, text));
  }

  change(series, wish = this.wish) {
    Object.assign(this, { series, wish });
    this.draw();
  }

  close() {
    this.observer.disconnect();
    this.place.replaceChildren();
  }

  draw() {
    const width = this.place.clientWidth;
    const height = this.place.clientHeight;
    if (width === 0 || height === 0) return;
    this.svg.replaceChildren();
    this.svg.setAttribute("viewBox", `0 0 ${width} ${height}`);
    this.svg.setAttribute("aria-label", this.describe());
    this.x = this.isPlane ? Scale.fitting(this.seen("xs"), "linear") : Scale.linear(...this.range());
    this.y = Scale.fitting(this.seen("ys"), this.wish);
    const yTicks = this.y.ticks(Math.max(2, Math.round(height / 48)));
    const texts = yTicks.map(this.y.text);
    const left = 12 + 6.3 * Math.max(...texts.map((text) => text.length), 1);
    const labels = this.series.length > 1 && !this.isPlane;
    const longest = Math.max(...this.series.map((line) => line.label.length));
    const right = labels ? Math.min(14 + 6.6 * longest, width * 0.3) : 12;
    this.box = { left, top: 12, right: width - right, bottom: height - 26 };
    this.drawAxes(yTicks, texts);
    const clip = `clip-${this.place.id}`;
    const area = this.add("clipPath", { id: clip });
    const { left: x, top: y } = this.box;
    area.append(Chart.make("rect", {
      x: x - 3, y: y - 3, width: this.box.right - x + 6, height: this.box.bottom - y + 6 }));
    const order = [...this.series].sort((a, b) => Number(a.isMain) - Number(b.isMain));
    for (const line of order) this.drawLine(line, clip);
    if (labels) this.drawLabels();
    this.cursor = this.isPlane ? null
      : this.add("line", { class: "cursor", y1: this.box.top, y2: this.box.bottom });
    this.dots = order.map((line) => ({
      line, dot: this.add("circle", { class: `dot ${line.look}`, r: line.isMain ? 5 : 3.5 }) }));
    this.show(this.chosen);
  }

  // The numbers that the frame has to hold: runs that broke off may leave it, unless all did.
  seen(key) {
    const whole = this.series.filter((line) => !line.breaks);
    if (whole.length > 0) return whole.flatMap((line) => Array.from(line[key]));
    return this.series.flatMap((line) => {
      const sizes = Array.from(line[key], Math.abs).sort((a, b) => a - b);
      const limit = 100 * (sizes[sizes.length >> 1] || 1);
      return Array.from(line[key]).filter((x) => Math.abs(x) <= limit);
    });
  }

  range() {
    const ends = this.series.flatMap(({ xs }) => [xs[0], xs[xs.length - 1]]);
    const [low, high] = [Math.min(...ends), Math.max(...ends)];
    return [low, high > low ? high : low + 1];
  }

  at(x, y) {
    const { left, top, right, bottom } = this.box;
    // Far beyond the frame is far enough: coordinates have limits.
    const clamp = (t) => Math.min(Math.max(t, -40), 40);
    return [
      left + clamp(this.x.place(x)) * (right - left), bottom - clamp(this.y.place(y)) * (bottom - top)];
  }

  drawAxes(yTicks, texts) {
    const { left, top, right, bottom } = this.box;
    yTicks.forEach((tick, i) => {
      const [, y] = this.at(this.x.low, tick);
      this.add("line", { class: "grid", x1: left, x2: right, y1: y, y2: y });
      this.add("text", { class: "tick", x: left - 6, y: y + 3.5, "text-anchor": "end" }, texts[i]);
    });
    const count = Math.max(2, Math.round((right - left) / 80));
    const xTicks = this.x.ticks(count).filter((tick) => this.isPlane || Number.isInteger(tick));
    for (const tick of xTicks) {
      const [x] = this.at(tick, this.y.low);
      if (this.isPlane) this.add("line", { class: "grid", x1: x, x2: x, y1: top, y2: bottom });
      this.add("text", { class: "tick", x, y: bottom + 15, "text-anchor": "middle" },
        this.x.text(tick));
    }
    this.add("line", { class: "axis", x1: left, x2: right, y1: bottom, y2: bottom });
    if (this.isPlane) this.add("line", { class: "axis", x1: left, x2: left, y1: top, y2: bottom });
  }

  drawLine(line, clip) {
    const points = this.points(line);
    let path = "";
    let isDown = false;
    for (const [x, y] of points) {
      if (Number.isFinite(y)) path += `${isDown ? "L" : "M"}${x.toFixed(1)} ${y.toFixed(1)}`;
      isDown = Number.isFinite(y);
    }
    this.add("path", {
      class: `curve ${line.look}${line.isMain ? " main" : ""}`, d: path || "M0 0",
      "clip-path": `url(#${clip})`, "stroke-dasharray": line.dash ?? "none" });
    if (this.isPlane) {
      const [x, y] = this.at(line.xs[0], line.ys[0]);
      this.add("rect", { class: `start ${line.look}`, x: x - 3.5, y: y - 3.5, width: 7, height: 7 });
    }
    if (line.ends) this.drawEnd(line, points);
  }

  // Points on the paper; where several share a pixel, the lowest and the highest of them.
  points({ xs, ys }) {
    const limit = 2 * (this.box.right - this.box.left);
    if (this.isPlane || xs.length <= limit) return Array.from(xs, (x, i) => this.at(x, ys[i]));
    const size = Math.ceil((2 * xs.length) / limit);
    const list = [];
    for (let i = 0; i < xs.length; i += size) {
      let [low, high] = [i, i];
      for (let k = i; k < Math.min(i + size, xs.length); k++) {
        if (!(ys[k] >= ys[low])) low = k;
        if (!(ys[k] <= ys[high])) high = k;
      }
      for (const k of [Math.min(low, high), Math.max(low, high)]) list.push(this.at(xs[k], ys[k]));
    }
    return list;
  }

  // A cross where a run broke off, and the word for it.
  drawEnd(line, points) {
    const { left, right, top, bottom } = this.box;
    const out = points.findIndex((point) => !this.isInside(point));
    const last = out > 0 ? this.crossing(points[out - 1], points[out])
      : points.findLast(([, y]) => Number.isFinite(y)) ?? [left, top];
    const x = Math.min(Math.max(last[0], left), right);
    const y = Math.min(Math.max(last[1], top), bottom);
    const s = 4.5;
    this.add("path", {
      class: "broken", d: `M${x - s} ${y - s}L${x + s} ${y + s}M${x - s} ${y + s}L${x + s} ${y - s}` });
    const isLeft = x > (left + right) / 2;
    this.add("text", {
      class: "broken-word", x: x + (isLeft ? -9 : 9), y: Math.min(Math.max(y + 4, top + 8), bottom - 6),
      "text-anchor": isLeft ? "end" : "start" }, line.ends);
  }

  isInside([x, y]) {
    const { left, right, top, bottom } = this.box;
    // What is not finite is nowhere, and not outside.
    return !(x < left - 1 || x > right + 1 || y < top - 1 || y > bottom + 1);
  }

  // Where the way from a point inside the frame to one outside meets the border.
  crossing([x, y], [a, b]) {
    const { left, right, top, bottom } = this.box;
    const share = (from, to, low, high) =>
      (to > high ? (high - from) / (to - from) : to < low ? (low - from) / (to - from) : 1);
    const t = Math.min(share(x, a, left, right), share(y, b, top, bottom));
    return [x + t * (a - x), y + t * (b - y)];
  }

  // Names beside the ends of the lines, apart from each other.
  drawLabels() {
    const list = this.series.map((line) => {
      const last = Array.from(line.ys).findLastIndex(Number.isFinite);
      const [, y] = last < 0 ? [0, this.box.bottom] : this.at(line.xs[last], line.ys[last]);
      return { line, y: Math.min(Math.max(y, this.box.top + 4), this.box.bottom) };
    }).sort((a, b) => a.y - b.y);
    list.forEach((label, i) => {
      if (i > 0) label.y = Math.max(label.y, list[i - 1].y + 13);
    });
    list.forEach(({ line, y }, i) => {
      const lowest = this.box.bottom - 13 * (list.length - 1 - i);
      this.add("text", {
        class: `name ${line.look}`, x: this.box.right + 7, y: Math.min(y, lowest) + 4 }, line.label);
    });
  }

  // Marks a frame of every series; null where a run has none.
  show(chosen) {
    this.chosen = chosen;
    if (!this.dots || chosen.length === 0) return;
    for (const { line, dot } of this.dots) {
      const frame = chosen[this.series.indexOf(line)] ?? null;
      const [x, y] = frame === null ? [NaN, NaN] : this.at(line.xs[frame], line.ys[frame]);
      const isSeen = Number.isFinite(x) && Number.isFinite(y) && this.isInside([x, y]);
      dot.setAttribute("visibility", isSeen ? "visible" : "hidden");
      if (isSeen) {
        dot.setAttribute("cx", x.toFixed(1));
        dot.setAttribute("cy", y.toFixed(1));
      }
      if (line.isMain && this.cursor && Number.isFinite(x)) {
        this.cursor.setAttribute("x1", x.toFixed(1));
        this.cursor.setAttribute("x2", x.toFixed(1));
      }
    }
  }

  listen() {
    const choose = (event) => {
      const bounds = this.svg.getBoundingClientRect();
      this.onChoose(this.nearest(event.clientX - bounds.left, event.clientY - bounds.top));
    };
    this.svg.addEventListener("pointerdown", (event) => {
      if (event.button !== 0) return;
      this.svg.setPointerCapture(event.pointerId);
      choose(event);
    });
    this.svg.addEventListener("pointermove", (event) => {
      if (this.svg.hasPointerCapture(event.pointerId)) choose(event);
    });
  }

  // The frame of the main series that lies nearest to a place.
  nearest(x, y) {
    const line = this.series.find((at) => at.isMain) ?? this.series[0];
    let [best, least] = [0, Infinity];
    for (let i = 0; i < line.xs.length; i++) {
      const [a, b] = this.at(line.xs[i], line.ys[i]);
      const far = this.isPlane ? (a - x) ** 2 + (b - y) ** 2 : Math.abs(a - x);
      if (far < least) [best, least] = [i, far];
    }
    return best;
  }

  describe() {
    const parts = this.series.map(({ label, ys, ends }) => {
      const last = Array.from(ys).findLast(Number.isFinite);
      return `${label} from ${NumberText.text(ys[0])} to ${NumberText.text(last ?? NaN)}` +
        (ends ? `, ${ends}` : "");
    });
    return `${this.name}: ${parts.join("; ")}`;
  }
}
