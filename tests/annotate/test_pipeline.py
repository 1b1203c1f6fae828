"""The stages together."""

from isnad.annotate import Annotator
from isnad.gather import article_from


def test_the_agency_of_a_dateline_takes_no_part_in_events() -> None:
    text = "نواكشوط (سدر) – استقبل الرئيس سالم الكعبي، اليوم الثلاثاء، وزير الخارجية التونسي كمال الطويلي."
    annotation = Annotator().annotate(article_from({"text": text}))
    (event,) = [event for event in annotation.events if event.main]
    assert {party.name for party in event.recipients} == {"سالم الكعبي"}
    assert {party.name for party in event.actors} == {"كمال الطويلي"}


def test_a_fault_on_one_article_is_told_and_leaves_the_others(monkeypatch) -> None:
    def faulty(document):
        if "خطأ" in document.text:
            raise IndexError
        return ()

    monkeypatch.setattr("isnad.annotate.pipeline.read_events", faulty)
    good, bad = Annotator().annotate_many([article_from({"text": "وصل الوزير."}), article_from({"text": "خطأ في النص."})])
    assert good.failure is None
    assert bad.failure is not None
    assert bad.text == "خطأ في النص."
    assert bad.mentions == ()
