"use strict";
// What readers type, as numbers.
const QuizAnswer = (() => {
  const number = (text) => (/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text) ? Number(text) : NaN);

  // A number, or NaN: any minus sign, fractions such as 1/3, a decimal comma.
  function read(typed) {
    const text = typed.replace(/[−–—‐‑]/g, "-").replace(/[\s\u2009\u202f']/g, "").replace(/^=/, "");
    const plain = /^[^,.]*,\d+([/e][^,]*)?$/i.test(text) ? text.replace(",", ".") : text;
    const parts = plain.split("/");
    if (parts.length > 2) return NaN;
    const value = number(parts[0]) / (parts.length === 2 ? number(parts[1]) : 1);
    return Number.isFinite(value) ? value : NaN;
  }

  // Whole numbers are met in the four digits that pictures show, all others within 1 %.
  function fits(given, answer) {
    const share = Number.isInteger(answer) ? 5e-4 : 1e-2;
    return Math.abs(given - answer) <= Math.max(share * Math.abs(answer), 1e-9);
  }

  return { read, fits };
})();
