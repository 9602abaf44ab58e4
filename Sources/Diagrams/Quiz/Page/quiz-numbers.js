"use strict";
// Other numbers for the inputs of a quiz, small and whole.
const QuizNumbers = (() => {
  const TRIES = 60;

  // Mostly positive: signs are for those who have the rest.
  const draw = () => (Math.random() < 0.25 ? -1 - Math.floor(4 * Math.random())
    : 1 + Math.floor(9 * Math.random()));

  // No two alike, as long as there are others: where they meet, a max has no larger input.
  function drawn(count) {
    const values = [];
    while (values.length < count) {
      const value = draw();
      if (values.length > 8 || !values.includes(value)) values.push(value);
    }
    return values;
  }

  // The inputs that may have other numbers, by their places.
  const free = (circuit) => circuit.inputs.map((_, i) => i).filter((i) =>
    circuit.inputs[i].value.length === 1 && circuit.inputs[i].takesGradient);

  // How well answers can be worked out by hand; none at all where one of them is not finite.
  function ease(answers) {
    let sum = 0;
    for (const answer of answers) {
      if (!Number.isFinite(answer) || Math.abs(answer) >= 10000) return -Infinity;
      if (Number.isInteger(answer)) sum += 2;
      else if (Number.isInteger(100 * answer)) sum += 1;
      // Zeros can be had without thinking.
      if (answer === 0) sum -= 1.5;
    }
    return sum;
  }

  // Sets the inputs to the best of many draws; the columns, or null where none will do.
  function set(circuit, answersOf) {
    const places = free(circuit);
    const before = places.map((i) => circuit.values(i)[0]);
    let best = { ease: -Infinity, values: null };
    for (let n = 0; n < TRIES; n++) {
      const values = drawn(places.length);
      if (values.every((value, k) => value === before[k])) continue;
      places.forEach((i, k) => circuit.set(i, [values[k]]));
      const found = ease(answersOf(circuit.run()));
      if (found > best.ease) best = { ease: found, values };
    }
    const values = best.values ?? before;
    places.forEach((i, k) => circuit.set(i, [values[k]]));
    const columns = circuit.run();
    return best.values ? columns : null;
  }

  return { set, free };
})();
