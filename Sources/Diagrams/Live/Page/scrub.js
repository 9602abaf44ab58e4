"use strict";
// Numbers of the picture that are dragged: to the right for more, to the left for less.
class Scrub {
  static pixelsAStep = 4;

  constructor(live) {
    this.live = live;
  }

  // Makes the scalars among the inputs answer.
  adopt(picture) {
    for (const name of this.live.inputs.rows.keys()) {
      const node = LiveInputs.node(picture.scene, name);
      if (!node || !Shape.isScalar(node.type)) continue;
      const block = Scrub.atTerminal(picture, node.id);
      const handles = block ? [this.addField(block), ...block.elements] : [];
      const terminal = picture.groups.n[node.id];
      if (terminal) handles.push(terminal);
      for (const handle of handles) {
        handle.classList.add("gw-handle");
        this.listen(handle, () => this.live.scene.nodes[node.id].label, block);
      }
    }
  }

  // The number next to the terminal: where the value forks, it stands on the branches as well.
  static atTerminal(picture, node) {
    const left = (block) => (block.box ?? block.texts[0].element).getBBox().x;
    const blocks = picture.blocks.filter((block) => block.kind === "v" && block.index === node);
    return blocks.sort((a, b) => left(a) - left(b))[0] ?? null;
  }

  // A field behind the number, so that it looks like what it is.
  addField(block) {
    const box = block.box ?? block.texts[0].element;
    const { x, y, width, height } = box.getBBox();
    const field = Chart.make("rect", {
      class: "gw-field", x: x + 4, y, width: Math.max(width - 8, 8), height, rx: 4 });
    block.elements[0].before(field);
    block.field = field;
    return field;
  }

  listen(handle, nameOf, block) {
    handle.addEventListener("pointerdown", (event) => {
      if (event.button !== 0 || !this.live.canCompute) return;
      const name = nameOf();
      const entry = this.live.inputs.rows.get(name);
      if (!entry) return;
      const start = { x: event.clientX, value: this.live.values.get(name)[0] };
      // A step may not shrink or grow under the hand.
      const step = (entry.range ?? LiveRange.around(start.value)).step;
      let isMoving = false;
      const move = (at) => {
        const pixels = at.clientX - start.x;
        if (!isMoving && Math.abs(pixels) < 3) return;
        isMoving = true;
        block?.field.classList.add("gw-moving");
        const steps = Math.round(pixels / Scrub.pixelsAStep) * (at.shiftKey ? 10 : 1);
        const value = Number((start.value + steps * step).toPrecision(12));
        this.live.setElement(name, 0, value, true);
      };
      const end = () => {
        handle.removeEventListener("pointermove", move);
        for (const kind of ["pointerup", "pointercancel"]) handle.removeEventListener(kind, end);
        block?.field.classList.remove("gw-moving");
        if (!isMoving) return;
        // The click that follows is none.
        const swallow = (at) => at.stopPropagation();
        addEventListener("click", swallow, true);
        setTimeout(() => removeEventListener("click", swallow, true), 0);
        this.live.rest();
      };
      handle.setPointerCapture(event.pointerId);
      handle.addEventListener("pointermove", move);
      for (const kind of ["pointerup", "pointercancel"]) handle.addEventListener(kind, end);
    });
  }
}
