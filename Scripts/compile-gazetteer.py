#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
# Part of Yizhen, outreach records from Chinese press releases.
"""Compile Sources/Lexicons/Data/gazetteer/*.tsv into Sources/Lexicons/Data/places.bin.

The file is used where it lies: little-endian arrays behind a header of 32-bit counts, each array
on a multiple of four bytes. Sources/Lexicons/GazetteerLayout.swift describes and reads it.
"""
import pathlib
import struct
from array import array
from collections import defaultdict

DATA = pathlib.Path(__file__).resolve().parent.parent / "Sources/Lexicons/Data"
LEVELS = ["country", "province", "prefecture", "county", "township", "other"]
BUCKETS, FILTER, EDGE_FILTER = 1 << 15, 1 << 18, 1 << 17
CLASS_WORDS = {
    "province": ("维吾尔自治区", "壮族自治区", "回族自治区", "特别行政区", "自治区", "省", "市"),
    "prefecture": ("自治州", "地区", "州", "市", "盟"),
    "county": ("自治县", "自治旗", "林区", "特区", "新区", "矿区", "县", "区", "市", "旗"),
    "township": ("街道", "民族苏木", "民族乡", "苏木", "镇", "乡", "区公所", "市", "区")}
NICKNAMES = {"自治州": "州", "自治县": "县", "自治旗": "旗", "民族乡": "乡", "乡": "乡", "镇": "镇"}


def rows(name):
    for line in (DATA / "gazetteer" / name).read_text(encoding="utf-8").split("\n"):
        if line and not line.startswith("#"):
            yield line.split("\t")


def optional_rows(name):
    return list(rows(name)) if (DATA / "gazetteer" / name).exists() else []


NATIONALITIES = sorted((name for name, in rows("nationalities.tsv")), key=len, reverse=True)
STEMS = NATIONALITIES + sorted((n[:-1] for n in NATIONALITIES if len(n) > 2), key=len, reverse=True)


def without_nationalities(name):
    changed = True
    while changed:
        changed = False
        for stem in STEMS:
            if name.endswith(stem) and len(name) - len(stem) >= 2:
                name, changed = name[:-len(stem)], True
                break
    return name


def short_forms(name, level):
    """The name without its class word, and autonomous units' nicknames: 芒宽彝族傣族乡 gives 芒宽, 芒宽乡."""
    for word in CLASS_WORDS.get(level, ()):
        if not name.endswith(word) or len(name) - len(word) < 2:
            continue
        stem = name[:-len(word)]
        if word not in NICKNAMES:
            return stem, []
        plain = without_nationalities(stem) if word not in "乡镇" or stem.endswith("族") else stem
        if plain.endswith("族") and len(plain) > 2 and word not in "乡镇":
            plain = plain[:-1]
        # Of the towns of a nationality only the nickname: too many are called 城关.
        return plain if word != "镇" else stem, [plain + NICKNAMES[word]] if plain + NICKNAMES[word] != name else []
    return None, []


class Place:
    def __init__(self, code, parent, level, name, status):
        self.code, self.parent_code, self.level, self.name = code, parent, level, name
        self.status, self.parent = status, None


def code_word(code):
    if code == "-":
        return 0
    if code.startswith("TW-"):
        return 0xC0000000 | sum((ord(c) - 65) * 26 ** i for i, c in enumerate(reversed(code[3:])))
    if code.isdigit():
        return int(code)
    return 0x80000000 | ord(code[0]) << 8 | ord(code[1])


def read_places():
    upper = [Place(*row) for row in rows("units.tsv")]
    upper.sort(key=lambda p: (LEVELS.index(p.level), p.code, p.name))
    known = {p.code: p for p in reversed(upper)}
    shorts = {(p.code[:2], short_forms(p.name, p.level)[0]): p for p in upper if p.level == "prefecture"}
    renamed, gone, current = [], [], {(p.code[:2], p.name) for p in upper}
    for code, parent, level, name, status in rows("former.tsv"):
        if (code[:2], name) in current:
            continue  # a unit of today bears the name
        heir = shorts.get((code[:2], short_forms(name, level)[0])) if level == "prefecture" else None
        if status == "renamed" or heir:
            renamed.append((heir or known[code], name))
        else:
            gone.append(Place(code, parent, level, name, status))
    zones = []
    for code, written in rows("zones.tsv"):
        name, *others = written.split("/")
        zones.append(Place(code, code, "other", name, "zone"))
        renamed += [(zones[-1], other) for other in others]
    towns = sorted((Place(*row) for row in rows("townships.tsv")), key=lambda p: (p.code, p.name))
    upper += gone + zones
    places = upper + towns
    for number, place in enumerate(places):
        place.number = number
        place.parent = known.get(place.parent_code)
    return places, len(upper), renamed, known


def names_of(places, renamed, known):
    full, short = defaultdict(set), defaultdict(set)
    for place in places:
        full[place.name].add(place.number)
        stem, nicks = short_forms(place.name, place.level)
        place.short = len(stem) if stem else len(place.name)
        if stem and len(stem) > 1:
            short[stem].add(place.number)
        for nick in nicks:
            full[nick].add(place.number)
    for place, name in renamed:
        full[name].add(place.number)
        stem, _ = short_forms(name, place.level)
        if stem and len(stem) > 1:
            short[stem].add(place.number)
    for code, alias in rows("aliases.tsv"):
        place = known[code]
        said = alias[-1] in "县旗州" or place.level == "country"
        (full if said else short)[alias].add(place.number)
    return full, short


def units(name, rare):
    return tuple(ord(char) if ord(char) < 0x10000 else 0xE000 + rare.setdefault(ord(char), len(rare))
                 for char in name)


def bucket(key, size):
    mixed = (key[0] * 0x9E3779B1 + key[1] * 0x85EBCA6B) & 0xFFFFFFFF
    return mixed >> (33 - size.bit_length())


def text_of(names):
    """All keys in one array; a key that is a part of a longer one lies inside it."""
    text, offsets, cached = array("H"), {}, {}
    for name in sorted(names, key=lambda name: (-len(name), name)):
        key = names[name]
        if key not in cached:
            for start in range(len(key) - 1):
                for end in range(start + 2, len(key) + 1):
                    cached.setdefault(key[start:end], len(text) + start)
            text.extend(key)
        offsets[name] = cached[key]
    return text, offsets


def third(key):
    """Four bits of the third unit, so that few keys of a bucket need to be compared."""
    return (key[2] * 0x9E3779B1 & 0xFFFFFFFF) >> 28 if len(key) > 2 else 0


def pair_filter(pairs, size):
    """One bit for each hash of two units."""
    bits = bytearray(size // 8)
    for pair in pairs:
        bit = bucket(pair, size)
        bits[bit >> 3] |= 1 << (bit & 7)
    return array("B", bits)


def key_sections(full, short, names, offsets):
    risks = {name: int(risk) for name, risk in optional_rows("risks.tsv")}
    for name, risk in rows("ordinary.tsv"):
        assert int(risk) > risks.get(name, 0), f"ordinary.tsv: {name} has that risk without this row"
        risks[name] = int(risk)
    order = sorted(names, key=lambda name: (bucket(names[name], BUCKETS), names[name]))
    keys, key_runs, runs, starts = array("I"), array("I"), array("H"), array("H", [0] * (BUCKETS + 1))
    for name in order:
        starts[bucket(names[name], BUCKETS) + 1] += 1
        keys.append(offsets[name] | len(names[name]) << 20 | risks.get(name, 0) << 26 | third(names[name]) << 28)
        fulls = sorted(full.get(name, ()))
        key_runs.append(len(runs) | len(fulls) << 20)
        runs.extend(fulls + sorted(short.get(name, set()) - set(fulls)))
    key_runs.append(len(runs))
    for index in range(BUCKETS):
        starts[index + 1] += starts[index]
    return order, keys, key_runs, runs, starts


def place_sections(places, upper_count, order):
    number = {name: index for index, name in enumerate(order)}
    codes = array("I", (code_word(place.code) for place in places[:upper_count]))
    words, parents, suffixes = array("I"), array("H"), array("H")
    for place in places:
        former = 1 if place.status == "former" else 0
        words.append(number[place.name] | place.short << 17 | LEVELS.index(place.level) << 23 | former << 26)
        parents.append(place.parent.number if place.parent else 0xFFFF)
    for place in places[upper_count:]:
        if not place.code.startswith(place.parent.code):
            raise SystemExit(f"{place.code} {place.name} is not under {place.parent.code}")
        suffixes.append(int(place.code[6:]) if place.code.isdigit() else 0xFFFF)
    return codes, words, parents, suffixes


def main():
    places, upper_count, renamed, known = read_places()
    full, short = names_of(places, renamed, known)
    rare = {}
    names = {name: units(name, rare) for name in sorted({*full, *short}) if len(name) > 1}
    text, offsets = text_of(names)
    order, keys, key_runs, runs, starts = key_sections(full, short, names, offsets)
    codes, words, parents, suffixes = place_sections(places, upper_count, order)
    words_of_two = [(ord(word[0]), ord(word[1])) for word, in optional_rows("edges.tsv")]
    edges = array("I", sorted(first << 16 | second for first, second in words_of_two))
    rare_table = array("I", sorted(rare, key=rare.get))
    sections = [codes, words, keys, key_runs, rare_table, edges, parents, suffixes, runs, text, starts,
                pair_filter(names.values(), FILTER), pair_filter(words_of_two, EDGE_FILTER)]
    bearers, worst = max((len(bearers), name) for table in (full, short) for name, bearers in table.items())
    assert bearers <= 128, f"{worst} has {bearers} bearers, PlaceSet holds 128"
    assert len(order) < 1 << 16 and len(text) < 1 << 20 and len(runs) < 1 << 20 and max(map(len, order)) < 64
    header = [0x4C505A59, 2, upper_count] + [len(section) for section in sections]
    out = bytearray(struct.pack(f"<{len(header)}I", *header))
    for section in sections:
        out += section.tobytes()
        out += b"\0" * (-len(out) % 4)
    (DATA / "places.bin").write_bytes(out)
    print(f"{len(places)} places, {len(order)} names, {len(out)} bytes")


if __name__ == "__main__":
    main()
