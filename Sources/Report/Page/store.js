// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

/** What is known of all documents. */
const report = JSON.parse(at("report").textContent);

/** What is shown now; `index` is null in the overview. */
const state = {
  index: null, fault: null, record: null, view: "both",
  kinds: new Set(), subjects: new Set(), query: "", order: "name",
};

const details = new Map();

/** What is known of one document, read when it is asked for; the last ones are kept. */
function detailOf(index) {
  let detail = details.get(index);
  if (!detail) {
    detail = JSON.parse(at(`d${index}`).textContent);
    detail.text = new Text(detail.text);
    if (details.size >= 16) details.delete(details.keys().next().value);
    details.set(index, detail);
  }
  return detail;
}

/** Whether a fault is among those asked for; no choice is all. */
function isWanted(kind, subject) {
  return (state.kinds.size === 0 || state.kinds.has(kind))
    && (state.subjects.size === 0 || state.subjects.has(subject));
}

/** The positions of a document's faults that are asked for. */
function faultsOf(index) {
  return report.documents[index].faults.flatMap(
    ([kind, subject], position) => isWanted(kind, subject) ? [position] : []);
}

/** What one steps through in a document: faults, or records where nothing has labels. */
function stepsOf(index) {
  if (report.scores) return faultsOf(index);
  return Array.from({ length: report.documents[index].predicted?.records ?? 0 }, (_, place) => place);
}

const orders = {
  name: { label: "by name", key: () => 0 },
  faults: { label: "most faults", key: (index) => -faultsOf(index).length, needsGold: true },
  score: {
    label: "lowest record F1", needsGold: true,
    key: (index) => report.documents[index].scores?.[3] ?? 2,
  },
  records: {
    label: "most records", key: (index) => -(report.documents[index].predicted?.records ?? 0),
  },
  date: { label: "by date", key: (index) => report.documents[index].published ?? "~" },
};

/** The documents in the list, in its order. */
let listed = [];

/** Finds again which documents are listed. */
function relist() {
  const words = state.query.trim().toLowerCase();
  listed = report.documents.map((_, index) => index).filter((index) => {
    if (state.kinds.size > 0 && faultsOf(index).length === 0) return false;
    return words === "" || holds(index, words);
  });
  const { key } = orders[state.order];
  const keys = new Map(listed.map((index) => [index, key(index)]));
  listed.sort((one, other) => {
    const [left, right] = [keys.get(one), keys.get(other)];
    return left < right ? -1 : left > right ? 1 : one - other;
  });
}

const haystacks = [];

/** What is searched of a document: what a reader sees, in small letters, made at the first search. */
function haystackOf(index) {
  if (haystacks[index] === undefined) {
    const { id, title, published } = report.documents[index];
    const { text, source, gold, predicted } = JSON.parse(at(`d${index}`).textContent);
    const parts = new Set([id, title, published, source, text]);
    for (const labels of [gold, predicted].filter(Boolean)) {
      for (const { value } of labels.mentions) parts.add(value);
      for (const { kinds, status, name, services, slots } of labels.records) {
        for (const part of [...kinds.map(spoken), status, name, ...services]) parts.add(part);
        for (const { value } of Object.values(slots).flat()) parts.add(value);
      }
    }
    haystacks[index] = [...parts].filter(Boolean).join("\n").toLowerCase();
  }
  return haystacks[index];
}

/** Whether a document's name, title, words or values hold `words`. */
function holds(index, words) { return haystackOf(index).includes(words); }
