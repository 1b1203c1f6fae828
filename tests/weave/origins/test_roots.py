"""What whole articles rest on, and when two of them have one origin."""

from isnad.records import Aligned, Annotation, Origin, Reuse
from isnad.weave.telling import tell
from making import Maker

TEXT = "أعلن الكعبي فتح الميناء. وقال الكعبي إن الرسوم ألغيت. وأضاف أن العمل يبدأ غدا. ويقع الميناء شرق المدينة."


def spoken(ident: str, name: str = "سالم الكعبي", *, outlet: str | None = None, text: str = TEXT, **fields: object) -> Maker:
    maker = Maker(ident, text.replace("الكعبي", name, 1), outlet=outlet or ident)
    speaker = maker.actor(name, **fields)
    for content in ("فتح الميناء", "الرسوم ألغيت", "العمل يبدأ غدا"):
        if content in maker.text:
            maker.said(name, content, actor=speaker)
    return maker


def origins(*members: Annotation, **fields: object) -> tuple[Origin, ...]:
    return tell("s1", members, **fields).story.origins


def test_reports_of_what_one_announced_are_one_origin_across_scripts() -> None:
    english = Maker("2", "Salem Al-Kaabi said the port was open. He said fees were gone. Work begins soon.", outlet="B")
    speaker = english.actor("Salem Al-Kaabi", latin="Salem Al-Kaabi")
    english.said("Salem Al-Kaabi", "the port was open", actor=speaker)
    english.said("Salem Al-Kaabi", "fees were gone", actor=speaker)
    (origin,) = origins(spoken("1", latin="Salem Al-Kaabi").made(), english.made())
    assert origin.kind == "statement"
    assert "سالم الكعبي" in (origin.reason or "")


def test_an_interview_inside_a_report_is_no_origin_of_the_whole() -> None:
    text = "أغلق الميناء صباحا. وغادرت السفن. وانتشرت الشرطة. وقال الكعبي إن الرسوم ألغيت. وأضاف أن العمل يبدأ غدا."
    assert len(origins(*(spoken(ident, text=text).made() for ident in "12"))) == 2


def test_a_ministry_and_its_spokesman_are_one_voice() -> None:
    maker = Maker(
        "1", "أعلنت وزارة الدفاع فتح الميناء. وقال الناطق باسم الوزارة سالم الكعبي إن الرسوم ألغيت. ويقع الميناء شرقا.", outlet="1"
    )
    speaker = maker.actor("سالم الكعبي", titles=["الناطق باسم الوزارة"])
    maker.said("وزارة الدفاع", "فتح الميناء", "organisation")
    maker.said("سالم الكعبي", "الرسوم ألغيت", actor=speaker)
    (origin,) = origins(maker.made())
    assert (origin.kind, origin.name) == ("statement", "وزارة الدفاع")


def test_two_reports_of_one_newsroom_are_one_witness() -> None:
    one, other = (Maker(ident, "استقبل سالم الكعبي في بنغازي وليد حمدان.", outlet="المرفأ").made() for ident in "12")
    (origin,) = origins(one, other)
    assert "المرفأ" in (origin.reason or "")


def test_a_paraphrase_between_reports_that_share_passages_is_one_origin() -> None:
    told = (
        "حيث كان في استقبال الوفد فور وصوله العميد سالم الكعبي في دلالة على المستوى العالي للترحيب والتنسيق.",
        "فور وصول الوفد تم استقباله رسميا مما يعكس مستوى الترحيب العالي وكان في المقدمة العميد سالم الكعبي.",
    )
    makers = [Maker(str(number), f"{text} وجرى بحث الحدود.", outlet=str(number)) for number, text in enumerate(told)]
    for maker, trigger in zip(makers, ("استقبال", "استقباله"), strict=True):
        maker.event(trigger, recipients=[maker.actor("سالم الكعبي", titles=["العميد"])])
    span = [maker.span("وجرى بحث الحدود") for maker in makers]
    shared = Reuse(earlier="0", later="1", share=0.1, spans=(Aligned(earlier=span[0], later=span[1]),))
    members = [maker.made() for maker in makers]
    (event,) = tell("s1", members, reuse=[shared]).events
    assert {fact.origins for fact in event.facts} == {1}
    assert "nearly the same words" in (event.facts[0].reason or "")
    (event,) = tell("s1", members).events
    assert {fact.origins for fact in event.facts} == {2}


def test_copies_are_named_after_their_agency_and_not_after_one_who_is_quoted_more_in_one_of_them() -> None:
    makers = [spoken("1"), *(Maker(ident, TEXT, outlet=ident) for ident in "234")]
    reuse = [
        Reuse(earlier="1", later=ident, share=0.9, spans=(Aligned(earlier=each.span(TEXT), later=each.span(TEXT)),))
        for ident, each in zip("234", makers[1:], strict=True)
    ]
    (origin,) = origins(*(maker.made() for maker in makers), reuse=reuse)
    assert (origin.kind, origin.name) == ("unknown", None)
    makers[1] = Maker("2", f"{TEXT}\nواس", outlet="2")
    makers[1].credit("واس", "agencies", "واس")
    (credited,) = origins(*(maker.made() for maker in makers), reuse=reuse)
    assert (credited.kind, credited.name) == ("agency", "واس")
