// Single keys for the work list and the page of a report. They never work while somebody types, and the help turns
// them off on this machine (WCAG 2.1.4). Everything they do can be done with Tab, Space and Enter.
const help = document.querySelector("[data-keys]");
const memory = "staff-keys";
const rows = [...document.querySelectorAll("[data-row]")];
const form = document.querySelector("[data-triage]");
let last = -1;

function areOn() {
  try {
    return localStorage.getItem(memory) !== "off";
  } catch {
    return true;
  }
}

function turn(on) {
  try {
    localStorage.setItem(memory, on ? "on" : "off");
  } catch {
    // A browser that remembers nothing forgets this choice too.
  }
}

function here() {
  const at = rows.findIndex((row) => row.contains(document.activeElement));
  return at < 0 ? last : at;
}

function goTo(index) {
  if (rows.length === 0) return;
  last = Math.min(Math.max(index, 0), rows.length - 1);
  rows[last].querySelector("[data-open]").focus();
}

function boxOf(index) {
  return rows[index]?.querySelector("input[type=checkbox]");
}

function assignToMe() {
  const button = form?.querySelector("[data-assign-me]");
  if (!button) return;
  if (!form.querySelector("[data-row] input:checked")) {
    const box = boxOf(here());
    if (!box) return;
    box.checked = true;
  }
  button.click();
}

// On other pages a key belongs to the element that names it: a field or a group is gone to, a link or button used.
function use(key) {
  const target = document.querySelector(`[data-key="${CSS.escape(key)}"]`);
  if (!target) return false;
  if (target.matches("a, button")) target.click();
  else (target.matches("input") ? target : target.querySelector("a, button"))?.focus();
  return true;
}

const acts = {
  j: () => goTo(here() + 1),
  k: () => goTo(here() - 1),
  o: () => rows[here()]?.querySelector("[data-open]").click(),
  x: () => boxOf(here())?.click(),
  a: assignToMe,
  "?": () => help.showModal(),
};

function isTyping(element) {
  return element.closest("input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable]") !== null;
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (document.querySelector("dialog[open]") || isTyping(event.target) || !areOn()) return;
  const key = event.key;
  if (event.repeat && key !== "j" && key !== "k") return;
  if (use(key)) event.preventDefault();
  else if (Object.hasOwn(acts, key)) {
    event.preventDefault();
    acts[key]();
  }
});

const all = document.querySelector("[data-choose-all]");
if (all) {
  all.closest("label").hidden = false;
  all.addEventListener("change", () => rows.forEach((_, index) => { boxOf(index).checked = all.checked; }));
}

const opener = document.querySelector("[data-keys-open]");
const choice = help.querySelector("[data-keys-switch]");
choice.checked = areOn();
choice.addEventListener("change", () => turn(choice.checked));
help.querySelector("[data-keys-close]").addEventListener("click", () => help.close());
if (opener) {
  opener.hidden = false;
  opener.addEventListener("click", () => help.showModal());
}
