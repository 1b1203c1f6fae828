"""Tables and text that leave the program."""

import csv
import io
import json

import msgspec

from isnad.export import events_csv, facts_csv, reading_json, reading_jsonl, reading_text
from isnad.records import Annotation, Chain, Reading, ReadingArticle, Reuse, Span, Storyline
from isnad.weave.telling import tell
from making import Maker


def one_story(name: str = "وليد حمدان") -> tuple[Reading, dict[str, Annotation]]:
    maker = Maker("1", f"استقبل سالم الكعبي في بنغازي {name}.", outlet="صحيفة")
    host, guest = maker.actor("سالم الكعبي", country="LBY", sector="MIL"), maker.actor(name, country="EGY")
    maker.event("استقبل", actors=[guest], recipients=[host], place="بنغازي")
    made = maker.made()
    told = tell("s1", [made])
    listed = ReadingArticle(id="1", outlet="صحيفة", url=None, path=None, title=None, language="ar", published=None, story="s1")
    reading = Reading(
        articles=(listed,), storylines=(), stories=(told.story,), events=told.events, reuse=(), framing=told.framing, chains=told.chains
    )
    return reading, {"1": made}


def rows(table: bytes) -> list[dict[str, str]]:
    assert table.startswith(b"\xef\xbb\xbf")
    return list(csv.DictReader(io.StringIO(table.decode("utf-8-sig"), newline="")))


def test_events_carry_plover_and_cameo() -> None:
    (row,) = rows(events_csv(*one_story()))
    assert (row["type"], row["actors"], row["recipients"], row["place"]) == ("CONSULT", "وليد حمدان", "سالم الكعبي", "بنغازي")
    assert row["recipient_countries"] == "LBY"
    assert row["cameo"].startswith("04")


def test_facts_carry_the_words_they_rest_on() -> None:
    reading, annotations = one_story()
    for row in rows(facts_csv(reading, annotations)):
        assert annotations["1"].text[int(row["start"]) : int(row["end"])] == row["words"]
        assert row["chain"] == "صحيفة"


def test_a_cell_cannot_become_a_formula() -> None:
    (row,) = rows(events_csv(*one_story("=HYPERLINK وليد")))
    assert row["actors"] == "'=HYPERLINK وليد"


def test_json_lines_hold_one_story_each_in_the_shape_of_the_whole() -> None:
    reading, _ = one_story()
    whole, line = json.loads(reading_json(reading)), json.loads(reading_jsonl(reading))
    assert whole == line
    assert set(whole) >= {"schema", "articles", "storylines", "stories", "events", "reuse", "framing"}


def test_a_line_holds_what_is_of_its_story_alone_in_the_order_of_the_whole() -> None:
    reading, _ = one_story()
    (first,), (listed,) = reading.stories, reading.articles
    replace = msgspec.structs.replace
    stories = (replace(first, articles=("1", "3")), replace(first, id="s2", articles=("2",)))
    articles = tuple(replace(listed, id=ident, story=story) for ident, story in (("3", "s1"), ("2", "s2"), ("1", "s1")))
    pairs = tuple(Reuse(earlier=one, later=other, share=0.5, spans=()) for one, other in (("3", "1"), ("1", "2"), ("1", "3")))
    line = Storyline(id="l1", title="لقاء في بنغازي", stories=("s1", "s2"), reasons=())
    events = tuple(replace(event, id=f"{story}.e1", story=story) for story in ("s2", "s1") for event in reading.events[:1])
    chains = tuple(Chain(article=ident, content=Span(0, 5), links=()) for ident in ("2", "1"))
    whole = replace(reading, articles=articles, stories=stories, reuse=pairs, storylines=(line,), events=events, chains=chains)
    one, other = map(json.loads, reading_jsonl(whole).splitlines())
    assert [each["id"] for each in one["articles"]] == ["3", "1"]
    assert [(each["earlier"], each["later"]) for each in one["reuse"]] == [("3", "1"), ("1", "3")]
    assert [each["story"] for each in one["events"]] == ["s1"]
    assert [each["article"] for each in one["chains"]] == ["1"]
    assert other["reuse"] == []
    assert [each["id"] for each in other["articles"]] == ["2"]
    assert [each["article"] for each in other["chains"]] == ["2"]
    assert one["storylines"] == other["storylines"] != []
    assert json.loads(reading_jsonl(whole, ["s2"])) == other


def test_text_isolates_what_it_inserts() -> None:
    reading, annotations = one_story("\u202eوليد حمدان")
    for lang in ("ar", "en"):
        shown = reading_text(reading, annotations, lang)
        assert "\u202e" not in shown
        assert "\u2068وليد حمدان\u2069" in shown
        assert shown.count("\u2068") == shown.count("\u2069")
