// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

/** The address of a document, or of a fault in it, within the page. */
function address(index, fault = null) {
  const name = `#d=${encodeURIComponent(report.documents[index].id)}`;
  return fault === null ? name : `${name}&f=${fault + 1}`;
}

/** Puts what is shown into the address, so that it can be kept and sent. */
function remember() {
  const hash = state.index === null ? "#" : address(state.index, state.fault);
  if (window.location.hash !== hash) window.history.replaceState(null, "", hash);
}

/** Shows what the address says. */
function followAddress() {
  const parts = new URLSearchParams(window.location.hash.slice(1));
  const index = report.documents.findIndex(({ id }) => id === parts.get("d"));
  if (index < 0) {
    show(null);
    return;
  }
  show(index);
  const fault = Number(parts.get("f") ?? 0) - 1;
  if (fault >= 0 && fault < report.documents[index].faults.length) {
    selectFault(fault, { scrolls: true });
  }
}

/** Shows a document, or the overview. */
function show(index) {
  Object.assign(state, { index, fault: null, record: null });
  document.body.classList.toggle("has-document", index !== null);
  if (index === null) {
    opened = null;
    at("side").replaceChildren();
    at("main").replaceChildren(overview());
  } else {
    drawDocument(index);
  }
  at("main").scrollTop = 0;
  at("side").scrollTop = 0;
  document.title = `${index === null ? "" : `${report.documents[index].id} · `}${report.title}`;
  markListed();
  showPosition();
  remember();
}

/** Draws the list of documents. */
function drawList() {
  at("list").replaceChildren(...listed.map((index) => {
    const row = report.documents[index];
    const steps = report.scores ? faultsOf(index).length : row.predicted?.records ?? 0;
    const noun = report.scores ? "faults" : "records";
    const what = `${steps} ${noun}`;
    return make("li", null, make(
      "a", { href: address(index), "data-index": index },
      make("span", { class: "id" }, row.id.split("/").pop()),
      make("span", { class: steps === 0 ? "tally zero" : "tally", title: what },
        row.gold || !report.scores ? `${steps}` : "–", make("span", { class: "unseen" }, ` ${noun}`)),
      row.title ? make("span", { class: "title", lang: "zh" }, row.title) : null));
  }));
  at("found").textContent = listed.length === report.documents.length
    ? counted(listed.length, "document")
    : `${grouped(listed.length)} of ${counted(report.documents.length, "document")}`;
  markListed();
}

function markListed() {
  for (const link of at("list").querySelectorAll("a")) {
    const isShown = Number(link.dataset.index) === state.index;
    if (isShown) {
      link.setAttribute("aria-current", "page");
      if (!isOneColumn()) link.scrollIntoView({ block: "nearest" });
    } else {
      link.removeAttribute("aria-current");
    }
  }
}

/** Writes where one is among all that can be stepped through. */
function showPosition() {
  let all = 0;
  let here = null;
  const current = report.scores ? state.fault : state.record;
  for (const index of listed) {
    const steps = stepsOf(index);
    if (index === state.index && current !== null) {
      const place = steps.indexOf(current);
      if (place >= 0) here = all + place + 1;
    }
    all += steps.length;
  }
  const what = report.scores ? counted(all, "fault") : counted(all, "record");
  at("position").textContent = here === null ? what : `${grouped(here)} of ${what}`;
}

/** Goes to the next fault (or record) in the listed documents, or with -1 to the one before. */
function step(direction) {
  const current = report.scores ? state.fault : state.record;
  let place = listed.indexOf(state.index);
  if (place >= 0) {
    const steps = stepsOf(state.index);
    const rest = current === null
      ? (direction > 0 ? steps : [])
      : steps.filter((position) => direction > 0 ? position > current : position < current);
    if (rest.length > 0) {
      select(direction > 0 ? rest[0] : rest[rest.length - 1]);
      return;
    }
  } else if (direction < 0) {
    place = listed.length;
  }
  for (place += direction; place >= 0 && place < listed.length; place += direction) {
    const steps = stepsOf(listed[place]);
    if (steps.length === 0) continue;
    show(listed[place]);
    select(direction > 0 ? steps[0] : steps[steps.length - 1]);
    return;
  }
}

function select(position) {
  if (report.scores) selectFault(position, { scrolls: true });
  else selectRecord(position, { scrolls: true });
}

/** Goes to the next document of the list, or with -1 to the one before. */
function stepDocument(direction) {
  const place = listed.indexOf(state.index);
  const next = place < 0 && direction < 0 ? -1 : place + direction;
  if (next >= 0 && next < listed.length) show(listed[next]);
}

/** Goes to the next record of the document, or with -1 to the one before. */
function stepRecord(direction) {
  if (!opened || opened.cards.length === 0) return;
  const count = opened.cards.length;
  const first = direction > 0 ? 0 : count - 1;
  const next = state.record === null ? first : (state.record + direction + count) % count;
  selectRecord(next, { scrolls: true });
}

/** Goes to the next mention of the types asked for, or with -1 to the one before. */
function stepMention(direction) {
  if (!opened || opened.sides.length === 0) return;
  const side = opened.sides.length > 1 && state.view !== "gold"
    ? "predicted" : opened.sides[0].name;
  const marks = [...document.querySelectorAll(`#text .${side} mark.first:not(.plain)`)];
  if (marks.length === 0) return;
  const place = marks.indexOf(document.activeElement);
  const next = place < 0 && direction < 0 ? marks.length - 1 : place + direction;
  const mark = marks[(next + marks.length) % marks.length];
  mark.focus({ preventScroll: true });
  mark.scrollIntoView({ block: "center", behavior: motion() });
  selectMention(mark);
}

function nextView() {
  const views = ["both", "gold", "predicted"];
  if (opened?.sides.length > 1) setView(views[(views.indexOf(state.view) + 1) % views.length]);
}

function putOutLights() {
  if (!opened) return;
  state.fault = null;
  selectRecord(null, { scrolls: false });
  for (const button of document.querySelectorAll("#faults button")) {
    button.setAttribute("aria-current", "false");
  }
  showPosition();
  remember();
}

const keys = {
  n: () => step(1), p: () => step(-1), j: () => stepDocument(1), k: () => stepDocument(-1),
  r: () => stepRecord(1), R: () => stepRecord(-1), m: () => stepMention(1), M: () => stepMention(-1),
  v: nextView, o: () => show(null),
  "/": () => at("search").focus(), Escape: putOutLights, "?": () => at("help").showModal(),
};

function pressed(event) {
  if (event.ctrlKey || event.altKey || event.metaKey || at("help").open) return;
  if (event.target.matches?.("input, select, textarea")) {
    if (event.key === "Escape") event.target.blur();
    return;
  }
  const action = keys[event.key];
  if (!action) return;
  event.preventDefault();
  action();
}
