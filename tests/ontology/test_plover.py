"""PLOVER as data: complete, consistent, and convertible to and from CAMEO."""

from pathlib import Path

import pytest

from isnad.ontology import DataError
from isnad.ontology.plover import contexts, event_types, from_cameo, modes, modes_of, sectors, to_cameo
from isnad.ontology.plover.load import modes as load_modes

TYPES = [
    "AGREE",
    "CONSULT",
    "SUPPORT",
    "CONCEDE",
    "COOPERATE",
    "AID",
    "RETREAT",
    "REQUEST",
    "ACCUSE",
    "REJECT",
    "THREATEN",
    "PROTEST",
    "SANCTION",
    "MOBILIZE",
    "COERCE",
    "ASSAULT",
    "OTHER",
]


def test_all_types_are_there() -> None:
    assert list(event_types()) == TYPES


def test_intensity_agrees_with_the_quad_class() -> None:
    for kind in event_types().values():
        if kind.quad.endswith("cooperation"):
            assert kind.intensity > 0, kind.code
        elif kind.quad.endswith("conflict"):
            assert kind.intensity < 0, kind.code
        else:
            assert (kind.code, kind.intensity) == ("OTHER", 0)


@pytest.mark.parametrize(
    ("kind", "mode"),
    [("CONSULT", "visit"), ("CONSULT", "third-party"), ("RETREAT", "ceasefire"), ("COERCE", "seize"), ("ASSAULT", "crowd-control"),
     ("SANCTION", "discontinue"), ("PROTEST", "hunger"), ("SUPPORT", "sign"), ("REQUEST", "yield"), ("MOBILIZE", "militia")],
)  # fmt: skip
def test_modes_of_the_guidelines(kind: str, mode: str) -> None:
    assert mode in modes_of(kind)


def test_contexts_and_sectors_of_the_gold() -> None:
    assert {"diplomatic", "military", "terrorism", "political_institutions", "natural_resource", "religion_ethnicity"} <= set(contexts())
    assert {"GOV", "MIL", "COP", "SPY", "JRN", "HLH", "IGO", "UAF", "PRM", "CRM"} <= set(sectors())


def test_every_mode_has_a_cameo_code_of_its_type() -> None:
    known_departures = {("SANCTION", "convict"), ("RETREAT", "resign"), ("ASSAULT", "destroy"), ("ASSAULT", "crowd-control")}
    for (kind, mode), entry in modes().items():
        back = from_cameo(entry.cameo)
        assert back is not None
        assert back[0] == kind, (kind, mode)
        if (kind, mode) not in known_departures:
            assert entry.cameo[:2] in event_types()[kind].cameo, (kind, mode)


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("042", ("CONSULT", "visit", ())),
        ("043", ("CONSULT", "visit", ())),
        ("1952", ("ASSAULT", "drone", ("military",))),
        ("1959", ("ASSAULT", "aerial", ("military",))),
        ("19", ("ASSAULT", None, ())),
        ("055", ("CONCEDE", None, ("diplomatic",))),
        ("116", ("SANCTION", "convict", ("legal",))),
        ("023", ("REQUEST", "assist", ())),
        ("010", None),
        ("99", None),
    ],
)
def test_from_cameo(code: str, expected: tuple[str, str | None, tuple[str, ...]] | None) -> None:
    assert from_cameo(code) == expected


def test_to_cameo() -> None:
    assert to_cameo("CONSULT", "phone") == "041"
    assert to_cameo("ASSAULT") == "190"
    assert to_cameo("OTHER") is None
    with pytest.raises(KeyError):
        to_cameo("CONSULT", "aerial")


def test_a_mode_of_an_unknown_type_names_its_line(tmp_path: Path) -> None:
    path = tmp_path / "modes.tsv"
    path.write_text("type\tcode\tlabel_ar\tlabel_en\tcameo\tdefinition_en\nVISIT\tx\tزيارة\tvisit\t042\tx\n", encoding="utf-8")
    with pytest.raises(DataError, match=r"modes\.tsv:2: type is 'VISIT'; use ACCUSE"):
        load_modes(path)
