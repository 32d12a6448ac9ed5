#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
# Part of Yizhen, outreach records from Chinese press releases.
"""Write the releases of seeds/ that are not UTF-8 from their sources in Scripts/seeds/.

Usage: Scripts/encode-seeds.py [--check]

With --check nothing is written; exit 1 where a file of seeds/ differs from its source.
"""

import pathlib
import sys

SCRIPTS = pathlib.Path(__file__).resolve().parent
SEEDS = SCRIPTS.parent / "seeds"

# name: (codec, bytes in front, line end)
ENCODINGS = {
    "agronomy-service": ("utf-16-be", b"", "\n"),
    "hongkong-outreach": ("big5hkscs", b"", "\r\n"),
    "taiwan-island-tour": ("cp950", b"", "\r\n"),
    "township-pairing": ("utf-16-le", b"\xff\xfe", "\r\n"),
    "zhenyuan-training": ("gb18030", b"", "\n"),
}


def encoded(name: str) -> bytes:
    codec, front, line_end = ENCODINGS[name]
    text = (SCRIPTS / "seeds" / f"{name}.txt").read_text(encoding="utf-8")
    return front + text.replace("\n", line_end).encode(codec)


def main() -> int:
    check = sys.argv[1:] == ["--check"]
    different = 0
    for name in sorted(ENCODINGS):
        target = SEEDS / f"{name}.txt"
        wanted = encoded(name)
        if check and (not target.exists() or target.read_bytes() != wanted):
            print(f"{target.name} differs from Scripts/seeds/{name}.txt", file=sys.stderr)
            different = 1
        elif not check:
            target.write_bytes(wanted)
    return different


if __name__ == "__main__":
    sys.exit(main())
