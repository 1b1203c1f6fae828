"""The pages: self-contained, escaped, in both languages, with marks that break no word."""

import re
from collections.abc import Sequence
from datetime import date
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from isnad.language.interface import because, groups, reason_in, text
from isnad.records import Annotation, Change, Reading, ReadingArticle, Reference, Revision, Span, Storyline, StoryLink
from isnad.report import index_page, story_page
from isnad.report.direction import direction
from isnad.report.highlight import Evidence, context, paragraphs, whole_words
from isnad.report.storyview import story_view
from isnad.report.timeline import timeline
from isnad.weave.telling import tell
from making import Maker


def reading(members: Sequence[Annotation]) -> Reading:
    told = tell("s1", members)
    articles = tuple(
        ReadingArticle(
            id=each.id,
            outlet=each.article.outlet,
            url=each.article.url,
            path=None,
            title=None,
            language="ar",
            published=each.published,
            story="s1",
        )
        for each in members
        if each.article
    )
    return Reading(
        articles=articles, storylines=(), stories=(told.story,), events=told.events, reuse=(), framing=told.framing, chains=told.chains
    )


def visit(ident: str, outlet: str) -> Annotation:
    maker = Maker(ident, "استقبل سالم الكعبي في بنغازي وليد حمدان، وفق بيان الوزارة.", outlet=outlet, day=date(2026, 2, 15))
    host, guest = maker.actor("سالم الكعبي"), maker.actor("وليد حمدان", titles=())
    maker.said("بيان الوزارة", "استقبل سالم الكعبي في بنغازي وليد حمدان", "document")
    maker.event("استقبل", actors=[guest], recipients=[host], place="بنغازي")
    return maker.made()


class Checker(HTMLParser):
    """Collects tags, ids and links, and fails on tags that are not closed in order."""

    VOID = frozenset({"meta", "br", "hr", "img", "line", "rect"})

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.ids: list[str] = []
        self.links: list[str] = []
        self.addresses: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        self.ids += [found["id"]] if found.get("id") else []
        self.links += [found["href"]] if found.get("href") else []
        self.addresses += [found[name] for name in ("src", "href", "action", "data") if found.get(name)]
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag not in self.VOID:
            assert self.open.pop() == tag


def checked(page: str) -> Checker:
    checker = Checker()
    checker.feed(page)
    assert checker.open == []
    return checker


@pytest.mark.parametrize("lang", ["ar", "en"])
def test_a_page_stands_alone_and_all_its_links_lead_somewhere(lang: str) -> None:
    members = [visit("1", "أ"), visit("2", "ب")]
    page = story_page(reading(members), "s1", {each.id: each for each in members}, lang)
    checker = checked(page)
    assert len(set(checker.ids)) == len(checker.ids)
    for link in checker.links:
        if link.startswith("#"):
            assert link[1:] in checker.ids, link
    assert not [each for each in checker.addresses if "//" in each]
    assert "default-src 'none'" in page
    assert f'<html lang="{lang}" dir="{"rtl" if lang == "ar" else "ltr"}">' in page
    assert page.count("@font-face") == 5


def test_a_page_leads_from_each_fact_to_its_words() -> None:
    members = [visit("1", "أ"), visit("2", "ب")]
    page = story_page(reading(members), "s1", {each.id: each for each in members}, "ar")
    marked = re.findall(r'<mark class="[^"]*m-actors[^"]*">([^<]*)</mark>', page)
    assert marked == ["وليد حمدان", "وليد حمدان"]


def test_hostile_text_is_escaped_and_cannot_turn_the_page() -> None:
    maker = Maker("1", 'استقبل <script>alert(1)</script>"وليد" حمدان في بنغازي\u202e وغادر.', outlet='<img src=x onerror="1">')
    guest = maker.actor('<script>alert(1)</script>"وليد" حمدان')
    maker.event("استقبل", actors=[guest], place="بنغازي")
    page = story_page(reading([maker.made()]), "s1", {"1": maker.made()}, "en")
    assert "<script>alert" not in page
    assert "<img" not in page
    assert "\u202e" not in page


def test_both_interface_languages_say_the_same_things() -> None:
    assert groups("ar") == groups("en")


ARABIC = "وقالَ المشير خليفة حفتر لبنغازي والرجمة، إن ١٥ جنديا عادوا"


@given(st.integers(0, len(ARABIC) - 1), st.integers(1, 20))
def test_marks_hold_whole_words(start: int, length: int) -> None:
    end = min(len(ARABIC), start + length)
    wide = whole_words(ARABIC, Span(start, end))
    assert wide.start <= start
    assert end <= wide.end
    for at in (wide.start, wide.end):
        if 0 < at < len(ARABIC) and not ARABIC[start:end].isspace():
            assert not (ARABIC[at - 1].isalnum() and ARABIC[at].isalnum())


@given(st.lists(st.tuples(st.integers(0, 40), st.integers(1, 15)), max_size=6))
def test_marked_paragraphs_hold_the_text_unchanged(spans: list[tuple[int, int]]) -> None:
    evidence = [Evidence(Span(start, min(start + size, len(ARABIC))), f"t{at}", "m") for at, (start, size) in enumerate(spans)]
    lines = paragraphs(f"{ARABIC}\n\n{ARABIC}", None, (), evidence)
    assert ["".join(piece.words for piece in line.pieces) for line in lines] == [ARABIC, ARABIC]
    anchors = [anchor for line in lines for piece in line.pieces for anchor in piece.anchors]
    assert sorted(anchors) == sorted({each.anchor for each in evidence})


def test_context_stays_inside_the_sentence() -> None:
    text = "جملة أولى. التقى الوزير نظيره في جدة. جملة ثالثة."
    span = Span(text.index("نظيره"), text.index("نظيره") + 5)
    before, words, after = context(text, span, (Span(0, 10), Span(11, 37), Span(38, len(text))))
    assert (before, words, after) == ("التقى الوزير ", "نظيره", " في جدة.")


def test_direction_follows_the_first_strong_letter() -> None:
    assert [direction(words) for words in ("2026 عمان", "RT", "١٥", "«لبنان» today")] == ["rtl", "ltr", "ltr", "rtl"]


def test_the_timeline_runs_in_the_order_of_days() -> None:
    first, second = tell("s1", [visit("1", "أ")]).story, tell("s2", [visit("2", "ب")]).story
    both = Reading(
        articles=(),
        storylines=(Storyline(id="l1", title=None, stories=("s1", "s2")),),
        stories=(first, second),
        events=(),
        reuse=(),
        framing=(),
    )
    drawn = timeline(both, "s1")
    assert drawn is not None
    assert [stop.here for stop in drawn.stops] == [True, False]
    assert timeline(Reading(articles=(), storylines=(), stories=(first,), events=(), reuse=(), framing=()), "s1") is None


def test_the_index_lists_stories_with_most_reports_first() -> None:
    story = reading([visit("1", "أ"), visit("2", "ب")])
    page = index_page(story, {"s1": "s1.html"}, "en")
    checked(page)
    assert '<a href="s1.html">' in page


def toll(ident: str, outlet: str, words: str, value: int, day: date) -> Annotation:
    maker = Maker(ident, f"قتل {words} في انفجار في كركوك.", outlet=outlet, day=day)
    maker.event("انفجار", "ASSAULT", place="كركوك", numbers=[("killed", words, value)])
    return maker.made()


def test_the_top_of_a_page_answers_how_many_who_first_and_what_is_disputed() -> None:
    days = date(2026, 5, 1), date(2026, 5, 2)
    members = [
        toll("1", "الأولى", "ثلاثة أشخاص", 3, days[0]),
        toll("2", "الثانية", "سبعة أشخاص", 7, days[1]),
        toll("3", "الثالثة", "تسعة أشخاص", 9, days[1]),
    ]
    whole = reading(members)
    view = story_view(whole, "s1", {each.id: each for each in members})
    told = view.brief
    assert told.carried is not None
    assert (told.carried.origins, told.reports, told.day) == (3, 3, days[0])
    assert [voice.label for voice in told.first] == ["الأولى"]
    (killed,) = [each for each in told.differing if each.slot == "number"]
    assert [(given.fact.label, given.fact.verdict, given.first) for given in killed.values] == [
        ("3", "updated", days[0]),
        ("7", "disputed", days[1]),
        ("9", "disputed", days[1]),
    ]
    page = story_page(whole, "s1", {each.id: each for each in members}, "ar")
    checker = checked(page)
    assert page.index('id="brief"') < page.index('id="happened"')
    assert {voice.anchor for given in killed.values for voice in given.voices} <= set(checker.ids)


def truce(ident: str, outlet: str, text: str, status: str, day: date) -> Annotation:
    maker = Maker(ident, text, outlet=outlet, day=day)
    known = maker.actor("سالم الكعبي")
    maker.event("هدنة", "RETREAT", actors=[known], place="درنة", day=("السبت", date(2026, 5, 2)), status=status)
    return maker.made()


def test_what_was_announced_and_then_happened_is_shown_with_those_who_tell_it_so() -> None:
    members = [
        truce("1", "الأولى", "يعلن سالم الكعبي هدنة في درنة السبت.", "planned", date(2026, 5, 1)),
        truce("2", "الثانية", "أعلن سالم الكعبي هدنة في درنة السبت.", "happened", date(2026, 5, 2)),
    ]
    whole = reading(members)
    of_id = {each.id: each for each in members}
    (status,) = [each for each in story_view(whole, "s1", of_id).brief.differing if each.slot == "status"]
    assert not status.disputed
    assert [(given.fact.value, [voice.label for voice in given.voices], given.first) for given in status.values] == [
        ("planned", ["الأولى"], date(2026, 5, 1)),
        ("happened", ["الثانية"], date(2026, 5, 2)),
    ]
    ids = set(checked(story_page(whole, "s1", of_id, "ar")).ids)
    assert {voice.anchor for given in status.values for voice in given.voices} <= ids


def test_where_nothing_is_disputed_and_no_report_is_dated_the_page_says_so() -> None:
    maker = Maker("1", "استقبل سالم الكعبي في بنغازي وليد حمدان.", outlet="أ")
    maker.event("استقبل", actors=[maker.actor("سالم الكعبي")])
    member = maker.made()
    page = story_page(reading([member]), "s1", {"1": member}, "en")
    assert "No report is dated" in page
    assert "contradicts anything else" in page


def test_who_is_meant_is_said_with_its_reason_in_both_languages() -> None:
    maker = Maker("1", "استقبل سالم الكعبي في بنغازي وليد حمدان. وقال المسؤول المصري إن اللقاء مثمر.", outlet="أ")
    maker.actor("سالم الكعبي")
    guest = maker.actor("وليد حمدان")
    at = maker.span("المسؤول المصري")
    reason = because("only_official", words="المسؤول المصري", name="وليد حمدان")
    reference = Reference(start=at.start, end=at.end, actors=(guest,), form="description", reason=reason)
    member = structs.replace(maker.made(), references=(reference,))
    page = story_page(reading([member]), "s1", {"1": member}, "ar")
    assert "هو المسؤول الوحيد المذكور من ذلك البلد" in page
    assert "is the only official of that country" in page
    checked(page)


def test_an_inferred_place_is_told_from_a_stated_one_in_both_languages() -> None:
    stated = visit("1", "أ")
    (event,) = stated.events
    assert event.place is not None
    reason = because("beside_before")
    member = structs.replace(stated, events=(structs.replace(event, place=structs.replace(event.place, reason=reason)),))
    for lang, note in (("ar", "مستنتج"), ("en", "inferred")):
        page = story_page(reading([member]), "s1", {"1": member}, lang)
        assert note in page
        assert "مذكور في الجملة السابقة" in page
        assert reason not in story_page(reading([stated]), "s1", {"1": stated}, lang)
    assert reading([member, visit("2", "ب")]).events[0].place.reason is None  # what a report states goes first


def test_every_reason_is_said_in_both_languages() -> None:
    for name in groups("en")["reason"]:
        values = dict.fromkeys(re.findall(r"{(\w+)}", text("en", "reason", name)), "3")
        assert reason_in("ar", because(name, **values)) == text("ar", "reason", name, **values), name


def test_what_was_changed_silently_is_shown_escaped_with_its_times() -> None:
    member = visit("1", "أ")
    change = Change(removed="ثلاثة <b>", added="سبعة \u202e", before="قتل", after="أشخاص")
    edit = Revision(article="1", version=2, before="2026-05-12T10:00:00Z", seen="2026-05-12T11:00:00Z", changes=(change,))
    page = story_page(structs.replace(reading([member]), revisions=(edit,)), "s1", {"1": member}, "ar")
    checked(page)
    assert "<del>ثلاثة &lt;b&gt;</del>" in page
    assert "<ins>سبعة </ins>" in page
    assert "2026-05-12T11:00:00Z" in page


def test_a_reference_to_another_story_is_shown_with_its_words() -> None:
    member = visit("1", "أ")
    whole = reading([member])
    other = structs.replace(whole.stories[0], id="s2", title="هجوم الحويجة", articles=("9",))
    at = Span(0, 7)
    link = StoryLink(kind="response", later="s1", earlier="s2", article="1", span=at, words=at.of(member.text))
    line = Storyline(id="l1", title=None, stories=("s2", "s1"), links=(link,))
    page = story_page(structs.replace(whole, stories=(*whole.stories, other), storylines=(line,)), "s1", {"1": member}, "en")
    checker = checked(page)
    assert "Answers" in page
    assert "s2.html" in checker.links
    assert "#t1-0-7" in checker.links
    assert "t1-0-7" in checker.ids


def test_a_roundup_is_named_on_the_page_and_in_the_index() -> None:
    members = [visit("1", "أ"), visit("2", "ب")]
    whole = reading(members)
    marked = structs.replace(whole, stories=(structs.replace(whole.stories[0], roundups=("2",)),))
    for page in (story_page(marked, "s1", {each.id: each for each in members}, "ar"), index_page(marked, {"s1": "s1.html"}, "ar")):
        assert text("ar", "count", "roundups_one") in page
    assert text("ar", "count", "roundups_one") not in index_page(whole, {"s1": "s1.html"}, "ar")
