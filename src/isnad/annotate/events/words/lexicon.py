"""Arabic words of events, looked up by key behind their clitics: frames' words, carrying verbs, and nouns for people."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import NamedTuple

from isnad.annotate.events.words.forms import Form, noun_forms, participle_forms, verb_forms
from isnad.annotate.events.words.frames import Frame, Lexeme, frames
from isnad.annotate.events.words.people import people_rows
from isnad.annotate.events.words.wordsets import word_sets
from isnad.language import fold
from isnad.language.arabic.clitics import SUFFIXES, splits
from isnad.language.remembered import remembered
from isnad.ontology.tables import many, one_of, read_table

_HERE = Path(__file__).parent
_VERB_LEADS = frozenset({"", "و", "ف", "ل", "ول", "فل", "س", "وس", "فس", "ا"})
FUTURE = frozenset({"س", "وس", "فس"})
_ARTICLE = ("ال", "لل")
_ENDINGS = {
    last: tuple(sorted((suffix for suffix in SUFFIXES if suffix[-1] == last), key=len)) for last in {suffix[-1] for suffix in SUFFIXES}
}
"""The pronoun suffixes by their last letter: most words end in another."""
_SLOTS = frozenset({"actor", "recipient", "mutual", "speaker", "none"})


class Reading(NamedTuple):
    """One way to read a word as a frame's word. ``lead`` are the particles before it, ``tail`` the pronoun after it."""

    frame: Frame
    lexeme: Lexeme
    part: str
    form: Form
    lead: str = ""
    tail: str = ""

    @property
    def definite(self) -> bool:
        """Whether the word has the article or a pronoun."""
        return bool(self.tail) or self.lead.endswith(_ARTICLE)

    @property
    def future(self) -> bool:
        """Whether the word has the particle of the future."""
        return self.lead in FUTURE


class Carrier(NamedTuple):
    """A verb that carries a verbal noun (``شن``), read in a text."""

    verb: str
    slot: str
    status: str
    form: Form
    lead: str = ""
    tail: str = ""


class PersonNoun(NamedTuple):
    """A common noun for those who act: its sector if the word tells it, and its kind (person, body, member, quantity)."""

    sector: str | None
    kind: str
    lead: str = ""
    single: bool = False

    @property
    def definite(self) -> bool:
        """Whether it has the article."""
        return self.lead.endswith(_ARTICLE)


@cache
def _frame_table() -> dict[str, list[tuple[Frame, Lexeme, str, Form]]]:
    table: dict[str, list[tuple[Frame, Lexeme, str, Form]]] = {}
    for frame in frames("ar"):
        for part, lexemes, inflect in (
            ("verb", frame.verbs, verb_forms),
            ("noun", frame.nouns, noun_forms),
            ("participle", frame.participles, participle_forms),
        ):
            for lexeme in lexemes:
                seen = set()
                for form in inflect(lexeme.forms):
                    if len(form.key) > 1 and form not in seen:
                        seen.add(form)
                        table.setdefault(form.key, []).append((frame, lexeme, part, form))
    return table


@cache
def _carrier_table() -> dict[str, list[tuple[str, str, str, Form]]]:
    path = _HERE / "support_ar.tsv"
    table: dict[str, list[tuple[str, str, str, Form]]] = {}
    for line, (verb, slot, status) in read_table(path, ("verb", "slot", "status")):
        one_of(path, line, "slot", slot, _SLOTS)
        for form in verb_forms(tuple(verb.split("/"))):
            table.setdefault(form.key, []).append((verb.split("/")[0], slot, status, form))
    return table


@cache
def carrying_verbs() -> tuple[tuple[str, ...], ...]:
    """The carrying verbs as the table gives them: past, and imperfect where it is listed."""
    return tuple(tuple(verb.split("/")) for _, (verb, _, _) in read_table(_HERE / "support_ar.tsv", ("verb", "slot", "status")))


@cache
def _people_table() -> dict[str, tuple[str | None, str]]:
    table: dict[str, tuple[str | None, str]] = {}
    for form, sector, kind in people_rows(_HERE / "people_ar.tsv"):
        key = fold(form.removeprefix("="))
        table.setdefault(key, (sector, kind))
        if form.startswith("="):  # its accusative is an adverb (سياسيا)
            continue
        if kind != "quantity" and not key.endswith(("ات", "ا", "ون", "ين", "ان", "ه")):
            for ending in ("ا", "ين", "ون", "ان"):
                table.setdefault(key + ending, (sector, kind))
        if kind != "quantity" and len(key) > 3 and key.endswith("ه"):  # قبيلتين
            for ending in ("تين", "تان", "تي", "تا"):
                table.setdefault(key[:-1] + ending, (sector, kind))
        if len(key) > 5 and key.endswith(("ون", "ين")):  # without its ن before a genitive: معتصمو، معتصمي
            table.setdefault(key[:-1], (sector, kind))
    return table


@cache
def _single_people() -> frozenset[str]:
    """Keys of nouns for one person: the first form of a row, unless a plural stands there."""
    plurals = word_sets("ar")["plural_people"]
    first = (many(forms)[0] for _, (forms, _, kind) in read_table(_HERE / "people_ar.tsv", ("forms", "sector", "kind")) if kind == "person")
    keys = (fold(form.removeprefix("=")) for form in first)
    return frozenset(key for key in keys if key not in plurals and not key.endswith(("ون", "ين", "ات")))


def _tails(rest: str) -> list[tuple[str, str]]:
    return [
        (rest[: -len(suffix)], suffix) for suffix in _ENDINGS.get(rest[-1:], ()) if len(rest) - len(suffix) >= 2 and rest.endswith(suffix)
    ]


@remembered(200_000)
def readings(key: str) -> tuple[Reading, ...]:
    """Every reading of a word as the word of a frame; the ones with fewer particles first."""
    table = _frame_table()
    found: list[Reading] = []
    for lead, rest in splits(key):
        for frame, lexeme, part, form in table.get(rest, ()):
            if not form.bound and _fits(part, form, lead, ""):
                found.append(Reading(frame, lexeme, part, form, lead))
        if lead.endswith(_ARTICLE):
            continue
        for stem, tail in _tails(rest):
            for frame, lexeme, part, form in table.get(stem, ()):
                if part == "verb" and frame.object == "none":
                    continue
                if _bears(part, form, stem, tail) and _fits(part, form, lead, tail):
                    found.append(Reading(frame, lexeme, part, form, lead, tail))
    return tuple(found)


def _bears(part: str, form: Form, stem: str, tail: str) -> bool:
    """Whether a form can stand before a pronoun."""
    if tail in {"ي", "ك", "كم", "تها"}:
        return False
    if form.bound:
        return True
    if part == "verb":
        if form.tense == "past" and stem.endswith("ي"):
            return False
        return form.agree not in {"mp", "d"} or form.tense == "present"
    return not stem.endswith(("ه", "ا")) and form.agree != "d"


def _fits(part: str, form: Form, lead: str, tail: str) -> bool:
    if part == "verb":
        return lead in _VERB_LEADS and (lead not in {"ل", "ول", "فل"} | FUTURE or form.tense == "present") and lead != "ا"
    return lead not in FUTURE and not (tail and lead.endswith(_ARTICLE)) and lead != "ا"


@remembered(200_000)
def carriers(key: str) -> tuple[Carrier, ...]:
    """Every reading of a word as a carrying verb."""
    table = _carrier_table()
    found: list[Carrier] = []
    for lead, rest in splits(key):
        if lead not in _VERB_LEADS:
            continue
        found.extend(Carrier(*entry, lead) for entry in table.get(rest, ()) if not entry[3].bound and _fits("verb", entry[3], lead, ""))
        for stem, tail in _tails(rest):
            found.extend(
                Carrier(*entry, lead, tail)
                for entry in table.get(stem, ())
                if _bears("verb", entry[3], stem, tail) and _fits("verb", entry[3], lead, tail)
            )
    return tuple(found)


@remembered(200_000)
def person_noun(key: str) -> PersonNoun | None:
    """The word as a common noun for people, if it is one."""
    table, single = _people_table(), _single_people()
    for lead, rest in splits(key):
        entry = table.get(rest) if lead != "ا" else None
        if entry is not None:
            return PersonNoun(*entry, lead, rest in single)
    return None
