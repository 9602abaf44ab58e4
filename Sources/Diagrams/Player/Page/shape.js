"use strict";
// Tensors as text: the lines on the wires, and the inline form of sentences and tables.
//
// A type is [dtype, sizes]. Small tensors have a column for each element; of larger ones there are six
// statistics: mean, deviation, minimum, maximum, norm, and how many elements are not finite.
const Shape = (() => {
  const LARGEST_SIDE = 4;
  const count = ([, sizes]) => sizes.reduce((product, size) => product * size, 1);
  const isScalar = (type) => count(type) === 1;
  const isWrittenOut = ([, sizes]) => {
    const first = sizes.findIndex((size) => size !== 1);
    const sides = first < 0 ? [] : sizes.slice(first);
    return sides.length <= 2 && sides.every((size) => size > 0 && size <= LARGEST_SIDE);
  };
  const isInteger = ([dtype]) => /^u?int/.test(dtype);
  const sizes = ([, list]) => (list.length === 0 ? "scalar" : list.join("×"));
  const name = (type) => `${type[0]} ${sizes(type)}`;
  const short = (number) => NumberText.fitted(number, 9);

  // One of the lines or numbers that stand on a wire.
  function part(numbers, type, index, isValue) {
    if (isScalar(type) || isWrittenOut(type)) {
      const number = numbers[index];
      if (type[0] === "bool") return number === 0 ? "False" : "True";
      if (isScalar(type)) return NumberText.padded(number);
      return NumberText.fitted(number, 8, !isInteger(type));
    }
    if (count(type) === 0) return index === 0 ? sizes(type) : "empty";
    const [mean, deviation, minimum, maximum, norm, nonFinite] = numbers;
    const lines = isValue ? [`${sizes(type)} ${type[0]}`] : [];
    lines.push(`μ ${short(mean)} ± ${short(deviation)}`);
    lines.push(`${short(minimum)} … ${short(maximum)}`);
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
    columnCount: (type) => (isScalar(type) || isWrittenOut(type) ? count(type) : 6),
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
    // In one line, as ValueText.swift writes it.
    inline(numbers, type, digits = 4) {
      const write = (number) =>
        type[0] === "bool" ? (number === 0 ? "False" : "True") : NumberText.text(number, digits);
      if (count(type) === 0) return "empty " + name(type);
      if (isScalar(type)) return write(numbers[0]);
      if (isWrittenOut(type)) return nested(numbers, type[1], write);
      const [mean, deviation, minimum, maximum, , nonFinite] = numbers;
      return `${name(type)}, mean ${write(mean)} ± ${write(deviation)}, ` +
        `${write(minimum)} to ${write(maximum)}` +
        (nonFinite > 0 ? `, ${nonFinite} not finite` : "");
    },
  };
})();
