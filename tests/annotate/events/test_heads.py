"""Frames and heads vote: what a head finds, fills, doubts, and how it is marked. The heads are stood in for by ones that say what a test wants."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

import msgspec
import numpy as np
import pytest

from isnad.annotate import Annotator
from isnad.annotate.document import Document
from isnad.annotate.events.arabic.reader import ArabicReader
from isnad.annotate.events.choice import ModelError
from isnad.annotate.events.triggers.limits import LIMITS, limits
from isnad.annotate.events.votes.judging import judged
from isnad.annotate.events.votes.learned import vote
from isnad.records import Article, Event, Published, Span
from isnad.tagger import Tagged
from isnad.tagger.acts import ActHeads, Acts, Again
from isnad.tagger.words import split_words

TYPES = ("none", "CONSULT", "ASSAULT", "REQUEST", "COERCE", "OTHER")
STATUSES = ("happened", "ongoing", "planned", "denied", "hypothetical")
SLOTS = ("none", "actor", "recipient", "place", "date")
DAY = date(2026, 3, 4)


class SaidActs(Acts):
    """Acts whose slots are given word by word for each trigger."""

    def slots(self, word: int, kind: str) -> np.ndarray:
        trigger = self.words[word].key
        return np.stack([one_hot(SLOTS, SAID.get(trigger, {}).get(other.key, "none")) for other in self.words])


SAID: dict[str, dict[str, str]] = {}


def one_hot(names: Sequence[str], name: str, chance: float = 0.9) -> np.ndarray:
    row = np.full(len(names), 0.001, np.float32)
    row[0] = 1 - chance
    row[names.index(name)] = chance
    return row


class Sayer:
    """A tagger that finds no names and says of each word in `acts` what is given: its type, how sure, its status, its slots."""

    version = "said"

    def __init__(self, acts: Mapping[str, tuple[str, float, str, dict[str, str]]]) -> None:
        self.acts = acts
        SAID.clear()
        SAID.update({word: slots for word, (_, _, _, slots) in acts.items()})

    def read(self, texts: Sequence[str]) -> list[Tagged]:
        return [Tagged((), self._acts(text)) for text in texts]

    def _acts(self, text: str) -> Acts:
        words = split_words(text)
        empty = np.zeros((21, 2), np.float32)
        none = np.zeros((9, 1), np.float32)
        again = Again(none, none[:6], none[: len(TYPES)], none[0], 0.0)
        heads = ActHeads(TYPES, STATUSES, SLOTS, empty, empty[: len(TYPES)], np.zeros((2, 5), np.float32), np.zeros(5, np.float32), again)
        types = np.stack(
            [one_hot(TYPES, *self.acts[word.key][:2]) if word.key in self.acts else one_hot(TYPES, "none", 0.99) for word in words]
        )
        statuses = np.stack([one_hot(STATUSES, self.acts[word.key][2] if word.key in self.acts else "happened", 0.99) for word in words])
        vectors = np.ones((len(words), 2), np.float32)
        return SaidActs(heads, words, types, statuses, vectors, vectors, vectors)


def read(text: str, **acts: tuple[str, float, str, dict[str, str]]) -> tuple[Event, ...]:
    for word, (_, _, _, slots) in acts.items():
        SAID[word] = slots
    article = Article(id="x", text=text, language="ar", published=Published(DAY, DAY, "metadata"))
    return Annotator(Sayer(acts)).annotate(article).events


@pytest.fixture(autouse=True)
def _forget() -> None:
    SAID.clear()


SURE = ("ASSAULT", 0.95, "happened", {"مسلحون": "actor", "للجيش": "recipient"})
BUILDING = "أطبقت قوات الأمن العراقية على عناصر التنظيم في كركوك أمس. ولم يرد تعليق من الحكومة."


def test_a_trigger_that_no_frame_knows_is_an_event_of_the_heads() -> None:
    assert not read(BUILDING)
    said = {
        "قوات": "actor",
        "الأمن": "actor",
        "العراقية": "actor",
        "عناصر": "recipient",
        "التنظيم": "recipient",
        "كركوك": "place",
        "أمس": "date",
    }
    (event,) = read(BUILDING, أطبقت=("COERCE", 0.95, "happened", said))
    assert (event.type, event.status, event.by, event.frame) == ("COERCE", "happened", "head", None)
    assert [trigger.of(BUILDING) for trigger in event.triggers] == ["أطبقت"]
    assert [(party.name, party.by) for party in event.actors] == [("قوات الأمن العراقية", "head")]
    assert [party.by for party in event.recipients] == ["head"]


def test_a_head_that_is_not_sure_adds_nothing() -> None:
    assert not read(BUILDING, أطبقت=("COERCE", limits()["alone opening"] - 0.1, "happened", {}))
    (told,) = read(f"هاجم مسلحون حاجزا للجيش. {BUILDING}", هاجم=SURE, أطبقت=("COERCE", limits()["added later"] - 0.1, "happened", {}))
    assert told.type == "ASSAULT"


def test_in_a_text_of_one_sentence_the_heads_add_nothing() -> None:
    assert not read(BUILDING.partition(".")[0] + ".", أطبقت=("COERCE", 0.95, "happened", {}))


def test_a_frame_on_which_the_heads_are_silent_is_dropped_and_one_that_they_see_is_of_both() -> None:
    text = "هاجم مسلحون حاجزا للجيش السوري في درعا أمس."
    said = {"مسلحون": "actor", "للجيش": "recipient", "السوري": "recipient", "درعا": "place", "أمس": "date"}
    (event,) = read(text, هاجم=("ASSAULT", 0.95, "happened", said))
    assert event.by == "both" and event.frame is not None
    assert {party.by for party in event.actors} == {"both"}
    assert not [event for event in read(text) if event.type == "ASSAULT"]


def test_without_a_tagger_the_frames_stand_alone() -> None:
    text = "هاجم مسلحون حاجزا للجيش السوري في درعا أمس."
    (event,) = Annotator().annotate(Article(id="x", text=text, language="ar")).events
    assert event.by == "frame" and {party.by for party in event.actors} == {"frame"}


def test_words_inside_a_name_are_no_trigger() -> None:
    text = "زار وزير الدفاع العراقي مقر قوات الأمن العراقية في كركوك أمس."
    events = read(text, زار=("CONSULT", 0.95, "happened", {}), كركوك=("ASSAULT", 0.95, "happened", {}))
    assert [event.type for event in events] == ["CONSULT"]


def test_the_users_own_frames_are_not_doubted() -> None:
    text = "هاجم مسلحون حاجزا للجيش السوري في درعا أمس. ولم يرد تعليق."
    document = Document.of(Article(id="x", text=text, language="ar", published=Published(DAY, DAY, "metadata")))
    Annotator(Sayer({})).prepare(document)
    reader = ArabicReader(document)
    (found,) = (item for item in judged(reader, document) if item.frame.type == "ASSAULT")
    assert vote([found], reader, document) == []
    found.frame = msgspec.structs.replace(found.frame, by_user=True)
    assert vote([found], reader, document) == [found]


def test_the_heads_weigh_in_on_the_place() -> None:
    text = "هاجم مسلحون دورية للجيش أمس في بغداد وفي دمشق. ولم يرد تعليق."
    named = {
        place: next(
            event for event in read(text, هاجم=("ASSAULT", 0.95, "happened", {"مسلحون": "actor", place: "place"})) if event.main
        ).place
        for place in ("بغداد", "دمشق")
    }
    assert {place: told and told.name for place, told in named.items()} == {"بغداد": "بغداد", "دمشق": "دمشق"}


def test_the_heads_weigh_in_on_whether_it_happened() -> None:
    text = "مفاوضات بين وزير الخارجية العماني ونظيره القطري في مسقط. ولم يرد تعليق."
    statuses = {status: read(text, مفاوضات=("CONSULT", 0.95, status, {}))[0].status for status in ("happened", "ongoing")}
    assert statuses == {"happened": "happened", "ongoing": "ongoing"}


def test_in_english_the_heads_name_no_triggers() -> None:
    text = "Troops sealed the northern quarter of Aleppo on Friday. There was no comment."
    article = Article(id="x", text=text, language="en", published=Published(DAY, DAY, "metadata"))
    silent, said = (Annotator(Sayer(acts)).annotate(article).events for acts in ({}, {"quarter": ("COERCE", 0.99, "happened", {})}))
    assert silent == said


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ("", "limit doubted is missing"),
        ("doubted = 6", "limit 'doubted' is 6"),
        ("doubt = 0.06", "limit doubt, doubted is missing"),
    ],
)
def test_limits_that_cannot_be_used_are_named(tmp_path: Path, wrong: str, said: str) -> None:
    whole = LIMITS.read_text(encoding="utf-8")
    path = tmp_path / "heads.toml"
    path.write_text(re.sub("^doubted = .*$", wrong, whole, flags=re.MULTILINE), encoding="utf-8")
    with pytest.raises(ModelError, match=said):
        limits(path)


def test_a_meeting_is_not_where_what_it_was_about_is() -> None:
    text = "بحث الوزير سامر النابلسي مع نظيره التونسي الأوضاع في اليمن وسوريا أمس. ولم يرد تعليق."
    (event,) = read(text, بحث=("CONSULT", 0.95, "happened", {"اليمن": "place", "سوريا": "place"}))
    assert event.type == "CONSULT" and event.place is None


def test_a_meeting_is_not_where_the_sentence_before_puts_another() -> None:
    text = "قال الوزير سامر النابلسي إنه كان على علم بالاجتماعات في القاهرة. ثم استقبل النابلسي نظيره التونسي أمس. ولم يرد تعليق."
    events = read(text, استقبل=("CONSULT", 0.95, "happened", {"النابلسي": "actor", "القاهرة": "place"}))
    (met,) = (event for event in events if "استقبل" in {trigger.of(text) for trigger in event.triggers})
    assert met.place is None


def test_behind_the_opening_a_trigger_of_the_heads_alone_needs_somebody_beside_it() -> None:
    text = "هاجم مسلحون حاجزا للجيش أمس. ثم أطبقت سيارات على المكان. ثم أطبقت الشرطة على المكان."
    seen = read(text, هاجم=SURE, أطبقت=("COERCE", 0.97, "happened", {"الشرطة": "actor"}))
    coerced = [event for event in seen if event.type == "COERCE"]
    assert [event.actors[0].name for event in coerced] == ["الشرطة"]
    assert not [event for event in read(text, هاجم=SURE, أطبقت=("COERCE", 0.97, "happened", {})) if event.type == "COERCE"]


def test_behind_the_opening_too_a_frame_that_names_nobody_tells_an_event_where_the_heads_are_sure() -> None:
    text = "زار وزير الداخلية اليمني مدينة مأرب. وقال إن الأمور هادئة. وأشار إلى الاعتقالات والتعاون واللقاءات."

    def types(**acts: tuple[str, float, str, dict[str, str]]) -> list[str]:
        return [event.type for event in read(text, زار=("CONSULT", 0.95, "happened", {}), **acts)]

    assert types() == ["CONSULT"]
    assert types(الاعتقالات=("COERCE", 0.95, "happened", {})) == ["CONSULT", "COERCE"]
    assert types(واللقاءات=("CONSULT", 0.95, "happened", {})) == ["CONSULT"]


def test_the_likeliest_word_of_an_opening_that_tells_nothing_else_is_the_articles_main_event() -> None:
    text = "جوازات العقبة تواصل استخراج التصاريح للصيادين.\n\nتواصل الجوازات عملها خلال العيد. ولم يرد تعليق."
    assert not read(text)
    (event,) = read(text, تواصل=("COERCE", limits()["alone opening"] + 0.1, "happened", {}))
    assert (event.type, event.main, event.by) == ("OTHER", True, "head")


def test_a_word_of_no_certain_type_is_a_trigger_in_the_opening_alone() -> None:
    text = "شركة العقبة للنقل تلغي رحلاتها. ثم هاجم مسلحون حاجزا للجيش أمس. ثم ألغت الشركة رحلات أخرى."
    unsure = ("COERCE", 0.95, "happened", {"الشركة": "actor"})

    def types(*words: str) -> list[str]:
        found = read(text, هاجم=SURE, **dict.fromkeys(words, unsure))
        return [event.type for event in found]

    limit, known = limits()["typed opening"], limits()["typed later"]
    assert unsure[1] > max(limit, known)
    assert types("ألغت") == ["ASSAULT", "COERCE"]


def test_what_the_opening_says_beyond_doubt_is_told_though_no_party_is_named() -> None:
    text = "وصول طائرة محملة بالخيام إلى العقبة. وجرى تفريغها خلال ساعات."
    assert not [event for event in read(text) if event.type == "CONSULT"]
    (event,) = read(text, وصول=("CONSULT", 0.97, "happened", {}))
    assert (event.type, event.by) == ("CONSULT", "both")


def test_a_frame_yields_to_a_type_that_the_heads_see_in_all_triggers() -> None:
    text = "زار مسلحون حاجزا للجيش السوري في درعا أمس. ولم يرد تعليق."
    said = {"مسلحون": "actor", "للجيش": "recipient"}
    (event,) = read(text, زار=("ASSAULT", 0.95, "happened", said))
    assert (event.type, event.frame, event.by) == ("ASSAULT", None, "head")
    (event,) = read(text, زار=("CONSULT", 0.95, "happened", said))
    assert (event.type, event.by) == ("CONSULT", "both")


def test_who_stands_surely_in_the_other_slot_is_put_there() -> None:
    text = "طالب سامر النابلسي البرلمان بالاستقالة أمس. ولم يرد تعليق."
    (event,) = read(text, طالب=("REQUEST", 0.95, "happened", {"البرلمان": "actor"}))
    assert [party.name for party in event.actors] == ["البرلمان"] and not event.recipients
    (event,) = read(text, طالب=("REQUEST", 0.95, "happened", {"البرلمان": "recipient"}))
    assert [party.name for party in event.recipients] == ["البرلمان"]


@pytest.mark.parametrize(
    ("text", "trigger", "seen", "party"),
    [
        ("هاجم مسلحون سفينة شحن قبالة عدن أمس. ولم يرد تعليق.", "هاجم", ["سفينة", "شحن"], "سفينة شحن"),
        ("هاجم مسلحون الورشة الحدودية في عدن أمس. ولم يرد تعليق.", "هاجم", ["الحدودية"], "الورشة الحدودية"),
        ("هاجم مسلحون 12 نزلا سياحيا في عدن أمس. ولم يرد تعليق.", "هاجم", ["نزلا", "سياحيا"], "12 نزلا سياحيا"),
        ("هاجم مسلحون كل من ينشر الأخبار في عدن أمس. ولم يرد تعليق.", "هاجم", ["ينشر", "الأخبار"], None),
        ("هاجم مسلحون في الغالب بلا إنذار. ولم يرد تعليق.", "هاجم", ["في"], None),
    ],
)
def test_a_party_on_a_noun_that_no_list_has(text: str, trigger: str, seen: list[str], party: str | None) -> None:
    said = {"مسلحون": "actor", **dict.fromkeys(seen, "recipient")}
    event = next(event for event in read(text, **{trigger: ("ASSAULT", 0.95, "happened", said)}) if event.main)
    assert [one.name for one in event.recipients] == ([party] if party else [])
    assert all(one.span is not None and one.span.of(text) == one.name and one.by == "head" for one in event.recipients)


LONE = "هاجم النائب سامر حداد الوزيرة ليلى عون أمس."


def test_in_one_sentence_an_attack_that_the_heads_take_for_another_act_is_none() -> None:
    assert [event.type for event in read(LONE)] == []
    assert [event.type for event in read(LONE, هاجم=("REQUEST", 0.95, "happened", {}))] == []
    assert [event.type for event in read(LONE, هاجم=("ASSAULT", 0.6, "happened", {}))] == ["ASSAULT"]
    assert [event.type for event in read(LONE, هاجم=("ASSAULT", 0.6, "planned", {}))] == []


@pytest.mark.parametrize(
    ("text", "trigger", "status", "told"),
    [
        ("نفت الحكومة قصف المستشفى في صعدة.", "قصف", "denied", 1),
        ("اندلعت معارك بين الجيش والمتمردين قرب مالكال.", "معارك", "ongoing", 1),
        ("يقصف الجيش مواقع المتمردين قرب مالكال كل شتاء.", "يقصف", "ongoing", 0),
    ],
)
def test_in_one_sentence_what_the_heads_doubt_to_have_happened_is_told_where_it_is_denied_or_fought(
    text: str, trigger: str, status: str, told: int
) -> None:
    found = read(text, **{trigger: ("ASSAULT", 0.95, status, {})})
    assert len([event for event in found if event.type == "ASSAULT"]) == told


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("أعلنت الداخلية إحباط مخططات لخلية كانت تستهدف مسجدا في الدمام. ولم يرد تعليق.", "hypothetical"),
        ("قالت الداخلية إن الخلية كانت تستهدف مسجدا في الدمام. ولم يرد تعليق.", "happened"),
    ],
)
def test_what_was_foiled_was_aimed_at_and_not_done(text: str, status: str) -> None:
    seen = {"تستهدف": ("ASSAULT", 0.97, "happened", {"مسجدا": "recipient"}), "إحباط": ("COERCE", 0.95, "happened", {})}
    (aimed,) = (event for event in read(text, **seen) if event.type == "ASSAULT")
    assert aimed.status == status


def test_what_a_frame_knows_to_have_another_sense_here_is_no_trigger_of_the_heads() -> None:
    text = "زار وزير الداخلية اليمني مدينة مأرب. وناشد مسلحون الحكومة {} لهم. ولم يرد تعليق."
    seen = {"وناشد": ("REQUEST", 0.98, "happened", {"مسلحون": "actor", "الحكومة": "recipient"}), "زار": ("CONSULT", 0.95, "happened", {})}
    assert "REQUEST" in [event.type for event in read(text.format("بالتبرع"), **seen)]
    assert "REQUEST" not in [event.type for event in read(text.format("بالدعاء"), **seen)]


def test_who_goes_on_from_the_sentence_before_is_not_left_out_for_not_being_seen() -> None:
    text = "أكد نبيل الحسيني الناطق باسم الرئاسة الفلسطينية أن الاقتحامات خطيرة. وطالب الحكومة الإسرائيلية بوقفها فورا."
    said = {"الحكومة": "recipient", "الإسرائيلية": "recipient"}
    (event,) = read(text, طالب=("REQUEST", 0.95, "happened", said), وطالب=("REQUEST", 0.95, "happened", said))
    assert [party.name for party in event.actors] == ["نبيل الحسيني"]
    assert [party.name for party in event.recipients] == ["الحكومة الإسرائيلية"]


def test_whom_the_heads_see_in_the_other_slot_leaves_his_place_to_who_goes_on() -> None:
    text = "أعلنت المديرية العامة للجوازات السعودية تصحيح الأوضاع. ودعت السفارة اليمنية إلى التعاون معها."
    said = {"السفارة": "recipient", "اليمنية": "recipient"}
    (event,) = [event for event in read(text, ودعت=("REQUEST", 0.95, "happened", said)) if event.type == "REQUEST"]
    assert [party.name for party in event.recipients] == ["السفارة اليمنية"]
    assert event.actors and event.actors[0].name != "السفارة اليمنية"


def test_who_stands_right_before_a_verb_that_no_frame_knows_is_its_subject() -> None:
    text = "وفد سعودي يعرض الفرص الاستثمارية في باريس. ولم يرد تعليق من الحكومة."
    (event,) = read(text, يعرض=("COERCE", 0.95, "happened", {}))
    assert [(party.name, party.by) for party in event.actors] == [("وفد سعودي", "head")]


def test_a_noun_takes_over_from_the_verb_that_the_heads_doubt() -> None:
    text = "رئيس الحكومة والوفد الوزاري يؤدي زيارة عمل إلى تطاوين يوم الخميس. ولم يرد تعليق."
    (event,) = read(text, زيارة=("CONSULT", 0.95, "happened", {}))
    assert event.actors and event.actors[0].name == "رئيس الحكومة"


def test_in_whose_capital_it_was_is_no_actor() -> None:
    text = "أقامت الملحقية الثقافية السعودية بالقاهرة أمسية لطلابها. ولم يرد تعليق من الحكومة."
    made = read(text, أقامت=("COERCE", 0.95, "happened", {"بالقاهرة": "actor"}))
    assert not any(party.name == "القاهرة" for event in made for party in event.actors)


@pytest.mark.parametrize(
    ("text", "seen", "party"),
    [
        ("أطبقت قوات الأمن العراقية على رجل في التاسعة والخمسين من العمر في كركوك. ولم يرد تعليق.", ["والخمسين"], "الخمسين"),
        ("أطبقت قوات الأمن العراقية في كركوك على وفد يضم وزراء. ولم يرد تعليق.", ["وزراء"], "وزراء"),
    ],
)
def test_who_is_no_party_though_the_heads_see_it(text: str, seen: list[str], party: str) -> None:
    made = read(text, أطبقت=("COERCE", 0.95, "happened", {"قوات": "actor", **dict.fromkeys(seen, "recipient")}))
    assert made and not any(party in (one.name or "") for event in made for one in event.recipients)


def test_acts_of_words_behind_the_opening_need_nobody_beside_them_where_the_heads_are_all_but_certain() -> None:
    text = "هاجم مسلحون حاجزا للجيش في درعا. وقد طالبوا بمعاقبة المسؤولين عن ذلك."
    attack = ("ASSAULT", 0.95, "happened", {"مسلحون": "actor", "للجيش": "recipient"})
    assert "REQUEST" in [event.type for event in read(text, هاجم=attack, طالبوا=("REQUEST", 0.97, "happened", {}))]


def test_a_verb_is_doubted_by_the_type_that_the_heads_see() -> None:
    text = "هاجم مسلحون حاجزا للجيش في درعا. وقصف الجيش السوري بلدة بصرى."
    attack = ("ASSAULT", 0.95, "happened", {"مسلحون": "actor", "للجيش": "recipient"})
    said = {"الجيش": "actor", "بصرى": "recipient"}
    seen = read(text, هاجم=attack, وقصف=("ASSAULT", 0.9, "happened", said))
    other = read(text, هاجم=attack, وقصف=("CONSULT", 0.6, "happened", said))
    assert len(seen) == 2 and len(other) == 1


def test_an_unknown_word_between_two_parties_is_a_third() -> None:
    text = "أقامت وزارة الصحة وأفرع وزارة الداخلية حفلا للجنود. وحضره السكان."
    assert not [event for event in read(text, وأفرع=("COERCE", 0.95, "happened", {})) if event.type == "COERCE"]


def test_page_furniture_tells_nothing_to_the_heads_either() -> None:
    text = "هاجم مسلحون حاجزا للجيش في درعا أمس.\nرابط الخبر بصحيفة الوئام: الخارجية تستنهض السفير"
    attack = ("ASSAULT", 0.95, "happened", {"مسلحون": "actor", "للجيش": "recipient"})
    said = {"هاجم": attack, "تستنهض": ("REQUEST", 0.99, "happened", {"الخارجية": "actor", "السفير": "recipient"})}
    tail = Span(text.index("رابط"), len(text))
    article = Article(id="x", text=text, language="ar", published=Published(DAY, DAY, "metadata"), furniture=(tail,))
    events = Annotator(Sayer(said)).annotate(article).events
    assert "REQUEST" not in [event.type for event in events]


@pytest.mark.parametrize(("chance", "kept"), [(0.9, True), (0.6, False)])
def test_an_article_on_sport_keeps_acts_of_politics_of_which_the_heads_are_sure(chance: float, kept: bool) -> None:
    text = (
        "تعادل فريق الاتحاد مع فريق الهلال في مباراة الدوري. وسجل المهاجم هدفا قبل صافرة الحكم في ملعب الجوهرة. "
        "وهاجم الجيش السوري بلدة بصرى خلال البطولة."
    )
    events = read(text, وهاجم=("ASSAULT", chance, "happened", {"الجيش": "actor", "السوري": "actor"}))
    assert ("ASSAULT" in [event.type for event in events]) is kept
