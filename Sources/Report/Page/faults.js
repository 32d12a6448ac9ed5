// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

/** The faults of the open document that are asked for. */
function faultSection() {
  return make(
    "section", { class: "faults", "aria-labelledby": "faults-title" },
    make("h3", { id: "faults-title" }, "Faults ", make("span", { class: "tally", id: "fault-count" })),
    make("ol", { id: "faults" }));
}

function faultElement(fault, position) {
  const { kind, subject, words, gold, predicted, slots, record } = fault;
  const slice = (side) => side ? opened.detail.text.slice(side.start, side.end) : "";
  const quote = (text) => make("q", { lang: "zh" }, text);
  let said = [quote(words)];
  if (kind === "edges") said = [quote(slice(gold)), " → ", quote(slice(predicted))];
  if (kind === "value") {
    said.push(make("span", { class: "change", lang: "zh" }, `${gold.value} → ${predicted.value}`));
  }
  if (subject === "record") {
    said = [`record ${record + 1}${slots.length > 0 ? `: ${slots.map(spoken).join(", ")}` : ""}`];
  }
  return make("li", null, make(
    "button", {
      type: "button", id: `fault-${position}`, class: "fault", "aria-current": "false",
      onclick: () => selectFault(position, { scrolls: true }),
    },
    make("span", { class: `badge is-${kind}` }, spoken(kind)),
    subject === "record" ? null : make("span", { class: `type ${subject}` }, subject),
    make("span", { class: "said" }, said),
    make("span", { class: "where" }, `${fault.line}:${fault.column}`)));
}

/** Draws what depends on the faults and types that are asked for. */
function refilter() {
  for (const side of opened?.sides ?? []) side.filter(opened.detail.faults);
  const list = at("faults");
  if (list) {
    const wanted = faultsOf(opened.index);
    list.replaceChildren(
      ...wanted.map((position) => faultElement(opened.detail.faults[position], position)));
    at("fault-count").textContent = wanted.length === opened.detail.faults.length
      ? `${wanted.length}` : `${wanted.length} of ${opened.detail.faults.length}`;
  }
}

/** Shows one fault: its words on both sides, or its record. */
function selectFault(position, { scrolls }) {
  const fault = opened.detail.faults[position];
  state.fault = position;
  selectRecord(fault.record, { scrolls });
  if (fault.record === null) {
    const { gold, predicted } = fault;
    // The other side has nothing there; its place is shown all the same.
    point({ gold: gold ?? predicted, predicted: predicted ?? gold }, { scrolls });
    inspect(fault.subject, { gold, predicted }, []);
  }
  for (const button of document.querySelectorAll("#faults button")) {
    button.setAttribute("aria-current", String(button.id === `fault-${position}`));
  }
  if (!isOneColumn()) at(`fault-${position}`)?.scrollIntoView({ block: "nearest" });
  showPosition();
  remember();
}

/** The buttons that choose types and kinds of fault. */
function drawFilters() {
  const subjects = report.scores ? [...report.types, "record"] : report.types;
  at("subjects").replaceChildren(...subjects.map((subject) => filterButton(
    state.subjects, subject, subject,
    report.scores && subject !== "activity" ? countOf(null, subject) : countOfType(subject))));
  at("kinds").hidden = !report.scores;
  if (!report.scores) return;
  at("kinds").replaceChildren(...report.faults.map((kind) => filterButton(
    state.kinds, kind, `is-${kind}`, countOf(kind, null))));
}

function filterButton(set, name, className, count) {
  return make(
    "button", {
      type: "button", class: `filter ${className}`, "data-filter": name,
      "aria-pressed": String(set.has(name)),
      onclick: () => {
        if (!set.delete(name)) set.add(name);
        filtersChanged();
      },
    }, spoken(name), count === null ? null : make("span", { class: "tally" }, grouped(count)));
}

/** How many faults there are of a kind or subject. */
function countOf(kind, subject) {
  let count = 0;
  for (const { faults } of report.documents) {
    for (const [ofKind, ofSubject] of faults) {
      if ((kind === null || ofKind === kind) && (subject === null || ofSubject === subject)) count += 1;
    }
  }
  return count;
}

/** How many mentions there are of a type; where there are scores, faults are counted instead. */
function countOfType(type) {
  if (report.scores) return null;
  const place = report.types.indexOf(type);
  return report.documents.reduce(
    (sum, { predicted }) => sum + (predicted?.mentions[place] ?? 0), 0);
}

/** Chooses kinds and subjects; `steps` goes to the first fault of them. */
function choose(kinds, subjects, steps) {
  state.kinds = new Set(kinds);
  state.subjects = new Set(subjects);
  state.fault = null;
  filtersChanged();
  if (steps) step(1);
}

function filtersChanged() {
  drawFilters();
  relist();
  drawList();
  if (state.index === null) at("main").replaceChildren(overview());
  else refilter();
  showPosition();
}
