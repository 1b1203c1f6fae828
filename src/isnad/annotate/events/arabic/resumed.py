"""Where a relative clause inside an Arabic sentence is over and the clause around it goes on.

``قالت الشرطة إن القاعدة التي تضم مخازن، تعرضت لهجوم``: clauses are cut at the words that open them, and nothing closes one. Behind a
comma a verb of an event in the past that no "and" joins, or a noun of one that is no adverb, belongs to the clause around.
"""

from __future__ import annotations

from isnad.annotate.clauses import Clause
from isnad.annotate.document import Document
from isnad.annotate.events.words.lexicon import carriers, readings

_COMMAS = frozenset({"،", ","})
_NEAR = 2
"""A verb as near as this to the word that opens a relative clause is that clause's own (``الذي، بحسب …``)."""


def resumed(document: Document, clauses: tuple[Clause, ...]) -> tuple[Clause, ...]:
    """The clauses of a document, with what goes on behind a relative clause as a clause of the outer one's kind."""
    made: list[Clause] = []
    around = "main"
    for clause in clauses:
        if clause.kind != "relative":
            made.append(clause)
            around = clause.kind
            continue
        at = next((index for index in range(clause.start + _NEAR, clause.end - 1) if _goes_on(document, index)), None)
        if at is None or around == "relative":
            made.append(clause)
            continue
        made += [clause._replace(end=at), Clause(at, clause.end, clause.sentence, around)]
    return tuple(made)


def _goes_on(document: Document, index: int) -> bool:
    """Whether a word behind a comma is a verb in the past, or a noun of an event, that no particle joins to what stands before."""
    if document.keys[index - 1] not in _COMMAS or document.words[index].kind != "word":
        return False
    key = document.keys[index]
    if any(carrier.form.tense == "past" and not carrier.lead for carrier in carriers(key)):
        return True
    return any(not reading.lead and _told(reading.part, reading.form.tense or "", key) for reading in readings(key))


def _told(part: str, tense: str, key: str) -> bool:
    return tense == "past" if part == "verb" else part == "noun" and not key.endswith("ا")
