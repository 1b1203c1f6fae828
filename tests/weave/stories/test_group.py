"""Articles into stories and storylines."""

from __future__ import annotations

import random
from datetime import date

import msgspec
import numpy as np
import pytest

from isnad.records import Actor, Annotation, Article, Event, EventDate, EventPlace, Mention, Published, Span
from isnad.weave.stories import Grouping, ModelError, Signature, explain, group, model, sign
from standins import Bags, Decision

FLOOD = (
    (
        "سيول تغمر أحياء في درنة وإجلاء مئات الأسر",
        "غمرت سيول جارفة أحياء عدة في مدينة درنة شرقي ليبيا وأجلت فرق الإنقاذ مئات الأسر إلى مدارس المدينة",
    ),
    (
        "إجلاء مئات الأسر في درنة بعد سيول جارفة",
        "أجلت فرق الإنقاذ مئات الأسر من أحياء في مدينة درنة شرقي ليبيا بعد أن غمرتها سيول جارفة مساء أمس",
    ),
    (
        "درنة: سيول جارفة تجبر مئات الأسر على النزوح",
        "نزحت مئات الأسر من أحياء في مدينة درنة شرقي ليبيا بعدما غمرتها سيول جارفة وفتحت المدارس لإيواء الأسر",
    ),
)
MATCH = (
    (
        "الأهلي يهزم الاتحاد بهدفين في قمة الدوري الليبي",
        "فاز الأهلي على الاتحاد بهدفين دون رد في قمة مباريات الدوري الليبي لكرة القدم على ملعب طرابلس الدولي",
    ),
    (
        "هدفان يمنحان الأهلي الفوز على الاتحاد",
        "منح هدفان الأهلي الفوز على غريمه الاتحاد في قمة مباريات الدوري الليبي لكرة القدم على ملعب طرابلس",
    ),
)


def report(ident: str, title: str, body: str, day: int | None = 3, **fields: object) -> Annotation:
    nothing: tuple[()] = ()
    text = f"{title}\n\n{body}"
    published = Published(date(2026, 2, day), date(2026, 2, day), "metadata") if day else None
    article = Article(id=ident, text=text, title=Span(0, len(title)), outlet=f"o{ident}", language="ar", published=published)
    plain = Annotation(
        id=ident, language="ar", text=text, title=article.title, furniture=nothing, published=published, sentences=nothing,
        mentions=nothing, actors=nothing, times=nothing, attributions=nothing, events=nothing, article=article,
    )  # fmt: skip
    return msgspec.structs.replace(plain, **fields)


@pytest.fixture(scope="module")
def signatures() -> list[Signature]:
    flood = [report(f"f{at}", *texts, day=3 + at % 2) for at, texts in enumerate(FLOOD)]
    game = [report(f"m{at}", *texts) for at, texts in enumerate(MATCH)]
    return sign([*flood, *game], Bags())


def stories(grouping: Grouping) -> set[frozenset[str]]:
    return {frozenset(each.articles) for each in grouping.stories}


TWO = {frozenset({"f0", "f1", "f2"}), frozenset({"m0", "m1"})}


def test_reports_of_one_happening_are_one_story(signatures: list[Signature]) -> None:
    found = group(signatures)
    assert stories(found) == TWO
    flood = next(each for each in found.stories if "f0" in each.articles)
    assert any("درنه" in reason for reason in flood.reasons)


def test_neither_order_nor_steps_change_the_stories(signatures: list[Signature]) -> None:
    whole = group(signatures)
    for seed in range(6):
        mixed = signatures[:]
        random.Random(seed).shuffle(mixed)
        assert group(mixed) == whole
        first = group(mixed[: seed % 5])
        assert group(mixed, previous=first) == whole


def test_an_article_that_is_gone_leaves_the_rest_as_if_it_had_never_been(signatures: list[Signature]) -> None:
    here = {"f0", "f2", "m0"}
    rest = [each for each in signatures if each.id in here]
    assert group(rest, previous=group(signatures).only(here)) == group(rest)


def test_a_grouping_can_be_kept_as_bytes(signatures: list[Signature]) -> None:
    found = group(signatures)
    assert msgspec.msgpack.decode(msgspec.msgpack.encode(found), type=Grouping) == found
    assert msgspec.msgpack.decode(msgspec.msgpack.encode(signatures), type=list[Signature]) == signatures


def test_weeks_apart_the_same_words_are_another_happening() -> None:
    again = sign([report("a", *FLOOD[0], day=1), report("b", *FLOOD[1], day=20)], Bags())
    assert len(group(again).stories) == 2
    undated = sign([report("a", *FLOOD[0], day=1), report("b", *FLOOD[1], day=None)], Bags())
    assert len(group(undated).stories) == 1


def test_reports_that_put_one_happening_on_one_day_may_come_days_apart() -> None:
    def told(kind: str, first: int, second: int) -> list[str]:
        pair = []
        for ident, days, texts in (("a", (3, first), FLOOD[0]), ("b", (6, second), FLOOD[2])):
            day = date(2026, 2, days[1])
            event = Event(
                id="e1", main=True, type=kind, mode=None, status="happened", triggers=(), date=EventDate(span=None, first=day, last=day)
            )
            pair.append(report(ident, *texts, day=days[0], events=(event,)))
        return [part.feature for part in explain(*sign(pair, Bags())).parts]

    assert "days apart" not in told("ASSAULT", 3, 3)
    assert "days apart" in told("ASSAULT", 3, 6)
    assert "days apart" in told("CONSULT", 3, 3)


def test_people_split_and_join(signatures: list[Signature]) -> None:
    split = group(signatures, decisions=[Decision("not-same-story", "f0", "f1")])
    assert not any({"f0", "f1"} <= set(each.articles) for each in split.stories)
    joined = group(signatures, decisions=[Decision("same-story", "f0", "m1")])
    assert any({"f0", "m1"} <= set(each.articles) for each in joined.stories)


def test_a_main_event_in_another_place_is_another_story_of_one_line() -> None:
    def visit(ident: str, place: str, country: str, where: tuple[float, float]) -> Annotation:
        title = f"حفتر ورشاد يبحثان التعاون الأمني والعسكري في {place}"
        body = f"بحث المشير خليفة حفتر مع اللواء حسن رشاد في {place} سبل تعزيز التعاون الأمني والعسكري بين ليبيا ومصر"
        scene = EventPlace(span=None, name=place, country=country, latitude=where[0], longitude=where[1], entry=f"{country}.{place}")
        event = Event(id="e1", main=True, type="CONSULT", mode="visit", status="happened", triggers=(), place=scene)
        haftar = Actor(id="a1", kind="person", name="خليفة حفتر", entry="haftar_khalifa", country="LBY")
        at = title.index("حفتر")
        mention = Mention(start=at, end=at + 4, kind="person", actor="a1")
        return report(ident, title, body, events=(event,), actors=(haftar,), mentions=(mention,))

    benghazi = [visit(f"b{at}", "بنغازي", "LBY", (32.1, 20.1)) for at in range(3)]
    cairo = visit("c", "القاهرة", "EGY", (30.0, 31.2))
    near, far = (explain(*sign(pair, Bags())) for pair in (benghazi[:2], [benghazi[0], cairo]))
    assert near.chance > far.chance
    assert next(part.adds for part in far.parts if part.feature == "elsewhere") < 0


def test_a_quarter_that_no_gazetteer_knows_lies_in_the_town_named_behind_it() -> None:
    title = "انفجار سيارة مفخخة في حي التحرير بمدينة بعقوبة"
    body = "قتل ثلاثة من الشرطة في الانفجار."
    quarter, town = title.index("التحرير"), title.index("بعقوبة")
    known = Actor(id="a1", kind="place", name="بعقوبة", entry="IRQ.baquba", country="IRQ", latitude=33.7, longitude=44.6)
    mention = Mention(start=town, end=len(title), kind="place", actor="a1")
    place = EventPlace(span=Span(quarter, quarter + 7), name="التحرير")
    event = Event(id="e1", main=True, type="ASSAULT", mode=None, status="happened", triggers=(), place=place)
    whole = report("a", title, body, events=(event,), actors=(known,), mentions=(mention,), sentences=(Span(0, len(title)),))
    nowhere = msgspec.structs.replace(whole, mentions=())
    assert [[scene.place for scene in each.scenes] for each in sign([whole, nowhere])] == [["IRQ.baquba"], []]


def test_one_formula_said_to_two_countries_is_two_stories() -> None:
    def telegram(ident: str, state: str, country: str, holder: str) -> Annotation:
        title = f"القيادة تهنئ رئيس {state} بذكرى استقلال بلاده"
        body = (
            f"بعث الملك برقية تهنئة لفخامة الرئيس {holder} رئيس {state} بمناسبة ذكرى الاستقلال لبلاده. وأعرب الملك عن أصدق التهاني "
            f"وأطيب التمنيات بالصحة والسعادة لفخامته، ولحكومة وشعب {state} الصديق اطراد التقدم والازدهار. كما بعث ولي العهد برقية مماثلة."
        )
        named = Actor(id="a1", kind="place", name=state, entry=country, country=country)
        at = title.index(state)
        mention = Mention(start=at, end=at + len(state), kind="place", actor="a1")
        return report(ident, title, body, actors=(named,), mentions=(mention,))

    maldives = [telegram(f"m{at}", "المالديف", "MDV", "إبراهيم نصيد") for at in range(2)]
    colombia = [telegram(f"c{at}", "كولومبيا", "COL", "كارلوس بيريرا") for at in range(2)]
    assert stories(group(sign([*maldives, *colombia], Bags()))) == {frozenset({"m0", "m1"}), frozenset({"c0", "c1"})}
    unnamed = [msgspec.structs.replace(each, actors=(), mentions=()) for each in (*maldives, *colombia)]
    assert len(group(sign(unnamed, Bags())).stories) == 1


def test_an_explanation_adds_up(signatures: list[Signature]) -> None:
    found = explain(signatures[0], signatures[1])
    odds = found.constant + sum(part.adds for part in found.parts)
    assert found.chance == pytest.approx(1 / (1 + np.exp(-odds)))
    assert found.chance > explain(signatures[0], signatures[3]).chance


def test_nothing_one_and_empty() -> None:
    assert group([]).stories == ()
    assert sign([], Bags()) == []
    empty = sign([report("a", "", ""), report("b", "", "")], Bags())
    assert len(group(empty).stories) == 2


def test_a_model_with_an_unknown_feature_is_refused(tmp_path) -> None:  # type: ignore[no-untyped-def]
    path = tmp_path / "model.toml"
    path.write_text("same=0.2\nshare=0.5\nfloor=-5.0\nline=0.04\nwindow=7\n[within]\nday=-1.0\nconstant=0.0\n[within.features]\nmood=1.0\n")
    with pytest.raises(ModelError, match="mood"):
        model(path)
    path.write_text("same=0.2\n")
    with pytest.raises(ModelError, match="within"):
        model(path)
