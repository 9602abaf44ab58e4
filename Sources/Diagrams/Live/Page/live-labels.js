"use strict";
// What stands on gates, terminals and wires of a picture, where an edited expression says otherwise.
class LiveLabels {
  constructor(picture, goal) {
    const { n, w, t } = picture.groups;
    const { nodes, wires } = picture.scene;
    const still = (group) => group?.querySelector("text:not([data-slot])") ?? null;
    this.labels = [];
    const add = (text, wanted, room) => {
      if (text) this.labels.push({ text, given: text.textContent, wanted, room });
    };
    nodes.forEach((node, i) => {
      const text = still(n[i]);
      const given = LiveLabels.of(node);
      // A given label may be shortened; it stays so.
      if (text) add(text, (scene) => LiveLabels.changed(scene.nodes[i], given), LiveLabels.room(n[i], text));
    });
    const caption = (group, i) => {
      if (nodes[i].kind !== "gate") return;
      const given = nodes[i].label;
      add(still(group), ({ nodes: now }) => (now[i].label === given ? null : now[i].name ?? ""), Infinity);
    };
    w.forEach((group, i) => group && caption(group, wires[i].from));
    t.forEach((group, i) => group && caption(group, i));
    const output = picture.svg.querySelector("g[id$='-output']");
    const last = still(output);
    if (last) add(last, (scene) => (scene.goal === goal ? null : scene.goal), LiveLabels.room(output, last));
  }

  static of(node) {
    if (node.kind === "gate") return node.symbol;
    return node.isNumber && node.number !== undefined ? NumberText.text(node.number) : node.label;
  }

  // The label of a node where it is not the given one, else null.
  static changed(node, given) {
    const label = LiveLabels.of(node);
    return label === given ? null : label;
  }

  // The width that a label may have: its box's, or in the open somewhat more than now.
  static room(group, text) {
    const box = group.querySelector("circle, rect");
    const now = text.getComputedTextLength();
    return box ? Math.max(box.getBBox().width - 6, now) : now + 4;
  }

  // Whether all labels of a circuit have room.
  fit(scene) {
    return this.labels.every(({ text, given, wanted, room }) => {
      const label = wanted(scene);
      if (label === null || label === given || room === Infinity) return true;
      const now = text.textContent;
      text.textContent = label;
      const width = text.getComputedTextLength();
      text.textContent = now;
      // A picture that is not shown measures nothing.
      return width > 0 ? width <= room : [...label].length <= [...given].length;
    });
  }

  write(scene) {
    for (const { text, given, wanted } of this.labels) Panels.write(text, wanted(scene) ?? given);
  }
}
