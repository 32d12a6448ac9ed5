#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
# Part of Yizhen, outreach records from Chinese press releases.
"""Compare the place codes found in simplified lines with those found in the same lines in traditional characters.

Usage: check-place-scripts.py PROGRAM LINES.jsonl
Needs: pip install OpenCC==1.4.2. Each line is an object with "id" and "text", as `PROGRAM filter` reads them, in simplified
characters. Each is run as it is, and as OpenCC's s2t, s2tw and s2hk write it; the codes of its places and institutions
must be the same, one by one. Ends with 1 if fewer than 99 % of the codes are.
"""

import collections
import json
import subprocess
import sys

import opencc

LEAST = 0.99


def codes(program: str, lines: list[dict[str, object]]) -> list[collections.Counter[str]]:
    """Return the codes that `program` finds in each line, and how often."""
    given = "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)
    command = [program, "filter", "--types", "place,institution"]
    said = subprocess.run(command, input=given, capture_output=True, text=True, check=True).stdout
    return [
        collections.Counter(f"{mention['type']} {mention['code']}" for mention in json.loads(line)["mentions"])
        for line in said.splitlines()
    ]


def main() -> int:
    program, path = sys.argv[1], sys.argv[2]
    with open(path, encoding="utf-8") as file:
        lines = [json.loads(line) for line in file]
    expected = codes(program, lines)
    is_good = True
    for scheme in ("s2t", "s2tw", "s2hk"):
        convert = opencc.OpenCC(scheme).convert
        written = [line | {"text": convert(str(line["text"]))} for line in lines]
        found = codes(program, written)
        total = sum(max(want.total(), got.total()) for want, got in zip(expected, found))
        same = sum((want & got).total() for want, got in zip(expected, found))
        is_good = is_good and same >= LEAST * total
        print(f"{scheme:5} {same} of {total} codes the same, {same / max(1, total):.3f}")
        for line, want, got in zip(written, expected, found):
            if want != got:
                print(f"  {line['id']} {line['text']}\n    -{dict(want - got)} +{dict(got - want)}")
    return 0 if is_good else 1


if __name__ == "__main__":
    sys.exit(main())
