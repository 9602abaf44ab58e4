"use strict";
// The data of a film: scenes, runs, and the numbers of every frame.
//
// Numbers stand in columns, one number a frame. A column that is the same in all frames is a plain
// number; the others lie one after the other in one block of little-endian float64.
class Film {
  static read(data, base64) {
    const text = atob(base64);
    const bytes = new Uint8Array(text.length);
    for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
    return new Film(data, bytes.buffer);
  }

  constructor(data, buffer) {
    this.title = data.title;
    this.scenes = data.scenes.map((scene, i) => new Scene(scene, i));
    const column = (entry, count) => {
      if (Array.isArray(entry)) {
        const [start] = entry;
        // Machines of the other byte order are not met any more.
        return new Float64Array(buffer, 8 * start, count);
      }
      return Film.number(entry);
    };
    this.runs = data.runs.map((run) => new Run(run, this.scenes, column));
  }

  // JSON has no word for what is not finite.
  static number(entry) {
    return typeof entry === "string" ? Film.special[entry] : entry;
  }

  static special = { nan: NaN, inf: Infinity, "-inf": -Infinity };
}

// One topology: its nodes and wires, and which of the picture's texts show which numbers.
class Scene {
  constructor(data, index) {
    Object.assign(this, data);
    this.index = index;
    this.nodes.forEach((node, id) => {
      node.id = id;
      node.totalType ??= node.type;
      node.uses = [];
      node.inputs = [];
    });
    this.wires.forEach((wire, id) => {
      wire.id = id;
      // A real number beside complex ones may have a complex gradient.
      wire.type ??= this.nodes[wire.from].type;
      this.nodes[wire.from].uses.push(wire);
      if (wire.to !== null) this.nodes[wire.to].inputs.push(wire);
    });
    this.gates = this.nodes.filter((node) => node.kind === "gate");
    this.forks = this.nodes.filter((node) => node.uses.length > 1);
    this.output = this.nodes[this.wires[this.wires.length - 1].from];
  }
}

// One run: its steps, and where their numbers are.
class Run {
  constructor(data, scenes, column) {
    Object.assign(this, data);
    this.count = this.steps.length;
    this.sceneOf = new Uint16Array(this.count);
    this.rowOf = new Uint32Array(this.count);
    const rows = scenes.map(() => 0);
    let frame = 0;
    for (const [scene, count] of data.sceneOfFrame) {
      for (let i = 0; i < count; i++, frame++) {
        this.sceneOf[frame] = scene;
        this.rowOf[frame] = rows[scene]++;
      }
    }
    const whole = (entry) => column(entry, this.count);
    this.losses = whole(data.losses);
    this.rates = data.rates.map(whole);
    for (const parameter of this.parameters) {
      for (const key of ["value", "gradient", "accumulated", "next"]) {
        const list = parameter[key];
        if (list) parameter[key] = { ...list, columns: list.columns.map(whole) };
        if (list?.present) parameter[key].present = whole(list.present);
      }
    }
    this.columns = scenes.map((_, i) =>
      (data.columns[i] ?? []).map((entry) => column(entry, rows[i])));
  }

  static at(column, row) {
    return typeof column === "number" ? column : column[row];
  }

  loss(frame) {
    return Run.at(this.losses, frame);
  }

  // A number of a frame, by its column in the scene.
  number(frame, column) {
    return Run.at(this.columns[this.sceneOf[frame]][column], this.rowOf[frame]);
  }

  // The numbers of a tensor in a frame: its elements, or their statistics.
  numbers(frame, start, type) {
    const list = [];
    for (let i = 0; i < Shape.columnCount(type); i++) list.push(this.number(frame, start + i));
    return list;
  }

  // One of a parameter's tensors, null where there is none in this frame.
  parameter(frame, index, key) {
    const list = this.parameters[index][key];
    if (!list || (list.present !== undefined && !Run.at(list.present, frame))) return null;
    return list.columns.map((column) => Run.at(column, frame));
  }

  // Whether this is the frame of where the run ended, without a step.
  isClosing(frame) {
    return this.closes && frame === this.count - 1;
  }

  // The last frame that is not after a step.
  frameOfStep(step) {
    let [low, high] = [0, this.count - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.steps[middle] <= step) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
