// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

/** The text of a document with one side's labels, cut wherever something may be lit. */
class Side {
  constructor(name, detail) {
    this.name = name;
    this.text = detail.text;
    const labels = detail[name];
    this.mentions = labels.mentions
      .map((mention, position) => ({ ...mention, position }))
      .sort((one, other) => one.start - other.start || other.end - one.end);
    this.faults = new Map();
    detail.faults.forEach((fault, position) => {
      const span = fault[name];
      if (span && fault.subject !== "record") {
        this.faults.set(`${fault.subject} ${span.start} ${span.end}`, position);
      }
    });
    this.cuts = this.places(labels, detail.faults);
    this.segments = [];
    this.open = [];
    this.next = 0;
    this.cut = 0;
  }

  /** All places where something that can be lit begins or ends, in order. */
  places(labels, faults) {
    const spans = [...labels.mentions];
    for (const record of labels.records) {
      const fillers = Object.values(record.slots).flat();
      spans.push(...record.evidence, ...fillers);
      spans.push(...fillers.map((filler) => this.text.sentence(filler.start)));
      if (record.trigger) spans.push(record.trigger, this.text.sentence(record.trigger.start));
    }
    const ends = (span) => [span.start, span.end];
    const cuts = new Set(spans.flatMap(ends));
    // What the other side alone has is looked at here too, but it divides no mention of this side.
    const others = faults.flatMap(
      ({ gold, predicted }) => [gold, predicted].filter(Boolean).flatMap(ends));
    for (const place of this.outside(others)) cuts.add(place);
    return Array.from(cuts).sort((one, other) => one - other);
  }

  /** Those of `places` that lie inside no mention; mentions may be as long as other tools say. */
  outside(places) {
    let next = 0;
    let reach = 0;
    return places.sort((one, other) => one - other).filter((place) => {
      for (; next < this.mentions.length && this.mentions[next].start < place; next += 1) {
        reach = Math.max(reach, this.mentions[next].end);
      }
      return reach <= place;
    });
  }

  /** The next line of the text; lines are asked for in their order. */
  line({ start, end }) {
    const element = make("p", { class: `side ${this.name}`, lang: "zh" });
    let from = start;
    while (from < end) {
      while (this.cuts[this.cut] <= from) this.cut += 1;
      const to = Math.min(end, this.cuts[this.cut] ?? end);
      element.append(this.segment(from, to));
      from = to;
    }
    return element;
  }

  segment(start, end) {
    while (this.next < this.mentions.length && this.mentions[this.next].start <= start) {
      this.open.push(this.mentions[this.next]);
      this.next += 1;
    }
    this.open = this.open.filter((mention) => mention.end > start);
    // Labels of other tools may lie in each other: the shortest one is on top.
    const mention = this.open.reduce(
      (best, other) => best && best.end - best.start <= other.end - other.start ? best : other, null);
    const words = this.text.slice(start, end);
    const element = mention ? this.mark(mention, start, end, words) : make("span", null, words);
    this.segments.push({ start, end, mention, element });
    return element;
  }

  mark(mention, start, end, words) {
    const { type, value, position } = mention;
    const ends = `${start === mention.start ? " first" : ""}${end === mention.end ? " last" : ""}`;
    const fault = this.faults.get(`${type} ${mention.start} ${mention.end}`);
    return make("mark", {
      class: `${type}${ends}`, title: value ? `${type}: ${value}` : type, tabindex: "-1",
      "data-mention": position, "data-side": this.name, "data-fault": fault,
    }, words);
  }

  /** Gives `className` to all that lies in `spans`, and takes it from all else. */
  light(className, spans) {
    for (const { start, end, element } of this.segments) {
      element.classList.toggle(
        className, spans.some((span) => span.start < end && start < span.end));
    }
  }

  /** Writes above the fillers of a record which slots they fill. */
  nameSlots(record) {
    const names = new Map();
    for (const [slot, fillers] of Object.entries(record?.slots ?? {})) {
      for (const { start } of fillers) {
        names.set(start, names.has(start) ? `${names.get(start)}, ${slot}` : slot);
      }
    }
    for (const { start, element } of this.segments) {
      if (names.has(start)) element.dataset.slot = names.get(start);
      else delete element.dataset.slot;
    }
  }

  /** Shows the faults that are asked for, and the types. */
  filter(faults) {
    for (const { mention, element } of this.segments) {
      if (!mention) continue;
      const position = element.dataset.fault;
      const fault = position === undefined ? null : faults[position];
      const isShown = fault && isWanted(fault.kind, fault.subject);
      element.classList.toggle("fault", Boolean(isShown));
      for (const kind of report.faults) {
        element.classList.toggle(`is-${kind}`, Boolean(isShown) && fault.kind === kind);
      }
      const isPlain = state.subjects.size > 0 && !state.subjects.has(mention.type);
      element.classList.toggle("plain", isPlain);
    }
  }

  /** The first element in `span`. */
  elementAt(span) {
    return this.segments.find(({ start, end }) => span.start < end && start < span.end)?.element;
  }
}
