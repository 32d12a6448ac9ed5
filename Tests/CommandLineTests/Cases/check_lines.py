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
EXPLANATION = "schema document sentences records no_records mentions rules warnings".split()
EXPLAINED = "id kind status sentences slots confidence confidence_shares".split()
EXPLAINED_SLOTS = ["kind", "name", "status", *SLOTS, "services"]
FILLER = "value start end text sentence rule mention mention_rule".split()


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


def check_explanation(explanation, text):
    keys(explanation, EXPLANATION)
    assert explanation["schema"] == "yizhen.explanation/1"
    keys(explanation["document"], REFERENCE)
    notes = {}
    for rule in explanation["rules"]:
        keys(rule, ["rule", "note"])
        notes[rule["rule"]] = rule["note"]
    assert all(notes.values()) and list(notes) == sorted(notes), notes
    for number, sentence in enumerate(explanation["sentences"], 1):
        keys(sentence, ["number", *COMMON, "kind"])
        assert sentence["number"] == number
        slices(sentence, text)
    mentions = {mention["id"]: mention for mention in explanation["mentions"]}
    for mention in mentions.values():
        keys(
            mention,
            ["id", "type", *COMMON, *MENTION[mention["type"]], "sentence", "rule", "derivation", "used", "unused"],
        )
        slices(mention, text)
        assert mention["rule"] in notes and bool(mention["used"]) != (mention["unused"] in notes)
        for origin in mention["derivation"]:
            keys(origin, ["part", "from", "mention"])
            assert (origin["from"] == "mention") == (origin["mention"] in mentions)
    assert bool(explanation["records"]) != (explanation["no_records"] in notes)
    for number, record in enumerate(explanation["records"], 1):
        check_explained(record, number, explanation, mentions, notes, text)


def check_explained(record, number, explanation, mentions, notes, text):
    keys(record, EXPLAINED)
    keys(record["slots"], EXPLAINED_SLOTS)
    assert record["id"] == f"{explanation['document']['id']}#{number}"
    assert abs(sum(share["share"] for share in record["confidence_shares"]) - record["confidence"]) < 0.001
    for slot, fillers in record["slots"].items():
        for filler in fillers:
            keys(filler, FILLER)
            assert filler["rule"] in notes
            if filler["text"] is None:
                assert slot in ("kind", "status") and filler["start"] is filler["end"] is None
                continue
            slices(filler, text)
            sentence = explanation["sentences"][filler["sentence"] - 1]
            assert sentence["start"] <= filler["start"] and filler["end"] <= sentence["end"]
            if filler["mention"]:
                mention = mentions[filler["mention"]]
                assert mention["rule"] == filler["mention_rule"] and mention["text"] == filler["text"]
                assert {"record": number, "slot": slot} in mention["used"]


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
    elif value["schema"].startswith("yizhen.explanation"):
        check_explanation(value, texts[value["document"]["id"]])
    else:
        check_document(value, texts[value["id"]])
    count += 1
assert count >= len(texts) / 2, f"only {count} lines for {len(texts)} documents"
print(f"checked {count} lines")
