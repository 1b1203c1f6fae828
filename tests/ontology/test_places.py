"""The gazetteer: the places of the news are there, ambiguous names are marked, loading is fast."""

import time
from pathlib import Path

import pytest

from isnad.ontology import DataError
from isnad.ontology.places import Place, default_place_files, load_places, places
from isnad.ontology.places.load import load_places as uncached

HEADER = "id\tname_ar\tname_en\tspellings\tkind\tcountry\tlatitude\tlongitude\tparent\tpopulation\tneeds_cue\n"


def named(name: str) -> list[Place]:
    return [place for place in load_places() if name == place.name_ar or name in place.spellings]


@pytest.mark.parametrize(
    ("name", "kind", "country"),
    [
        ("الكفرة", "town", "LBY"), ("الرجمة", "town", "LBY"), ("السرير", "field", "LBY"), ("معبر رفح", "crossing", "EGY"),
        ("معبر رأس اجدير", "crossing", "LBY"), ("مخيم جنين", "camp", "PSE"), ("مطار معيتيقة", "airport", "LBY"), ("مأرب", "city", "YEM"),
        ("الفاشر", "city", "SDN"), ("خان يونس", "city", "PSE"), ("الضاحية الجنوبية", "quarter", "LBN"), ("قاعدة عين الأسد", "base", "IRQ"),
        ("القصرين", "city", "TUN"), ("مضيق هرمز", "strait", None), ("إسطنبول", "city", "TUR"), ("القرم", "region", "UKR"),
        ("جنيف", "city", "CHE"), ("تمنراست", "city", "DZA"), ("الحديدة", "city", "YEM"), ("كوباني", "city", "SYR"),
    ],
)  # fmt: skip
def test_places_of_the_news(name: str, kind: str, country: str | None) -> None:
    assert (kind, country) in [(place.kind, place.country) for place in named(name)]


def test_one_name_two_countries() -> None:
    assert {"LBY", "LBN"} <= {place.country for place in named("طرابلس")}
    assert {"LBY", "YEM"} <= {place.country for place in named("البيضاء")}


def test_common_words_want_a_cue() -> None:
    for name in ("الخليل", "الباب", "صلاح الدين", "المدينة", "جمال", "سالم", "الأبيض"):
        assert all(name in place.needs_cue for place in named(name)), name
    assert all("بنغازي" not in place.needs_cue for place in named("بنغازي"))


def test_coordinates_lie_where_they_should() -> None:
    benghazi = places()["LBY.benghazi"]
    assert benghazi.latitude == pytest.approx(32.1, abs=0.1)
    assert benghazi.longitude == pytest.approx(20.07, abs=0.1)
    for place in load_places():
        if place.country == "LBY" and place.latitude is not None and place.longitude is not None:
            assert 19 < place.latitude < 34, place.id
            assert 9 < place.longitude < 26, place.id


def test_cues_are_names_of_their_place() -> None:
    for place in load_places():
        assert set(place.needs_cue) <= {place.name_ar, place.name_en, *place.spellings}, place.id


def test_counts_sizes_and_speed() -> None:
    assert len(load_places()) >= 4000
    assert sum(path.stat().st_size for path in default_place_files()) < 1_500_000
    begin = time.perf_counter()
    uncached.__wrapped__()
    assert time.perf_counter() - begin < 0.5  # some 50 ms where nothing else runs


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ("A\tسرت\tSirte\t\tcity\tLBY\t31.2\t\n", "latitude and longitude"),
        ("A\tسرت\tSirte\t\tcity\tLBY\t131.2\t16\n", "latitude is 131.2"),
        ("A\tسرت\tSirte\t\tmetropolis\tLBY\n", "kind is 'metropolis'"),
        ("A\tسرت\tSirte\t\tcity\tLBY\t\t\tNOWHERE\n", "parent is 'NOWHERE'"),
        ("A\t\tSirte\t\tcity\tLBY\n", "name_ar is empty"),
        ("A\tسرت\tSirte\t\tcity\tLBY\t\t\t\tمئة ألف\n", "population"),
    ],
)
def test_a_broken_line_names_its_line(tmp_path: Path, row: str, message: str) -> None:
    path = tmp_path / "mine.tsv"
    path.write_text(HEADER + row, encoding="utf-8")
    with pytest.raises(DataError) as caught:
        load_places((path,))
    assert caught.value.line == 2
    assert message in str(caught.value)
