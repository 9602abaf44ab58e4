"use strict";
// Numbers for people, character for character as NumberText.swift writes them.
const NumberText = (() => {
  const MINUS = "−";

  // The digits of a positive number, rounded to `count` of them, and the exponent of
  // 0.d₁d₂… × 10^exponent. Ties go to the even digit, as decided by the exact binary value.
  function decimal(value, count) {
    let [mantissa, power] = value.toExponential(count - 1).split("e");
    let digits = mantissa.replace(".", "");
    // JavaScript takes ties up; only an odd last digit can have come from one wrongly.
    if ("13579".includes(digits[count - 1])) {
      const [exact, exactPower] = value.toExponential(count + 40).split("e");
      const all = exact.replace(".", "");
      if (/^50*$/.test(all.slice(count))) {
        digits = all.slice(0, count);
        power = exactPower;
      }
    }
    return { digits: digits.replace(/0+$/, ""), exponent: Number(power) + 1 };
  }

  // Digits with the decimal point after so many of them.
  function placed(digits, point, count, zeros) {
    const digit = (i) => (i >= 0 && i < digits.length ? digits[i] : "0");
    let text = "";
    if (point <= 0) text = "0";
    for (let i = 0; i < point; i++) text += digit(i);
    const isFraction = digits.length > Math.max(point, 0);
    const isFilled = zeros === "always" || (zeros === "fractions" && isFraction);
    const shown = isFilled ? count : digits.length;
    if (shown > point) {
      text += ".";
      for (let i = point; i < shown; i++) text += digit(i);
    }
    return text;
  }

  function form(value, count, zeros, exponentStep = 3) {
    if (Number.isNaN(value)) return "NaN";
    if (!Number.isFinite(value)) return value < 0 ? MINUS + "∞" : "∞";
    if (value === 0) return zeros === "always" ? "0.000" : "0";
    const { digits, exponent } = decimal(Math.abs(value), count);
    const sign = value < 0 ? MINUS : "";
    if (exponent >= -2 && exponent <= Math.max(4, count)) {
      return sign + placed(digits, exponent, count, zeros);
    }
    const power = exponent - 1;
    const whole = power >= 0 ? power : power - exponentStep + 1;
    const step = Math.trunc(whole / exponentStep) * exponentStep;
    const mantissa = placed(digits, exponent - step, count, zeros);
    return sign + mantissa + "e" + (step < 0 ? MINUS : "") + Math.abs(step);
  }

  return {
    // At most so many significant digits, without trailing zeros.
    text: (value, count = 4) => form(value, count, "never"),
    // The same with its trailing zeros.
    padded: (value, count = 4) => form(value, count, "fractions"),
    // The most digits, up to four, that fit into so many characters.
    fitted(value, width, keepsZeros = false) {
      for (let count = 4; count > 1; count--) {
        const text = form(value, count, keepsZeros ? "always" : "fractions");
        if (text.length <= width) return text;
      }
      const text = form(value, 1, "never");
      return text.length <= width ? text : form(value, 1, "never", 1);
    },
    // All digits that tell the number from its neighbours.
    full(value) {
      if (!Number.isFinite(value)) return form(value, 4, "never");
      return String(value).replace("-", MINUS).replace("e-", "e" + MINUS).replace("e+", "e");
    },
  };
})();
