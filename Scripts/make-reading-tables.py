#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
# Part of Yizhen, outreach records from Chinese press releases.
"""Writes pinyin.tsv: make-reading-tables.py RULES OUTPUT_FILE, with RULES what icu-rules prints for Han-Latin."""
import re
import sys
import unicodedata
from pathlib import Path


def toneless(reading):
  letters = (c for c in unicodedata.normalize("NFD", reading) if not unicodedata.combining(c))
  return "".join(letters)


def main():
  rules, output = sys.argv[1:]
  rows = {}
  for rule in Path(rules).read_text("utf-8").splitlines():
    match = re.fullmatch(r"\[?([^\[\]{}' ]+)\]? > (\S+);", rule.strip())
    if not match or match[1].startswith(":"):
      continue
    characters = re.sub(r"(.)-(.)", lambda m: "".join(map(chr, range(ord(m[1]), ord(m[2]) + 1))), match[1])
    kept = [c for c in characters if "\u4e00" <= c <= "\u9fff"]
    if kept:
      rows.setdefault(unicodedata.normalize("NFC", match[2]), []).extend(kept)
  lines = [
    "# pinyin.tsv: the reading that a page converter prints behind a character, 技術(shù).",
    "# columns: reading, reading without tone (ü is u), characters with that reading. Sorted.",
    "# source: ICU 72, Han-Latin (Unicode licence), by Scripts/make-reading-tables.py. read by: GlossFinder",
  ]
  lines += [f"{a}\t{toneless(a)}\t{''.join(sorted(b))}" for a, b in sorted(rows.items())]
  Path(output).write_text("\n".join(lines) + "\n", "utf-8")


if __name__ == "__main__":
  main()
