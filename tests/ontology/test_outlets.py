"""Agencies and outlets: enough of them, the credit-line forms of the agencies, look-up by domain."""

from collections import Counter
from pathlib import Path

import pytest

from isnad.ontology import DataError
from isnad.ontology.outlets import load_outlets, outlet_of_domain, outlets
from standins import ARAB_LEAGUE


def test_counts() -> None:
    assert len(load_outlets()) >= 300
    kinds = Counter(outlet.kind for outlet in load_outlets())
    assert kinds["agency"] >= 90
    # The Comoros have no agency that anybody cites.
    assert set(ARAB_LEAGUE) - {"COM"} <= {outlet.country for outlet in load_outlets() if outlet.kind == "agency"}


@pytest.mark.parametrize(
    ("short", "code"),
    [("أ ف ب", "afp"), ("واس", "spa"), ("د ب أ", "dpa"), ("أ ش أ", "mena"), ("وفا", "wafa"), ("بنا", "bna"), ("كونا", "kuna"), ("سانا", "sana"),
     ("وام", "wam"), ("وال", "lana"), ("وات", "tap"), ("قنا", "qna"), ("بترا", "petra"), ("واج", "aps"), ("سونا", "suna"), ("RT", "rt")],
)  # fmt: skip
def test_short_forms(short: str, code: str) -> None:
    assert [outlet.id for outlet in load_outlets() if short in outlet.short] == [code]


def test_names_that_are_common_words_are_marked() -> None:
    assert "الجزيرة" in outlets()["aljazeera"].needs_cue
    assert "قناة الجزيرة" not in outlets()["aljazeera"].needs_cue
    for outlet in load_outlets():
        assert set(outlet.needs_cue) <= {outlet.name_ar, *outlet.spellings, *outlet.short}, outlet.id


@pytest.mark.parametrize(
    ("host", "code"),
    [
        ("www.aljazeera.net", "aljazeera"),
        ("arabic.rt.com", "rt"),
        ("ARA.REUTERS.COM", "reuters"),
        ("gate.ahram.org.eg", "alahram"),
        ("example.org", None),
    ],
)
def test_domains(host: str, code: str | None) -> None:
    found = outlet_of_domain(host)
    assert (found.id if found else None) == code


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ("a\tblog\t\tأ\tA\n", "kind is 'blog'"),
        ("a\twebsite\t\tأ\tA\t\t\t\twww.a.org\n", "without www"),
        ("a\twebsite\t\tأ\tA\t\t\t\thttp://a.org/x\n", "the domain is"),
        ("a\twebsite\tXYZ\tأ\tA\n", "country is 'XYZ'"),
    ],
)
def test_a_broken_line_names_its_line(tmp_path: Path, row: str, message: str) -> None:
    path = tmp_path / "mine.tsv"
    path.write_text("id\tkind\tcountry\tname_ar\tname_en\tspellings\tshort\tneeds_cue\tdomains\n" + row, encoding="utf-8")
    with pytest.raises(DataError) as caught:
        load_outlets((path,))
    assert caught.value.line == 2
    assert message in str(caught.value)
