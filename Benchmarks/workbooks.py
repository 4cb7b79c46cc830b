#!/usr/bin/env python3
"""Times the writing of workbooks against C with libxlsxwriter on the same cells, in turns. See README.md."""
import argparse
import json
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path
from random import Random
from xml.etree import ElementTree

HERE = Path(__file__).resolve().parent
MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
SERIES = ["uhc.sci", "uhc.sci.rmnch", "uhc.sci.id", "uhc.sci.ncd", "uhc.sci.capacity", "uhc.che.oop"]


def countries():
    """The codes of the built-in list."""
    text = (HERE / "../Sources/Indicators/Resources/countries.csv").read_text()
    return [line.split(",")[0] for line in text.splitlines()[1:] if re.match(r"[A-Z]{3},", line)]


def make_inputs(folder, years, packs):
    """Invented figures of a seeded generator, and a manifest: one workbook of all countries, or a pack for each."""
    chance = Random(7)
    (folder / "data").mkdir()
    with open(folder / "data/tracers.csv", "w") as file:
        file.write("country,indicator,year,value\n")
        for country in countries():
            for name in SERIES:
                level = chance.uniform(20, 80)
                for year in range(2024 - years, 2024):
                    level = min(99.0, max(1.0, level + chance.uniform(-1, 2)))
                    file.write(f"{country},{name},{year},{level:.2f}\n")
    report = (
        "  - {id: pack, kind: country, each: country, formats: [xlsx, text]}"
        if packs
        else "  - {id: meeting, kind: inter-regional, formats: [xlsx]}"
    )
    (folder / "report.yaml").write_text(
        "schema: 1\ntitle: Benchmark of workbooks\nas_of: 2024-07-01\nillustrative: true\ninputs:\n"
        "  - {kind: observations, path: data/tracers.csv, layout: tidy, edition: \"2023\"}\n"
        f"reports:\n{report}\n"
    )


def run_ours(program, folder, jobs):
    """Seconds of all workbooks together, as run.json has them: arranging, writing and reading back."""
    subprocess.run(
        [program, "build", folder, "-o", folder / "out", "--force", "-q", "-j", str(jobs)], check=True
    )
    run = json.loads((folder / "out/run.json").read_text())
    return sum(
        report["seconds"]
        for report in run["reports"]
        if any(output["path"].endswith(".xlsx") for output in report["outputs"])
    )


def write_list(workbooks, folder, path):
    """The cells of workbooks as the list that cells.c reads; returns how many."""
    cells = 0
    with open(path, "w") as out:
        for book in workbooks:
            with zipfile.ZipFile(book) as archive:
                cells += write_book(archive, folder / f"c-{book.name}", out)
    return cells


def write_book(archive, target, out):
    def root(name):
        return ElementTree.fromstring(archive.read(name))

    texts = ["".join(part.text or "" for part in item.iter(MAIN + "t")) for item in root("xl/sharedStrings.xml")]
    styles = root("xl/styles.xml")
    codes = {item.get("numFmtId"): item.get("formatCode") for item in styles.iter(MAIN + "numFmt")}
    out.write(f"W\t{target}\n")
    formats = list(styles.find(MAIN + "cellXfs"))
    out.writelines(f"F\t{codes.get(item.get('numFmtId'), '')}\n" for item in formats)
    names = [item.get("name") for item in root("xl/workbook.xml").iter(MAIN + "sheet")]
    cells = 0
    for place, name in enumerate(names, 1):
        out.write(f"S\t{name}\n")
        sheet = root(f"xl/worksheets/sheet{place}.xml")
        for column in sheet.iter(MAIN + "col"):
            out.write(f"C\t{int(column.get('min')) - 1}\t{float(column.get('width')) - 0.71}\n")
        for cell in sheet.iter(MAIN + "c"):
            line = cell_line(cell, texts)
            if line:
                out.write(line)
                cells += 1
    return cells


def cell_line(cell, texts):
    letters, digits = re.match(r"([A-Z]+)(\d+)", cell.get("r")).groups()
    column = 0
    for letter in letters:
        column = column * 26 + ord(letter) - 64
    value, formula = cell.find(MAIN + "v"), cell.find(MAIN + "f")
    place = f"{int(digits) - 1}\t{column - 1}\t{cell.get('s', 0)}"
    if value is None:
        return None
    if formula is not None:
        return f"R\t{place}\t={formula.text}\t{value.text}\n"
    if cell.get("t") == "s":
        return f"T\t{place}\t" + re.sub(r"[\t\n]", " ", texts[int(value.text)]) + "\n"
    return f"N\t{place}\t{value.text}\n"


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--program", default=HERE.parent / ".build/release/indicator-report", type=Path)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--packs", action="store_true", help="a workbook and a brief for each country instead of one large workbook")
    parser.add_argument("--years", type=int, default=16)
    arguments = parser.parse_args()
    folder = Path(tempfile.mkdtemp(prefix="workbooks-"))
    try:
        subprocess.run(["cc", "-O2", "-o", folder / "cells", HERE / "peers/cells.c", "-lxlsxwriter"], check=True)
        make_inputs(folder, arguments.years, arguments.packs)
        program = arguments.program.resolve()
        run_ours(program, folder, 1)
        books = sorted((folder / "out").glob("*.xlsx"))
        cells = write_list(books, folder, folder / "cells.txt")
        rounds = []
        for _ in range(arguments.runs):
            ours = run_ours(program, folder, 1)
            peer = subprocess.run([folder / "cells", folder / "cells.txt"], check=True, capture_output=True, text=True)
            rounds.append((ours, float(peer.stdout.split()[0])))
        ratio = statistics.median(ours / peer for ours, peer in rounds)
        ours, peer = (statistics.median(column) for column in zip(*rounds))
        print(f"{len(books)} workbooks, {cells} cells: ours {ours:.2f} s, C {peer:.2f} s, ratio {ratio:.2f}")
        print(f"workbooks a second: ours {len(books) / ours:.1f}, C {len(books) / peer:.1f}")
    finally:
        shutil.rmtree(folder)


if __name__ == "__main__":
    sys.exit(main())
