"""A story told: happenings, facts with verdicts, origins counted, chains, wording."""

from datetime import date

import pytest
from msgspec import structs

from isnad.records import Aligned, Annotation, EventPlace, Fact, Party, Reuse
from isnad.weave.telling import ToldStory, tell
from making import Maker

DAY = date(2026, 2, 15)


def visit(ident: str, *, outlet: str, text: str = "استقبل سالم الكعبي في بنغازي وليد حمدان.", dated: bool = False) -> Maker:
    maker = Maker(ident, text + (" وجرى ذلك في 15 فبراير 2026." if dated else ""), outlet=outlet)
    host = maker.actor("سالم الكعبي", country="LBY", sector="MIL")
    guest = maker.actor("وليد حمدان", country="EGY", sector="SPY")
    maker.event("استقبل", actors=[guest], recipients=[host], place="بنغازي", day=("15 فبراير 2026", DAY) if dated else None)
    return maker


def facts(told: ToldStory, slot: str) -> list[Fact]:
    return [fact for event in told.events for fact in event.facts if fact.slot == slot]


def told(*members: Annotation, **fields: object) -> ToldStory:
    return tell("s1", members, **fields)


def test_two_outlets_that_tell_for_themselves_agree() -> None:
    story = told(visit("1", outlet="أ").made(), visit("2", outlet="ب").made())
    assert len(story.events) == 1
    (actors,) = facts(story, "actors")
    assert (actors.value, actors.verdict, actors.origins) == ("وليد حمدان", "agreed", 2)
    assert [support.article for support in actors.support] == ["1", "2"]
    assert actors.support[0].chain[0].name == "أ"


def test_a_copied_passage_is_one_origin() -> None:
    one, two = visit("1", outlet="أ"), visit("2", outlet="ب")
    whole = one.span(one.text)
    few = Reuse(earlier="1", later="2", share=0.2, spans=(Aligned(earlier=whole, later=whole),))
    story = told(one.made(), two.made(), reuse=[few])
    (actors,) = facts(story, "actors")
    assert (actors.verdict, actors.origins) == ("single", 1)
    assert "copied" in actors.reason
    assert len(story.story.origins) == 2
    assert len(told(one.made(), two.made(), reuse=[Reuse(earlier="1", later="2", share=0.9, spans=few.spans)]).story.origins) == 1


def test_two_articles_that_credit_one_agency_are_one_origin() -> None:
    makers = [
        visit(ident, outlet=ident, text=f"استقبل سالم الكعبي في بنغازي وليد حمدان.\n{credit}")
        for ident, credit in (("أ", "المصدر: رويترز"), ("ب", "رويترز"))
    ]
    makers[0].credit("المصدر: رويترز", "source", "رويترز")
    makers[1].credit("رويترز", "agencies", "رويترز")
    story = told(*(maker.made() for maker in makers))
    (origin,) = story.story.origins
    assert (origin.kind, origin.name) == ("agency", "رويترز")
    assert facts(story, "actors")[0].origins == 1


def test_one_dated_report_serves_the_others() -> None:
    story = told(visit("1", outlet="أ").made(), visit("2", outlet="ب", dated=True).made())
    assert story.events[0].date.first == DAY
    (day,) = facts(story, "date")
    assert (day.verdict, [support.article for support in day.support]) == ("single", ["2"])
    assert "1 reports" in day.reason
    assert day.inferred_for == ("1",)


def attack(ident: str, words: str, value: int, day: date | None) -> Annotation:
    maker = Maker(ident, f"قتل {words} في انفجار في كركوك.", outlet=ident, day=day)
    maker.event("انفجار", "ASSAULT", place="كركوك", numbers=[("killed", words, value)])
    return maker.made()


def numbers(*members: Annotation) -> dict[str, tuple[str, int]]:
    return {fact.label: (fact.verdict, fact.origins) for fact in facts(told(*members), "number")}


def test_a_toll_that_rises_is_an_update_that_shows_who_gave_what_and_when() -> None:
    rise = [attack("1", "ثلاثة أشخاص", 3, date(2026, 5, 1)), attack("2", "سبعة أشخاص", 7, date(2026, 5, 2))]
    assert numbers(*rise) == {"3": ("updated", 1), "7": ("updated", 1)}
    three, seven = facts(told(*rise), "number")
    assert "3 (2026-05-01) → 7 (2026-05-02)" in three.reason
    assert (three.support[0].article, seven.support[0].article) == ("1", "2")


def test_tolls_of_one_day_and_falling_tolls_are_disputed() -> None:
    for days in ((1, 1), (2, 1)):
        first, second = (date(2026, 5, day) for day in days)
        members = attack("1", "ثلاثة أشخاص", 3, first), attack("2", "سبعة أشخاص", 7, second)
        assert numbers(*members) == {"3": ("disputed", 1), "7": ("disputed", 1)}
        three = next(fact for fact in facts(told(*members), "number") if fact.label == "3")
        assert [(each.article, each.stance) for each in three.support] == [("1", "states"), ("2", "differs")]


def test_a_first_count_that_all_later_ones_exceed_is_updated_while_those_of_one_day_contradict_each_other() -> None:
    tolls = [("1", "ثلاثة أشخاص", 3, 1), ("2", "سبعة أشخاص", 7, 1), ("3", "سبعة أشخاص", 7, 2), ("4", "تسعة أشخاص", 9, 2)]
    members = [attack(ident, words, value, date(2026, 5, day)) for ident, words, value, day in tolls]
    assert numbers(*members) == {"3": ("updated", 1), "7": ("disputed", 2), "9": ("disputed", 1)}


def test_what_one_denies_is_disputed() -> None:
    one, two = Maker("1", "وقع وليد حمدان الاتفاق.", outlet="أ"), Maker("2", "نفى وليد حمدان توقيع الاتفاق.", outlet="ب")
    one.event("وقع", "SUPPORT", actors=[one.actor("وليد حمدان")])
    two.event("توقيع", "SUPPORT", actors=[two.actor("وليد حمدان")], status="denied")
    story = told(one.made(), two.made())
    status, denial = facts(story, "status")
    assert (status.value, status.verdict) == ("happened", "disputed")
    assert (denial.value, denial.verdict, [each.article for each in denial.support]) == ("denied", "disputed", ["2"])
    assert {support.article: support.stance for support in status.support} == {"1": "states", "2": "denies"}


def test_one_speaker_whose_words_are_read_both_ways_disputes_nothing() -> None:
    one = Maker("1", "قال سالم المبروك إن توقيع وليد حمدان لم يتم.", outlet="أ")
    two = Maker("2", "نفى سالم المبروك توقيع وليد حمدان.", outlet="ب")
    for maker, status in ((one, "happened"), (two, "denied")):
        maker.actor("سالم المبروك")
        maker.said("سالم المبروك", "توقيع وليد حمدان", actor=maker.actor("سالم المبروك"))
        maker.event("توقيع", "SUPPORT", actors=[maker.actor("وليد حمدان")], status=status)
    (status,) = facts(told(one.made(), two.made()), "status")
    assert (status.value, status.verdict) == ("denied", "single")


def test_other_parties_are_another_happening() -> None:
    one = visit("1", outlet="أ")
    other = Maker("2", "استقبل ناصر الكعبي في بنغازي وليد حمدان.", outlet="ب")
    host = other.actor("ناصر الكعبي")
    other.event("استقبل", actors=[other.actor("وليد حمدان")], recipients=[host], place="بنغازي")
    assert len(told(one.made(), other.made()).events) == 2


def test_a_chain_runs_from_the_outlet_to_the_source() -> None:
    maker = Maker("1", "وقال بيان القيادة إن الجانبين ناقشا التعاون.\nالمصدر: RT", outlet="آخر")
    maker.credit("المصدر: RT", "source", "RT")
    maker.said("بيان القيادة", "الجانبين ناقشا التعاون", "document")
    (chain,) = told(maker.made()).chains
    assert [link.name for link in chain.links] == ["آخر", "RT", "بيان القيادة"]
    assert [link.kind for link in chain.links] == ["outlet", "media", "document"]


def test_speculation_keeps_its_doubt() -> None:
    maker = Maker("1", "وقال الخبير ربما زار وليد حمدان بنغازي.", outlet="أ")
    maker.said("الخبير", "ربما زار وليد حمدان بنغازي", certainty="possible")
    maker.event("زار", actors=[maker.actor("وليد حمدان")], status="hypothetical")
    story = told(maker.made())
    assert story.events[0].status == "hypothetical"
    assert facts(story, "actors")[0].support[0].certainty == "possible"
    assert story.chains[0].certainty == "possible"


def test_hostile_and_neutral_names_of_one_man_stand_side_by_side() -> None:
    one, two = Maker("1", "تحيات رئيس الانقلاب وليد حمدان", outlet="أ"), Maker("2", "تحيات الرئيس وليد حمدان", outlet="ب")
    one.actor("وليد حمدان", titles=["رئيس الانقلاب"])
    two.actor("وليد حمدان", titles=["الرئيس"])
    found = {(each.article, each.expression): each.stance for each in told(one.made(), two.made()).framing}
    assert found == {("1", "رئيس الانقلاب"): "hostile", ("2", "الرئيس"): "neutral"}


def test_the_order_of_articles_does_not_matter() -> None:
    members = [visit("1", outlet="أ").made(), visit("2", outlet="ب", dated=True).made(), attack("3", "ثلاثة أشخاص", 3, None)]
    assert told(*members) == told(*reversed(members))


def test_a_meeting_has_its_parties_on_one_side_each_and_an_attack_disputes_them() -> None:
    def made(ident: str, kind: str, *, turned: bool) -> Annotation:
        maker = Maker(ident, "التقى سالم الكعبي وليد حمدان في بنغازي.", outlet=ident)
        one, other = maker.actor("سالم الكعبي"), maker.actor("وليد حمدان")
        maker.event("التقى", kind, actors=[other if turned else one], recipients=[one if turned else other])
        return maker.made()

    meeting = told(made("1", "CONSULT", turned=False), made("2", "CONSULT", turned=False), made("3", "CONSULT", turned=True))
    assert [(fact.value, fact.verdict) for fact in facts(meeting, "actors")] == [("سالم الكعبي", "agreed")]
    assert [(fact.value, fact.origins) for fact in facts(meeting, "recipients")] == [("وليد حمدان", 3)]
    attack_told = told(made("1", "ASSAULT", turned=False), made("2", "ASSAULT", turned=True))
    assert {fact.verdict for fact in facts(attack_told, "actors")} == {"disputed"}


def test_an_office_alone_is_its_holder_in_another_report() -> None:
    one, two = (
        Maker("1", "استقبل رئيس الجمهورية سالم الكعبي الوزير وليد حمدان.", outlet="أ"),
        Maker("2", "استقبل رئيس الجمهورية وليد حمدان.", outlet="ب"),
    )
    host = one.actor("سالم الكعبي", titles=["رئيس الجمهورية"], country="LBY")
    one.event("استقبل", actors=[one.actor("وليد حمدان")], recipients=[host])
    two.event("استقبل", actors=[two.actor("وليد حمدان")])
    event = two.events[0]
    two.events[0] = structs.replace(event, recipients=(Party(span=two.span("رئيس الجمهورية"), name="رئيس الجمهورية", country="LBY"),))
    (recipient,) = facts(told(one.made(), two.made()), "recipients")
    assert (recipient.value, recipient.origins) == ("سالم الكعبي", 2)


def test_a_visit_and_the_meeting_in_it_are_one_happening() -> None:
    maker = Maker("1", "وصل وليد حمدان إلى بنغازي في زيارة رسمية، واستقبل سالم الكعبي الضيف.", outlet="أ")
    guest, host = maker.actor("وليد حمدان", country="EGY"), maker.actor("سالم الكعبي", country="LBY")
    maker.event("زيارة", actors=[guest])
    maker.event("استقبل", actors=[guest], recipients=[host], main=False)
    (event,) = told(maker.made()).events
    assert [party.name for party in event.recipients] == ["سالم الكعبي"]


def test_two_articles_that_credit_agencies_without_a_name_are_two_origins() -> None:
    makers = [visit(ident, outlet=ident, text="استقبل سالم الكعبي في بنغازي وليد حمدان.\nوكالات") for ident in ("أ", "ب")]
    for maker in makers:
        maker.credit("وكالات", "agencies", "وكالات")
    origins = told(*(maker.made() for maker in makers)).story.origins
    assert [(origin.kind, origin.name) for origin in origins] == [("agency", None), ("agency", None)]


def test_a_report_that_says_that_the_toll_rose_updates_those_of_its_own_day() -> None:
    later = Maker("2", "ارتفاع حصيلة انفجار كركوك إلى سبعة أشخاص.", outlet="ب", day=date(2026, 5, 1))
    later.event("انفجار", "ASSAULT", place="كركوك", numbers=[("killed", "سبعة أشخاص", 7)])
    members = attack("1", "ثلاثة أشخاص", 3, date(2026, 5, 1)), later.made()
    assert numbers(*members) == {"3": ("updated", 1), "7": ("updated", 1)}


def test_one_report_that_sets_two_sources_against_each_other_has_both_their_numbers() -> None:
    maker = Maker(
        "1", "انفجار في كركوك: قال المستشفى إن القتلى تسعة أشخاص، بينهم شرطيان. وقالت الوزارة إن القتلى سبعة أشخاص.", day=date(2026, 5, 1)
    )
    maker.said("المستشفى", "القتلى تسعة أشخاص، بينهم شرطيان", "organisation")
    maker.said("الوزارة", "القتلى سبعة أشخاص", "organisation")
    counts = [("killed", "تسعة أشخاص", 9), ("killed", "شرطيان", 2), ("killed", "سبعة أشخاص", 7)]
    maker.event("انفجار", "ASSAULT", numbers=counts)
    assert numbers(maker.made()) == {"9": ("disputed", 1), "7": ("disputed", 1)}


@pytest.mark.parametrize(
    ("text", "dated"),
    [
        ("أعلن الوزير، الأحد، أن البلدين وقعا اتفاقا.", False),
        ("أعلن الوزير أن البلدين وقعا اتفاقا، الأحد، في عدن.", True),
    ],
)
def test_a_day_on_which_a_thing_was_only_announced_is_not_its_day(text: str, *, dated: bool) -> None:
    maker = Maker("1", text)
    content = text[text.index("البلدين") : -1]
    maker.said("الوزير", content, cue=maker.span("أعلن"))
    maker.event("وقعا", "SUPPORT", day=("الأحد", date(2026, 6, 7)))
    assert bool(facts(told(maker.made()), "date")) is dated


@pytest.mark.parametrize(("words", "happenings"), [("في القصر الرئاسي في بنغازي", 1), ("في القصر", 2)])
def test_a_place_is_no_other_one_where_the_sentence_names_that_of_the_other_report(words: str, happenings: int) -> None:
    one, other = (
        Maker(ident, f"التقى سالم الكعبي وليد حمدان {where}.", outlet=ident) for ident, where in (("أ", "في بنغازي"), ("ب", words))
    )
    for maker, town, country in ((one, "بنغازي", "LBY"), (other, "القصر", "DZA")):
        people = [maker.actor(name) for name in ("سالم الكعبي", "وليد حمدان")]
        if "بنغازي" in maker.text:
            maker.actor("بنغازي", "place", entry="LBY.benghazi", country="LBY")
        maker.event("التقى", actors=people, place=town)
        place = EventPlace(
            span=maker.span(town), name=town, country=country, entry=f"{country}.{town}" if country == "DZA" else "LBY.benghazi"
        )
        maker.events[-1] = structs.replace(maker.events[-1], place=place)
    assert len(told(one.made(), other.made()).events) == happenings


def test_the_mode_of_a_happening_is_one_of_its_type() -> None:
    makers = [Maker(ident, "استقبل سالم الكعبي في بنغازي وليد حمدان.", outlet=ident) for ident in "أبت"]
    for maker, (kind, mode) in zip(makers, (("SUPPORT", None), ("SUPPORT", None), ("CONSULT", "visit")), strict=True):
        host, guest = maker.actor("سالم الكعبي", country="LBY"), maker.actor("وليد حمدان", country="EGY")
        maker.event("استقبل", kind, actors=[guest], recipients=[host])
        maker.events = [structs.replace(event, mode=mode) for event in maker.events]
    assert {(event.type, event.mode) for event in told(*(maker.made() for maker in makers)).events} <= {
        ("SUPPORT", None),
        ("CONSULT", "visit"),
    }


def test_a_roundup_is_named_as_such_and_gives_the_story_no_title() -> None:
    items = (
        "استقبل سالم الكعبي في بنغازي وليد حمدان.",
        "فاز الأهلي على الاتحاد بهدفين في قمة الدوري.",
        "أقر البرلمان قانون المياه بعد جلسة طويلة.",
    )
    roundup = Maker("1", "\n".join(("موجز الأنباء", *items)), outlet="أ", day=DAY)
    report = visit("2", outlet="ب", text="الكعبي يستقبل حمدان\nاستقبل سالم الكعبي في بنغازي وليد حمدان.")
    members = [structs.replace(each.made(), title=each.span(each.text.split("\n")[0])) for each in (roundup, report)]
    story = told(*members).story
    assert (story.roundups, story.title) == (("1",), "الكعبي يستقبل حمدان")


def test_a_body_that_one_report_names_and_another_only_describes_is_one_party() -> None:
    one = Maker("1", "اعتقلت الشرطة التركية في إسطنبول مئة شخص.", outlet="أ")
    police = one.actor("الشرطة التركية", "organisation", country="TUR", sector="COP")
    one.event("اعتقلت", kind="COERCE", actors=[police])
    two = Maker("2", "اعتقلت الشرطة التركية مئة شخص.", outlet="ب")
    two.event("اعتقلت", kind="COERCE")
    described = two.made()
    party = Party(span=two.span("الشرطة التركية"), name="الشرطة التركية", actor=None)
    event = structs.replace(described.events[0], actors=(party,))
    story = told(one.made(), structs.replace(described, events=(event,)))
    (actors,) = facts(story, "actors")
    assert (actors.value, actors.origins) == ("الشرطة التركية", 2)


def opening(ident: str, words: str, day: tuple[str, date]) -> Annotation:
    maker = Maker(ident, f"افتتح سالم الكعبي {words} مدرسة في درنة.", outlet=ident)
    maker.event("افتتح", "OTHER", actors=[maker.actor("سالم الكعبي")], place="درنة", day=day)
    return maker.made()


@pytest.mark.parametrize("words", ["اليوم", "صباح اليوم", "في ساعة متأخرة من ليلة أمس"])
def test_a_day_told_as_today_alone_is_no_dispute_with_the_day_before(words: str) -> None:
    members = opening("1", "يوم السبت", ("يوم السبت", DAY)), opening("2", words, (words, date(2026, 2, 16)))
    story = told(*members)
    (day,) = facts(story, "date")
    assert (day.value, day.verdict, day.origins) == ("2026-02-15", "agreed", 2)
    assert "a day late" in day.reason
    assert story.events[0].date.first == DAY


@pytest.mark.parametrize("words", ["يوم الأحد", "اليوم الأحد"])
def test_a_day_told_by_its_name_disputes_the_day_before(words: str) -> None:
    members = opening("1", "يوم السبت", ("يوم السبت", DAY)), opening("2", words, (words, date(2026, 2, 16)))
    assert [day.verdict for day in facts(told(*members), "date")] == ["disputed", "disputed"]


def test_the_day_after_a_week_does_not_dispute_it() -> None:
    one, other = opening("1", "الأسبوع الماضي", ("الأسبوع الماضي", date(2026, 2, 8))), opening("2", "السبت", ("السبت", DAY))
    (event,) = one.events
    week = structs.replace(event, date=structs.replace(event.date, first=date(2026, 2, 8), last=date(2026, 2, 14)))
    (day,) = facts(told(structs.replace(one, events=(week,)), other), "date")
    assert (day.value, day.verdict) == ("2026-02-15", "agreed")


def loan(ident: str, text: str, words: str, value: int) -> Annotation:
    maker = Maker(ident, text, outlet=ident, day=date(2026, 5, 1))
    maker.event("قروض", "AID", actors=[maker.actor("صندوق التنمية", "organisation")], numbers=[("sum", words, value)])
    return maker.made()


def test_sums_of_two_things_do_not_dispute_each_other_and_two_of_one_do() -> None:
    first = loan("1", "قدم صندوق التنمية قروض الإسكان للمواطنين بقيمة 40 مليونا هذا العام.", "40 مليونا", 40)
    second = loan("2", "قدم صندوق التنمية قروض الإسكان للمواطنين بقيمة 60 مليونا هذا العام.", "60 مليونا", 60)
    other = loan("3", "بلغت قروض صندوق التنمية لجميع الأغراض منذ تأسيسه قبل عقدين نحو 900 مليون.", "900 مليون", 900)
    assert {verdict for verdict, _ in numbers(first, second).values()} == {"disputed"}
    assert {verdict for verdict, _ in numbers(first, other).values()} == {"single"}


def test_a_body_named_in_short_is_the_one_party_that_begins_so() -> None:
    def seizure(ident: str, name: str) -> Annotation:
        maker = Maker(ident, f"سيطر {name} على جسر في درنة بعد قتال.", outlet=ident)
        maker.event("سيطر", "ASSAULT", actors=[maker.actor(name, "group")], place="درنة")
        return maker.made()

    story = told(seizure("1", "تنظيم الرايات"), seizure("2", "التنظيم"))
    (actors,) = facts(story, "actors")
    assert (actors.value, actors.verdict, actors.origins) == ("تنظيم الرايات", "agreed", 2)
    assert "in short التنظيم" in actors.reason
    assert [party.name for party in story.events[0].actors] == ["تنظيم الرايات"]


def test_a_day_of_another_year_disputes_no_day() -> None:
    members = opening("1", "يوم السبت", ("يوم السبت", DAY)), opening("2", "صيف 2014", ("صيف 2014", date(2014, 7, 1)))
    assert [day.verdict for day in facts(told(*members), "date")] == ["single", "single"]


def battle(ident: str, text: str, *counts: tuple[str, int], kind: str = "killed") -> Annotation:
    maker = Maker(ident, text, outlet=ident, day=date(2026, 5, 1))
    maker.event("معارك", "ASSAULT", place="كركوك", numbers=[(kind, words, value) for words, value in counts])
    return maker.made()


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        ("16 جنديا", "40 مسلحا", "single"),  # the dead of two sides
        ("16 جنديا", "40 عسكريا", "disputed"),
        ("16 جنديا", "40 شخصا", "disputed"),
        ("أربعة سائقين", "40 جنديا", "single"),
        ("ثلاثة أطفال", "40 شخصا", "single"),  # a part of all
        ("أحد المسلحين", "40 مسلحا", "single"),
    ],
)
def test_only_numbers_of_the_same_people_dispute_each_other(one: str, other: str, verdict: str) -> None:
    members = [
        battle(ident, f"معارك في كركوك تسفر عن مقتل {words}.", (words, low)) for ident, words, low in (("1", one, 16), ("2", other, 40))
    ]
    assert {found for found, _ in numbers(*members).values()} == {verdict}


def test_a_report_that_gives_both_numbers_itself_disputes_neither() -> None:
    both = battle("1", "معارك في كركوك. قتل 20 شخصا هناك. وفي هجوم سابق قتل 12 شخصا.", ("20 شخصا", 20), ("12 شخصا", 12))
    one = battle("2", "معارك في كركوك تسفر عن مقتل 12 شخصا.", ("12 شخصا", 12))
    assert "disputed" not in {verdict for verdict, _ in numbers(both, one).values()}


def test_what_and_joins_is_a_part_and_disputes_no_total() -> None:
    parts = battle("1", "معارك في كركوك: قتل 3 أشخاص و9 أشخاص في حيين.", ("3 أشخاص", 3), ("9 أشخاص", 9))
    whole = battle("2", "معارك في كركوك تسفر عن مقتل 12 شخصا.", ("12 شخصا", 12))
    assert "disputed" not in {verdict for verdict, _ in numbers(parts, whole).values()}


def test_an_early_count_is_updated_by_a_higher_one_of_the_same_day() -> None:
    one = battle("1", "معارك في كركوك. وكانت حصيلة أولية أشارت إلى مقتل تسعة أشخاص.", ("تسعة أشخاص", 9))
    other = battle("2", "معارك في كركوك تسفر عن مقتل 15 شخصا.", ("15 شخصا", 15))
    assert {verdict for verdict, _ in numbers(one, other).values()} == {"updated"}


def test_a_denial_of_what_is_only_supposed_disputes_nothing() -> None:
    makers = [Maker(ident, "هجوم على درنة.", outlet=ident) for ident in "أب"]
    for maker, status in zip(makers, ("hypothetical", "denied"), strict=True):
        maker.event("هجوم", "ASSAULT", place="درنة")
        maker.events = [structs.replace(event, status=status) for event in maker.events]
    assert "disputed" not in {fact.verdict for fact in facts(told(*(maker.made() for maker in makers)), "status")}


def test_a_story_is_of_the_days_around_its_reports_and_not_of_a_day_foretold_for_next_year() -> None:
    maker = Maker("1", "حدد الاتحاد موعد الانتخابات يوم 26 فبراير 2027.", day=DAY)
    maker.event("الانتخابات", "OTHER", day=("26 فبراير 2027", date(2027, 2, 26)))
    story = told(maker.made()).story
    assert (story.first, story.last) == (DAY, DAY)
