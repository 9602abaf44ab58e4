// Runs cases in the pages' engine: node run.mjs ENGINE.JS ENGINE.WASM.GZ < cases > results, a line each.
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { runInThisContext } from "node:vm";
import { gunzipSync } from "node:zlib";

const [script, wasm] = process.argv.slice(2);
const { Engine, EngineError } = runInThisContext(
  readFileSync(script, "utf8") + "; ({ Engine, EngineError })");
const module = await WebAssembly.compile(gunzipSync(readFileSync(wasm)));

// JSON has no literals for these.
const written = (numbers) =>
  Array.from(numbers, (x) => (Number.isFinite(x) ? (Object.is(x, -0) ? "-0" : x) : String(x)));

const commands = {
  imports: () => WebAssembly.Module.imports(module).map(({ name }) => name),

  optimizers: (engine) => engine.optimizers,

  // The columns at the values given, one set after the other.
  columns(engine, { program, sets }) {
    const circuit = engine.open(program);
    const names = circuit.inputs.map(({ name }) => name);
    const rows = sets.map((set) => {
      for (const [name, numbers] of Object.entries(set)) circuit.set(names.indexOf(name), numbers);
      return written(circuit.run());
    });
    const description = circuit.description;
    circuit.close();
    return { rows, description };
  },

  // Losses and inputs, step by step.
  steps(engine, { program, call, zeroGrad, count }) {
    const circuit = engine.open(program);
    circuit.optimize(call, { zeroGrad });
    const rows = [];
    for (let i = 0; i < count; i++) {
      const loss = circuit.step();
      const values = circuit.inputs.flatMap((_, k) => [...circuit.values(k)]);
      rows.push(written([loss, ...values]));
    }
    circuit.close();
    return { rows };
  },
};

// An engine that has broken down is not asked again.
const fresh = async () => new Engine((await WebAssembly.instantiate(module)).exports);
let engine = await fresh();
for await (const line of createInterface({ input: process.stdin })) {
  const { command, ...given } = JSON.parse(line);
  let answer;
  try {
    answer = commands[command](engine, given);
  } catch (error) {
    if (error instanceof EngineError) {
      const { message, line, column, length, hint } = error;
      answer = { refusal: { message, line, column, length, hint } };
    } else {
      answer = { breakdown: String(error) };
      engine = await fresh();
    }
  }
  console.log(JSON.stringify(answer));
}
