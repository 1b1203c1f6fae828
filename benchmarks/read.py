"""What `isnad read` costs: a first and a second reading, one process and two, twice the articles, and some more articles.

    python benchmarks/read.py ARTICLES.jsonl[.gz] [--count 6000] [--few 1000] [--add 100] [--tagger]

ARTICLES holds one article a line, as `isnad read` takes it. Each reading is a run of the command line in a process of its own, into a
database in a temporary folder. Prints seconds by the clock and of processor time (worker processes included), articles a second by
both, and the peak of the resident memory of the largest process; then the ratios that the project promises. By the clock the figures
hold for an idle machine only; the ratios of processor time hold for any.
"""

from __future__ import annotations

import argparse
import compileall
import gzip
import os
import sys
import tempfile
import time
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

import isnad


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds by the clock and of processor time, and the peak of the resident memory of the largest process, in MB."""

    clock: float
    cpu: float
    peak: float


def run(*arguments: str) -> Cost:
    """Run `isnad` and say what it cost. Status 1 is no failure: it says that something was left out."""
    began = time.perf_counter()
    nowhere = os.open(os.devnull, os.O_WRONLY)
    files = [(os.POSIX_SPAWN_DUP2, nowhere, 1), (os.POSIX_SPAWN_DUP2, nowhere, 2)]
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    process = os.posix_spawn(sys.executable, [sys.executable, "-m", "isnad", *arguments], environment, file_actions=files)
    _, status, used = os.wait4(process, 0)
    os.close(nowhere)
    if os.waitstatus_to_exitcode(status) not in {0, 1}:
        raise SystemExit(f"isnad {' '.join(arguments)} ended with status {os.waitstatus_to_exitcode(status)}; run it by hand to see why")
    return Cost(time.perf_counter() - began, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


def head(articles: Path, count: int, skip: int, into: Path) -> Path:
    """So many articles after the first ones, in a file of their own."""
    with gzip.open(articles, "rt", encoding="utf-8") if articles.suffix == ".gz" else articles.open(encoding="utf-8") as lines:
        into.write_text("".join(islice(lines, skip, skip + count)), encoding="utf-8")
    return into


def show(name: str, cost: Cost, count: int) -> Cost:
    """Print the cost of a reading of so many articles."""
    speed = f"{count / cost.clock:8.1f}/s {1000 * cost.cpu / count:8.2f} ms of CPU each"
    print(f"{name:34} {cost.clock:8.1f} s {cost.cpu:8.1f} s CPU {speed} {cost.peak:7.0f} MB", flush=True)
    return cost


def measure(options: argparse.Namespace, folder: Path) -> None:
    """Run all readings and print the ratios between them."""
    common = ["--quiet", "--out", str(folder / "out"), *([] if options.tagger else ["--no-tagger"])]

    def read(name: str, source: Path, database: str, count: int, *more: str) -> Cost:
        return show(name, run("read", str(source), "--db", str(folder / database), *common, *more), count)

    compileall.compile_dir(Path(isnad.__file__).parent, quiet=1)  # as installing does: a start from source costs half a second more
    few, count = options.few, options.count
    start = show("isnad --help", run("--help"), 1)
    part = head(options.articles, few, 0, folder / "few.jsonl")
    first = read(f"{few} articles", part, "few.db", few)
    second = read("the same again", part, "few.db", few)
    both = read("in two processes", part, "two.db", few, "--jobs", "2")
    print(f"second reading: {first.cpu / second.cpu:.0f} times faster than the first ({first.clock / second.clock:.0f} by the clock)")
    print(f"two processes: {first.clock / both.clock:.2f} times as fast by the clock, {both.cpu / first.cpu:.2f} times the CPU")
    if count:
        half = read(f"{count} articles", head(options.articles, count, 0, folder / "half.jsonl"), "half.db", count, "--jobs", "2")
        added = head(options.articles, options.add, count, folder / "add.jsonl")
        read(f"{options.add} more to these", added, "half.db", options.add, "--jobs", "1")
        whole = read(
            f"{2 * count} articles", head(options.articles, 2 * count, 0, folder / "whole.jsonl"), "whole.db", 2 * count, "-j", "2"
        )
        print(f"twice the articles: {whole.cpu / half.cpu:.2f} times the CPU, {whole.clock / half.clock:.2f} by the clock")
    print(f"help: {start.cpu:.2f} s of CPU")


def main() -> None:
    """Measure into a temporary folder that is removed at the end."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", type=Path)
    parser.add_argument(
        "--count", type=int, default=6000, help="articles of the larger readings, and then twice as many; 0 leaves them out"
    )
    parser.add_argument("--few", type=int, default=1000, help="articles of the readings that are repeated")
    parser.add_argument("--add", type=int, default=100, help="articles added to a database that holds others")
    parser.add_argument("--tagger", action="store_true", help="with the neural tagger")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        measure(options, Path(folder))


if __name__ == "__main__":
    main()
