// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

/**
 * The records of a document: those of gold beside those predicted, as they are paired in the scores,
 * or the predicted ones alone. `fillers` are by slot; a filler knows the words on each side.
 */
function cardsOf(detail) {
  if (detail.gold) {
    return detail.comparison.map((comparison) => ({
      gold: comparison.gold === null ? null : detail.gold.records[comparison.gold],
      predicted: comparison.predicted === null
        ? null : detail.predicted.records[comparison.predicted],
      fillers: comparison.fillers,
    }));
  }
  return (detail.predicted?.records ?? []).map((record) => ({
    gold: null,
    predicted: record,
    fillers: Object.entries(record.slots).flatMap(([slot, fillers]) => fillers.map(
      (filler) => ({ slot, value: filler.value, fault: null, gold: null, predicted: filler }))),
  }));
}

function recordSection() {
  const count = opened.cards.length;
  return make(
    "section", { class: "records", "aria-labelledby": "records-title" },
    make("h3", { id: "records-title" }, "Records ", make("span", { class: "tally" }, `${count}`),
      opened.row.gold && count > 0
        ? make("span", { class: "legend" }, "− missed, + spurious") : null),
    count === 0 ? make("p", { class: "none" }, "No record in this document.") : null,
    opened.cards.map(cardElement));
}

function cardElement(card, place) {
  const record = card.predicted ?? card.gold;
  const isCompared = opened.row.gold !== null;
  const fault = !isCompared ? null : !card.predicted ? "missed" : !card.gold ? "spurious" : null;
  const slots = [...new Set(card.fillers.map(({ slot }) => slot))];
  return make(
    "article", { class: `card ${fault ?? ""}`, id: `record-${place}`, "aria-labelledby": `head-${place}` },
    make(
      "button", {
        type: "button", class: "head", id: `head-${place}`, "aria-pressed": "false",
        onclick: () => selectRecord(state.record === place ? null : place, { scrolls: true }),
      },
      make("span", { class: "ordinal" }, `${place + 1}`),
      make("span", { class: "kinds" }, record.kinds.map(spoken).join(", ") || "record"),
      fault ? make("span", { class: `badge ${fault}` }, fault) : null,
      record.status ? make("span", { class: "status" }, record.status) : null,
      card.predicted?.confidence === null || card.predicted?.confidence === undefined ? null : make(
        "span", { class: "confidence", title: "confidence" }, share(card.predicted.confidence))),
    record.name ? make("p", { class: "name", lang: "zh" }, record.name) : null,
    make("dl", null, slots.map((slot) => [
      make("dt", null, spoken(slot)),
      make("dd", null, card.fillers.filter((filler) => filler.slot === slot)
        .map((filler) => fillerElement(filler, place))),
    ])),
    record.services.length > 0
      ? make("p", { class: "services", lang: "zh" }, record.services.join(" · ")) : null,
    evidenceElement(card, place));
}

const signs = { missed: "−", spurious: "+" };

/** A figure, a name or a day of a record; a click shows the words that say it. */
function fillerElement(filler, place) {
  const { gold, predicted, fault } = filler;
  const mention = predicted ?? gold;
  const sign = fault
    ? [make("span", { class: "sign", "aria-hidden": "true" }, signs[fault]),
      make("span", { class: "unseen" }, `${fault} `)]
    : null;
  const classes = `filler ${fault ?? (opened.row.gold ? "right" : "")}`;
  if (!mention) return make("span", { class: classes }, sign, make("span", null, spoken(filler.value)));
  const words = opened.detail.text.slice(mention.start, mention.end);
  return make(
    "button", {
      type: "button", class: classes, "data-start": mention.start, "data-end": mention.end,
      onclick: () => {
        if (state.record !== place) selectRecord(place, { scrolls: false });
        point({ gold, predicted }, { scrolls: true });
        inspect(mention.type, { gold, predicted }, []);
      },
    },
    sign, make("span", { class: "words", lang: "zh" }, words),
    mention.value === words ? null
      : make("span", { class: "value", lang: "zh" }, mention.value ?? filler.value ?? ""));
}

/** Links to the lines that say so. */
function evidenceElement(card, place) {
  const spans = card.predicted?.evidence ?? [];
  if (spans.length === 0) return null;
  const lines = opened.detail.text.lines();
  const whereIs = ({ start }) => {
    const number = lines.findIndex(({ end }) => start <= end);
    if (number < 0) return "beyond the text";
    return `${number + 1}:${start - lines[number].start + 1}`;
  };
  return make(
    "p", { class: "evidence" }, "evidence",
    spans.map((span) => make(
      "button", {
        type: "button",
        onclick: () => {
          if (state.record !== place) selectRecord(place, { scrolls: false });
          point({ predicted: span }, { scrolls: true });
        },
      }, whereIs(span))));
}

/** Lights up the evidence and the fillers of a record, on each side its own. */
function selectRecord(place, { scrolls }) {
  state.record = place;
  const card = place === null ? null : opened.cards[place];
  for (const side of opened.sides) {
    const record = card?.[side.name];
    const fillers = Object.values(record?.slots ?? {}).flat();
    side.light("lit", evidenceOf(record, fillers));
    side.light("filler", record?.trigger ? [...fillers, record.trigger] : fillers);
    side.nameSlots(record);
  }
  at("text").classList.toggle("dimmed", card !== null);
  point({}, { scrolls: false });
  for (const [position, element] of document.querySelectorAll(".card").entries()) {
    element.classList.toggle("open", position === place);
    element.querySelector(".head").setAttribute("aria-pressed", String(position === place));
  }
  at("inspector").replaceChildren();
  if (card && scrolls) scrollTo(card);
  if (!report.scores) showPosition();
}

/** The sentences that say a record; labels name none, so theirs are those around their words. */
function evidenceOf(record, fillers) {
  if (!record) return [];
  if (record.evidence.length > 0) return record.evidence;
  return [...fillers, ...(record.trigger ? [record.trigger] : [])]
    .map(({ start }) => opened.detail.text.sentence(start));
}

function scrollTo(card) {
  for (const side of [...opened.sides].reverse()) {
    const record = card[side.name];
    const [first] = evidenceOf(record, Object.values(record?.slots ?? {}).flat())
      .sort((one, other) => one.start - other.start);
    if (!first) continue;
    side.elementAt(first)?.scrollIntoView({ block: "center", behavior: motion() });
    break;
  }
  if (!isOneColumn()) at(`record-${state.record}`).scrollIntoView({ block: "nearest", behavior: motion() });
}
