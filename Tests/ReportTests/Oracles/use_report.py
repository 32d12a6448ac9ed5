# SPDX-License-Identifier: Apache-2.0
# Part of Yizhen, outreach records from Chinese press releases.
"""Uses a report as a reader would, in a real browser, and prints what is to be seen as JSON.

Usage: use_report.py REPORT STEPS [dark]. STEPS is a JSON array of objects, done in order:
{"open": "#d=in%2Fa.txt"}, {"click": "css selector"}, {"press": "n"}, {"type": "words"} into the
search field, {"wait": "an expression"} until it is true, {"note": "name", "value": "an expression"},
{"end": "browser"}.
"""

import json
import sys

from browser import Browser


def main(report, steps, *scheme):
    notes = {}
    with Browser(dark="dark" in scheme) as browser:
        browser.open(report)
        for step in json.loads(steps):
            match step:
                case {"open": fragment}:
                    browser.open("/dev/null")
                    browser.open(report, fragment)
                case {"click": selector}:
                    browser.click(selector)
                case {"press": key}:
                    browser.press(key)
                case {"type": words}:
                    browser.click("#search")
                    browser.send("Input.insertText", text=words)
                case {"wait": expression}:
                    browser.wait(expression)
                case {"end": "browser"}:
                    browser.kill()
                case {"note": name, "value": expression}:
                    notes[name] = browser.value(expression)
        tree = browser.send("Accessibility.getFullAXTree")["nodes"]
        notes["nameless"] = nameless(tree)
        notes["roles"] = sorted({node["role"]["value"] for node in tree if not node["ignored"]})
        notes["errors"] = browser.errors
        outside = [url for url in browser.requests if not url.startswith("file:")]
        notes["outside"] = outside
    json.dump(notes, sys.stdout, ensure_ascii=False)


def nameless(tree):
    """The controls that a screen reader could not name."""
    roles = {"button", "link", "searchbox", "combobox", "navigation", "complementary", "toolbar"}
    return [
        node["role"]["value"] for node in tree
        if not node["ignored"] and node["role"]["value"] in roles
        and not node.get("name", {}).get("value", "").strip()
    ]


main(*sys.argv[1:])
