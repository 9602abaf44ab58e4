"use strict";
// What makes a figure of each kind, by the word in its data-figure.
const figureKinds = {};

// What figures keep in the address, so that a link leads to what somebody saw: #step=17&run=adam, and
// #first.step=17&second.A=4 where a page has several figures.
const Address = (() => {
  const figures = new Map();
  let written = null;
  let timer = 0;
  // The only figure of a page needs no name in front, nor does the one that the page is about.
  let main = null;

  const prefix = (id) => (id === main ? "" : `${id}.`);

  // What the address says about a figure.
  function read(id) {
    const all = new URLSearchParams(location.hash.slice(1));
    const own = new URLSearchParams();
    for (const [key, value] of all) {
      if (key.startsWith(`${id}.`)) own.set(key.slice(id.length + 1), value);
      else if (id === main && !key.includes(".")) own.set(key, value);
    }
    return own;
  }

  function write() {
    const parts = [];
    for (const [id, figure] of figures) {
      for (const [key, value] of figure.address()) {
        parts.push(`${encode(prefix(id) + key)}=${encode(value)}`);
      }
    }
    // Nothing to say, and nothing of ours to take back: the address may lead to a heading.
    if (parts.length === 0 && written === null) return;
    written = parts.length === 0 ? "" : "#" + parts.join("&");
    history.replaceState(null, "", written || location.pathname + location.search);
  }

  // As it is typed where that is unambiguous: addresses are read by people.
  const encode = (text) => encodeURIComponent(text).replace(/%(2C|28|29|2F|3A|5B|5D|40)/g,
    (code) => decodeURIComponent(code));

  addEventListener("hashchange", () => {
    if (location.hash === written) return;
    written = location.hash;
    for (const [id, figure] of figures) {
      const own = read(id);
      // A heading of the page is no business of a figure's.
      if ([...own].some(([, value]) => value !== "")) figure.follow(own);
    }
  });

  return {
    // Which figures there are is known before the first of them reads.
    begin(roots) {
      main = (roots.length === 1 ? roots[0] : roots.find((root) => root.matches(".alone")))?.id;
    },
    // A figure: `address()` gives its pairs, `follow(pairs)` goes where another address says.
    read,
    join(id, figure) {
      figures.set(id, figure);
      return read(id);
    },
    // A moment later and once: browsers allow only so many changes of the address.
    write() {
      clearTimeout(timer);
      timer = setTimeout(write, 150);
    },
  };
})();
