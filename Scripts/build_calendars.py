#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
# Part of Yizhen, outreach records from Chinese press releases.
"""Writes lunar-years.tsv and solar-terms.tsv from the astronomical tables of sxtwl (PyPI, BSD).

    pip install sxtwl && Scripts/build_calendars.py Sources/Lexicons/Data
"""
import sys
from pathlib import Path

import sxtwl

FIRST, LAST = 1900, 2100


def lunar_row(year):
    """Leap month (0 for none), first day, and one digit a month: 1 for 30 days, 0 for 29."""
    first = sxtwl.fromLunar(year, 1, 1)
    leap = sxtwl.getRunMonth(year)
    lengths = []
    for month in range(1, 13):
        lengths.append(sxtwl.getLunarMonthNum(year, month, False))
        if month == leap:
            lengths.append(sxtwl.getLunarMonthNum(year, month, True))
    day = f"{first.getSolarMonth():02}-{first.getSolarDay():02}"
    return f"{year}\t{leap}\t{day}\t{''.join('1' if n == 30 else '0' for n in lengths)}"


def solar_row(year):
    """The day of the month of each term, 小寒 (January) to 冬至 (December)."""
    days = []
    for month in range(1, 13):
        for day in range(1, 32):
            try:
                at = sxtwl.fromSolar(year, month, day)
            except Exception:
                break
            if at.getSolarMonth() == month and at.hasJieQi():
                days.append(f"{day:02}")
    assert len(days) == 24, (year, days)
    return f"{year}\t{''.join(days)}"


HEADS = {
    "lunar-years.tsv": """# lunar-years.tsv: the lunar years.
# columns: year, leap month (0 for none), its first day (month-day of the same Gregorian year),
# length of each month in order, leap month included: 1 for 30 days, 0 for 29.
# source: computed by sxtwl (PyPI, BSD) with Scripts/build_calendars.py. licence: facts.
# read by: LunarCalendar
""",
    "solar-terms.tsv": """# solar-terms.tsv: the day of each solar term, two digits each.
# columns: year, days of the month from 小寒 and 大寒 (January) to 大雪 and 冬至 (December).
# source: computed by sxtwl (PyPI, BSD) with Scripts/build_calendars.py. licence: facts.
# read by: SolarTerms
""",
}

if __name__ == "__main__":
    folder = Path(sys.argv[1])
    for name, row in (("lunar-years.tsv", lunar_row), ("solar-terms.tsv", solar_row)):
        lines = [row(year) for year in range(FIRST, LAST + 1)]
        (folder / name).write_text(HEADS[name] + "\n".join(lines) + "\n", "utf-8")
