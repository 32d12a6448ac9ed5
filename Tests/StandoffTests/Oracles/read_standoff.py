#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
# Part of Yizhen, outreach records from Chinese press releases.
"""Prints as JSON what a third-party reader finds in a folder of brat files: read_standoff.py bratly|pybrat FOLDER"""
import contextlib
import json
import pathlib
import sys


def with_bratly(ann):
    from bratly.annotation_types import AttributeAnnotation, EntityAnnotation, EventAnnotation, NoteAnnotation
    from bratly.io import parse_ann_file

    collection = parse_ann_file(ann.read_text("utf-8"), str(ann.with_suffix(".txt")))
    found = collection.annotations
    return {
        "mentions": [
            {"id": a.id, "type": a.label, "spans": [[f.start, f.end] for f in a.fragments], "text": a.content}
            for a in found if isinstance(a, EntityAnnotation)],
        "events": [a.id for a in found if isinstance(a, EventAnnotation)],
        "attributes": sum(isinstance(a, AttributeAnnotation) for a in found),
        "notes": sum(isinstance(a, NoteAnnotation) for a in found),
    }


def with_pybrat(ann):
    from pybrat.parser import BratParser

    example = BratParser(error="raise")._parse_ann(str(ann), "utf-8", None)
    entities, events = example["entities"], example["events"]
    if isinstance(entities, dict):
        entities = entities.values()
    if isinstance(events, dict):
        events = events.values()
    return {
        "mentions": [
            {"id": e.id, "type": e.type, "spans": [[s.start, s.end] for s in e.spans], "text": e.mention}
            for e in entities],
        "events": [e.id for e in events],
    }


reader = {"bratly": with_bratly, "pybrat": with_pybrat}[sys.argv[1]]
with contextlib.redirect_stdout(sys.stderr):
    result = {ann.stem: reader(ann) for ann in sorted(pathlib.Path(sys.argv[2]).glob("*.ann"))}
print(json.dumps(result, ensure_ascii=False))
