# SPDX-License-Identifier: Apache-2.0
# Part of Yizhen, outreach records from Chinese press releases.
"""Print the processor seconds that OpenCC's t2s takes on the files named on standard input."""

import sys
import time

import opencc

converter = opencc.OpenCC("t2s")
seconds = 0.0
for path in sys.stdin:
    with open(path.rstrip("\n"), encoding="utf-8") as file:
        text = file.read()
    start = time.thread_time()
    converter.convert(text)
    seconds += time.thread_time() - start
print(f"{seconds:f}")
