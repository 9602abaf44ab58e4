"use strict";
// The engine that drew the page, compiled to WebAssembly, computing in it.

// What the engine refuses, in its own words, with the place where a program is wrong.
class EngineError extends Error {
  constructor({ message, line, column, length, hint, excerpt, marks }) {
    super(message);
    Object.assign(this, { line, column, length, hint, excerpt, marks });
  }
}

class Engine {
  // Null where the page holds no engine or the browser can run none.
  static async start() {
    const block = document.getElementById("engine");
    if (!block || typeof WebAssembly !== "object") return null;
    const text = atob(block.textContent.trim());
    const packed = Uint8Array.from(text, (character) => character.charCodeAt(0));
    const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
    const bytes = await new Response(stream).arrayBuffer();
    return new Engine((await WebAssembly.instantiate(bytes)).instance.exports);
  }

  constructor(exports) {
    this.exports = exports;
    exports.optimizers();
    this.optimizers = JSON.parse(this.text());
  }

  // A circuit from a program that declares its inputs; throws an EngineError.
  open(program) {
    const handle = this.giving(program, (...text) => this.exports.open(...text));
    if (handle < 0) throw this.error();
    return new EngineCircuit(this, handle);
  }

  // Memory moves when it grows, so every look at it is a new one.
  text() {
    const { memory, text, textLength } = this.exports;
    return new TextDecoder().decode(new Uint8Array(memory.buffer, text(), textLength()));
  }

  numbers(address) {
    const { memory, numberCount } = this.exports;
    return new Float64Array(memory.buffer, address, numberCount()).slice();
  }

  error() {
    const { start, end, marks, ...told } = JSON.parse(this.text());
    const length = marks === undefined ? 0 : marks.split("^").length - 1;
    return new EngineError({ ...told, marks, length });
  }

  // Calls with the address and length of bytes that hold a text.
  giving(text, call) {
    const bytes = new TextEncoder().encode(text);
    return this.lending(bytes, (address) => call(address, bytes.length));
  }

  lending(bytes, call) {
    const { memory, allocate, release } = this.exports;
    const address = allocate(Math.max(bytes.length, 1));
    new Uint8Array(memory.buffer).set(bytes, address);
    try {
      return call(address);
    } finally {
      release(address);
    }
  }
}

class EngineCircuit {
  constructor(engine, handle) {
    this.engine = engine;
    this.handle = handle;
    engine.exports.inputs(handle);
    this.inputs = JSON.parse(engine.text());
    this.inputs.forEach((input, i) => (input.value = Array.from(this.values(i))));
  }

  // circuit.json: nodes, wires, numbers.
  get description() {
    if (this.engine.exports.describe(this.handle) < 0) throw this.engine.error();
    return JSON.parse(this.engine.text());
  }

  set(input, numbers) {
    const list = Float64Array.from(numbers);
    this.engine.lending(new Uint8Array(list.buffer), (address) =>
      this.engine.exports.set(this.handle, input, address, list.length));
  }

  // All numbers, in the order of the scene's columns.
  run() {
    const address = this.engine.exports.run(this.handle);
    if (address === 0) throw this.engine.error();
    return this.engine.numbers(address);
  }

  // What an input holds, element by element.
  values(input) {
    return this.engine.numbers(this.engine.exports.values(this.handle, input));
  }

  // The gradient that the optimizer sees: of this step, or the sum where gradients add up.
  accumulated(input) {
    const address = this.engine.exports.accumulated(this.handle, input);
    return address === 0 ? null : this.engine.numbers(address);
  }

  // Chooses what moves the parameters: `SGD(lr=0.01, momentum=0.9)`.
  optimize(call, { zeroGrad = true } = {}) {
    const [, name, inner] = /^\s*([^\s(]*)\s*(?:\(([\s\S]*)\))?\s*$/.exec(call) ?? [, call];
    const { engine, handle } = this;
    const outcome = engine.giving(name, (...words) =>
      engine.giving(EngineCircuit.statements(inner ?? ""), (...options) =>
        engine.exports.optimize(handle, ...words, ...options, zeroGrad ? 1 : 0)));
    if (outcome < 0) throw engine.error();
  }

  // `lr=0.1, betas=[0.9, 0.99]` with a line for each option.
  static statements(options) {
    let depth = 0;
    let quote = null;
    return [...options].map((character) => {
      if (quote) quote = character === quote ? null : quote;
      else if (character === "'" || character === '"') quote = character;
      else if ("([".includes(character)) depth += 1;
      else if (")]".includes(character)) depth -= 1;
      return character === "," && depth === 0 && !quote ? "\n" : character;
    }).join("");
  }

  // Moves the parameters once; gives the loss before.
  step() {
    const loss = this.engine.exports.step(this.handle);
    if (this.engine.exports.textLength() > 0) throw this.engine.error();
    return loss;
  }

  reset() {
    this.engine.exports.reset(this.handle);
  }

  close() {
    this.engine.exports.close(this.handle);
  }
}
