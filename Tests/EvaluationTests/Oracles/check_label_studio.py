#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
# Part of Yizhen, outreach records from Chinese press releases.
"""Validates tasks with label-studio-sdk: check_label_studio.py TASKS.json LABELS.xml"""
import json
import pathlib
import sys

from label_studio_sdk.label_interface import LabelInterface

tasks = json.loads(pathlib.Path(sys.argv[1]).read_text("utf-8"))
interface = LabelInterface(pathlib.Path(sys.argv[2]).read_text("utf-8"))
regions = relations = 0
for task in tasks:
    for prediction in task["predictions"]:
        errors = interface.validate_prediction(prediction, return_errors=True)
        if errors:
            sys.exit(f"{task['data']['id']}: {errors}")
        for item in prediction["result"]:
            if item["type"] == "relation":
                relations += 1
                continue
            regions += 1
            value = item["value"]
            if task["data"]["text"][value["start"]:value["end"]] != value["text"]:
                sys.exit(f"{task['data']['id']}: {value}")
# A check that cannot fail is none.
broken = json.loads(json.dumps(tasks[0]["predictions"][0]))
broken["result"][0]["value"]["labels"] = ["NoSuchLabel"]
if not interface.validate_prediction(broken, return_errors=True):
    sys.exit("a label that the configuration lacks was accepted")
print(f"{len(tasks)} tasks, {regions} regions, {relations} relations")
