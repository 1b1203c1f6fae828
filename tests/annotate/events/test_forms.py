import re

import pytest

from isnad.annotate.events.words.frames import frames
from isnad.annotate.events.words.lexicon import readings
from isnad.annotate.events.words.lexicon_en import english_readings
from isnad.language import fold


def _frames(word: str, part: str) -> set[str]:
    return {reading.frame.id for reading in readings(fold(word)) if reading.part == part}


@pytest.mark.parametrize(
    ("word", "frame"),
    [
        ("واستقبل", "consult.receive"),
        ("سيلتقي", "consult.meet"),
        ("التقوا", "consult.meet"),
        ("يزوره", "consult.visit"),
        ("قتلته", "assault.kill"),
        ("اغتيل", "assault.assassinate"),
        ("يعتقلون", "coerce.arrest"),
        ("أدانت", "accuse.condemn"),
        ("تتهمها", "accuse.accuse"),
        ("دعت", "request.call"),
        ("يدعون", "request.call"),
        ("استعادت", "assault.take-ground"),
    ],
)
def test_verbs_are_known_in_their_forms(word: str, frame: str) -> None:
    assert frame in _frames(word, "verb")


@pytest.mark.parametrize(
    ("word", "frame"),
    [
        ("بزيارته", "consult.visit"),
        ("للقاء", "consult.meet"),
        ("لقائه", "consult.meet"),
        ("تفجيرين", "assault.bomb"),
        ("الهجمات", "assault.attack"),
        ("ومقتل", "assault.kill"),
        ("احتجاجاً", "protest.demonstrate"),
    ],
)
def test_verbal_nouns_are_known_behind_particles_and_before_pronouns(word: str, frame: str) -> None:
    assert frame in _frames(word, "noun")


@pytest.mark.parametrize("word", ["هناك", "مجتمع", "امرأة", "اجتماعي"])
def test_look_alikes_are_no_events(word: str) -> None:
    assert not [reading for reading in readings(fold(word)) if not reading.tail]


def test_the_future_particle_is_told() -> None:
    assert {reading.future for reading in readings("سيستقبل")} == {True}
    assert {reading.future for reading in readings("يستقبل")} == {False}


@pytest.mark.parametrize(
    ("word", "frame", "tense"),
    [
        ("met", "consult.meet", "past"),
        ("arrested", "coerce.arrest", "past"),
        ("deploys", "mobilize.deploy", "s"),
        ("killing", "assault.kill", "ing"),
    ],
)
def test_english_verb_forms(word: str, frame: str, tense: str) -> None:
    assert (frame, tense) in {(reading.frame.id, reading.tense) for reading in english_readings(word)}


def test_verbs_whose_present_no_rule_forms_say_it() -> None:
    """Hollow verbs, and those that double their middle letter behind a hamza: أزال/يزيل، أكد/يؤكد.

    Of خاض the present only carries a noun (يخوض الجيش معركة, but so do candidates).
    """
    hollow, doubled, regular = re.compile(r"(.|أ|است)ا."), re.compile(r"أ[كيسج][^اى]"), {"نال", "أسر", "أسف", "أكل", "أجر", "خاض"}
    past = {verb.forms[0]: frame.id for frame in frames("ar") for verb in frame.verbs if len(verb.forms) == 1}
    silent = {verb: frame for verb, frame in past.items() if hollow.fullmatch(verb) or doubled.fullmatch(verb)}
    assert {verb: frame for verb, frame in silent.items() if verb not in regular} == {}
