#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
# Part of Yizhen, outreach records from Chinese press releases.
"""Counts with nervaluate: FILE holds [gold, predicted], each a list of documents of [start, last] pairs."""
import json
import pathlib
import sys

from nervaluate import Evaluator

sides = json.loads(pathlib.Path(sys.argv[1]).read_text("utf-8"))
gold, predicted = ([[{"label": "X", "start": start, "end": last} for start, last in document] for document in side]
                   for side in sides)
overall = Evaluator(gold, predicted, tags=["X"], loader="dict").evaluate()["overall"]
print(json.dumps({
    "strict": overall["strict"].correct,
    "overlapping": overall["ent_type"].correct,
    "gold": sum(map(len, gold)),
    "predicted": sum(map(len, predicted)),
}))
