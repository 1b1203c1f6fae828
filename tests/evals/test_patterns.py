"""Plain sentences: what the patterns make, when a sentence is right, and that the floors hold."""

from __future__ import annotations

from evals.patterns import __main__ as command
from evals.patterns.sentences import LANGUAGES, plain_sentences
from isnad.records import Annotation, Event, Party, Span

SENTENCES = {language: plain_sentences(language) for language in LANGUAGES}


def annotation(text: str, *events: Event) -> Annotation:
    return Annotation(
        id="x", language="ar", text=text, title=None, furniture=(), published=None, sentences=(),
        mentions=(), actors=(), times=(), attributions=(), events=events,
    )  # fmt: skip


def party(name: str) -> Party:
    return Party(span=Span(0, 1), name=name)


def test_the_program_keeps_its_floors_on_plain_sentences(capsys):
    assert command.FLOORS.exists()
    assert command.main(["--tagger", "off"]) == 0
    assert "arabic" in capsys.readouterr().out


def test_the_same_sentences_are_made_every_time_and_each_is_whole():
    assert SENTENCES["ar"] == plain_sentences("ar")
    for sentences in SENTENCES.values():
        assert len({sentence.text for sentence in sentences}) == len(sentences) > 900
        assert not [sentence.text for sentence in sentences if "{" in sentence.text or "|" in sentence.text or "  " in sentence.text]


def test_verbs_agree_with_their_subjects_and_particles_with_the_article():
    texts = [sentence.text for sentence in SENTENCES["ar"]]
    assert any(text.startswith("التقت المستشارة الألمانية") for text in texts)
    assert not any(" لال" in text for text in texts)


def test_a_sentence_is_right_where_type_status_and_both_sides_are():
    sentence = next(one for one in SENTENCES["ar"] if one.type == "ACCUSE" and one.sides == "roles" and one.object is not None)
    actor, recipient = party(sentence.subject.names[0]), party(sentence.object.names[0])
    told = {"id": "e1", "main": True, "type": "ACCUSE", "mode": None, "status": sentence.status, "triggers": (), "place": None}
    assert command.right(sentence, annotation(sentence.text, Event(**told, actors=(actor,), recipients=(recipient,))))
    for wrong in (
        {"actors": (recipient,), "recipients": (actor,)},
        {"actors": (actor,), "recipients": ()},
        {"actors": (actor, recipient), "recipients": (recipient,)},
        {"actors": (actor,), "recipients": (recipient,), "type": "REJECT"},
        {"actors": (actor,), "recipients": (recipient,), "status": "denied"},
    ):
        assert not command.right(sentence, annotation(sentence.text, Event(**(told | wrong))))
