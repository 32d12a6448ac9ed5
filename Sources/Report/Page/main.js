// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

/** Writes the head of the page: how much there is, and the scores that are looked at first. */
function drawHead() {
  const sum = (pick) => report.documents.reduce((total, row) => total + (pick(row) ?? 0), 0);
  const mentions = sum((row) => row.predicted?.mentions.reduce((one, other) => one + other, 0));
  at("sums").textContent = [
    counted(report.documents.length, "document"),
    counted(sum((row) => row.predicted?.records), "record"), counted(mentions, "mention"),
  ].join(" · ");
  if (!report.scores) return;
  const score = (name) => report.scores.find((row) => row.name === name);
  const shown = [
    ["strict", score("all").f1], ["value", score("all").value],
    ["records found", score("records").f1], ["record F1", score("fillers").f1],
  ];
  at("headline").hidden = false;
  at("headline").replaceChildren(...shown.map(([name, number]) => make(
    "div", null, make("dt", null, name), make("dd", null, share(number)))));
}

function drawOrders() {
  at("order").replaceChildren(...Object.entries(orders)
    .filter(([, { needsGold }]) => report.scores || !needsGold)
    .map(([name, { label }]) => make("option", { value: name }, label)));
}

function listChanged() {
  relist();
  drawList();
  if (state.index === null) at("main").replaceChildren(overview());
  showPosition();
}

let waiting = 0;
at("search").addEventListener("input", () => {
  window.clearTimeout(waiting);
  waiting = window.setTimeout(() => {
    state.query = at("search").value;
    listChanged();
  }, 150);
});
at("order").addEventListener("change", () => {
  state.order = at("order").value;
  listChanged();
});
at("previous").addEventListener("click", () => step(-1));
at("next").addEventListener("click", () => step(1));
at("help-open").addEventListener("click", () => at("help").showModal());
at("home").addEventListener("click", (event) => {
  event.preventDefault();
  show(null);
});
document.addEventListener("keydown", pressed);
window.addEventListener("hashchange", followAddress);

drawHead();
drawOrders();
drawFilters();
relist();
drawList();
followAddress();
