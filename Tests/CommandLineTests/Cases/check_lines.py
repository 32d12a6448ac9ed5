# SPDX-License-Identifier: Apache-2.0
# Part of Yizhen, outreach records from Chinese press releases.
"""Check the lines of a file against the documents on the standard input: check_lines.py LINES

Python's own JSON reader decides what a line holds; the keys are asserted in their order.
"""

import json
import pathlib
import sys

RECORD = (
    "schema id document kind kinds name status when where organizers partners recipients staff "
    "beneficiaries outputs services evidence confidence"
).split()
REFERENCE = "id title published source script".split()
DOCUMENT = (
    "schema id title published source authors script encoding sha256 sentences mentions records warnings"
).split()
COMMON = "start end text".split()
MENTION = {
    "date": "value kind start_date end_date".split(),
    "count": "value upper qualifier unit of role".split(),
    "place": "name path code code_system level candidates".split(),
    "institution": "name kind code anaphor".split(),
    "activity": "kind name".split(),
}
SLOTS = {
    "when": "date", "where": "place", "organizers": "institution", "partners": "institution",
    "recipients": "institution", "staff": "count", "beneficiaries": "count", "outputs": "count",
}


def keys(value, wanted):
    assert list(value) == wanted, f"{list(value)} is not {wanted}"


def slices(piece, text):
    assert 0 <= piece["start"] < piece["end"] <= len(text), piece
    assert text[piece["start"] : piece["end"]] == piece["text"], piece


def check_record(record, text):
    keys(record, RECORD)
    assert record["schema"] == "yizhen.record/1"
    keys(record["document"], REFERENCE)
    assert record["id"].startswith(record["document"]["id"] + "#")
    assert record["kind"] in record["kinds"] and record["status"] in ("held", "ongoing", "planned")
    assert 0 <= record["confidence"] <= 1
    for slot, kind in SLOTS.items():
        for filler in record[slot]:
            keys(filler, ["id", *COMMON, *MENTION[kind]])
            slices(filler, text)
    for piece in record["evidence"]:
        keys(piece, COMMON)
        slices(piece, text)


def check_document(document, text):
    keys(document, DOCUMENT)
    assert document["schema"] == "yizhen.document/1"
    for sentence in document["sentences"]:
        keys(sentence, ["start", "end"])
        assert 0 <= sentence["start"] < sentence["end"] <= len(text), sentence
    for number, mention in enumerate(document["mentions"], 1):
        keys(mention, ["id", "type", *COMMON, *MENTION[mention["type"]]])
        assert mention["id"] == f"m{number}"
        slices(mention, text)
    for record in document["records"]:
        check_record(record, text)


texts = {}
for line in sys.stdin:
    document = json.loads(line)
    keys(document, [*DOCUMENT, "text", "normalized"])
    texts[document["id"]] = document["text"]

count = 0
for line in pathlib.Path(sys.argv[1]).read_bytes().decode("utf-8").removesuffix("\n").split("\n"):
    assert line.splitlines() == [line], "a line end inside a line"
    value = json.loads(line)
    if value["schema"].startswith("yizhen.record"):
        check_record(value, texts[value["document"]["id"]])
    else:
        check_document(value, texts[value["id"]])
    count += 1
assert count >= len(texts) / 2, f"only {count} lines for {len(texts)} documents"
print(f"checked {count} lines")
