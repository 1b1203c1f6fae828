"""Who acts and who is acted on, in one line."""

from __future__ import annotations

from isnad.export.lines import sides


def test_those_acted_on_stand_behind_an_arrow_also_alone() -> None:
    assert sides("الجيش", "المسلحون") == "الجيش → المسلحون"
    assert sides("", "جنديان") == "→ جنديان"
    assert sides("الجيش", "") == "الجيش"
    assert sides("", "") == ""
