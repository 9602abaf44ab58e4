"use strict";
// The expression that readers edit: what is wrong is told at its place, and the circuit before it stays.
class LiveExpression {
  static longest = 4000;

  constructor(live) {
    this.live = live;
    this.field = live.part("program");
    this.complaint = live.part("complaint");
    this.given = live.given.expression;
    this.accepted = this.given;
    this.field.addEventListener("input", () => {
      this.fit();
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.read(), 150);
    });
    // Browsers keep what was typed before the page was loaded anew; the address is what counts.
    this.field.value = this.given;
  }

  // Whether the circuit is that of another text.
  get isEdited() {
    return this.accepted !== this.given;
  }

  get text() {
    return this.field.value;
  }

  // As high as its lines.
  fit() {
    this.field.rows = Math.min(this.text.split("\n").length, 12);
  }

  // Another text, as if it had been typed.
  put(text) {
    this.field.value = text.slice(0, LiveExpression.longest);
    this.fit();
    return this.read();
  }

  read() {
    clearTimeout(this.timer);
    const { text } = this;
    const refusal = this.live.openExpression(text);
    if (!refusal) this.accepted = text;
    this.field.toggleAttribute("aria-invalid", refusal !== null);
    this.tell(refusal);
    this.live.changed();
    return refusal === null;
  }

  // The line, a caret under its place, what is wrong and how to mend it.
  tell(refusal) {
    if (!refusal) return this.complaint.replaceChildren();
    const { message, hint } = refusal;
    const parts = [];
    const line = refusal.line - this.live.declaredLines;
    const source = this.text.split("\n")[line - 1];
    if (source !== undefined && refusal.column > 0) {
      const excerpt = document.createElement("pre");
      const before = [...source].slice(0, refusal.column - 1).join("");
      const carets = "^".repeat(Math.max(1, Math.min(refusal.length ?? 1, [...source].length + 1 - refusal.column)));
      excerpt.textContent = `${source}\n${before.replace(/[^\t]/gu, " ")}${carets}`;
      parts.push(excerpt);
    }
    const say = (text, name) => {
      const sentence = document.createElement("p");
      sentence.className = name;
      sentence.textContent = text;
      parts.push(sentence);
    };
    say(message, "message");
    if (hint) say(hint, "hint");
    this.complaint.replaceChildren(...parts);
  }
}
