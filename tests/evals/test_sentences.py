from collections import Counter

import pytest

from evals.sentences import __main__ as command
from evals.sentences.judge import best, coded_right, score, total
from evals.sentences.table import QUIET, TABLE, TABLES, Sentence, TableError, read_sentences
from isnad.ontology.plover import event_types
from isnad.records import Annotation, Event, EventPlace, Party

SENTENCES = {sentence.id: sentence for sentence in read_sentences()}


def parties(sentence: Sentence, slot: str) -> tuple[Party, ...]:
    return tuple(Party(span=accepted[0], name=accepted[0].of(sentence.text)) for accepted in getattr(sentence, slot))


def gold_event(sentence: Sentence, **changes) -> Event:
    """The event that the coding of a sentence asks for, with changes."""
    place = sentence.place and EventPlace(span=sentence.place, name=sentence.place.of(sentence.text), country=None)
    told = {
        "id": "e1", "main": True, "type": sentence.type, "mode": sentence.mode, "status": sentence.statuses[0], "triggers": (),
        "actors": parties(sentence, "actors"), "recipients": parties(sentence, "recipients"), "place": place,
    }  # fmt: skip
    return Event(**(told | changes))


def annotation(sentence: Sentence, *events: Event) -> Annotation:
    return Annotation(
        id=sentence.id, language=sentence.language, text=sentence.text, title=None, furniture=(), published=None, sentences=(),
        mentions=(), actors=(), times=(), attributions=(), events=events,
    )  # fmt: skip


def test_the_program_keeps_its_floors_on_the_sentences(capsys):
    assert command.FLOORS.exists()
    assert command.main(["--tagger", "off"]) == 0
    assert "english" in capsys.readouterr().out


def test_the_table_has_a_hundred_sentences_in_each_language_over_all_types():
    for language in ("en", "ar"):
        rows = [sentence for sentence in SENTENCES.values() if sentence.language == language]
        types = Counter(sentence.type for sentence in rows)
        assert len(rows) == len({sentence.text for sentence in rows}) == 100
        assert types.keys() == {*event_types(), QUIET}
        assert min(types.values()) >= 3
        assert types[QUIET] == 12
        assert {status for sentence in rows for status in sentence.statuses} == {"happened", "ongoing", "planned", "denied", "hypothetical"}


def test_the_second_table_is_another_hundred_over_all_types():
    second = read_sentences(TABLES["second"])
    first = {sentence.text for sentence in SENTENCES.values()}
    for language in ("en", "ar"):
        rows = [sentence for sentence in second if sentence.language == language]
        types = Counter(sentence.type for sentence in rows)
        assert len(rows) == len({sentence.text for sentence in rows} - first) == 100
        assert min(types.values()) >= 4
        assert types[QUIET] == 16


def test_the_codings_of_both_languages_are_one():
    for english in (sentence for sentence in SENTENCES.values() if sentence.language == "en"):
        arabic = SENTENCES[f"ar:{english.row}"]
        assert len(english.actors) + len(english.recipients) == len(arabic.actors) + len(arabic.recipients)
        assert (english.place is None) == (arabic.place is None)


def test_gold_as_prediction_is_right_everywhere_and_an_empty_prediction_only_where_nothing_happens():
    events = {name: () if one.type == QUIET else (gold_event(one),) for name, one in SENTENCES.items()}
    perfect = total(score(one, events[name]) for name, one in SENTENCES.items())
    assert {tally.f1 for tally in perfect.values()} == {1.0}
    empty = total(score(one, ()) for one in SENTENCES.values())
    assert (empty["right"].hits, empty["coded"].f1, empty["types"].f1, empty["quiet"].f1) == (24, 0.0, 0.0, 1.0)


@pytest.mark.parametrize(
    "changes", [{"type": "COERCE"}, {"mode": "drone"}, {"mode": None}, {"status": "planned"}, {"actors": (), "recipients": ()}]
)
def test_a_wrong_type_mode_status_or_no_party_at_all_is_wrong(changes):
    sentence = SENTENCES["ar:assault-1"]
    assert coded_right(sentence, [gold_event(sentence)])
    assert not coded_right(sentence, [gold_event(sentence, **changes)])


def test_half_of_the_parties_will_do_but_none_on_the_opposite_side():
    sentence = SENTENCES["ar:assault-1"]
    turks, kurds = parties(sentence, "actors"), parties(sentence, "recipients")
    assert coded_right(sentence, [gold_event(sentence, recipients=())])
    assert not coded_right(sentence, [gold_event(sentence, actors=(*turks, *kurds), recipients=())])
    assert not coded_right(sentence, [gold_event(sentence, actors=kurds, recipients=turks)])


def test_parties_of_a_mutual_event_may_stand_on_either_side():
    sentence = SENTENCES["ar:consult-3"]
    assert coded_right(sentence, [gold_event(sentence, actors=parties(sentence, "recipients"), recipients=parties(sentence, "actors"))])
    assert coded_right(sentence, [gold_event(sentence, actors=(), recipients=parties(sentence, "actors"))])


def test_one_right_event_among_others_is_enough():
    sentence = SENTENCES["en:accuse-1"]
    attack = gold_event(sentence, type="ASSAULT", mode=None, actors=parties(sentence, "recipients"))
    assert coded_right(sentence, [attack, gold_event(sentence)])
    assert best(sentence, [attack, gold_event(sentence)]).event.type == "ACCUSE"


def test_any_of_several_words_for_a_party_will_do():
    sentence = SENTENCES["en:agree-1"]
    iran = Party(span=None, name="Iran")
    assert coded_right(sentence, [gold_event(sentence, actors=(), recipients=(iran,))])


def test_a_political_event_that_took_place_breaks_a_quiet_sentence_and_nothing_else_does():
    sentence = SENTENCES["ar:none-1"]
    attack = {"id": "e1", "main": True, "type": "ASSAULT", "mode": None, "status": "happened", "triggers": ()}
    assert not coded_right(sentence, [Event(**attack)])
    assert not coded_right(sentence, [Event(**attack | {"status": "ongoing"})])
    assert coded_right(sentence, [Event(**attack | {"status": "hypothetical"})])
    assert coded_right(sentence, [Event(**attack | {"type": "OTHER"})])


def test_what_is_wrong_is_shown_with_gold_and_prediction():
    sentence, quiet = SENTENCES["en:sanction-3"], SENTENCES["en:none-1"]
    events = [gold_event(sentence, mode="withdraw"), gold_event(sentence)]
    shown = "\n".join(command.show([sentence, quiet], [annotation(sentence, events[0]), annotation(quiet, events[0])]))
    assert "en:sanction-3: mode" in shown
    assert "gold  SANCTION.expel happened Poland > Russian diplomats @ -" in shown
    assert "found SANCTION.withdraw happened" in shown
    assert "en:none-1: an event" in shown
    assert list(command.show([sentence], [annotation(sentence, events[1])])) == []


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ('mode = "visit"', 'mode = "strike"', "consult-1, en: CONSULT has no mode strike: write one of visit"),
        ('type = "AGREE"', 'type = "MEET"', "agree-1, en: there is no type MEET"),
        ('status = ["happened"]', 'status = ["past"]', "agree-1, en: the status"),
        ('actors = ["Oman"]', 'actors = ["Omani"]', "agree-1, en: 'Omani' is not in the text"),
        ('actors = ["سلطنة عمان"]', 'actors = ["ا"]', "agree-1, ar: 'ا' occurs"),
        ('id = "agree-2"', 'id = "agree-1"', "agree-1, en: the id occurs twice"),
        ('type = "AGREE"\n', "", "agree-1, en: 'type' is missing"),
    ],
)
def test_a_row_that_is_wrong_is_told_with_its_id(tmp_path, old, new, told):
    path = tmp_path / "sentences.toml"
    path.write_text(TABLE.read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8")
    with pytest.raises(TableError, match=told):
        read_sentences(path)


def test_wrong_command_lines(capsys):
    for arguments in (["--lower", "because"], ["assault", "--pin"]):
        with pytest.raises(SystemExit) as stop:
            command.main(arguments)
        assert stop.value.code == 2


def test_a_tagger_that_is_not_there_cannot_be_asked_for(capsys, monkeypatch):
    monkeypatch.setattr(command, "load_tagger", lambda: None)
    assert command.main(["--tagger", "on"]) == 1
    assert "there is no tagger here" in capsys.readouterr().err
    assert list(command.taggers("both")) == [""]
