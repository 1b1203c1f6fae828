"""Known actors: every entry checks on load; names that Arabic news writes are found; broken lines name their line."""

from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest

from isnad.ontology import DataError
from isnad.ontology.actors import (
    actor_adjectives,
    country_codes,
    known_actors,
    load_actors,
    load_modifiers,
    load_patterns,
    load_people,
    load_seats,
    load_states,
    load_titles,
    offices_on,
    relation_forms,
    states,
)
from isnad.ontology.actors.known import KnownActor
from standins import ARAB_LEAGUE

HEADER = "id\tkind\tcountry\tsector\tname_ar\tname_en\tspellings\tfirst\tlast\tneeds_cue\n"


def named(name: str) -> list[KnownActor]:
    return [actor for actor in load_actors() if name in (actor.name_ar, actor.name_en, *actor.spellings)]


def test_counts() -> None:
    assert len(load_actors()) >= 1000
    assert len(load_people()) >= 500
    assert len(load_actors()) + len(load_people()) + len(load_states()) + len(load_seats()) >= 1500


def test_every_state_has_its_forms() -> None:
    for code in ARAB_LEAGUE:
        state = states()[code]
        assert state.masculine, code
        assert state.capitals_ar, code
        assert state.demonyms_en, code
    sovereign = [state for state in load_states() if state.status == "state"]
    assert len(sovereign) == 194  # the 193 members of the United Nations and the Holy See
    assert {"PSE", "XKX", "TWN", "ESH"} == {state.id for state in load_states() if state.status == "disputed"}


def test_demonyms() -> None:
    egypt, usa, turkey = states()["EGY"], states()["USA"], states()["TUR"]
    assert egypt.masculine == ("مصري",)
    assert egypt.feminine == ("مصرية",)
    assert {"مصريون", "مصريين", "مصريات"} <= set(egypt.plurals)
    assert {"أمريكية", "أميركية"} <= set(usa.feminine)
    assert "أتراك" in turkey.plurals
    assert relation_forms("كوري شمالي")[0] == ("كورية شمالية",)
    assert relation_forms("جنوب أفريقي")[0] == ("جنوب أفريقية",)
    with pytest.raises(ValueError, match="no relation adjective"):
        relation_forms("مصر")


@pytest.mark.parametrize(
    ("name", "code", "country", "sector"),
    [
        ("داعش", "ISIS", None, "REB"),
        ("تنظيم الدولة الإسلامية في العراق والشام", "ISIS", None, "REB"),
        ("جماعة أنصار الله", "YEM.HOUTHI", "YEM", "REB"),
        ("الحوثيون", "YEM.HOUTHI", "YEM", "REB"),
        ("قوات حفتر", "LBY.LNA", "LBY", "MIL"),
        ("حكومة الوحدة الوطنية الليبية", "LBY.GNU", "LBY", "GOV"),
        ("حزب الله", "LBN.HZB", "LBN", "PRM"),
        ("كتائب القسام", "HAMAS.QASSAM", "PSE", "REB"),
        ("حركة النهضة", "TUN.ENNAHDA", "TUN", "PTY"),
        ("اتحاد الشغل", "TUN.UGTT", "TUN", "LAB"),
        ("المخابرات العامة المصرية", "EGY.GIS", "EGY", "SPY"),
        ("مجلس الأمن", "UNO.UNSC", None, "IGO"),
        ("الأونروا", "UNO.UNRWA", None, "IGO"),
        ("البعثة الأممية", "UNO.UNSMIL", None, "IGO"),
        ("العفو الدولية", "NGO.AMNESTY", None, "NGO"),
        ("الشاباك", "ISR.SHINBET", "ISR", "SPY"),
        ("Revolutionary Guards", "IRN.IRGC", "IRN", "MIL"),
    ],
)
def test_names_of_the_news(name: str, code: str, country: str | None, sector: str) -> None:
    assert (code, country, sector) in [(actor.id, actor.country, actor.sector) for actor in named(name)]


def test_common_words_are_marked() -> None:
    for name in ("السنة", "حسم", "الجبهة الشعبية", "القاعدة", "IS"):
        assert all(name in actor.needs_cue for actor in named(name)), name
    assert "تنظيم القاعدة" not in known_actors()["ALQ"].needs_cue


def test_a_name_that_two_entries_share_is_told_apart_by_days_or_marked() -> None:
    by_name: dict[str, list[KnownActor]] = {}
    for actor in load_actors():
        for name in (actor.name_ar, *actor.spellings):
            by_name.setdefault(name, []).append(actor)
    for name, actors in by_name.items():
        spans = sorted((actor.first or date.min, actor.last or date.max) for actor in actors)
        overlap = any(later[0] <= earlier[1] for earlier, later in pairwise(spans))
        marked = any(name in actor.needs_cue for actor in actors)
        assert len(actors) == 1 or not overlap or marked, (name, [actor.id for actor in actors])


def test_the_rapid_support_forces_change_sector_with_the_war() -> None:
    before, after = known_actors()["SDN.RSF"], known_actors()["SDN.RSF.REB"]
    assert before.last == date(2023, 4, 14)
    assert after.first == date(2023, 4, 15)


def test_people_hold_offices_on_days() -> None:
    people = {person.id: person for person in load_people()}
    trump, guterres, sisi = people["trump"], people["guterres"], people["sisi"]
    assert [office.office_en for office in offices_on(trump, date(2018, 5, 1))] == ["President of the United States"]
    assert offices_on(trump, date(2022, 5, 1)) == ()
    assert offices_on(guterres, date(2020, 1, 1))[0].country is None
    assert [office.sector for office in offices_on(sisi, date(2013, 8, 14))] == ["MIL"]
    assert "السيسي" in sisi.surnames
    assert not sisi.common
    assert people["ibrahim_mohamed_eg"].common
    assert "عبدالفتاح السيسي" in sisi.spellings


def test_people_who_share_an_office_do_not_overlap_long() -> None:
    heads = ("رئيس الوزراء الإسرائيلي", "الرئيس الأمريكي", "الرئيس الفرنسي", "وزير الخارجية المصري", "رئيس الوزراء البريطاني")
    offices = [office for person in load_people() for office in person.offices]
    for head in heads:
        spans = sorted((office.first or date.min, office.last or date.max) for office in offices if office.office_ar == head)
        assert len(spans) >= 3, head
        for earlier, later in pairwise(spans):
            assert (earlier[1] - later[0]).days <= 31, (head, earlier, later)


@pytest.mark.parametrize(
    ("form", "kind", "sector"),
    [("لواء", "rank", "MIL"), ("فريق أول ركن", "rank", "MIL"), ("مشير", "rank", "MIL"), ("خادم الحرمين الشريفين", "honorific", "GOV"),
     ("سفير", "office", "GOV"), ("نائب", "office", "LEG"), ("آية الله", "honorific", "REL"), ("متحدث باسم", "office", None),
     ("رئيس الأركان", "office", "MIL"), ("بابا الفاتيكان", "office", "REL")],
)  # fmt: skip
def test_titles(form: str, kind: str, sector: str | None) -> None:
    assert (kind, sector) in [(head.kind, head.sector) for head in load_titles() if form in head.masculine]


def test_title_forms_of_women_abbreviations_and_modifiers() -> None:
    assert any("متحدثة باسم" in head.feminine for head in load_titles())
    assert any("د." in head.abbreviations for head in load_titles())
    kinds = {form: modifier.kind for modifier in load_modifiers() for form in modifier.arabic}
    assert (kinds["السابق"], kinds["المكلف"], kinds["المنتخب"], kinds["ركن"]) == ("former", "acting", "elect", "branch")


def test_body_patterns() -> None:
    by_id = {pattern.id: pattern for pattern in load_patterns()}
    assert "الخارجية" in by_id["foreign-ministry"].bound_ar
    assert "الخارجية" not in by_id["foreign-ministry"].arabic
    assert by_id["armed-forces"].sector == "MIL"
    assert "جهاز المخابرات العامة" in by_id["intelligence"].arabic
    assert by_id["police"].sector == "COP"


def test_seats_of_power() -> None:
    found = {name: seat.country for seat in load_seats() for name in (seat.name_ar, *seat.spellings)}
    assert [found[name] for name in ("البيت الأبيض", "الكرملين", "قصر بعبدا", "عين التينة", "الكابينت")] == [
        "USA",
        "RUS",
        "LBN",
        "LBN",
        "ISR",
    ]


def broken(tmp_path: Path, row: str) -> Path:
    path = tmp_path / "mine.tsv"
    path.write_text(HEADER + "MY.ONE\tgroup\tLBY\tPTY\tحزب المثال\tExample Party\n" + row, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ("MY.ONE\tgroup\tLBY\tPTY\tحزب\tParty\n", "MY.ONE is there twice"),
        ("MY.TWO\tgang\tLBY\tPTY\tحزب\tParty\n", "kind is 'gang'; use group"),
        ("MY.TWO\tgroup\tLIB\tPTY\tحزب\tParty\n", "country is 'LIB'"),
        ("MY.TWO\tgroup\tLBY\tMED\tحزب\tParty\n", "sector is 'MED'"),
        ("MY.TWO\tgroup\tLBY\tPTY\t\tParty\n", "name_ar is empty"),
        ("MY.TWO\tgroup\tLBY\tPTY\tحزب\tParty\t\t2020\t2019\n", "first (2020) is after last (2019)"),
        ("MY.TWO\tgroup\tLBY\tPTY\tحزب\tParty\t\t\t\tغيره\n", "needs_cue has"),
    ],
)
def test_a_broken_line_names_its_line(tmp_path: Path, row: str, message: str) -> None:
    path = broken(tmp_path, row)
    with pytest.raises(DataError) as caught:
        load_actors((path,))
    assert caught.value.line == 3
    assert message in str(caught.value)


def test_a_users_file_extends(tmp_path: Path) -> None:
    path = broken(tmp_path, "")
    assert [actor.id for actor in load_actors((path,))] == ["MY.ONE"]


def test_broken_toml_names_its_line(tmp_path: Path) -> None:
    path = tmp_path / "patterns.toml"
    path.write_text('# x\n\n[[body]]\nid = "a"\nsector = "GOVT"\ngender = "f"\narabic = ["وزارة"]\nenglish = []\n', encoding="utf-8")
    with pytest.raises(DataError, match=r"patterns\.toml:3: the sector is 'GOVT'"):
        load_patterns(path)
    path.write_text('[[body]]\nid = "a"\nsector =\n', encoding="utf-8")
    with pytest.raises(DataError, match=r"patterns\.toml:3: this is not TOML"):
        load_patterns(path)


def test_country_codes_are_three_letters() -> None:
    assert all(len(code) == 3 and code.isupper() for code in country_codes())
    assert len(country_codes()) == 250


def test_adjectives_of_actors_are_of_known_ones(tmp_path: Path) -> None:
    assert actor_adjectives()["حوثية"].id == "YEM.HOUTHI"
    table = tmp_path / "adjectives.tsv"
    table.write_text("masculine\tfeminine\tactor\nفلاني\tفلانية\tNOBODY\n", encoding="utf-8")
    with pytest.raises(DataError, match="no known actor has the id"):
        actor_adjectives(table)
