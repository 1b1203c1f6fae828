import gzip
import json

import msgspec
import pytest

from evals import nonpolitical
from evals.nonpolitical import Topics, claims, in_context, judgements, listing, pick
from isnad.ontology.tables import DataError
from isnad.records import Annotation, Event, Span

TOPICS = Topics()
BODY = "يبدأ العرض الثامنة مساء ويستمر أسبوعا. " * 8


def record(ident: str, title: str, content: str = BODY) -> dict:
    return {"id": ident, "title": title, "content": content, "date_extracted": "2015-07-21 02:51:32"}


@pytest.mark.parametrize(
    ("headline", "topic"),
    [
        ("مدرب الفريق يعلن تشكيلة المباراة", "sport"),
        ("الأرصاد: أمطار رعدية على المرتفعات", "weather"),
        ("بالمسرح يفتتح الأسبوع", "culture"),
        ("مسرحية جديدة في المدينة", "culture"),
        ("الاتحاد يوقع الاتفاق", None),
        ("الاتحاد يلاقي الأهلي", "sport"),
        ("فيلم عن لاعب", None),
        ("وزير الخارجية يصل إلى تونس", None),
        ("المدربون الجدد", None),
    ],
)
def test_a_headline_has_the_one_topic_whose_words_weigh_enough(headline, topic):
    assert TOPICS.of(headline) == topic


def test_the_same_articles_are_picked_in_any_order_and_each_headline_once():
    records = [record(f"2015-07-21-{index:05}", f"مسرحية رقم {index}") for index in range(20)]
    records += [record("2015-07-22-00001", "مسرحية رقم 3"), record("2015-07-22-00002", "مسرحية قصيرة الخبر", "خبر قصير")]
    chosen = pick(iter(records), TOPICS, 9)
    assert [topic for topic, _ in chosen] == ["culture"] * 3
    assert chosen == pick(iter(records[::-1]), TOPICS, 9)
    every = [one["title"] for _, one in pick(iter(records), TOPICS, 90)]
    assert len(every) == len(set(every)) == 20


def annotated(text: str, *events: Event) -> Annotation:
    return Annotation(
        id="2015-07-21-00001", language="ar", text=text, title=None, furniture=(), published=None, sentences=(), mentions=(),
        actors=(), times=(), attributions=(), events=events,
    )  # fmt: skip


def event(start: int, end: int, kind: str = "ASSAULT", status: str = "happened") -> Event:
    return Event(id="e", main=False, type=kind, mode=None, status=status, triggers=(Span(start, end),))


def test_claims_are_what_happened_and_is_not_other():
    text = "شن الأهلي هجوما مرتدا"
    found = [event(10, 15), event(0, 2, "OTHER"), event(3, 9, status="planned")]
    assert claims(annotated(text, *found)) == [found[0]]
    assert in_context(text, Span(10, 15)) == "شن الأهلي [هجوما] مرتدا"


def test_the_listing_counts_what_was_judged_and_marks_what_was_not():
    text = "شن الأهلي هجوما ثم قصف المرمى وضرب الكرة"
    chosen = [("sport", record("2015-07-21-00001", "الأهلي"))]
    annotation = annotated(text, event(10, 15), event(19, 22), event(31, 34))
    judged = {("2015-07-21-00001", 10, "ASSAULT"): "false", ("2015-07-21-00001", 19, "ASSAULT"): "true"}
    lines = list(listing(chosen, [annotation], judged))
    assert [line[:4] for line in lines[1:4]] == ["  - ", "  + ", "  ? "]
    assert "[هجوما]" in lines[1]
    assert lines[-1].endswith("3 events of happened status that are not OTHER: 1 judged true, 1 judged false, 1 not judged")


def test_an_article_that_could_not_be_read_is_listed():
    failed = msgspec.structs.replace(annotated("نص"), failure="ValueError in read, line 3")
    lines = list(listing([("sport", record("2015-07-21-00001", "الأهلي"))], [failed], {}))
    assert "ValueError in read, line 3" in lines[0]


def test_every_judgement_is_well_formed_and_wrong_ones_are_told_with_their_line(tmp_path):
    assert {"true", "false"} == set(judgements().values())
    path = tmp_path / "judged.tsv"
    head = "article\tstart\ttrigger\ttype\tverdict\n"
    path.write_text(head + "a\t1\tهجوم\tASSAULT\tperhaps\n", encoding="utf-8")
    with pytest.raises(DataError, match=r"judged.tsv:2"):
        judgements(path)
    path.write_text(head + "a\t1\tهجوم\tASSAULT\ttrue\na\t1\tهجوم\tASSAULT\tfalse\n", encoding="utf-8")
    with pytest.raises(DataError, match=r"judged.tsv:3: this claim is judged twice"):
        judgements(path)


def test_a_word_that_stands_twice_under_a_topic_is_told_with_its_line(tmp_path):
    path = tmp_path / "words.tsv"
    path.write_text("topic\tword\tweight\nsport\tالدوري\t2\nsport\tدوري\t2\n", encoding="utf-8")
    with pytest.raises(DataError, match=r"words.tsv:3: دوري is there twice"):
        Topics(path)


def test_the_command_reads_a_folder_and_says_what_is_missing(tmp_path, capsys):
    assert nonpolitical.main(["--data", str(tmp_path)]) == 1
    assert "saudinewsnet_dev" in capsys.readouterr().err
    (tmp_path / "data").mkdir()
    with gzip.open(tmp_path / nonpolitical.DATA, "wt", encoding="utf-8") as file:
        file.write(json.dumps(record("2015-07-21-00001", "مسرحية جديدة في المدينة"), ensure_ascii=False) + "\n")
    assert nonpolitical.main(["--data", str(tmp_path), "--headlines"]) == 0
    assert capsys.readouterr().out == "culture\t2015-07-21-00001\tمسرحية جديدة في المدينة\n"
    assert nonpolitical.main(["--data", str(tmp_path)]) == 0
    assert "1 articles (1 culture)" in capsys.readouterr().out
