"""Write what tables say of words (`isnad.tagger.tables`): names of people, places and organisations, and how common a word is.

    python -m training.tables --names names.sqlite3 --data DATA --out WORK

Words come from the name tables of arabic-name-romanizer, the actors, outlets and places of `isnad.ontology`, the countries and
cities of CLDR, and counts over the raw text of the ANT corpus. No labelled text is read.
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
import sqlite3
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from babel import Locale

import isnad.ontology
from isnad.tagger.tables import FREQUENCIES, PARTICLE, WordTables, fold, stripped
from isnad.tagger.words import split_words

PARTICLES = ("وال", "ول", "وب", "لل", "و", "ف", "ب", "ل", "ك")
_ONTOLOGY = Path(isnad.ontology.__file__).parent
_ARABIC = re.compile("[\u0621-\u064a]+")
_BEARERS = 3  # from so many on a word counts as a given name or surname, and not as a part of names alone
_FREQUENT, _KNOWN = 60, 4  # articles of the ANT corpus
_FUNCTION_WORDS = frozenset(("في", "من", "على", "الي", "عن", "مع", "و", "بن", "ابن", "ال", "او"))  # they stand inside of names
_ENDINGS = ("", "ه", "ين", "ون")

Found = defaultdict[str, set[str]]


def keys(name: str) -> list[str]:
    """The folded words of a name."""
    return [fold(word.key) for word in split_words(name)]


def cells(path: Path, *columns: str) -> Iterator[tuple[str, list[str]]]:
    """Rows of a table of the ontology: the kind, and the names in the given columns."""
    lines = [line.split("\t") for line in path.read_text(encoding="utf-8").split("\n") if line and not line.startswith("#")]
    for line in lines[1:]:
        row = dict(zip(lines[0], line, strict=False))
        unsure = row.get("needs_cue", "").split("|") if "places" in path.parts else []
        names = [name for column in columns for name in row.get(column, "").split("|")]
        yield row.get("kind", ""), [name for name in names if name and name not in unsure]


def people(found: Found, tables: Path) -> None:
    """Given names, surnames and what else occurs in names."""
    bearers: Counter[tuple[str, str]] = Counter()
    with sqlite3.connect(tables) as base:
        for name, role, count in base.execute("SELECT arabic_key, role, SUM(count) FROM units GROUP BY 1, 2"):
            for word in keys(name):
                bearers[word, role] += count
        full: Counter[tuple[str, str]] = Counter()
        for (name,) in base.execute("SELECT arabic_key FROM full_names WHERE arabic_key LIKE '% %'"):
            words = keys(name)
            if len(words) > 1:
                full.update(((words[0], "given"), (words[-1], "surname")))
    for (word, role), count in [*bearers.items(), *full.items()]:
        if len(word) > 1:
            found[word].add("unit")
            if count >= _BEARERS and role in ("given", "surname"):
                found[word].add(role)
    for _, names in cells(_ONTOLOGY / "actors" / "people.tsv", "name_ar"):
        words = keys(names[0]) if names else []
        if len(words) > 1 and _ARABIC.match(words[0]):
            found[words[0]] |= {"given", "unit"}
            found[words[-1]] |= {"surname", "unit"}


def places(found: Found) -> None:
    """States, their adjectives, and places."""
    for name in ("geonames", "own"):
        for _, names in cells(_ONTOLOGY / "places" / f"{name}.tsv", "name_ar", "spellings"):
            _mark(found, names, "place")
    states = _ONTOLOGY / "actors" / "states.tsv"
    for _, names in cells(states, "name_ar", "capital_ar", "spellings"):
        _mark(found, names, "place")
    locale = Locale("ar")
    _mark(found, locale.territories.values(), "place")
    _mark(found, (zone["city"] for zone in locale.time_zones.values() if zone.get("city")), "place")
    for _, names in cells(states, "adjective_ar", "plural_ar"):
        for word in (word for name in names for word in keys(name)):
            for form in (word + ending for ending in _ENDINGS):
                found[form].add("demonym")
                found["ال" + form].add("demonym")


def bodies(found: Found) -> None:
    """Organisations, armed groups and outlets."""
    for path in sorted((_ONTOLOGY / "actors" / "known").glob("*.tsv")):
        for _, names in cells(path, "name_ar", "spellings"):
            _mark(found, names, "org")
    for _, names in cells(_ONTOLOGY / "outlets" / "outlets.tsv", "name_ar", "spellings"):
        _mark(found, names, "org")


def _mark(found: Found, names: Iterable[str], kind: str) -> None:
    """The first and the later words of names; a place of one word has a feature of its own."""
    for words in map(keys, names):
        if not words or not _ARABIC.match(words[0]):
            continue
        found[words[0]].add("place" if kind == "place" and len(words) == 1 else f"{kind}_first")
        for word in words[1:]:
            found[word].add(f"{kind}_later")


def frequencies(found: Found, data: Path) -> None:
    """How common words are in raw text."""
    articles: Counter[str] = Counter()
    with gzip.open(data / "antcorpus.jsonl.gz", "rt", encoding="utf-8") as lines:
        for article in map(json.loads, lines):
            articles.update(set(keys(f"{article['title']} {article['text']}")))
    for word, count in articles.items():
        if count >= _KNOWN:
            found[word].add("frequent" if count >= _FREQUENT else "known")


def gather(tables: Path, data: Path) -> dict[str, frozenset[str]]:
    """The features of every word that has any."""
    found: Found = defaultdict(set)
    people(found, tables)
    places(found)
    bodies(found)
    frequencies(found, data)
    for word in _FUNCTION_WORDS:
        found[word] -= {"unit", "given", "surname", "org_later", "place_later"}
    for word in PARTICLES:
        found[word] = {PARTICLE}
    return {word: frozenset(features) for word, features in found.items() if features}


def table(found: dict[str, frozenset[str]]) -> WordTables:
    """The rows: every set of features that words have, and that words with a particle before a name can have."""
    sets = set(found.values())
    plain = [frozenset[str](), *(frozenset({one}) for one in FREQUENCIES)]
    sets |= {stripped(whole, inner) for whole in plain for inner in sets if inner - FREQUENCIES - {PARTICLE}}
    rows = [frozenset[str](), *sorted(sets, key=sorted)]
    number = {features: row for row, features in enumerate(rows)}
    return WordTables(rows, {word: number[features] for word, features in found.items()})


def write(rows: WordTables, found: dict[str, frozenset[str]], path: Path) -> None:
    """Write the file that the run time reads."""
    words = defaultdict(list)
    for word, features in found.items():
        words[features].append(word)
    lines = [
        "# What name tables say of words, written by training/tables.py. A line is a row of the weights' table vectors: add words to",
        "# lines or take them away, but leave the lines and their order as they are. Words are folded: no hamza, ه for ة, ي for ى.",
        "features\twords",
        *(f"{','.join(sorted(features)) or 'none'}\t{' '.join(sorted(words[features]))}" for features in rows.features),
    ]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def main() -> None:
    """Gather and write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("names", "data", "out"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    given = parser.parse_args()
    found = gather(given.names, given.data)
    rows = table(found)
    write(rows, found, given.out / "tables.tsv")
    print(f"{len(found)} words, {len(rows)} rows")


if __name__ == "__main__":
    main()
