"use strict";
// Finds words in the lessons: all of a question's words must stand in one passage.
(() => {
  const root = document.querySelector("[data-search]");
  const lessons = JSON.parse(document.getElementById("search-data").textContent);
  const field = root.querySelector("input");
  const list = root.querySelector("[data-search-results]");
  const status = root.querySelector("[data-search-status]");
  const most = 20;

  // Letters without case and accents, one for one, so that places stay the same.
  const fold = (text) =>
    [...text].map((c) => [...c.normalize("NFD")][0].toLowerCase()[0] ?? c).join("");
  const passages = lessons.flatMap((lesson) =>
    lesson.passages.map((passage) => {
      const text = [...passage.text].join("");
      return { lesson, ...passage, text, folded: fold(text), head: fold(`${lesson.title} ${passage.heading}`) };
    }),
  );

  // The places of the words, in the order of the text.
  const places = (passage, words) => {
    const found = [];
    for (const word of words) {
      for (let at = passage.folded.indexOf(word); at >= 0; at = passage.folded.indexOf(word, at + 1)) {
        found.push([at, at + word.length]);
      }
    }
    return found.sort((a, b) => a[0] - b[0]);
  };

  const excerpt = (passage, words) => {
    const found = places(passage, words);
    const letters = [...passage.text];
    const first = found.length ? found[0][0] : 0;
    // From the beginning of a word.
    const start = first > 60 ? Math.min(first, letters.indexOf(" ", first - 60) + 1) : 0;
    const end = Math.min(letters.length, start + 200);
    const line = document.createElement("span");
    if (start > 0) line.append("…");
    let at = start;
    for (const [from, to] of found) {
      if (from < at || to > end) continue;
      line.append(letters.slice(at, from).join(""));
      const mark = document.createElement("mark");
      mark.textContent = letters.slice(from, to).join("");
      line.append(mark);
      at = to;
    }
    line.append(letters.slice(at, end).join(""));
    if (end < letters.length) line.append("…");
    return line;
  };

  const entry = (passage, words) => {
    const item = document.createElement("li");
    const link = document.createElement("a");
    link.href = passage.lesson.page + (passage.id ? `#${passage.id}` : "");
    link.textContent = passage.heading
      ? `${passage.lesson.title} · ${passage.heading}`
      : passage.lesson.title;
    const text = document.createElement("p");
    text.append(excerpt(passage, words));
    item.append(link, text);
    return item;
  };

  const search = () => {
    const words = fold(field.value).split(/\s+/).filter(Boolean);
    list.replaceChildren();
    if (!words.length) {
      status.textContent = "";
      return;
    }
    const found = passages
      .filter((p) => words.every((word) => p.folded.includes(word) || p.head.includes(word)))
      .map((p) => ({ p, weight: words.filter((word) => p.head.includes(word)).length }))
      .sort((a, b) => b.weight - a.weight)
      .map(({ p }) => p);
    status.textContent = found.length
      ? `${found.length} ${found.length === 1 ? "passage" : "passages"} found.`
      : "Nothing found. Try another word.";
    for (const passage of found.slice(0, most)) list.append(entry(passage, words));
  };
  field.addEventListener("input", search);
  root.querySelector("form").addEventListener("submit", (event) => {
    event.preventDefault();
    search();
  });
})();
