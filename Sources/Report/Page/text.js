// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

/**
 * A text counted in code points, as all offsets of the report are; JavaScript counts UTF-16 units,
 * of which a character such as 𠮷 or 😀 takes two.
 */
class Text {
  constructor(string) {
    // A string is indexed faster, but only where each character is one unit.
    this.points = /[\ud800-\udfff]/.test(string) ? Array.from(string) : string;
  }

  get length() { return this.points.length; }

  /** The words from `start` up to, not including, `end`. */
  slice(start, end) {
    const part = this.points.slice(start, end);
    return typeof part === "string" ? part : part.join("");
  }

  /** The lines without their ends, as `{start, end}`. */
  lines() {
    const lines = [];
    let start = 0;
    for (let at = 0; at <= this.length; at += 1) {
      if (at < this.length && this.points[at] !== "\n") continue;
      lines.push({ start, end: at });
      start = at + 1;
    }
    return lines;
  }

  /** The sentence around a place, for what has no evidence of its own. */
  sentence(place) {
    const ends = "。！？\n";
    let start = Math.min(place, this.length);
    while (start > 0 && !ends.includes(this.points[start - 1])) start -= 1;
    let end = Math.min(place, this.length);
    while (end < this.length && !ends.includes(this.points[end])) end += 1;
    if (end < this.length && this.points[end] !== "\n") end += 1;
    return { start, end };
  }
}

/** Makes an element. Strings become text, never markup: nothing that a document says can run. */
function make(tag, properties, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties ?? {})) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.flat(Infinity).filter((child) => child !== null && child !== false));
  return element;
}

/** The element with an id. */
function at(id) { return document.getElementById(id); }

/** Whether all is one column, so that to scroll to a card is to leave the text. */
function isOneColumn() { return window.matchMedia("(max-width: 54rem)").matches; }

/** A share as it is written in score tables. */
function share(number) {
  if (number === null || number === undefined) return "–";
  return number >= 0.9995 ? "1.00" : number.toFixed(3).slice(1);
}

/** A number with its thousands apart. */
function grouped(number) { return number.toLocaleString("en"); }

/** A number and what it counts. */
function counted(number, one, many = `${one}s`) {
  return `${grouped(number)} ${number === 1 ? one : many}`;
}

/** A word for people. */
function spoken(name) { return name.replaceAll("_", " "); }
