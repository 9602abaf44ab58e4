"use strict";
// The charts of a film: loss, parameters, and with two parameters the way over their plane.
class Curves {
  constructor(player, places) {
    this.player = player;
    this.places = places;
    this.charts = [];
    this.wish = "auto";
    this.build();
  }

  static dashes = [null, "8 3", "2.5 2.5", "9 3 2 3", "14 3"];
  static mostLines = 8;

  get film() {
    return this.player.film;
  }

  look(i) {
    return { look: `run-${i % 8}`, dash: Curves.dashes[i % Curves.dashes.length] };
  }

  static numbers(column, count) {
    return typeof column === "number" ? new Float64Array(count).fill(column) : column;
  }

  // Whether the line may leave the frame, and the word for it.
  static ending(run) {
    const breaks = run.outcome.kind === "diverged";
    return { breaks, ends: breaks ? "diverged" : null };
  }

  lossLines() {
    return this.film.runs.map((run, i) => ({
      ...this.look(i), label: run.name, isMain: run === this.player.run, xs: run.steps,
      ys: Curves.numbers(run.losses, run.count), ...Curves.ending(run),
    }));
  }

  rateLines() {
    return this.film.runs.map((run, i) => ({
      ...this.look(i), label: run.name, isMain: run === this.player.run, xs: run.steps,
      ys: Curves.numbers(run.rates[0], run.count), ends: null,
    }));
  }

  parameterLines() {
    const { run } = this.player;
    const lines = [];
    run.parameters.forEach(({ name, type, value }) => {
      if (Shape.isSummed(type)) {
        lines.push([`‖${name}‖`, value.columns[4]]);
        return;
      }
      value.columns.forEach((column, i) => {
        lines.push([Shape.isScalar(type) ? name : name + Curves.place(i, type[1]), column]);
      });
    });
    return lines.slice(0, Curves.mostLines).map(([label, column], i) => ({
      label, look: "parameter", dash: Curves.dashes[i % Curves.dashes.length], isMain: i === 0,
      xs: run.steps, ys: Curves.numbers(column, run.count), ...Curves.ending(run), ends: null,
    }));
  }

  // `[1][0]`: the place of an element.
  static place(index, sizes) {
    let text = "";
    for (const size of [...sizes].reverse()) {
      text = `[${index % size}]${text}`;
      index = Math.floor(index / size);
    }
    return text;
  }

  planeLines() {
    return this.film.runs.map((run, i) => {
      const [x, y] = run.parameters.map(({ value }) => Curves.numbers(value.columns[0], run.count));
      return { ...this.look(i), label: run.name, isMain: run === this.player.run, xs: x, ys: y,
        ...Curves.ending(run) };
    });
  }

  get hasPlane() {
    return this.film.runs.every(({ parameters }) =>
      parameters.length === 2 && parameters.every(({ type }) => Shape.isScalar(type)));
  }

  build() {
    const onChoose = (frame) => this.player.go({ frame, phase: null });
    const { loss, parameters, plane } = this.places;
    this.loss = new Chart(loss, {
      name: "Loss", series: this.lossLines(), wish: this.wish, onChoose });
    this.parameters = new Chart(parameters, {
      name: "Parameters", series: this.parameterLines(), wish: "linear", onChoose });
    this.plane = this.hasPlane && plane
      ? new Chart(plane, { name: "Path", series: this.planeLines(), isPlane: true, wish: "linear", onChoose })
      : null;
    this.rates = this.places.rate
      ? new Chart(this.places.rate, {
        name: "Learning rate", series: this.rateLines(), wish: this.wish, onChoose })
      : null;
    this.places.scale.title = "Scale of the loss";
  }

  // Another run, or another scale.
  refresh() {
    this.loss.change(this.lossLines(), this.wish);
    this.parameters.change(this.parameterLines());
    this.rates?.change(this.rateLines());
    this.plane?.change(this.planeLines());
    Panels.write(this.places.scale, this.loss.y.kind);
  }

  show() {
    const { run, frame, film } = this.player;
    const step = run.steps[frame];
    const frames = film.runs.map((at) => {
      if (at === run) return frame;
      return step <= at.steps[at.count - 1] ? at.frameOfStep(step) : at.count - 1;
    });
    this.loss.show(frames);
    this.parameters.show(this.parameters.series.map(() => frame));
    this.plane?.show(frames);
    this.rates?.show(frames);
  }
}
