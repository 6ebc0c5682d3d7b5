"use strict";
// Links the passages of one statement while the page is read. Nothing here is needed to read it.
(() => {
  const rows = [...document.querySelectorAll("[data-row]")];
  let pinned = null;
  const storyOf = (name) => document.getElementById(name.split("-")[0]);
  const partsOf = (name) => storyOf(name).querySelectorAll(`[data-s~="${CSS.escape(name.slice(name.indexOf("-") + 1))}"]`);
  const clear = () => document.querySelectorAll(".lit, .on").forEach((found) => found.classList.remove("lit", "on"));
  const light = (name) => {
    clear();
    if (!name) return;
    partsOf(name).forEach((found) => found.classList.add("lit"));
    rows.filter((row) => row.dataset.row === name).forEach((row) => row.classList.add("on"));
  };
  // Each column scrolls inside itself; the page stays where it is.
  const jump = (name) => storyOf(name).querySelectorAll(".column").forEach((column) => {
    const first = column.querySelector(`[data-s~="${CSS.escape(name.slice(name.indexOf("-") + 1))}"]`);
    if (!first) return;
    const offset = first.getBoundingClientRect().top - column.getBoundingClientRect().top;
    column.scrollTop += offset - column.clientHeight / 3;
  });
  const pin = (name) => { pinned = name; light(name); if (name) jump(name); };
  // The statement an event points at: a row, or the first statement of a stretch of a report.
  const nameOf = (target) => {
    const row = target.closest("[data-row]");
    if (row) return row.dataset.row;
    const part = target.closest("[data-s]");
    return part ? `${part.closest(".story").id}-${part.dataset.s.split(" ")[0]}` : null;
  };
  const hover = (event) => { if (!pinned && event.target instanceof Element) light(nameOf(event.target)); };
  document.addEventListener("mouseover", hover);
  document.addEventListener("focusin", hover);
  document.addEventListener("click", (event) => {
    if (!(event.target instanceof Element) || event.target.closest("summary, button, dialog, a:not(.pin)")) return;
    const name = nameOf(event.target);
    if (event.target.closest("a.pin")) event.preventDefault();
    pin(name && name !== pinned ? name : null);
  });
  // Moves the focus to the next of `list` after where it is now.
  const move = (list, step) => {
    if (!list.length) return;
    const here = document.activeElement;
    const at = list.findIndex((found) => found === here || found.contains(here));
    const next = list[at < 0 ? (step > 0 ? 0 : list.length - 1) : Math.min(list.length - 1, Math.max(0, at + step))];
    const inside = next.querySelector(".pin") || next;
    pinned = null;
    inside.focus({ preventScroll: true });
    next.scrollIntoView({ block: "nearest" });
    if (next.dataset.row) light(next.dataset.row);
  };
  const help = document.getElementById("help");
  const wanted = document.getElementById("keys-wanted");
  help.querySelector("button").addEventListener("click", () => help.close());
  document.querySelectorAll(".needs-script").forEach((found) => { found.hidden = false; });
  document.getElementById("help-open").addEventListener("click", () => help.showModal());
  const keys = {
    j: () => move([...document.querySelectorAll("tbody[data-row]")], 1),
    k: () => move([...document.querySelectorAll("tbody[data-row]")], -1),
    n: () => move([...document.querySelectorAll(".finding")].filter((found) => found.checkVisibility()), 1),
    p: () => move([...document.querySelectorAll(".finding")].filter((found) => found.checkVisibility()), -1),
    Escape: () => pin(null),
    "?": () => help.showModal(),
  };
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) return;
    if (event.target instanceof Element && event.target.closest("input:not([type=checkbox]), textarea, select, [contenteditable]")) return;
    if (help.open || !wanted.checked) return;
    const act = Object.hasOwn(keys, event.key) ? keys[event.key] : null;
    if (act) { event.preventDefault(); act(); }
  });
  // On paper everything is open; afterwards as it was.
  let opened = [];
  window.addEventListener("beforeprint", () => {
    const closed = [...document.querySelectorAll("details:not([open])")];
    closed.forEach((found) => { found.open = true; });
    opened.push(...closed);
  });
  window.addEventListener("afterprint", () => { opened.forEach((found) => { found.open = false; }); opened = []; });
})();
