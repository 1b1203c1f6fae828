"""Acts that belong to others: police disperse a protest that they do not hold, a court's verdict is told by its sentence and its reason."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from isnad.annotate.events.triggers.found import Found
from isnad.annotate.events.words.wordsets import word_sets
from isnad.language.arabic.clitics import splits

_MET = {"PROTEST": frozenset({"COERCE", "ASSAULT"}), "REQUEST": frozenset({"REJECT"})}
"""Types of acts that are the object of acts of other types (فضت الشرطة اعتصاما، رفضت المحكمة التماسا)."""
_CONDEMNING = frozenset({"accuse.condemn", "accuse.criticise"})
_DEEDS = frozenset({"ASSAULT", "COERCE", "SANCTION"})
_FORCES = frozenset({"COP", "MIL"})
REPELLING, _BREAKING, _TRUCE = "assault.repel", "assault.break-truce", "retreat.ceasefire"
_OBJECT = 5
"""Words between a verb and the noun of what it throws back, at most."""
_DISPERSING, _PENALTY = word_sets("ar")["dispersing"], word_sets("ar")["penalty"]
_VERDICTS = frozenset({"sanction.convict", "sanction.uphold", "sanction.death-sentence"})
_QUASHED = "retreat.quash"


def free_of_opponents(found: Sequence[Found], keys: Sequence[str], starts: Sequence[int]) -> None:
    """Take from the actors of a noun who does to it, in the same clause, what the verb before it tells.

    ``starts``: where the clauses begin, as indexes of words.
    """
    for item in found:
        meeting = _MET.get(item.frame.type)
        if meeting is None or item.part == "verb" or not item.actors:
            continue
        for other in found:
            if other.part == "verb" and other.clause == item.clause and other.word < item.word and other.frame.type in meeting:
                item.actors = [
                    piece
                    for piece in item.actors
                    if not any(piece is doer for doer in other.actors) or (item.frame.type == "PROTEST" and piece.sector not in _FORCES)
                ]  # أصاب متظاهرون شرطيا احتجاجا: those who protest may strike
        before = keys[starts[item.clause] : item.word]
        if item.frame.type == "PROTEST" and any(rest in _DISPERSING for key in before for _, rest in splits(key)):
            item.actors = [piece for piece in item.actors if piece.sector not in _FORCES]


def charged_with(found: Sequence[Found]) -> None:
    """Let a condemnation be directed at who does the deed that it names (``أدان المجلس هجمات الحركة``), where it names nobody else.

    The deed stands in the clause of the verb, as its first act, with no party of the verb behind it.
    """
    told = sorted(found, key=lambda item: item.word)
    for verb, deed in pairwise(told):
        if verb.frame.id not in _CONDEMNING or verb.recipients or verb.part == "noun" or deed.clause != verb.clause:
            continue
        if deed.part == "noun" and deed.frame.type in _DEEDS and not any(piece in verb.actors for piece in deed.actors):
            for piece in deed.actors:
                verb.put("recipient", piece)


def meet_attacks(found: Sequence[Found]) -> None:
    """Let an attack that is thrown back be told by the words for that, with its attackers as those met (``أحبط الجيش هجوما شنه …``)."""
    told = sorted(found, key=lambda item: item.word)
    for met, attack in pairwise(told):
        near = attack.clause == met.clause and attack.word - met.word <= _OBJECT
        if met.frame.id == _BREAKING and attack.frame.id == _TRUCE and near:
            attack.clear()
            attack.echo = True  # خرقت الميليشيات الهدنة
        if met.frame.id != REPELLING or attack.part != "noun" or attack.frame.type != met.frame.type or not near:
            continue
        for piece in attack.actors:
            if not any(piece is other for other in met.actors):
                met.put("recipient", piece)
        attack.clear()
        attack.echo = True


def one_verdict(found: Sequence[Found], keys: Sequence[str]) -> None:
    """Let the sentence and the reason of a verdict be told by its verb (``عاقبت المحكمة فلانا بالسجن``, ``حكما بسجن فلان لإدانته``).

    A verdict that is quashed is told by the word that quashes it.
    """
    verdict: Found | None = None
    for item in sorted(found, key=lambda item: item.word):
        told = verdict is not None and verdict.sentence == item.sentence and item.part == "noun"
        quashed = told and verdict is not None and verdict.frame.id == _QUASHED and item.frame.id in _VERDICTS
        if verdict is not None and (quashed or (told and any(rest in _PENALTY for _, rest in splits(keys[item.word])))):
            item.frame, item.mode = verdict.frame, verdict.mode
        elif item.frame.id in _VERDICTS or item.frame.id == _QUASHED:
            verdict = item
