"""What an act is by who does it, and where a relative clause is over."""

from __future__ import annotations

from pathlib import Path

import pytest

from isnad.annotate import Annotator
from isnad.annotate.clauses import clauses
from isnad.annotate.document import Document
from isnad.annotate.events.arabic import crowds
from isnad.annotate.events.arabic.resumed import resumed
from isnad.ontology import DataError
from isnad.records import Article


def coded(text: str) -> list[tuple[str, str | None]]:
    return [(event.type, event.mode) for event in Annotator().annotate(Article(id="x", text=text, language="ar")).events]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("أغلق آلاف المتظاهرين طريقا سريعا يربط كابل بالحدود.", ("PROTEST", "obstruct")),
        ("هاجم مئات المحتجين مبنى البلدية في صيدا أمس.", ("PROTEST", "riot")),
        ("حاصر عشرات المعتصمين مبنى الوزارة في بيروت.", ("PROTEST", "obstruct")),
        ("قطعت قوات الأمن الطريق المؤدية إلى وسط بيروت أمس.", ("COERCE", "restrict")),
        ("هاجمت الشرطة المتظاهرين في وسط صيدا أمس.", ("ASSAULT", None)),
        ("حاصر الجيش بلدة على الحدود أمس.", ("COERCE", "restrict")),
    ],
)
def test_who_acts_says_what_it_is(text: str, first: tuple[str, str | None]) -> None:
    assert coded(text)[:1] == [first]


@pytest.mark.parametrize(
    ("line", "wrong"),
    [("nobody\tassault.attack\tprotest.by-protesters\triot", "nobody"), ("COP\tprotest.obstruct\tno.frame\t", "no.frame")],
)
def test_a_wrong_line_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, line: str, wrong: str) -> None:
    (tmp_path / "crowds_ar.tsv").write_text(f"by\tframe\tbecomes\tmode\n{line}\n", encoding="utf-8")
    monkeypatch.setattr(crowds, "__file__", str(tmp_path / "crowds.py"))
    crowds._table.cache_clear()
    with pytest.raises(DataError, match=wrong):
        crowds._table()
    crowds._table.cache_clear()


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("قالت الشرطة إن القاعدة التي تضم مخازن، تعرضت لهجوم أمس.", ["main", "complement", "relative", "complement"]),
        ("أعلن النائب الذي يرأس الكتلة، مقتل خمسة من حراسه.", ["main", "relative", "main"]),
        ("القائد الذي زار المدينة، وقتل فيها، معروف.", ["main", "relative"]),
        ("وصل الوفد، استقبل الوزير السفير.", ["main"]),
    ],
)
def test_a_relative_clause_ends_where_the_clause_around_it_goes_on(text: str, kinds: list[str]) -> None:
    document = Document.of(Article(id="x", text=text, language="ar"))
    assert [clause.kind for clause in resumed(document, clauses(document))] == kinds
