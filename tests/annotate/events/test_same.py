"""Whether a trigger goes on with what was told before: what speaks for it, and what the model decides. The weights are a test's own."""

from __future__ import annotations

from datetime import date

import pytest

from isnad.annotate import Annotator
from isnad.annotate.document import Document
from isnad.annotate.events.arabic.reader import ArabicReader
from isnad.annotate.events.happenings import same
from isnad.annotate.events.happenings.merge import happenings
from isnad.annotate.events.happenings.same import Retelling, noun_of, root_of
from isnad.annotate.events.read import triggers_of
from isnad.annotate.events.triggers.found import Found
from isnad.records import Article, Published

DAY = date(2026, 3, 4)
RAIDS = (
    "شنت القوات الحكومية هجوما على بلدة الزهراء أمس الثلاثاء وقتلت 15 مسلحا. "
    "وفي حلب هاجم مسلحون نقطة تفتيش وقتلوا 4 جنود. "
    "وقال السكان إن الهجوم على بلدة الزهراء استمر ساعات."
)


def told(text: str) -> tuple[ArabicReader, list[Found]]:
    document = Document.of(Article(id="x", text=text, language="ar", published=Published(DAY, DAY, "metadata")))
    Annotator(None).prepare(document)
    reader, found, _ = triggers_of(document)
    assert isinstance(reader, ArabicReader)
    return reader, found


def weigh(monkeypatch: pytest.MonkeyPatch, **weights: float) -> None:
    named = {name.replace("_", " "): weight for name, weight in weights.items()}
    monkeypatch.setattr(same, "scorer", lambda _: lambda features: sum(named.get(name, 0.0) * value for name, value in features.items()))


def attacks(text: str) -> tuple[Retelling, list[Found]]:
    reader, found = told(text)
    return Retelling(reader, found), [item for item in found if item.frame.type == "ASSAULT"]


def test_words_beside_two_triggers_tell_whether_they_are_about_one_thing() -> None:
    retelling, found = attacks(RAIDS)
    last = found[-1]
    assert last.trigger.of(RAIDS) in {"هجوم", "الهجوم"}
    first = next(item for item in found if item.sentence == 0)
    second = next(item for item in found if item.sentence == 1)
    assert retelling.again(last, first)["overlap"] > 0.2
    assert retelling.again(last, second)["no overlap"] == 1.0
    assert retelling.again(last, first)["definite"] == 1.0


def test_other_numbers_of_victims_speak_against_one_happening() -> None:
    retelling, found = attacks(RAIDS)
    killed = [item for item in found if any(piece.counted for piece in item.recipients)]
    assert len(killed) > 1
    features = retelling.again(killed[-1], killed[0])
    assert features["numbers clash"] == features["recipients clash"] == 1.0


def test_a_trigger_goes_to_the_happening_that_speaks_most_for_it(monkeypatch: pytest.MonkeyPatch) -> None:
    weigh(monkeypatch, new=0.1, overlap=1.0)
    reader, found = told(RAIDS)
    found = [item for item in found if item.frame.type == "ASSAULT"]
    made = happenings(found, Retelling(reader, found).home)
    last = next(happening for happening in made if found[-1] in happening.items)
    assert any(item.sentence == 0 for item in last.items)
    assert all(item.sentence != 1 for item in last.items)


def test_what_tells_something_new_stays_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    weigh(monkeypatch, new=1.0)
    reader, found = told(RAIDS)
    attacking = [item for item in found if item.frame.type == "ASSAULT" and not item.echo]
    assert len(happenings(attacking, Retelling(reader, attacking).home)) == len(attacking)


def test_meetings_go_by_the_rules(monkeypatch: pytest.MonkeyPatch) -> None:
    weigh(monkeypatch, new=9.0)
    reader, found = told("التقى الوزير سامر النابلسي نظيره التونسي في عمان أمس. وتناول اللقاء ملف الحدود.")
    meetings = [item for item in found if item.frame.type == "CONSULT"]
    assert len(meetings) > 1
    assert len(happenings(meetings, Retelling(reader, meetings).home)) == 1


def test_words_are_compared_without_particles_and_by_their_root() -> None:
    assert noun_of("والهجوم") == noun_of("هجوم") == "هجوم"
    assert root_of("هجوم") == root_of("مهاجمه") == root_of("هجمات")
    assert root_of("قتل") != root_of("هجوم")


@pytest.mark.parametrize(
    ("recalled", "apart"),
    [
        ("وكان مسلحون قد هاجموا حاجزا للجيش في عرسال في أغسطس 2014.", True),
        ("وكان مسلحون قد هاجموا الحاجز للجيش.", False),
        ("وهاجم مسلحون حاجزا للجيش في عرسال.", False),
    ],
)
def test_what_is_recalled_of_long_ago_is_kept_apart(monkeypatch: pytest.MonkeyPatch, recalled: str, apart: bool) -> None:
    weigh(monkeypatch, pair=1.0)  # everything goes together where nothing forbids it
    reader, found = told(f"هاجم مسلحون حاجزا للجيش اللبناني في بعلبك اليوم. {recalled}")
    made = happenings([item for item in found if item.frame.type == "ASSAULT"], Retelling(reader, found).home)
    assert len(made) == 1 + apart
    assert any(item.history for happening in made for item in happening.items) is apart
