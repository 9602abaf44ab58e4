"use strict";
// Tensors as text: the lines on the wires, and the inline form of sentences and tables.
//
// A type is [dtype, sizes]. Small tensors have a column for each element; of larger ones there are six
// statistics: mean, deviation, minimum, maximum, norm, and how many elements are not finite.
const Shape = (() => {
  const LARGEST_SIDE = 4;
  const count = ([, sizes]) => sizes.reduce((product, size) => product * size, 1);
  const isComplex = ([dtype]) => /^complex/.test(dtype);
  // One real number.
  const isScalar = (type) => count(type) === 1 && !isComplex(type);
  const isWrittenOut = ([, sizes]) => {
    const first = sizes.findIndex((size) => size !== 1);
    const sides = first < 0 ? [] : sizes.slice(first);
    return sides.length <= 2 && sides.every((size) => size > 0 && size <= LARGEST_SIDE);
  };
  const isInteger = ([dtype]) => /^u?int/.test(dtype);
  const sizes = ([, list]) => (list.length === 0 ? "scalar" : list.join("×"));
  const name = (type) => `${type[0]} ${sizes(type)}`;
  const short = (number) => NumberText.fitted(number, 9);

  const sign = (imaginary) => (imaginary < 0 ? "−" : "+");

  // `1.500 − 2i`, or `1.500−2i` in a matrix, as WireCell.swift writes them.
  function complexCell(real, imaginary, isAlone) {
    const size = Math.abs(imaginary);
    const text = `${NumberText.padded(real)} ${sign(imaginary)} ${NumberText.padded(size)}i`;
    if (isAlone && text.length <= 20) return text;
    return NumberText.fitted(real, 8) + sign(imaginary) + NumberText.fitted(size, 8) + "i";
  }

  // `1.5 − 2i`.
  function complexText(real, imaginary, digits) {
    return `${NumberText.text(real, digits)} ${sign(imaginary)} ` +
      `${NumberText.text(Math.abs(imaginary), digits)}i`;
  }

  const pairs = (numbers) =>
    numbers.filter((_, i) => i % 2 === 0).map((real, i) => [real, numbers[2 * i + 1]]);

  // One of the lines or numbers that stand on a wire.
  function part(numbers, type, index, isValue) {
    if (isComplex(type) && isWrittenOut(type)) {
      return complexCell(numbers[2 * index], numbers[2 * index + 1], count(type) === 1);
    }
    if (isScalar(type) || isWrittenOut(type)) {
      const number = numbers[index];
      if (type[0] === "bool") return number === 0 ? "False" : "True";
      if (isScalar(type)) return NumberText.padded(number);
      return NumberText.fitted(number, 8, !isInteger(type));
    }
    if (count(type) === 0) return index === 0 ? sizes(type) : "empty";
    const [mean, deviation, minimum, maximum, norm, nonFinite] = numbers;
    const lines = isValue ? [`${sizes(type)} ${type[0]}`] : [];
    if (isComplex(type)) {
      lines.push(`|·| ${short(minimum)} … ${short(maximum)}`);
    } else {
      lines.push(`μ ${short(mean)} ± ${short(deviation)}`);
      lines.push(`${short(minimum)} … ${short(maximum)}`);
    }
    lines.push(nonFinite > 0 ? `${nonFinite} × NaN/∞` : `‖·‖ ${short(norm)}`);
    return lines[index] ?? "";
  }

  function nested(numbers, list, write) {
    if (list.length === 0) return write(numbers[0]);
    const step = numbers.length / Math.max(list[0], 1);
    const parts = [];
    for (let i = 0; i < list[0]; i++) {
      parts.push(nested(numbers.slice(i * step, (i + 1) * step), list.slice(1), write));
    }
    return "[" + parts.join(", ") + "]";
  }

  return {
    count,
    isScalar,
    isInteger,
    part,
    name,
    // The columns that a tensor has.
    columnCount(type) {
      if (!isScalar(type) && !isWrittenOut(type)) return 6;
      return isComplex(type) ? 2 * count(type) : count(type);
    },
    isSummed: (type) => !isScalar(type) && !isWrittenOut(type),
    isFinite(numbers, type) {
      if (!this.isSummed(type)) return numbers.every(Number.isFinite);
      return count(type) === 0 || numbers[5] === 0;
    },
    // In the cell of a table: a line for each row, and of large tensors mean and deviation alone.
    brief(numbers, type) {
      if (!this.isSummed(type) || count(type) === 0) {
        return this.inline(numbers, type).replace(/\], \[/g, "],\n [");
      }
      return `μ ${NumberText.text(numbers[0])} ± ${NumberText.text(numbers[1])}`;
    },
    // The characters that the widest line of such a cell may need.
    briefWidth(type) {
      if (this.isSummed(type)) return 27;
      const columns = type[1][type[1].length - 1] ?? 1;
      return isScalar(type) ? 11 : 13 * columns + 2;
    },
    // Of its finite elements.
    norm(numbers, type) {
      return this.isSummed(type) ? numbers[4] : Math.hypot(...numbers.filter(Number.isFinite));
    },
    nonFinite(numbers, type) {
      return this.isSummed(type) ? numbers[5] : numbers.filter((x) => !Number.isFinite(x)).length;
    },
    complex(numbers, type, digits) {
      if (isWrittenOut(type)) {
        return nested(pairs(numbers), type[1], ([a, b]) => complexText(a, b, digits));
      }
      const [, , minimum, maximum, , nonFinite] = numbers;
      return `${name(type)}, magnitudes ${NumberText.text(minimum, digits)} to ` +
        NumberText.text(maximum, digits) + (nonFinite > 0 ? `, ${nonFinite} not finite` : "");
    },
    // `|z| = 2.236, arg = −1.107 rad (−63.4°)` of one complex number, else null.
    polar(numbers, type, symbol) {
      if (!isComplex(type) || count(type) !== 1) return null;
      const phase = Math.atan2(numbers[1], numbers[0]);
      const degrees = (phase * 180) / Math.PI;
      return `|${symbol}| = ${NumberText.text(Math.hypot(numbers[0], numbers[1]))}, ` +
        `arg = ${NumberText.text(phase)} rad ` +
        `(${NumberText.text(degrees, Math.abs(degrees) >= 100 ? 4 : 3)}°)`;
    },
    // In one line, as ValueText.swift writes it.
    inline(numbers, type, digits = 4) {
      const write = (number) =>
        type[0] === "bool" ? (number === 0 ? "False" : "True") : NumberText.text(number, digits);
      if (count(type) === 0) return "empty " + name(type);
      if (isComplex(type)) return this.complex(numbers, type, digits);
      if (isScalar(type)) return write(numbers[0]);
      if (isWrittenOut(type)) return nested(numbers, type[1], write);
      const [mean, deviation, minimum, maximum, , nonFinite] = numbers;
      return `${name(type)}, mean ${write(mean)} ± ${write(deviation)}, ` +
        `${write(minimum)} to ${write(maximum)}` +
        (nonFinite > 0 ? `, ${nonFinite} not finite` : "");
    },
  };
})();
