"use strict";
(() => {
  const data = JSON.parse(document.getElementById("landscape").textContent);
  const $ = (selector) => document.querySelector(selector);
  const all = (selector) => [...document.querySelectorAll(selector)];
  const stage = $(".stage");
  const plane = $("#plane");
  const canvas = $("#space");
  const tip = $(".tip");
  const slider = $("#step");
  const last = data.steps;
  const state = { step: last, view: "contour", hidden: new Set(), turn: -30, tilt: 44 };

  // Points come as [x, y, loss]; what JSON cannot hold comes as text.
  const runs = data.paths.map((path) => ({
    ...path,
    points: path.points.map(([x, y, loss], k) => ({
      x: Number(x),
      y: Number(y),
      loss: Number(loss),
      step: Math.min(k * data.stride, path.last),
    })),
  }));
  const isFinitePoint = (p) => Number.isFinite(p.x + p.y) && Number.isFinite(p.loss);

  /** The points of a run up to the step shown. */
  const reached = (run) => run.points.filter((p) => p.step <= state.step);

  // Numbers as the pictures write them: four digits, a true minus sign, powers where long.
  const raised = (n) =>
    [...String(n)].map((c) => (c === "-" ? "⁻" : "⁰¹²³⁴⁵⁶⁷⁸⁹"[c])).join("");
  const text = (value) => {
    if (Number.isNaN(value)) return "NaN";
    if (!Number.isFinite(value)) return value < 0 ? "−∞" : "∞";
    if (value === 0) return "0";
    const [mantissa, power] = Math.abs(value).toExponential(3).split("e");
    const place = Number(power);
    const sign = value < 0 ? "−" : "";
    if (place < -4 || place > 5) {
      const figures = String(Number(mantissa));
      return sign + (figures === "1" ? "" : figures + "·") + "10" + raised(place);
    }
    return sign + String(Number(Math.abs(value).toPrecision(4)));
  };

  // --- The plane: paths in the picture that is already there.

  const SVG = "http://www.w3.org/2000/svg";
  const { frame, x: xAxis, y: yAxis } = data;
  const onPlane = (p) => ({
    x: frame.left + ((p.x - xAxis.from) / (xAxis.to - xAxis.from)) * frame.width,
    y: frame.top + frame.height * (1 - (p.y - yAxis.from) / (yAxis.to - yAxis.from)),
  });
  const isInside = (p) =>
    p.x >= xAxis.from && p.x <= xAxis.to && p.y >= yAxis.from && p.y <= yAxis.to;

  /** The part of a line inside a rectangle (Liang and Barsky 1984). */
  const clipped = (a, b, left, top, right, bottom) => {
    let enter = 0;
    let leave = 1;
    const d = { x: b.x - a.x, y: b.y - a.y };
    for (const [step, room] of [
      [-d.x, a.x - left],
      [d.x, right - a.x],
      [-d.y, a.y - top],
      [d.y, bottom - a.y],
    ]) {
      if (step === 0) {
        if (room < 0) return null;
      } else if (step < 0) enter = Math.max(enter, room / step);
      else leave = Math.min(leave, room / step);
    }
    if (!(enter <= leave)) return null;
    const at = (t) => ({ x: a.x + d.x * t, y: a.y + d.y * t });
    return { from: at(enter), to: at(leave), isCut: leave < 1, direction: d };
  };

  const groups = runs.map((_, k) => document.getElementById(`plane-path-${k}`));
  const parts = groups.map((group, k) => {
    const title = group.querySelector("title");
    group.replaceChildren(...(title ? [title] : []));
    const make = (name, attributes) => {
      const element = document.createElementNS(SVG, name);
      for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
      group.append(element);
      return element;
    };
    const ink = `gw-s-path-${runs[k].color}`;
    const round = { fill: "none", "stroke-linejoin": "round" };
    return {
      halo: make("path", {
        ...round, class: "gw-s-background", "stroke-width": 4, "stroke-opacity": 0.65,
        "stroke-linecap": "round",
      }),
      line: make("path", {
        ...round, class: ink, "stroke-width": 1.9, "stroke-dasharray": runs[k].dashes || "none",
      }),
      dots: make("path", { ...round, class: ink, "stroke-width": 3.6, "stroke-linecap": "round" }),
      mark: make("path", {
        class: `gw-f-path-${runs[k].color} gw-s-background`, "stroke-width": 1.4,
        "stroke-linejoin": "round",
      }),
    };
  });

  const number = (value) => String(Math.round(value * 10) / 10);
  const outline = (corners) =>
    "M" + corners.map(([x, y]) => `${number(x)} ${number(y)}`).join("L") + "z";

  // A lying cross where numbers end.
  const broken = [
    [-0.35, -1], [0, -0.65], [0.35, -1], [1, -0.35], [0.65, 0], [1, 0.35], [0.35, 1], [0, 0.65],
    [-0.35, 1], [-1, 0.35], [-0.65, 0], [-1, -0.35],
  ].map(([x, y]) => [x * 1.3, y * 1.3]);
  const markOf = (run) => (run.broken && state.step >= run.last ? broken : run.mark);

  /** A triangle whose tip is at a place. */
  const arrow = (tip, direction, size) => {
    const length = Math.hypot(direction.x, direction.y) || 1;
    const d = { x: direction.x / length, y: direction.y / length };
    const base = { x: tip.x - d.x * size, y: tip.y - d.y * size };
    const half = size * 0.55;
    return [
      [tip.x, tip.y],
      [base.x - d.y * half, base.y + d.x * half],
      [base.x + d.y * half, base.y - d.x * half],
    ];
  };

  const drawPlane = () => {
    runs.forEach((run, k) => {
      groups[k].toggleAttribute("hidden", state.hidden.has(k));
      groups[k].style.display = state.hidden.has(k) ? "none" : "";
      const points = reached(run).filter(isFinitePoint);
      // After it has left for good, a path is not drawn any more.
      const lastInside = points.findLastIndex(isInside);
      const spots = points.slice(0, lastInside + 2).map(onPlane);
      const { left, top, width, height } = frame;
      let line = "";
      let dots = "";
      let exit = null;
      let pen = null;
      let dot = spots[0];
      spots.forEach((spot, n) => {
        const isIn = isInside(points[n]);
        if (n > 0) {
          const part = clipped(spots[n - 1], spot, left, top, left + width, top + height);
          if (part) {
            if (!pen) line += `M${number(part.from.x)} ${number(part.from.y)}`;
            line += `L${number(part.to.x)} ${number(part.to.y)}`;
            exit = part.isCut ? part : null;
          }
          pen = part && !part.isCut;
        }
        if (isIn && Math.hypot(spot.x - dot.x, spot.y - dot.y) >= 6) {
          dots += `M${number(spot.x)} ${number(spot.y)}h0`;
          dot = spot;
        }
      });
      parts[k].halo.setAttribute("d", line);
      parts[k].line.setAttribute("d", line);
      parts[k].dots.setAttribute("d", dots);
      const end = spots.at(-1);
      let mark = "";
      if (end && isInside(points[spots.length - 1])) {
        mark = outline(markOf(run).map(([x, y]) => [end.x + x * 5.2, end.y + y * 5.2]));
      } else if (exit) mark = outline(arrow(exit.to, exit.direction, 12));
      parts[k].mark.setAttribute("d", mark);
    });
  };

  // --- Space: the surface on a canvas, painted from the back to the front.

  const { columns, rows, heights: raw } = data.grid;
  const heights = raw.map((h) => (h < 0 ? NaN : h / 1000));
  const height = (i, j) => heights[j * columns + i];
  const BOX = 0.95;

  /** The height of the surface above a place of the unit square. */
  const above = (u, v) => {
    const i = Math.min(Math.max(Math.floor(u * (columns - 1)), 0), columns - 2);
    const j = Math.min(Math.max(Math.floor(v * (rows - 1)), 0), rows - 2);
    const s = u * (columns - 1) - i;
    const t = v * (rows - 1) - j;
    const mix = (a, b, k) => (Number.isNaN(a) ? b : Number.isNaN(b) ? a : a + (b - a) * k);
    const h = mix(
      mix(height(i, j), height(i + 1, j), s), mix(height(i, j + 1), height(i + 1, j + 1), s), t);
    return Number.isNaN(h) ? 0 : h;
  };

  /** The part of a convex piece on one side of a height. */
  const slice = (piece, limit, keepsAbove) => {
    const result = [];
    let before = piece.at(-1);
    for (const corner of piece) {
      const keeps = keepsAbove ? corner[2] >= limit : corner[2] <= limit;
      const kept = keepsAbove ? before[2] >= limit : before[2] <= limit;
      if (keeps !== kept) {
        const t = (limit - before[2]) / (corner[2] - before[2]);
        result.push(before.map((value, n) => value + (corner[n] - value) * t));
      }
      if (keeps) result.push(corner);
      before = corner;
    }
    return result;
  };

  // Every cell once: its pieces by bands, its middle, and how it is lit. While things move on slow
  // machines, cells twice as large are drawn.
  const bands = [0, ...data.levels, 1];
  const makeCells = (size) => {
    const cells = [];
    const starts = (count) =>
      Array.from({ length: Math.ceil((count - 1) / size) }, (_, k) => k * size);
    for (const j of starts(rows)) for (const i of starts(columns)) {
      const [k, l] = [Math.min(i + size, columns - 1), Math.min(j + size, rows - 1)];
      const piece = [[i, j], [k, j], [k, l], [i, l]].map(([m, n]) => [
        m / (columns - 1), n / (rows - 1), height(m, n),
      ]);
      const lows = piece.map((corner) => corner[2]);
      if (lows.some(Number.isNaN)) continue;
      const [low, high] = [Math.min(...lows), Math.max(...lows)];
      const pieces = [];
      for (let band = 0; band + 1 < bands.length; band += 1) {
        if (bands[band] > high || bands[band + 1] < low) continue;
        const part = slice(slice(piece, bands[band], true), bands[band + 1], false);
        if (part.length > 2) pieces.push({ band, part });
      }
      const near = (k, count) => Math.min(Math.max(k, 0), count - 1);
      const [w, e] = [near(i - 1, columns), near(k + 1, columns)];
      const [f, b] = [near(j - 1, rows), near(l + 1, rows)];
      const rise = (from, to, width) => (to - from) / width || 0;
      const dx = ((e - w) * 2) / (columns - 1);
      const dy = ((b - f) * 2) / (rows - 1);
      const middle = [
        (i + k) / 2 / (columns - 1), (j + l) / 2 / (rows - 1),
        (lows[0] + lows[1] + lows[2] + lows[3]) / 4,
      ];
      cells.push({
        pieces, middle,
        ax: (rise(height(w, j), height(e, j), dx) + rise(height(w, l), height(e, l), dx)) / 2,
        ay: (rise(height(i, f), height(i, b), dy) + rise(height(k, f), height(k, b), dy)) / 2,
      });
    }
    return cells;
  };
  const fine = makeCells(1);
  const coarse = makeCells(2);

  const view = { a: 1, b: 0, c: 1, d: 0, scale: 1, x: 0, y: 0 };
  const project = ([u, v, h]) => {
    const [x, y] = [2 * u - 1, 2 * v - 1];
    const across = x * view.a - y * view.b;
    const away = x * view.b + y * view.a;
    const up = (h - 0.5) * BOX;
    return {
      x: view.x + view.scale * across,
      y: view.y - view.scale * (up * view.c + away * view.d),
      depth: away * view.c - up * view.d,
    };
  };

  let colors = null;
  const readColors = () => {
    const style = getComputedStyle(document.documentElement);
    const hex = (name) => style.getPropertyValue(`--gw-${name}`).trim();
    const channels = (name) => [1, 3, 5].map((k) => parseInt(hex(name).slice(k, k + 2), 16));
    colors = {
      bands: bands.slice(1).map((_, k) => channels(`band-${k}`)),
      paths: runs.map((run) => hex(`path-${run.color}`)),
      background: hex("background"), ink: hex("ink"), muted: hex("muted"), wire: hex("wire"),
      faces: new Map(),
    };
  };
  /** A band's colour in a light from 0 to 1. */
  const face = (band, light) => {
    const key = band * 32 + Math.round(light * 24);
    let color = colors.faces.get(key);
    if (!color) {
      const t = Math.round(light * 24) / 24;
      const mix = (a, b, k) => a.map((value, n) => Math.round(value + (b[n] - value) * k));
      const base = colors.bands[band];
      const shaded = t < 0.6
        ? mix([16, 24, 40], base, 0.7 + (0.3 * t) / 0.6)
        : mix(base, [255, 255, 255], (t - 0.6) * 0.5);
      color = `rgb(${shaded.join()})`;
      colors.faces.set(key, color);
    }
    return color;
  };

  const unit = (p) => [
    (p.x - xAxis.from) / (xAxis.to - xAxis.from), (p.y - yAxis.from) / (yAxis.to - yAxis.from),
  ];

  /** The way of a run over the surface, in pieces no longer than a cell. */
  const route = (run) => {
    const points = reached(run).filter(isFinitePoint);
    const lastInside = points.findLastIndex(isInside);
    const places = points.slice(0, lastInside + 2).map((p) => {
      const [x, y] = unit(p);
      return { x, y };
    });
    const lines = [];
    let exit = null;
    let length = 0;
    for (let n = 1; n < places.length; n += 1) {
      const part = clipped(places[n - 1], places[n], 0, 0, 1, 1);
      if (!part) continue;
      length += Math.hypot(part.to.x - part.from.x, part.to.y - part.from.y);
      lines.push(part);
      exit = part.isCut ? part : null;
    }
    const grain = Math.max(1 / (columns - 1), length / 500);
    const corners = [];
    for (const { from, to } of lines) {
      const count = Math.max(1, Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / grain));
      const way = [];
      for (let k = 0; k <= count; k += 1) {
        const x = from.x + ((to.x - from.x) * k) / count;
        const y = from.y + ((to.y - from.y) * k) / count;
        way.push([x, y, above(x, y)]);
      }
      corners.push(way);
    }
    const end = places.length && isInside(points[places.length - 1]) ? places.at(-1) : null;
    return { corners, end, exit };
  };

  /** Whether the surface hides a place. */
  const isCovered = (items, at) =>
    items.some(({ cell, depth }) => {
      if (!cell || depth > at.depth - 0.12) return false;
      const spots = cell.pieces.flatMap(({ part }) => part.map(project));
      const [xs, ys] = [spots.map((s) => s.x), spots.map((s) => s.y)];
      return Math.min(...xs) <= at.x && Math.max(...xs) >= at.x
        && Math.min(...ys) <= at.y && Math.max(...ys) >= at.y;
    });

  // A slow machine draws drafts while things move, and the whole picture when they rest.
  let isSlow = false;
  let isDraft = false;
  let rest = 0;
  const drawSpace = (isMoving = false) => {
    clearTimeout(rest);
    isDraft = isMoving && isSlow;
    const began = performance.now();
    paintSpace();
    if (!isDraft) isSlow = performance.now() - began > 24;
    else rest = setTimeout(() => drawSpace(), 160);
  };

  const paintSpace = () => {
    const ratio = Math.min(window.devicePixelRatio || 1, 2);
    const width = canvas.clientWidth;
    const tall = canvas.clientHeight;
    if (!width) return;
    if (canvas.width !== Math.round(width * ratio)) canvas.width = Math.round(width * ratio);
    if (canvas.height !== Math.round(tall * ratio)) canvas.height = Math.round(tall * ratio);
    if (!colors) readColors();
    const pen = canvas.getContext("2d");
    pen.setTransform(ratio, 0, 0, ratio, 0, 0);
    pen.clearRect(0, 0, width, tall);
    const [turn, tilt] = [(state.turn * Math.PI) / 180, (state.tilt * Math.PI) / 180];
    const isSmall = width < 420;
    Object.assign(view, {
      a: Math.cos(turn), b: Math.sin(turn), c: Math.cos(tilt), d: Math.sin(tilt),
      // The ball around the box fits at every angle, so that the picture does not breathe.
      scale: Math.min(width / (isSmall ? 3.4 : 3.1), tall / 2.6),
      x: width / 2 + (isSmall ? 8 : 0), y: tall / 2,
    });
    const font = `${isSmall ? 11 : 12}px system-ui, sans-serif`;
    drawBox(pen, font);
    const items = [];
    // Light comes from the reader's left, whichever way the surface is turned.
    const lx = 0.5 * view.a + 0.3 * view.b;
    const ly = -0.5 * view.b + 0.3 * view.a;
    for (const cell of isDraft ? coarse : fine) {
      const light = (lx * cell.ax + ly * cell.ay + 0.81) / Math.hypot(cell.ax, cell.ay, 1);
      items.push({
        depth: project(cell.middle).depth, cell,
        light: Math.min(Math.max((light + 0.1) / 1.1, 0), 1),
      });
    }
    const cellSize = 1 / (columns - 1);
    const ends = [];
    runs.forEach((run, k) => {
      if (state.hidden.has(k)) return;
      const { corners, end, exit } = route(run);
      let length = 0;
      for (const way of corners) {
        for (let n = 1; n < way.length; n += 1) {
          const [a, b] = [project(way[n - 1]), project(way[n])];
          const depth = (a.depth + b.depth) / 2;
          items.push({ depth: depth - 2.2 * cellSize, a, b, k, isHalo: true });
          items.push({ depth: depth - 3.4 * cellSize, a, b, k, length });
          length += Math.hypot(b.x - a.x, b.y - a.y);
        }
      }
      if (end) ends.push({ k, at: project([end.x, end.y, above(end.x, end.y)]) });
      else if (exit) {
        const tipAt = project([exit.to.x, exit.to.y, above(exit.to.x, exit.to.y)]);
        const back = { x: exit.to.x - exit.direction.x * 0.05, y: exit.to.y - exit.direction.y * 0.05 };
        const from = project([back.x, back.y, above(back.x, back.y)]);
        ends.push({ k, at: tipAt, direction: { x: tipAt.x - from.x, y: tipAt.y - from.y } });
      }
    });
    for (const [x, y] of data.minima) {
      const [u, v] = unit({ x, y });
      const at = project([u, v, above(u, v)]);
      if (!isCovered(items, at)) items.push({ depth: at.depth - 0.2, star: at });
    }
    items.sort((one, other) => other.depth - one.depth);
    pen.lineJoin = "round";
    pen.lineWidth = 0.7;
    for (const item of items) {
      if (item.cell) paintCell(pen, item);
      else {
        flush(pen);
        paint(pen, item);
        pen.lineWidth = 0.7;
      }
    }
    flush(pen);
    for (const { k, at, direction } of ends) {
      const corners = direction
        ? arrow(at, direction, 12)
        : markOf(runs[k]).map(([x, y]) => [at.x + x * 5.2, at.y + y * 5.2]);
      shape(pen, corners, colors.paths[k], colors.background, 1.4);
    }
    const start = runs.map((run) => run.points[0]).find((p) => isFinitePoint(p) && isInside(p));
    if (start) {
      const [u, v] = unit(start);
      const at = project([u, v, above(u, v)]);
      pen.beginPath();
      pen.arc(at.x, at.y, 5, 0, 7);
      pen.fillStyle = colors.background;
      pen.strokeStyle = colors.ink;
      pen.lineWidth = 1.8;
      pen.fill();
      pen.stroke();
      label(pen, "start", at.x + 9, at.y - 9, "left", colors.ink, font, true);
    }
  };

  const shape = (pen, corners, fill, stroke, width) => {
    pen.beginPath();
    for (const [x, y] of corners) pen.lineTo(x, y);
    pen.closePath();
    pen.fillStyle = fill;
    pen.fill();
    pen.strokeStyle = stroke;
    pen.lineWidth = width;
    pen.stroke();
  };

  // Neighbours of one colour are painted at once; the thin edge closes the seams between others.
  let open = "";
  const flush = (pen) => {
    if (!open) return;
    pen.fillStyle = open;
    pen.strokeStyle = open;
    pen.fill();
    pen.stroke();
    open = "";
  };
  const paintCell = (pen, { cell, light }) => {
    for (const { band, part } of cell.pieces) {
      const color = face(band, light);
      if (color !== open) {
        flush(pen);
        pen.beginPath();
        open = color;
      }
      part.forEach((corner, n) => {
        const at = project(corner);
        if (n) pen.lineTo(at.x, at.y);
        else pen.moveTo(at.x, at.y);
      });
      pen.closePath();
    }
  };

  const paint = (pen, item) => {
    if (item.star) {
      const corners = [];
      for (let k = 0; k < 10; k += 1) {
        const radius = k % 2 ? 3.8 : 9;
        const angle = (k * Math.PI) / 5;
        corners.push([item.star.x + radius * Math.sin(angle), item.star.y - radius * Math.cos(angle)]);
      }
      return shape(pen, corners, colors.background, colors.ink, 1.4);
    }
    pen.beginPath();
    pen.moveTo(item.a.x, item.a.y);
    pen.lineTo(item.b.x, item.b.y);
    if (item.isHalo) {
      pen.globalAlpha = 0.7;
      pen.strokeStyle = colors.background;
      pen.lineWidth = 3.6;
    } else {
      pen.strokeStyle = colors.paths[item.k];
      pen.lineWidth = 1.9;
      const dashes = runs[item.k].dashes;
      if (dashes) {
        pen.setLineDash(dashes.split(" ").map(Number));
        pen.lineDashOffset = item.length;
      }
    }
    pen.lineCap = item.isHalo ? "butt" : runs[item.k].dashes ? "butt" : "round";
    pen.stroke();
    pen.setLineDash([]);
    pen.globalAlpha = 1;
  };

  const label = (pen, words, x, y, align, color, font, hasHalo) => {
    pen.font = font;
    pen.textAlign = align;
    pen.textBaseline = "middle";
    if (hasHalo) {
      pen.strokeStyle = colors.background;
      pen.lineWidth = 3;
      pen.strokeText(words, x, y);
    }
    pen.fillStyle = color;
    pen.fillText(words, x, y);
  };

  /** The ground, ticks along its two edges in front, heights at the corner on the left. */
  const drawBox = (pen, font) => {
    const line = (from, to, alpha) => {
      const [a, b] = [project(from), project(to)];
      pen.beginPath();
      pen.moveTo(a.x, a.y);
      pen.lineTo(b.x, b.y);
      pen.globalAlpha = alpha;
      pen.stroke();
      pen.globalAlpha = 1;
    };
    pen.strokeStyle = colors.wire;
    pen.lineWidth = 0.8;
    const corners = [[0, 0], [1, 0], [1, 1], [0, 1]];
    corners.forEach((corner, k) => line([...corner, 0], [...corners[(k + 1) % 4], 0], 0.7));
    // In front is the edge whose middle lies nearer.
    const nearX = project([0.5, 0, 0]).depth < project([0.5, 1, 0]).depth ? 0 : 1;
    const nearY = project([0, 0.5, 0]).depth < project([1, 0.5, 0]).depth ? 0 : 1;
    const out = (near, by) => (near ? 1 + by : -by);
    for (const { at, label: words } of data.xTicks) {
      line([at, 0, 0], [at, 1, 0], 0.25);
      line([at, nearX, 0], [at, out(nearX, 0.025), 0], 1);
      const spot = project([at, out(nearX, 0.08), 0]);
      label(pen, words, spot.x, spot.y, "center", colors.muted, font);
    }
    for (const { at, label: words } of data.yTicks) {
      line([0, at, 0], [1, at, 0], 0.25);
      line([nearY, at, 0], [out(nearY, 0.025), at, 0], 1);
      const spot = project([out(nearY, 0.08), at, 0]);
      label(pen, words, spot.x, spot.y, "center", colors.muted, font);
    }
    const big = font.replace(/^\d+/, (size) => Number(size) + 2);
    const nameX = project([0.5, out(nearX, 0.2), 0]);
    const nameY = project([out(nearY, 0.2), 0.5, 0]);
    for (const [name, at] of [[xAxis.name, nameX], [yAxis.name, nameY]]) {
      const isShort = name.length < 3;
      const align = isShort ? "center" : at.x < view.x ? "right" : "left";
      label(pen, name, at.x, at.y, align, colors.ink, isShort ? `italic ${big}` : big);
    }
    const leftmost = corners.reduce((best, corner) =>
      project([...corner, 0]).x < project([...best, 0]).x ? corner : best);
    line([...leftmost, 0], [...leftmost, 1], 1);
    let lowest = project([...leftmost, 0]).y;
    data.levels.forEach((level, k) => {
      const at = project([...leftmost, level]);
      if (lowest - at.y < 14) return;
      lowest = at.y;
      pen.beginPath();
      pen.moveTo(at.x, at.y);
      pen.lineTo(at.x - 4, at.y);
      pen.stroke();
      label(pen, data.levelLabels[k], at.x - 7, at.y, "right", colors.muted, font);
    });
    const top = project([...leftmost, 1]);
    label(pen, "loss", top.x, top.y - 12, "center", colors.ink, font);
  };

  // --- What is shown, and everything that changes it.

  const cursors = all("#curves .gw-cursor");
  const counts = $("#count");
  let isQueued = false;
  let isMoving = false;
  const show = () => {
    isQueued = false;
    canvas.hidden = state.view !== "surface";
    plane.toggleAttribute("hidden", state.view !== "contour");
    if (state.view === "contour") drawPlane();
    else drawSpace(isMoving);
    isMoving = false;
    slider.value = state.step;
    counts.textContent = `${state.step} / ${last}`;
    const words = [];
    runs.forEach((run, k) => {
      const p = reached(run).at(-1);
      const row = document.getElementById(`run-${k}`);
      row.classList.toggle("off", state.hidden.has(k));
      const now = `loss ${text(p.loss)}`;
      row.querySelector(".now").textContent = now;
      const curve = document.getElementById(`curves-curve-${k}`);
      if (curve) curve.style.display = state.hidden.has(k) ? "none" : "";
      if (!state.hidden.has(k)) words.push(`${run.name} ${now}`);
    });
    const at = data.curve.left + (state.step / last) * data.curve.width;
    for (const cursor of cursors) cursor.setAttribute("transform", `translate(${number(at)} 0)`);
    slider.setAttribute("aria-valuetext", `step ${state.step} of ${last}: ${words.join(", ")}`);
    for (const button of all("[data-view]")) {
      button.setAttribute("aria-pressed", String(button.dataset.view === state.view));
    }
  };
  const refresh = () => {
    if (isQueued) return;
    isQueued = true;
    requestAnimationFrame(show);
  };
  let pending = 0;
  const remember = () => {
    clearTimeout(pending);
    pending = setTimeout(() => {
      const view = state.view === "surface" ? "&view=surface" : "";
      history.replaceState(null, "", `#step=${state.step}${view}`);
    }, 250);
  };
  const go = (step) => {
    isMoving = true;
    state.step = Math.min(Math.max(Math.round(step), 0), last);
    hideTip();
    refresh();
    remember();
  };
  const look = (view) => {
    state.view = view;
    hideTip();
    refresh();
    remember();
  };

  const isCalm = matchMedia("(prefers-reduced-motion: reduce)");
  const play = $("#play");
  let timer = 0;
  const stop = () => {
    cancelAnimationFrame(timer);
    timer = 0;
    play.textContent = "Play";
  };
  const start = () => {
    if (state.step >= last) state.step = 0;
    play.textContent = "Pause";
    const from = state.step;
    const began = performance.now();
    const speed = Math.max(12, last / 8) / 1000;
    let drawn = -1;
    const tick = (now) => {
      // Readers who want little motion see four pictures a second.
      const time = isCalm.matches ? Math.floor((now - began) / 250) * 250 : now - began;
      const step = Math.min(last, from + Math.max(0, Math.floor(time * speed)));
      if (step !== drawn) go(step);
      drawn = step;
      if (step >= last) stop();
      else timer = requestAnimationFrame(tick);
    };
    timer = requestAnimationFrame(tick);
  };
  const toggle = () => (timer ? stop() : start());

  slider.addEventListener("input", () => {
    stop();
    go(Number(slider.value));
  });
  play.addEventListener("click", toggle);
  for (const button of all("[data-view]")) {
    button.addEventListener("click", () => look(button.dataset.view));
  }
  all(".runs input").forEach((box, k) => {
    box.addEventListener("change", () => {
      if (box.checked) state.hidden.delete(k);
      else state.hidden.add(k);
      hideTip();
      refresh();
    });
  });

  const rotate = (turn, tilt) => {
    isMoving = true;
    state.turn = (((state.turn + turn + 180) % 360) + 360) % 360 - 180;
    state.tilt = Math.min(Math.max(state.tilt + tilt, 8), 88);
    hideTip();
    refresh();
  };
  let grip = null;
  canvas.addEventListener("pointerdown", (event) => {
    grip = { x: event.clientX, y: event.clientY };
    canvas.setPointerCapture(event.pointerId);
  });
  canvas.addEventListener("pointermove", (event) => {
    if (!grip) return hover(event);
    rotate((event.clientX - grip.x) * 0.45, (event.clientY - grip.y) * 0.35);
    grip = { x: event.clientX, y: event.clientY };
  });
  for (const name of ["pointerup", "pointercancel"]) {
    canvas.addEventListener(name, () => {
      grip = null;
    });
  }
  canvas.addEventListener("keydown", (event) => {
    const turns = { ArrowLeft: [-6, 0], ArrowRight: [6, 0], ArrowUp: [0, 5], ArrowDown: [0, -5] };
    if (event.key === "Home") Object.assign(state, { turn: -30, tilt: 44 });
    else if (!turns[event.key]) return;
    event.preventDefault();
    event.stopPropagation();
    rotate(...(turns[event.key] || [0, 0]));
  });
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest("input, button, select, a")) return;
    const keys = {
      ArrowLeft: () => go(state.step - 1), ArrowRight: () => go(state.step + 1),
      Home: () => go(0), End: () => go(last), " ": toggle,
    };
    if (!keys[event.key]) return;
    event.preventDefault();
    if (event.key !== " ") stop();
    keys[event.key]();
  });

  // The nearest point of a path tells its step, place and loss.
  const hideTip = () => {
    tip.hidden = true;
  };
  const hover = (event) => {
    const box = (state.view === "surface" ? canvas : plane).getBoundingClientRect();
    const home = stage.getBoundingClientRect();
    const scale = state.view === "surface" ? 1 : box.width / data.width;
    const spot = (p) => {
      if (state.view === "surface") return project([...unit(p), above(...unit(p))]);
      const at = onPlane(p);
      return { x: at.x * scale, y: at.y * scale };
    };
    let best = null;
    runs.forEach((run, k) => {
      if (state.hidden.has(k)) return;
      for (const p of reached(run)) {
        if (!isFinitePoint(p) || !isInside(p)) continue;
        const at = spot(p);
        const far = Math.hypot(at.x - (event.clientX - box.left), at.y - (event.clientY - box.top));
        if (far < 16 && (!best || far < best.far - 1e-6)) best = { far, at, p, run };
      }
    });
    if (!best) return hideTip();
    const { p, run, at } = best;
    tip.textContent =
      `${run.name}  step ${p.step}\n${xAxis.name} ${text(p.x)}   ${yAxis.name} ${text(p.y)}\nloss ${text(p.loss)}`;
    tip.hidden = false;
    const [x, y] = [box.left - home.left + at.x, box.top - home.top + at.y];
    const room = home.width - tip.offsetWidth - 4;
    tip.style.left = `${Math.max(4, Math.min(x + 12, room))}px`;
    tip.style.top = `${y - tip.offsetHeight - 12 < 0 ? y + 14 : y - tip.offsetHeight - 12}px`;
  };
  plane.addEventListener("pointermove", hover);
  for (const element of [plane, canvas]) element.addEventListener("pointerleave", hideTip);

  document.documentElement.addEventListener("themechange", () => {
    colors = null;
    refresh();
  });
  new ResizeObserver(refresh).observe(stage);

  const wanted = new URLSearchParams(location.hash.slice(1));
  if (wanted.has("step")) state.step = Math.min(Math.max(Number(wanted.get("step")) | 0, 0), last);
  if (wanted.get("view") === "surface") state.view = "surface";
  for (const element of all("[data-live]")) element.hidden = false;
  slider.max = last;
  show();
})();
