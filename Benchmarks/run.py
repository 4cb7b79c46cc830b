#!/usr/bin/env python3
"""Times the same question by several programs, in turns, and checks that they agree. See README.md."""
import argparse
import csv
import math
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from pathlib import Path

HERE = Path(__file__).resolve().parent
COLUMNS = ("share10", "share25", "se10", "se25")


def timed(command, folder):
    """Runs a command; wall seconds, CPU seconds, peak memory in MB."""
    with open(folder / "log.txt", "w") as log:
        begin = time.monotonic()
        process = subprocess.Popen(command, stdout=log, stderr=log)
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.monotonic() - begin
    if status != 0:
        sys.exit(f"{' '.join(map(str, command))} failed:\n{(folder / 'log.txt').read_text()[-2000:]}")
    return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def from_sums(path):
    """Shares and linearised standard errors (stats.md 1) from the sums of every cluster."""
    frame = defaultdict(set)
    sums = defaultdict(lambda: defaultdict(lambda: (0.0, 0.0, 0.0)))
    with open(path, newline="") as file:
        for row in csv.DictReader(file):
            unit = (row["stratum"], row["psu"])
            frame[row["country"]].add(unit)
            values = tuple(float(row[name]) for name in ("people", "over10", "over25"))
            sums[row["country"], row["quintile"]][unit] = values
    found = {}
    for (country, quintile), units in sums.items():
        people = math.fsum(value[0] for value in units.values())
        result = []
        for place in (1, 2):
            share = math.fsum(value[place] for value in units.values()) / people
            strata = defaultdict(list)
            for unit in frame[country]:
                value = units.get(unit, (0.0, 0.0, 0.0))
                strata[unit[0]].append((value[place] - share * value[0]) / people)
            variance = 0.0
            for scores in strata.values():
                mean = math.fsum(scores) / len(scores)
                squares = math.fsum((score - mean) ** 2 for score in scores)
                variance += len(scores) / (len(scores) - 1) * squares
            result.append((share, math.sqrt(variance)))
        found[country, quintile] = (result[0][0], result[1][0], result[0][1], result[1][1])
    return found


def from_estimates(path):
    """What the R program wrote."""
    with open(path, newline="") as file:
        return {
            (row["country"], row["quintile"]): tuple(float(row[name]) for name in COLUMNS)
            for row in csv.DictReader(file)
        }


def from_values(path):
    """What indicator-report wrote: percentages in values.csv."""
    found = defaultdict(lambda: [math.nan] * 4)
    places = {"uhc.fp.oop10": 0, "uhc.fp.oop25": 1}
    with open(path, newline="") as file:
        for row in csv.DictReader(file):
            is_country = row["area_type"] == "country" and row["breakdown"] == "quintile"
            if is_country and row["indicator"] in places:
                place = places[row["indicator"]]
                cell = found[row["area"], row["category"]]
                cell[place] = float(row["value"]) / 100
                cell[place + 2] = float(row["se"]) / 100
    return {key: tuple(value) for key, value in found.items()}


def largest_difference(one, other):
    """The largest relative difference; infinite where one of them lacks something."""
    if not one or one.keys() != other.keys():
        return math.inf
    worst = 0.0
    for key, values in one.items():
        for value, reference in zip(values, other[key]):
            difference = abs(value - reference) / abs(reference) if reference else abs(value)
            worst = max(worst, math.inf if math.isnan(difference) else difference)
    return worst


class Contest:
    """The programs, the file, and where they work."""

    def __init__(self, options, folder):
        self.folder = folder
        self.threads = str(options.threads)
        self.file = folder / "households.csv"
        python, peers = options.python, HERE / "peers"
        self.commands = {
            "indicator-report": [options.program, "build", folder / "ours", "-o", folder / "out"],
            "polars": [python, peers / "polars_sums.py", self.file, self.threads, folder / "polars.csv"],
            "duckdb": [python, peers / "duckdb_sums.py", self.file, self.threads, folder / "duckdb.csv"],
            "survey": ["Rscript", peers / "survey.R", self.file, self.threads, folder / "survey.csv"],
            "cat": ["cat", self.file],
        }
        self.readers = {
            "indicator-report": lambda: from_values(folder / "out" / "values.csv"),
            "polars": lambda: from_sums(folder / "polars.csv"),
            "duckdb": lambda: from_sums(folder / "duckdb.csv"),
            "survey": lambda: from_estimates(folder / "survey.csv"),
        }

    def prepare(self, options):
        order = ["shuffled"] if options.shuffled else []
        with open(self.file, "wb") as file:
            command = [options.generator, str(options.rows), str(options.seed), *order]
            subprocess.run(command, stdout=file, check=True)
        shutil.copytree(HERE / "manifest", self.folder / "ours")
        (self.folder / "ours" / "households.csv").symlink_to(self.file)


def report(options, times, contest):
    size = contest.file.stat().st_size / 1e6
    order = "in random order" if options.shuffled else "in the order of clusters"
    print(f"{options.rows} rows, {size:.0f} MB, {order}, {options.threads} threads, {options.runs} runs each")
    print(f"{'':18}{'wall min':>10}{'median':>9}{'CPU s':>8}{'peak MB':>9}", end="")
    rivals = [name for name in options.programs if name != options.programs[0]]
    print("".join(f"{'÷ ' + name:>12}" for name in rivals))
    for name in options.programs:
        walls = sorted(wall for wall, _, _ in times[name])
        middle = median(walls)
        cpu, peak = median(sorted(t[1] for t in times[name])), max(t[2] for t in times[name])
        print(f"{name:18}{walls[0]:10.2f}{middle:9.2f}{cpu:8.2f}{peak:9.0f}", end="")
        # Runs are paired: what disturbs one round disturbs all programs of it.
        for rival in rivals:
            ratios = sorted(a[0] / b[0] for a, b in zip(times[name], times[rival]))
            print(f"{median(ratios):12.3f}", end="")
        print()


def median(values):
    middle = len(values) // 2
    return values[middle] if len(values) % 2 else (values[middle - 1] + values[middle]) / 2


def check(options, contest):
    names = [name for name in options.programs if name in contest.readers]
    reference = next((name for name in names if name != "indicator-report"), None)
    found = {name: contest.readers[name]() for name in names}
    is_good = True
    for name in names:
        if reference is None or name == reference:
            continue
        worst = largest_difference(found[name], found[reference])
        print(f"{name} and {reference}: {len(found[name])} cells, largest relative difference {worst:.1e}")
        is_good = is_good and worst <= 1e-9
    return is_good


def main():
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("--rows", type=int, default=10_000_000)
    words.add_argument("--seed", type=int, default=7)
    words.add_argument("--shuffled", action="store_true", help="rows in random order")
    words.add_argument("--runs", type=int, default=5)
    words.add_argument("--threads", type=int, default=os.cpu_count())
    words.add_argument("--program", default=HERE.parent / ".build/release/indicator-report")
    words.add_argument("--generator", default=HERE / ".build/release/households")
    words.add_argument("--python", default=sys.executable, help="one that has duckdb and polars")
    words.add_argument("--programs", default="indicator-report,polars,duckdb", type=lambda text: text.split(","))
    words.add_argument("--folder", help="where the data go (default: the folder for temporary files)")
    options = words.parse_args()
    with tempfile.TemporaryDirectory(dir=options.folder, prefix="households-") as path:
        contest = Contest(options, Path(path))
        contest.prepare(options)
        times = defaultdict(list)
        for turn in range(options.runs + 1):
            for name in options.programs:
                if name == "indicator-report":
                    shutil.rmtree(contest.folder / "out", ignore_errors=True)
                result = timed(contest.commands[name], contest.folder)
                if turn > 0:  # the first round fills the caches
                    times[name].append(result)
        report(options, times, contest)
        sys.exit(0 if check(options, contest) else 5)


if __name__ == "__main__":
    main()
