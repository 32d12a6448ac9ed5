#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
# Part of Yizhen, outreach records from Chinese press releases.
"""Write the fixed text of the benchmark: about 50 MB of UTF-8 in files like releases.

Usage: make-text.py FOLDER [MEGABYTES]

Each file is one of our seeds with its figures changed and the paragraphs of a second one of the same
script behind it, chosen by a generator of our own with a fixed start: the same bytes on every machine.
"""

import pathlib
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
UTF8_SEEDS = [
    "annual-report", "county-free-clinic", "glossed-mirror", "internal-news", "mountain-caravan",
    "scraped-page", "taiwan-tribal-clinic", "week-roundup",
]
RECODED_SEEDS = [
    "agronomy-service", "hongkong-outreach", "taiwan-island-tour", "township-pairing", "zhenyuan-training",
]
TRADITIONAL = {"glossed-mirror", "taiwan-tribal-clinic", "hongkong-outreach", "taiwan-island-tour"}


class Generator:
    """Numerical Recipes' linear congruential generator, 32 bits."""

    def __init__(self, start: int) -> None:
        self.state = start

    def below(self, bound: int) -> int:
        self.state = (1664525 * self.state + 1013904223) & 0xFFFFFFFF
        return (self.state >> 8) % bound


def seeds() -> dict[str, str]:
    texts = {name: ROOT / "seeds" / f"{name}.txt" for name in UTF8_SEEDS}
    texts |= {name: ROOT / "Scripts" / "seeds" / f"{name}.txt" for name in RECODED_SEEDS}
    return {name: path.read_text(encoding="utf-8-sig") for name, path in texts.items()}


def with_other_figures(text: str, generator: Generator) -> str:
    """Change digits other than those of a header line's date; a first digit stays above 0."""
    characters = list(text)
    for at, character in enumerate(characters):
        if character.isascii() and character.isdigit() and generator.below(3) == 0:
            follows = at > 0 and characters[at - 1] in "0123456789-年月"
            if not follows and character != "0":
                characters[at] = str(1 + generator.below(9 if character > "2" else 2))
    return "".join(characters)


def release(texts: dict[str, str], generator: Generator) -> str:
    names = sorted(texts)
    first = names[generator.below(len(names))]
    same = [name for name in names if (name in TRADITIONAL) == (first in TRADITIONAL)]
    second = texts[same[generator.below(len(same))]].split("\n")
    kept = [line for line in second if len(line) > 60 and generator.below(3) > 0]
    return with_other_figures(texts[first].rstrip("\n") + "\n\n" + "\n".join(kept) + "\n", generator)


def main() -> int:
    folder = pathlib.Path(sys.argv[1])
    wanted = int(float(sys.argv[2] if len(sys.argv) > 2 else 50) * 1e6)
    folder.mkdir(parents=True, exist_ok=True)
    texts, generator = seeds(), Generator(20250331)
    written = number = 0
    while written < wanted:
        data = release(texts, generator).encode("utf-8")
        (folder / f"{number:06d}.txt").write_bytes(data)
        written += len(data)
        number += 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
