"use strict";
// One field over a cell of the picture: open, right, wrong, or shown.
class QuizBlank {
  static signs = { right: "✓", wrong: "✗", shown: "", open: "" };

  constructor(number, { place, label }) {
    Object.assign(this, { number, place, label });
    this.element = document.createElement("span");
    this.element.className = "blank";
    this.field = document.createElement("input");
    Object.assign(this.field, { type: "text", inputMode: "decimal", autocomplete: "off",
      spellcheck: false, enterKeyHint: "done", maxLength: 24 });
    this.mark = document.createElement("span");
    this.mark.className = "mark";
    this.mark.setAttribute("aria-hidden", "true");
    this.element.append(this.field, this.mark);
    this.set("open");
  }

  get isDone() {
    return this.state === "right" || this.state === "shown";
  }

  get typed() {
    return this.field.value.trim();
  }

  set(state) {
    this.state = state;
    this.element.dataset.state = state;
    this.mark.textContent = QuizBlank.signs[state];
    this.field.readOnly = this.isDone;
    const told = { right: ", right", wrong: ", not right yet", shown: ", answer shown", open: "" };
    this.field.setAttribute("aria-label", `Blank ${this.number}: ${this.label}${told[state]}`);
    if (state === "wrong") this.field.setAttribute("aria-invalid", "true");
    else this.field.removeAttribute("aria-invalid");
  }

  // Right or shown: the number as pictures write it.
  close(state, answer) {
    this.field.value = NumberText.text(answer);
    this.set(state);
  }

  clear() {
    this.field.value = "";
    this.set("open");
  }
}
