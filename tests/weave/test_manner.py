"""How each report tells: in whose words, what its headline takes from the body, who stands as the subject of an act."""

from datetime import date

import pytest
from msgspec import structs

from isnad.records import Annotation, Manner, Span
from isnad.weave.telling import tell
from making import Maker


def manner_of(member: Annotation) -> Manner:
    return tell("s1", [member]).manners[0]


def titled(maker: Maker) -> Annotation:
    end = maker.text.index("\n")
    return structs.replace(maker.made(), title=Span(0, end))


def test_the_share_of_a_source_counts_what_is_said_twice_once() -> None:
    body = "قال سالم الكعبي إن الطريق مغلق وإن المطر غزير. وأغلقت المدارس أبوابها يوم الأحد."
    maker = Maker("1", body)
    maker.actor("سالم الكعبي")
    maker.said("سالم الكعبي", "إن الطريق مغلق وإن المطر غزير", actor="a1")
    maker.said("سالم الكعبي", "المطر غزير", actor="a1")
    found = manner_of(maker.made())
    (quoted,) = found.quoted
    assert quoted.name == "سالم الكعبي"
    assert quoted.share == pytest.approx(len("إن الطريق مغلق وإن المطر غزير") / len(body), abs=0.03)
    assert found.own == pytest.approx(1 - quoted.share, abs=0.011)


@pytest.mark.parametrize(
    ("title", "credited"),
    [("إغلاق الطريق الساحلي بسبب السيول", False), ("الكعبي: إغلاق الطريق الساحلي بسبب السيول", True), ("وزير: إغلاق الطريق الساحلي", True)],
)
def test_a_headline_that_states_what_the_body_credits_is_told_from_one_that_names_the_source(title: str, credited: bool) -> None:
    maker = Maker("1", f"{title}\n\nأعلن الوزير سالم الكعبي إغلاق الطريق الساحلي بسبب السيول التي غمرته. وعاد الهدوء إلى المدينة.")
    maker.actor("سالم الكعبي")
    maker.said("سالم الكعبي", "إغلاق الطريق الساحلي بسبب السيول التي غمرته", actor="a1")
    headline = manner_of(titled(maker)).headline
    assert headline is not None
    assert (headline.place, headline.voice, headline.credited) == (1, "سالم الكعبي", credited)


def test_a_headline_of_words_that_no_sentence_holds_is_taken_from_none() -> None:
    maker = Maker("1", "ليلة طويلة تهز الميناء\n\nأغلق الطريق الساحلي بسبب السيول. وعاد الهدوء إلى المدينة.")
    headline = manner_of(titled(maker)).headline
    assert headline is not None
    assert (headline.taken, headline.place, headline.voice) == (None, None, None)


@pytest.mark.parametrize(
    ("text", "doer", "sufferer", "trigger", "expected"),
    [
        ("قتل سبعة جنود في انفجار قرب المكلا.", None, "سبعة جنود", "قتل", ("sufferer", True, ())),
        ("قُتل سبعة جنود في انفجار.", None, "سبعة جنود", "قُتل", ("sufferer", True, ())),
        ("قتل مسلحون سبعة جنود قرب المكلا.", "مسلحون", "سبعة جنود", "قتل", ("doer", False, ("مسلحون",))),
        ("الجيش يقتل سبعة مسلحين.", "الجيش", "سبعة مسلحين", "يقتل", ("doer", False, ("الجيش",))),
        ("وجرى بعد ذلك في المكلا. تم اعتقال سبعة مسلحين.", None, "سبعة مسلحين", "اعتقال", ("sufferer", True, ())),
        ("الجيش الوطني في المكلا يقتل سبعة مسلحين.", "الجيش الوطني", "سبعة مسلحين", "يقتل", (None, False, ("الجيش الوطني",))),
        ("حرم الدين قتل المدنيين.", None, "المدنيين", "قتل", ("sufferer", False, ())),
        ("Seven soldiers were killed near Mukalla.", None, "Seven soldiers", "killed", ("sufferer", True, ())),
        ("Gunmen killed seven soldiers.", "Gunmen", "seven soldiers", "killed", ("doer", False, ("Gunmen",))),
    ],
)
def test_who_stands_at_the_word_for_an_act_and_whether_the_doer_is_named(
    text: str, doer: str | None, sufferer: str, trigger: str, expected: tuple[str | None, bool, tuple[str, ...]]
) -> None:
    maker = Maker("1", text, day=date(2026, 5, 1))
    actors = [maker.actor(doer, "group")] if doer else []
    maker.event(trigger, "ASSAULT", actors=actors, recipients=[maker.actor(sufferer, "group")])
    (act,) = manner_of(maker.made()).acts
    assert (act.subject, act.passive, act.doers) == expected
