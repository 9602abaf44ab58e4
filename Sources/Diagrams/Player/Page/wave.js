"use strict";
// How one step unfolds: values from the inputs to the output, gradients back, then the update.
class Wave {
  constructor(scene) {
    // By node, and by wire: the phase in which a number appears.
    this.valueAt = scene.nodes.map(() => 0);
    this.totalAt = scene.nodes.map(() => Infinity);
    this.gradientAt = scene.wires.map(() => Infinity);
    this.phases = [{ kind: "start" }];
    for (const gate of scene.gates) {
      this.valueAt[gate.id] = this.phases.length;
      this.phases.push({ kind: "forward", node: gate });
    }
    this.addBackward(scene);
    this.phases.push({ kind: "update" });
    const gates = scene.gates.length;
    this.phases.forEach((phase, i) => {
      phase.index = i;
      phase.name = phase.kind === "forward" ? `forward, gate ${i} of ${gates}` : Wave.names[phase.kind];
    });
  }

  static names = {
    start: "inputs", seed: "seed", sum: "backward, sum at a fork", backward: "backward",
    update: "update",
  };

  addBackward(scene) {
    const last = scene.wires[scene.wires.length - 1];
    if (last.gradient === null) return;
    this.gradientAt[last.id] = this.phases.length;
    this.phases.push({ kind: "seed", node: scene.output });
    for (const node of [...scene.nodes].reverse()) {
      if (node.total === null) continue;
      if (node.uses.length > 1) {
        this.totalAt[node.id] = this.phases.length;
        this.phases.push({ kind: "sum", node });
      }
      const open = node.inputs.filter((wire) => wire.gradient !== null);
      if (open.length === 0) continue;
      for (const wire of open) this.gradientAt[wire.id] = this.phases.length;
      this.phases.push({ kind: "backward", node });
    }
  }

  get count() {
    return this.phases.length;
  }
}
