"use strict";
// Code in two languages becomes tabs; a choice holds for the whole page.
(() => {
  const groups = [...document.querySelectorAll("[data-code]")].filter(
    (group) => group.querySelectorAll(".code-panel").length > 1,
  );
  const choose = (language) => {
    for (const group of groups) {
      for (const tab of group.querySelectorAll("[role=tab]")) {
        const isChosen = tab.dataset.language === language;
        tab.setAttribute("aria-selected", isChosen);
        tab.tabIndex = isChosen ? 0 : -1;
      }
      for (const panel of group.querySelectorAll(".code-panel")) {
        panel.hidden = panel.dataset.panel !== language;
      }
    }
  };
  for (const group of groups) {
    const list = document.createElement("div");
    list.className = "code-tabs";
    list.setAttribute("role", "tablist");
    list.setAttribute("aria-label", "Language");
    const panels = [...group.querySelectorAll(".code-panel")];
    const tabs = panels.map((panel) => {
      const tab = document.createElement("button");
      tab.type = "button";
      tab.id = `${panel.id}-tab`;
      tab.textContent = panel.querySelector(".code-title").textContent;
      tab.dataset.language = panel.dataset.panel;
      tab.setAttribute("role", "tab");
      tab.setAttribute("aria-controls", panel.id);
      panel.setAttribute("role", "tabpanel");
      panel.removeAttribute("aria-label");
      panel.setAttribute("aria-labelledby", tab.id);
      tab.addEventListener("click", () => choose(tab.dataset.language));
      list.append(tab);
      return tab;
    });
    list.addEventListener("keydown", (event) => {
      const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      if (!step) return;
      const at = tabs.indexOf(event.target);
      const next = tabs[(at + step + tabs.length) % tabs.length];
      choose(next.dataset.language);
      next.focus();
      event.preventDefault();
    });
    group.prepend(list);
  }
  if (groups.length) choose("swift");
})();

// The contents at the side tell where the reader is.
(() => {
  const links = [...document.querySelectorAll(".contents a")];
  const places = links.map((link) => document.getElementById(link.hash.slice(1)));
  if (!links.length) return;
  const follow = () => {
    // The last heading in the upper third of the window or above it.
    const at = places.findLastIndex((place) => place.getBoundingClientRect().top < innerHeight / 3);
    links.forEach((link, i) => {
      if (i === at) link.setAttribute("aria-current", "location");
      else link.removeAttribute("aria-current");
    });
  };
  let isWaiting = false;
  addEventListener("scroll", () => {
    if (isWaiting) return;
    isWaiting = true;
    requestAnimationFrame(() => {
      isWaiting = false;
      follow();
    });
  }, { passive: true });
  follow();
})();

// Questions: a guess opens the explanation; an exercise is checked first.
(() => {
  // Numbers as people type them: any minus sign, a comma for the point, fractions such as 1/3.
  const number = (text) => {
    const plain = text.trim().replace(/[−–]/g, "-").replace(/\s/g, "").replace(",", ".");
    const match = /^([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)(?:\/(\d+\.?\d*))?$/i.exec(plain);
    if (!match) return null;
    const value = Number(match[1]) / (match[2] === undefined ? 1 : Number(match[2]));
    return Number.isFinite(value) ? value : null;
  };

  const set = (root) => {
    const form = root.querySelector("form");
    const result = root.querySelector("[data-result]");
    const hint = root.querySelector("[data-hint]");
    const field = form.querySelector("input[type=text]");
    const choices = [...form.querySelectorAll("fieldset input")];
    const isExercise = root.dataset.question === "exercise";
    const right = root.dataset.answer === undefined ? null : Number(root.dataset.answer);
    const tolerance = Number(root.dataset.tolerance ?? 0);

    // null: nothing was given; otherwise whether it is right, undefined where nobody can tell.
    const judge = () => {
      if (choices.length) {
        if (!choices.some((choice) => choice.checked)) return null;
        return choices.every((choice) => choice.checked === choice.hasAttribute("data-right"));
      }
      const value = number(field.value);
      if (value === null) return null;
      if (right === null) return undefined;
      return Math.abs(value - right) <= tolerance * (1 + 1e-9);
    };

    const reveal = () => {
      root.classList.add("answered");
      root.querySelector("details").open = true;
      if (hint) hint.hidden = true;
    };

    const tell = (text, state) => {
      result.textContent = text;
      root.dataset.state = state;
    };

    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const verdict = judge();
      field?.setAttribute("aria-invalid", verdict === null || (isExercise && verdict === false));
      if (verdict === null) {
        tell(choices.length ? "Choose one first." : "Type a number, such as 0.5, −2 or 1/3.", "empty");
        return;
      }
      if (verdict === true) {
        tell("✓ Right.", "right");
      } else if (verdict === false) {
        tell(isExercise ? "✗ Not yet. Try again." : "✗ It is something else.", "wrong");
      } else {
        tell("", "open");
      }
      if (verdict !== false || !isExercise) reveal();
      else if (hint) hint.hidden = false;
    });
    root.querySelector("[data-reveal]").addEventListener("click", () => {
      reveal();
      tell("", "open");
      root.querySelector("summary").focus();
    });
  };
  for (const root of document.querySelectorAll("[data-question]")) set(root);
})();
