// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

/** What belongs to the document that is open: its detail, its sides, its cards. */
let opened = null;

/** Draws the document at `index`. */
function drawDocument(index) {
  const row = report.documents[index];
  const detail = detailOf(index);
  const sides = ["gold", "predicted"].filter((name) => detail[name])
    .map((name) => new Side(name, detail));
  opened = { index, row, detail, sides, cards: cardsOf(detail) };
  const text = make("div", { class: "text", id: "text" });
  if (sides.length > 1) {
    text.append(make(
      "div", { class: "sides", "aria-hidden": "true" }, make("span"),
      sides.map(({ name }) => make("span", { class: `side ${name}` }, name))));
  }
  detail.text.lines().forEach((line, number) => {
    const isEmpty = detail.text.slice(line.start, line.end).trim() === "";
    text.append(make(
      "div", { class: isEmpty ? "line empty" : "line" },
      make("span", { class: "number", "aria-hidden": "true" }, `${number + 1}`),
      sides.length > 0
        ? sides.map((side) => side.line(line))
        : make("p", { class: "side", lang: "zh" }, detail.text.slice(line.start, line.end))));
  });
  text.addEventListener("click", ({ target }) => {
    const mark = target.closest("mark");
    if (mark) selectMention(mark);
  });
  at("main").replaceChildren(
    make("article", { class: "document", "aria-labelledby": "document-title" },
      heading(row, detail), text),
    make("div", { class: "inspector", id: "inspector", role: "status", "aria-live": "polite" }));
  at("side").replaceChildren(recordSection(), ...(row.gold ? [faultSection()] : []));
  setView(state.view);
  refilter();
}

function heading(row, detail) {
  const beyond = (detail.predicted?.mentions ?? []).filter(({ end }) => end > row.length).length;
  const facts = [
    row.id, row.published, detail.source, counted(row.length, "character"),
    beyond > 0 ? `${counted(beyond, "mention")} beyond the text` : null,
    row.gold && !row.predicted ? "no prediction" : null, row.gold ? null : "no labels",
  ];
  return make(
    "header", { class: "heading" },
    make("h2", { id: "document-title", lang: row.title ? "zh" : null }, row.title ?? row.id),
    make("p", { class: "facts" }, facts.filter(Boolean).map((fact) => make("span", null, fact))),
    row.gold && row.predicted ? views() : null);
}

/** Buttons for both sides or one. */
function views() {
  return make(
    "div", { class: "views", role: "group", "aria-label": "Sides" },
    Object.entries({ both: "Side by side", gold: "Gold", predicted: "Predicted" }).map(
      ([view, label]) => make(
        "button", { type: "button", "data-view": view, onclick: () => setView(view) }, label)));
}

/** Shows both sides or one. */
function setView(view) {
  state.view = view;
  const isBoth = opened?.sides.length > 1;
  at("text").dataset.view = isBoth ? view : "one";
  for (const button of document.querySelectorAll("[data-view]")) {
    if (button.tagName === "BUTTON") {
      button.setAttribute("aria-pressed", String(button.dataset.view === view));
    }
  }
}

/** Tells what a mention of the text says, which records use it, and lights it up on both sides. */
function selectMention(mark) {
  const { side: name, mention, fault } = mark.dataset;
  const found = opened.detail[name].mentions[Number(mention)];
  if (fault !== undefined && isWanted(...opened.row.faults[Number(fault)])) {
    selectFault(Number(fault), { scrolls: false });
    return;
  }
  const users = usersOf(name, found);
  const isIn = state.record !== null && users.some(({ place }) => place === state.record);
  if (!isIn) selectRecord(users[0]?.place ?? null, { scrolls: false });
  point({ [name]: found }, { scrolls: false });
  inspect(found.type, { [name]: found }, users);
}

/** The cards whose record on the side `name` has a filler at the place of `mention`. */
function usersOf(name, mention) {
  return opened.cards.flatMap((card, place) => {
    const slots = Object.entries(card[name]?.slots ?? {}).flatMap(([slot, fillers]) =>
      fillers.some((filler) => isSame(filler, mention)) ? [slot] : []);
    const trigger = card[name]?.trigger;
    if (trigger && isSame(trigger, mention)) slots.unshift("activity");
    return slots.length > 0 ? [{ place, slots }] : [];
  });
}

function isSame(one, other) { return one.start === other.start && one.end === other.end; }

/** Marks one place on each side as the one looked at; `spans` is by side. */
function point(spans, { scrolls }) {
  let first = null;
  for (const side of opened.sides) {
    const span = spans[side.name];
    side.light("current", span ? [span] : []);
    if (span && (first === null || side.name === "predicted")) first = side.elementAt(span);
  }
  if (scrolls && first) first.scrollIntoView({ block: "center", behavior: motion() });
}

function motion() {
  return window.matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth";
}

/** Writes below the text what is looked at. */
function inspect(subject, sides, users) {
  const said = Object.entries(sides).filter(([, side]) => side).map(([name, side]) => make(
    "span", { class: "said" }, opened.sides.length > 1 ? make("b", null, name) : null,
    make("q", { lang: "zh" }, opened.detail.text.slice(side.start, side.end)),
    make("span", { class: "value" }, side.value ?? ""),
    make("span", { class: "offsets" }, `${side.start}–${side.end}`)));
  at("inspector").replaceChildren(
    make("span", { class: `type ${subject}` }, subject), ...said,
    ...(users ?? []).map(({ place, slots }) => make(
      "button", { type: "button", onclick: () => selectRecord(place, { scrolls: true }) },
      `record ${place + 1}: ${slots.join(", ")}`)));
}
