# SPDX-License-Identifier: Apache-2.0
# Part of Yizhen, outreach records from Chinese press releases.
"""Print the table of Scripts/bench: what was measured before, and the runs of the program itself.

Usage: report.py WORK_FOLDER TEXT_FOLDER PROGRAM
"""

import os
import pathlib
import statistics
import subprocess
import sys
import time

STAGES = ["decode", "prepare", "numbers", "places", "institutions", "activities", "assembly", "write"]
LABELS = {
    "prepare": "clean, script, lines, sentences",
    "numbers": "numerals, dates, counts",
    "activities": "activities, overlaps",
    "assembly": "records",
}
START_UP_RUNS = 21


def measured(work: pathlib.Path) -> dict[str, float]:
    lines = (work / "stages").read_text().splitlines()
    return {key: float(value) for key, value in (line.split("\t") for line in lines)}


def row(label: str, seconds: float, megabytes: float, points: float, share: str = "") -> None:
    rate = f"{megabytes / seconds:10.1f}{points / seconds / 1e6:10.1f}{seconds / points * 1e9:9.1f}" if seconds else ""
    print(f"{label:34}{seconds:9.2f}{rate}{share:>8}")


def print_stages(values: dict[str, float], work: pathlib.Path) -> None:
    megabytes, points, total = values["bytes"] / 1e6, values["code_points"], values["total"]
    print(
        f"{values['documents']:.0f} documents, {megabytes:.1f} MB of UTF-8, "
        f"{points / 1e6:.1f} million code points; {values['records']:.0f} records\n"
    )
    print(f"{'one thread, processor time':34}{'seconds':>9}{'MB/s':>10}{'Mcp/s':>10}{'ns/cp':>9}{'share':>8}")
    for stage in STAGES:
        row("  " + LABELS.get(stage, stage), values[stage], megabytes, points, f"{values[stage] / total:7.0%}")
    row("whole pipeline", total, megabytes, points)
    for name, label in (("icu", "ICU Hant-Hans alone"), ("opencc", "OpenCC 1.4.2 t2s alone")):
        seconds = float((work / name).read_text())
        row(label, seconds, megabytes, points, f"{seconds / total:6.2f}x")
    print("  (share of the two peers: their time in times of our whole pipeline)\n")


def first_record(program: str) -> float:
    """Return the median of the seconds from the start of the program to its first line."""
    times = []
    for _ in range(START_UP_RUNS):
        start = time.perf_counter()
        with subprocess.Popen(
            [program, "extract", "seeds/county-free-clinic.txt"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        ) as process:
            if not process.stdout.readline():
                raise SystemExit("report.py: the program wrote no record")
            times.append(time.perf_counter() - start)
    return statistics.median(times)


def whole_run(program: str, text: str, workers: int) -> tuple[float, float, float]:
    """Return wall seconds, processor seconds and the peak of resident memory in MB."""
    start = time.perf_counter()
    command = [program, "extract", text, "-j", str(workers), "-o", os.devnull]
    process = subprocess.Popen(command, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    if status != 0:
        raise SystemExit(f"report.py: {' '.join(command)} ended with status {status}")
    return time.perf_counter() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def main() -> int:
    work, text, program = pathlib.Path(sys.argv[1]), sys.argv[2], sys.argv[3]
    values = measured(work)
    print_stages(values, work)
    print(f"start to first record of one file: {first_record(program) * 1000:.1f} ms (median of {START_UP_RUNS})")
    for workers in (1, 2):
        wall, processor, memory = whole_run(program, text, workers)
        rate = values["bytes"] / 1e6 / wall
        print(
            f"extract, whole folder, -j {workers}: {wall:.2f} s wall ({rate:.1f} MB/s), "
            f"{processor:.2f} s processor, {memory:.0f} MB resident"
        )
    return 0


if __name__ == "__main__":
    sys.exit(main())
