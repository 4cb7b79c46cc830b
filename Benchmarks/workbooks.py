#!/usr/bin/env python3
"""Times the writing of workbooks against C with libxlsxwriter on the same cells, tables and charts, in turns. See README.md."""
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
CHART = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing}"
KINDS = {"areaChart": "A", "barChart": "B", "lineChart": "L", "scatterChart": "S", "radarChart": "R"}
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
    """The cells, tables and charts of workbooks as the list that cells.c reads; returns how many cells."""
    cells = 0
    with open(path, "w") as out:
        for book in workbooks:
            with zipfile.ZipFile(book) as archive:
                cells += write_book(archive, folder / f"c-{book.name}", out)
    return cells


def parts_of(archive, part, kind):
    """The parts of a kind to which another part leads."""
    folder, name = part.rsplit("/", 1)
    relations = f"{folder}/_rels/{name}.rels"
    if relations not in archive.namelist():
        return []
    return [
        f"xl/{item.get('Target').removeprefix('../')}"
        for item in ElementTree.fromstring(archive.read(relations))
        if item.get("Type").endswith("/" + kind)
    ]


def tables_and_charts(archive, part):
    """The lines that make a sheet's tables and charts."""
    for table in parts_of(archive, part, "table"):
        root = ElementTree.fromstring(archive.read(table))
        first, last = (place(corner) for corner in root.get("ref").split(":"))
        names = [column.get("name").replace("\n", " ") for column in root.iter(MAIN + "tableColumn")]
        yield "\t".join(map(str, ["B", *first, *last, root.get("name"), len(names), *names])) + "\n"
    for drawing in parts_of(archive, part, "drawing"):
        corners = ElementTree.fromstring(archive.read(drawing)).iter(DRAWING + "from")
        for corner, chart in zip(corners, parts_of(archive, drawing, "chart")):
            root = ElementTree.fromstring(archive.read(chart))
            kind = next(KINDS[name] for name in KINDS if root.find(f".//{CHART}{name}") is not None)
            where = [corner.find(DRAWING + name).text for name in ("row", "col")]
            series = []
            for item in root.iter(CHART + "ser"):
                for names in (("cat", "xVal"), ("val", "yVal")):
                    found = (item.find(f"{CHART}{name}//{CHART}f") for name in names)
                    series.append("=" + next((text.text for text in found if text is not None), ""))
            yield "\t".join(["G", kind, *where, str(len(series) // 2), *series]) + "\n"


def place(name):
    """Row and column of a cell, counted from 0."""
    letters, digits = re.match(r"([A-Z]+)(\d+)", name).groups()
    column = 0
    for letter in letters:
        column = column * 26 + ord(letter) - 64
    return int(digits) - 1, column - 1


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
    for number, name in enumerate(names, 1):
        out.write(f"S\t{name}\n")
        sheet = root(f"xl/worksheets/sheet{number}.xml")
        for column in sheet.iter(MAIN + "col"):
            out.write(f"C\t{int(column.get('min')) - 1}\t{float(column.get('width')) - 0.71}\n")
        for cell in sheet.iter(MAIN + "c"):
            line = cell_line(cell, texts)
            if line:
                out.write(line)
                cells += 1
        out.writelines(tables_and_charts(archive, f"xl/worksheets/sheet{number}.xml"))
    return cells


def cell_line(cell, texts):
    row, column = place(cell.get("r"))
    value, formula = cell.find(MAIN + "v"), cell.find(MAIN + "f")
    where = f"{row}\t{column}\t{cell.get('s', 0)}"
    if value is None:
        return None
    if formula is not None:
        return f"R\t{where}\t={formula.text}\t{value.text}\n"
    if cell.get("t") == "s":
        return f"T\t{where}\t" + re.sub(r"[\t\n]", " ", texts[int(value.text)]) + "\n"
    return f"N\t{where}\t{value.text}\n"


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
