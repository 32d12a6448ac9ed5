// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

/** What is found in all documents, before one of them is opened. */
function overview() {
  const parts = [make("h2", null, "Overview")];
  if (report.failures.length > 0) parts.push(failures());
  if (report.scores) parts.push(make("div", { class: "tables" }, scoreTable(), faultTable()));
  parts.push(documentTable());
  return make("div", { class: "overview" }, parts);
}

function failures() {
  return make(
    "section", { class: "failures", "aria-label": "Documents that could not be read" },
    make("h3", null, `${counted(report.failures.length, "document")} could not be read`),
    make("ul", null, report.failures.map(
      ({ path, message }) => make("li", null, make("code", null, path), ` ${message}`))));
}

function table(caption, head, ...bodies) {
  return make(
    "table", null, make("caption", null, caption),
    make("thead", null, make("tr", null, head.map((cell) => cell === "" ? make("td") : make("th", { scope: "col" }, cell)))),
    bodies.map((rows) => make("tbody", null, rows)));
}

/** The scores, as `yizhen evaluate` prints them. */
function scoreTable() {
  const rows = (group) => report.scores.filter((score) => score.group === group).map((score) =>
    make(
      "tr", { class: score.name === "all" ? "sum" : null },
      make("th", { scope: "row" }, spoken(score.name)),
      [score.gold, score.predicted].map((number) => make("td", null, grouped(number))),
      [score.precision, score.recall].map((number) => make("td", null, share(number))),
      bar(score),
      make("td", { class: "interval" }, `${share(score.low)}–${share(score.high)}`),
      ["lenient", "value"].map(
        (name) => make("td", null, score[name] === undefined ? "" : share(score[name])))));
  return table(
    "Scores", ["", "gold", "pred.", "P", "R", "F1", "95 %", "lenient", "value"],
    rows("mentions"), rows("records"), rows("slots"));
}

/** An F1 with a bar behind it. */
function bar({ f1, gold, predicted }) {
  const isKnown = gold + predicted > 0;
  const cell = make("td", { class: "share" }, isKnown ? share(f1) : "–");
  if (isKnown) cell.style.setProperty("--share", `${(f1 * 100).toFixed(1)}%`);
  return cell;
}

/** How many faults of each kind there are in each type; a click steps through them. */
function faultTable() {
  const counts = new Map();
  for (const { faults } of report.documents) {
    for (const [kind, subject] of faults) {
      for (const key of [`${kind} ${subject}`, kind]) counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  const subjects = report.types.filter((type) => type !== "activity");
  const cell = (kind, subject) => {
    const count = counts.get(subject ? `${kind} ${subject}` : kind) ?? 0;
    if (count === 0) return make("td", null, "");
    const wanted = subject ? [subject] : [];
    return make("td", null, make(
      "button", {
        type: "button", class: "figure", "aria-label": `${count} ${spoken(kind)} ${subject ?? ""}`,
        onclick: () => choose([kind], wanted, true),
      }, grouped(count)));
  };
  return table(
    "Faults", ["", ...subjects, "record", "all"],
    report.faults.map((kind) => make(
      "tr", null, make("th", { scope: "row" }, spoken(kind)),
      [...subjects, "record", null].map((subject) => cell(kind, subject)))));
}

/** All documents of the list with their counts. */
function documentTable() {
  const head = ["document", "published", ...report.types, "records"];
  if (report.scores) head.push("strict", "value", "found", "record F1", "faults");
  return table(counted(listed.length, "document"), head, listed.map((index) => {
    const row = report.documents[index];
    const counts = (side) => side ? [...side.mentions, side.records] : [];
    const [gold, predicted] = [counts(row.gold), counts(row.predicted)];
    const cells = Array.from({ length: report.types.length + 1 }, (_, place) => make(
      "td", null, predicted[place] ?? "–",
      row.gold ? make("span", { class: "of" }, `/${gold[place]}`) : null));
    const scores = row.scores ?? [null, null, null, null];
    return make(
      "tr", null,
      make(
        "th", { scope: "row" }, make("a", { href: address(index) }, row.id),
        row.title ? make("span", { class: "title", lang: "zh" }, row.title) : null),
      make("td", null, row.published ?? "–"), cells,
      report.scores ? scores.map((number) => make("td", null, share(number))) : null,
      report.scores ? make("td", null, row.gold ? faultsOf(index).length : "–") : null);
  }));
}
