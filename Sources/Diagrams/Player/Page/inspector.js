"use strict";
// What a wire carries and why: shown while one is pointed at, focused or tapped.
class Inspector {
  constructor(card, player) {
    this.card = card;
    this.player = player;
    this.wire = null;
    this.isPinned = false;
    document.addEventListener("keydown", (event) => {
      if (event.key === "Escape") this.close();
    });
    document.addEventListener("pointerdown", (event) => {
      const place = event.target.closest?.(".gw-wire, .gw-junction, .card");
      if (!place || !player.root.contains(place)) this.close();
    });
    for (const name of ["scroll", "resize"]) {
      addEventListener(name, () => this.wire && this.place(), { passive: true, capture: true });
    }
  }

  // Makes a scene's wires answer; one of them is reached by Tab, the others from there.
  adopt(picture) {
    const { w, t, j } = picture.groups;
    const places = [];
    t.forEach((group, node) => group && places.push({ picture, group, node }));
    w.forEach((group, wire) => group && places.push({ picture, group, wire }));
    places.sort((a, b) => Inspector.order(a.group, b.group));
    places.forEach((place, i) => {
      place.group.setAttribute("tabindex", i === 0 ? "0" : "-1");
      this.listen(place.group, place, places, i);
    });
    j.forEach((group, node) => {
      const place = places.find((at) => at.node === node);
      if (group && place) this.listen(group, place, places, -1);
    });
  }

  // From left to right, as the values run.
  static order(a, b) {
    const left = (group) => group.querySelector("path").getBBox();
    return left(a).x - left(b).x || left(a).y - left(b).y;
  }

  listen(group, place, places, index) {
    group.addEventListener("pointerenter", (event) => {
      if (event.pointerType === "mouse" && !this.isPinned) this.open(place);
    });
    group.addEventListener("pointerleave", (event) => {
      if (event.pointerType === "mouse" && !this.isPinned) this.close();
    });
    group.addEventListener("click", () => {
      const isSame = this.isPinned && this.wire?.group === place.group;
      if (isSame) return this.close();
      this.open(place);
      this.isPinned = true;
    });
    if (index < 0) return;
    group.addEventListener("focus", () => {
      if (!group.matches(":focus-visible")) return;
      for (const at of places) at.group.setAttribute("tabindex", at === place ? "0" : "-1");
      this.open(place);
    });
    group.addEventListener("blur", () => {
      if (!this.isPinned) this.close();
    });
    group.addEventListener("keydown", (event) => {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (!step) return;
      event.preventDefault();
      event.stopPropagation();
      this.isPinned = false;
      places[(index + step + places.length) % places.length].group.focus();
    });
  }

  open(place) {
    this.wire?.group.classList.remove("gw-chosen");
    this.wire = place;
    this.isPinned = false;
    place.group.classList.add("gw-chosen");
    this.card.hidden = false;
    this.show();
    this.place();
  }

  close() {
    if (!this.wire) return;
    this.wire.group.classList.remove("gw-chosen");
    this.wire = null;
    this.isPinned = false;
    this.card.hidden = true;
  }

  // The numbers of the current frame.
  show() {
    if (!this.wire) return;
    const { picture, group } = this.wire;
    const { run, frame } = this.player;
    if (picture !== this.player.picture) return this.close();
    const facts = new Facts(run, frame, picture.scene);
    const told = this.wire.node === undefined
      ? facts.ofWire(picture.scene.wires[this.wire.wire])
      : facts.ofFork(picture.scene.nodes[this.wire.node]);
    this.card.replaceChildren(...told.rows.map(([kind, ...parts]) => {
      const element = document.createElement(kind === "title" ? "strong" : "p");
      element.className = kind;
      for (const part of parts) {
        if (typeof part === "string") element.append(part);
        else {
          const piece = document.createElement("span");
          [piece.className, piece.textContent] = part;
          element.append(piece);
        }
      }
      return element;
    }));
    group.setAttribute("aria-label", told.rows.map(([, ...parts]) =>
      parts.map((part) => (typeof part === "string" ? part : part[1])).join("")).join(". "));
  }

  // Beside the wire, inside the window; narrow windows have a place for it at their foot.
  place() {
    const { card } = this;
    card.style.left = card.style.top = "";
    if (matchMedia("(max-width: 40rem)").matches) return;
    const block = this.wire.group.getBoundingClientRect();
    const frame = this.wire.picture.svg.parentElement.getBoundingClientRect();
    const size = card.getBoundingClientRect();
    const middle = (Math.max(block.left, frame.left) + Math.min(block.right, frame.right)) / 2;
    const left = Math.min(Math.max(middle - size.width / 2, 8), innerWidth - size.width - 8);
    const below = block.bottom + 6;
    const fits = below + size.height < innerHeight - 72;
    card.style.left = `${left}px`;
    card.style.top = `${fits ? below : Math.max(8, block.top - size.height - 6)}px`;
  }
}
