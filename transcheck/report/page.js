"use strict";
(() => {
  const list = document.getElementById("findings");
  const tools = document.getElementById("tools");
  document.documentElement.classList.add("scripted");
  if (!tools) return;

  const control = (id) => document.getElementById(id);
  const [search, severity, rule, file, order] = ["search", "severity", "rule", "file", "order"].map(control);
  const filters = [search, severity, rule, file];
  const state = control("state");
  const clear = control("clear");
  const none = control("none");

  // Accents and case do not matter to a search.
  const fold = (text) => text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase();

  const headings = [...list.querySelectorAll(".file")];
  const items = [...list.querySelectorAll(".finding")].map((node, index) => ({
    node, index, ...node.dataset, rank: Number(node.dataset.rank), text: null,
  }));
  const inFile = new Map(headings.map((heading) => [heading.dataset.file, heading]));
  const compare = {
    place: (a, b) => a.index - b.index,
    severity: (a, b) => a.rank - b.rank || a.index - b.index,
    rule: (a, b) => (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : a.index - b.index),
  };

  const matches = (item, words) => {
    if (severity.value && item.severity !== severity.value) return false;
    if (rule.value && item.rule !== rule.value) return false;
    if (file.value && item.file !== file.value) return false;
    if (!words.length) return true;
    item.text ??= fold(item.node.textContent);
    return words.every((word) => item.text.includes(word));
  };

  const filter = () => {
    const words = fold(search.value).split(/\s+/).filter(Boolean);
    const files = new Set();
    let shown = 0;
    for (const item of items) {
      item.node.hidden = !matches(item, words);
      if (item.node.hidden) continue;
      shown += 1;
      files.add(item.file);
    }
    for (const heading of headings) heading.hidden = !files.has(heading.dataset.file);
    const total = items.length.toLocaleString("en");
    const noun = items.length === 1 ? "finding" : "findings";
    const filtered = filters.some((field) => field.value);
    state.value = filtered ? `${shown.toLocaleString("en")} of ${total} ${noun}` : `${total} ${noun}`;
    clear.hidden = !filtered;
    none.hidden = shown > 0;
  };

  const sort = () => {
    const sorted = items.slice().sort(compare[order.value]);
    const fragment = document.createDocumentFragment();
    let current = null;
    for (const item of sorted) {
      if (order.value === "place" && item.file !== current) {
        current = item.file;
        fragment.append(inFile.get(current));
      }
      fragment.append(item.node);
    }
    list.dataset.order = order.value;
    list.insertBefore(fragment, none);
  };

  let here = null;
  const step = (by) => {
    const shown = [...list.querySelectorAll(".finding:not([hidden])")];
    if (!shown.length) return;
    const at = shown.indexOf(here);
    const next = at < 0 ? (by > 0 ? 0 : shown.length - 1) : Math.min(shown.length - 1, Math.max(0, at + by));
    here?.classList.remove("here");
    here = shown[next];
    here.classList.add("here");
    here.focus({ preventScroll: true });
    here.scrollIntoView({ block: "center" });
  };

  let waiting = 0;
  search.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(filter, 120);
  });
  for (const field of [severity, rule, file]) field.addEventListener("change", filter);
  order.addEventListener("change", sort);
  clear.addEventListener("click", () => {
    for (const field of filters) field.value = "";
    filter();
    search.focus();
  });
  tools.addEventListener("submit", (event) => event.preventDefault());
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, select")) return;
    if (event.key === "/") {
      event.preventDefault();
      search.focus();
    } else if (event.key === "j" || event.key === "k") {
      step(event.key === "j" ? 1 : -1);
    }
  });

  tools.hidden = false;
  // A browser that goes back fills the fields in again.
  if (order.value !== "place") sort();
  filter();
})();
