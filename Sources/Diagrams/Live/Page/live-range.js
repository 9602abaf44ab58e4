"use strict";
// The numbers that a slider offers; it grows where somebody goes beyond it. LiveRange.swift makes the first.
class LiveRange {
  constructor(low, high) {
    Object.assign(this, { low, high });
  }

  // From minus to plus a round number somewhat beyond the value.
  static around(value) {
    const high = LiveRange.round(Number.isFinite(value) && value !== 0 ? 1.5 * Math.abs(value) : 5);
    return new LiveRange(-high, high);
  }

  // The next of 1, 2, 5, 10, 20 … that is not less.
  static round(size) {
    const power = 10 ** Math.floor(Math.log10(size) + 1e-12);
    const digit = [1, 2, 5].find((at) => at * power >= size * (1 - 1e-12)) ?? 10;
    return Math.min(Number((digit * power).toPrecision(1)), 1e300);
  }

  // One step of a key or of four pixels.
  get step() {
    const size = LiveRange.round((this.high - this.low) / 2);
    const isFive = String(size.toExponential()).startsWith("5");
    return Number((size / (isFive ? 50 : 100)).toPrecision(1));
  }

  // The nearest number on the grid of steps.
  snap(value) {
    const { step } = this;
    return Number((Math.round(value / step) * step).toPrecision(12));
  }

  // So that a value lies inside; returns whether anything had to grow.
  include(value) {
    if (!Number.isFinite(value) || (value >= this.low && value <= this.high)) return false;
    const size = LiveRange.round(Math.abs(value) * 1.0001);
    if (value > this.high) this.high = size;
    else this.low = -size;
    return true;
  }

  // One size larger at one end.
  grow(isHigh) {
    const size = Math.max(Math.abs(this.low), Math.abs(this.high), 1e-12);
    const end = LiveRange.round(size * 1.5);
    if (isHigh) this.high = Math.max(end, this.high);
    else this.low = Math.min(-end, this.low);
  }
}
