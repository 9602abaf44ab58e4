"use strict";
// Axes: from numbers to places between 0 and 1, and the ticks to write beside them.
const Scale = (() => {
  const finite = (numbers) => numbers.filter(Number.isFinite);

  // Numbers spread evenly.
  function linear(low, high) {
    if (low === high) {
      const room = Math.abs(low) || 1;
      [low, high] = [low - room / 2, high + room / 2];
    }
    const place = (x) => (x / 2 - low / 2) / (high / 2 - low / 2);
    const text = (x) => NumberText.text(x, 3);
    return { kind: "linear", low, high, place, text, ticks: (count) => niceTicks(low, high, count) };
  }

  // Powers of ten spread evenly; for positive numbers.
  function logarithmic(low, high) {
    const [a, b] = [Math.log10(low), Math.log10(high)];
    const room = b - a || 1;
    const place = (x) => (Math.log10(x) - a) / room;
    const ticks = (count) => {
      const first = Math.ceil(a - 1e-9);
      const last = Math.floor(b + 1e-9);
      if (last - first < 1) return niceTicks(low, high, count);
      const step = Math.max(1, Math.ceil((last - first) / count));
      const list = [];
      for (let k = last; k >= first; k -= step) list.unshift(10 ** k);
      return list;
    };
    return { kind: "log", low, high, place, ticks, text: powerText };
  }

  // Like a logarithm on both sides of zero; for losses that run away below it.
  function signed(low, high) {
    const unit = 1;
    const bend = (x) => Math.sign(x) * Math.log10(1 + Math.abs(x) / unit);
    const [a, b] = [bend(low), bend(high)];
    const place = (x) => (bend(x) - a) / (b - a || 1);
    const ticks = (count) => {
      const step = Math.max(1, Math.ceil((b - a) / count));
      const list = [0];
      for (let k = step; k <= b; k += step) list.push(10 ** k);
      for (let k = step; k <= -a; k += step) list.unshift(-(10 ** k));
      return list.filter((x) => x >= low && x <= high);
    };
    return { kind: "signed log", low, high, place, ticks, text: powerText };
  }

  // `10⁻⁶`: powers of ten as people write them.
  function powerText(x) {
    const power = Math.log10(Math.abs(x));
    if (!Number.isInteger(power) || Math.abs(power) <= 3) return NumberText.text(x, 3);
    const raised = String(power).replace("-", "⁻").replace(/\d/g, (d) => "⁰¹²³⁴⁵⁶⁷⁸⁹"[d]);
    return `${x < 0 ? "−" : ""}10${raised}`;
  }

  function niceTicks(low, high, count) {
    const rough = (high / count) - (low / count);
    if (!(rough > 0) || !Number.isFinite(rough)) return [low];
    const power = 10 ** Math.floor(Math.log10(rough));
    const step = power * ([1, 2, 5, 10].find((k) => k * power >= rough) ?? 10);
    const list = [];
    for (let k = Math.ceil(low / step - 1e-9); k * step <= high + step * 1e-9; k++) {
      // Products of decimal steps carry noise in their last digits.
      list.push(Number((k * step).toPrecision(12)));
      if (list.length > 20) break;
    }
    return list;
  }

  // How far the crests of a curve lie apart, as a ratio: single dips to almost zero do not count.
  function fall(list) {
    const size = Math.max(1, Math.ceil(list.length / 12));
    let [low, high] = [Infinity, 0];
    for (let i = 0; i < list.length; i += size) {
      const crest = list.slice(i, i + size).reduce((a, b) => Math.max(a, b), -Infinity);
      [low, high] = [Math.min(low, crest), Math.max(high, crest)];
    }
    return high / low;
  }

  // The scale that lets a curve be seen: logarithmic where it falls through several powers of ten.
  function fitting(numbers, wish = "auto") {
    const list = finite(numbers);
    if (list.length === 0) return linear(0, 1);
    let [low, high] = [Infinity, -Infinity];
    for (const x of list) {
      if (x < low) low = x;
      if (x > high) high = x;
    }
    if (wish !== "linear") {
      if (low > 0 && (wish === "log" || fall(list) > 100)) return logarithmic(low, high);
      const reach = Math.max(-low, high);
      const sorted = list.map(Math.abs).sort((a, b) => a - b);
      const usual = sorted[sorted.length >> 1] || 1;
      if (low <= 0 && (wish === "log" || (reach > 1e4 && reach / usual > 1e3))) {
        return signed(low, high);
      }
    }
    const room = (high / 2 - low / 2) * 0.08;
    return linear(low === 0 ? 0 : low - room, high === 0 ? 0 : high + room);
  }

  return { linear, fitting };
})();
