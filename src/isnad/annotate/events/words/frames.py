"""Event frames as data: which words name an event, and who is who around them.

A frame file is TOML with one table ``[[frame]]`` an entry:

``id``           unique name of the frame, shown as the explanation of a coding
``type, mode``   PLOVER event type (or OTHER) and, where the words give one, mode
``verbs``        ``past``, ``past/imperfect`` or ``past/imperfect/passive``; English: the infinitive and irregular forms after ``/``
``nouns``        verbal nouns, ``singular`` or ``singular/plural``; ``singular/-`` where a plural in ``ات`` means something else
``participles``  participles that carry the act (``داعيا``)
``subject, object, genitive``  the slot (``actor``, ``recipient``, ``mutual``, ``place``, ``none``) of the verb's subject and object and of
                 the noun's genitive
``preps``        slot by preposition; several prepositions may share a key, separated by ``|``
``weight``       ``strong`` makes an event alone; ``party`` only with a party beside it, ``pair`` only with two, ``guest`` only with
                 an official or delegation and a place; ``echo`` only joins an event of its type
``main_only``    the event counts only where the article exists to report it (accidents, culture)
``headline``     true where the words tell an event in a headline only; elsewhere they join one of its type
``status``       the status that the words themselves give (``planned``)
``contexts``     PLOVER contexts that the words imply
``unless``       words of the same clause that show another sense
``with``         words one of which must stand in the clause after a verb, or before or after a noun
``several``      true where the verbs count in the dual and the plural only (``الرئيسان يبحثان``)
``through``      true where the word that a verb asks for may also stand in the clause that the verb introduces (``اعتبر أن القرار خطأ``)
Any verb or noun may ask for a word after it: ``أطلق + النار|الرصاص``. There and in ``unless`` and ``with`` a name after ``@`` stands
for the set of words of that name in ``words_ar.tsv`` or ``words_en.tsv``: ``سار/يسير + @protester``.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import msgspec

from isnad.annotate.events.words.wordsets import word_sets
from isnad.language import fold
from isnad.ontology import DataError, plover
from isnad.ontology.user import user_files

_HERE = Path(__file__).parent
_PARTS = ("verbs", "nouns", "participles")
_SLOTS = frozenset({"actor", "recipient", "mutual", "place", "none"})
_WEIGHTS = frozenset({"strong", "party", "pair", "guest", "echo"})
_STATUS = frozenset({"happened", "ongoing", "planned", "denied", "hypothetical"})
_START = re.compile(r"\s*\[\[\s*frame\s*\]\]")
_KEYS = frozenset(
    {"id", "type", "mode", "verbs", "nouns", "participles", "subject", "object", "genitive", "preps", "weight", "main_only", "status"}
    | {"contexts", "unless", "with", "through", "headline", "several"}
)


class FrameError(DataError):
    """A frame file is not as it should be. The message is ``FILE:LINE: entry ID: what is wrong; what to do``.

    There is no entry where the file as a whole is wrong. ``line`` is that of the frame's ``[[frame]]``, or the one that is no TOML.
    """

    def __init__(self, path: Path, line: int, entry: str, wrong: str, remedy: str) -> None:
        super().__init__(path, line, f"entry {entry}: {wrong}" if entry else wrong, remedy)
        self.entry = entry


class Lexeme(msgspec.Struct, frozen=True):
    """One verb, noun or participle of a frame: its written forms, and the keys of words one of which must follow it."""

    forms: tuple[str, ...]
    after: tuple[str, ...] = ()


class Frame(msgspec.Struct, frozen=True, kw_only=True):
    """How one kind of event is told; the fields are those of the module's text. ``by_user``: it stands in the user's folder."""

    id: str
    type: str
    mode: str | None = None
    verbs: tuple[Lexeme, ...] = ()
    nouns: tuple[Lexeme, ...] = ()
    participles: tuple[Lexeme, ...] = ()
    subject: str = "actor"
    object: str = "recipient"
    genitive: str = "actor"
    preps: Mapping[str, str] = msgspec.field(default_factory=dict)
    weight: str = "strong"
    main_only: bool = False
    headline: bool = False
    status: str | None = None
    contexts: tuple[str, ...] = ()
    unless: frozenset[str] = frozenset()
    needs: frozenset[str] = frozenset()
    through: bool = False
    several: bool = False
    by_user: bool = False


def read_frames(path: Path, language: str = "ar") -> Iterator[Frame]:
    """The frames of one file, checked, with the sets of words of ``ar`` or ``en``.

    Raises `FrameError`, and `OSError` if the file cannot be read.
    """
    try:
        text = path.read_bytes().decode("utf-8-sig")
        entries = tomllib.loads(text).get("frame", [])
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        at = re.search(r"at line (\d+)", str(error))
        raise FrameError(path, int(at[1]) if at else 0, "", str(error), "correct the TOML, saved as UTF-8") from error
    starts = [number for number, line in enumerate(text.splitlines(), start=1) if _START.match(line)]
    if not isinstance(entries, list) or len(entries) != len(starts):
        raise FrameError(path, 0, "", "its frames do not stand in tables [[frame]]", "begin each frame with a line [[frame]]")
    for number, (line, entry) in enumerate(zip(starts, entries, strict=True), start=1):
        name = str(entry.get("id") or f"number {number}")
        try:
            yield _frame(path, line, name, entry, word_sets(language))
        except (TypeError, AttributeError) as error:
            raise FrameError(path, line, name, "a value is of the wrong kind", 'write words as lists: verbs = ["زار/يزور"]') from error


def _checked(path: Path, line: int, name: str, entry: Mapping[str, Any], sets: Mapping[str, frozenset[str]]) -> str:
    """The type of an entry whose values are as they should be. Raises `FrameError` where one is not."""

    def need(condition: object, wrong: str, remedy: str) -> None:
        if not condition:
            raise FrameError(path, line, name, wrong, remedy)

    unknown = sorted(set(entry) - _KEYS)
    need(not unknown, f"unknown keys {unknown}", f"use {sorted(_KEYS)}")
    need(entry.get("id"), "there is no id", "give every frame an id")
    code = entry.get("type")
    need(code in plover.event_types(), f"type is {code!r}", f"use one of {sorted(plover.event_types())}")
    mode = entry.get("mode")
    modes = set(plover.modes_of(str(code)))
    need(mode is None or mode in modes, f"mode {mode!r} is none of {code}", f"use one of {sorted(modes)} or leave it out")
    for slot in ("subject", "object", "genitive"):
        need(entry.get(slot, "actor") in _SLOTS, f"{slot} is {entry.get(slot)!r}", f"use one of {sorted(_SLOTS)}")
    need(entry.get("weight", "strong") in _WEIGHTS, f"weight is {entry.get('weight')!r}", f"use one of {sorted(_WEIGHTS)}")
    need(entry.get("status", "happened") in _STATUS, f"status is {entry.get('status')!r}", f"use one of {sorted(_STATUS)}")
    for context in entry.get("contexts", ()):
        need(context in plover.contexts(), f"context {context!r} is unknown", "use a code of contexts.tsv")
    for part in (*_PARTS, "contexts", "unless", "with"):
        need(isinstance(entry.get(part, []), list), f"{part} is {entry.get(part)!r}", f'write a list: {part} = ["…"]')
    named = {word[1:] for part in _PARTS for text in entry.get(part, ()) for word in _after(text) if word.startswith("@")}
    named |= {word[1:] for part in ("unless", "with") for word in entry.get(part, ()) if word.startswith("@")}
    need(named <= set(sets), f"no set of words is named {sorted(named - set(sets))}", f"use one of {sorted(sets)}")
    need(any(entry.get(part) for part in _PARTS), "it has no words", "give verbs, nouns or participles")
    for joined, slot in entry.get("preps", {}).items():
        need(slot in _SLOTS, f"the slot of {joined} is {slot!r}", f"use one of {sorted(_SLOTS)}")
    return str(code)


def _frame(path: Path, line: int, name: str, entry: Mapping[str, Any], sets: Mapping[str, frozenset[str]]) -> Frame:
    code = _checked(path, line, name, entry, sets)
    words = {part: tuple(_lexeme(text, sets) for text in entry.get(part, ())) for part in _PARTS}
    preps = {fold(prep): slot for joined, slot in entry.get("preps", {}).items() for prep in joined.split("|")}
    return Frame(
        id=name,
        type=code,
        mode=entry.get("mode"),
        verbs=words["verbs"],
        nouns=words["nouns"],
        participles=words["participles"],
        subject=entry.get("subject", "actor"),
        object=entry.get("object", "recipient"),
        genitive=entry.get("genitive", "actor"),
        preps=preps,
        weight=entry.get("weight", "strong"),
        main_only=bool(entry.get("main_only", False)),
        headline=bool(entry.get("headline", False)),
        status=entry.get("status"),
        contexts=tuple(entry.get("contexts", ())),
        unless=frozenset(_keys(entry.get("unless", ()), sets)),
        needs=frozenset(_keys(entry.get("with", ()), sets)),
        through=bool(entry.get("through", False)),
        several=bool(entry.get("several", False)),
    )


def _lexeme(text: str, sets: Mapping[str, frozenset[str]]) -> Lexeme:
    forms = text.partition("+")[0]
    return Lexeme(forms=tuple(form.strip() for form in forms.split("/") if form.strip()), after=tuple(_keys(_after(text), sets)))


def _after(text: str) -> list[str]:
    """The words one of which must follow a verb or noun, as written."""
    return [word.strip() for word in text.partition("+")[2].split("|") if word.strip()]


def _keys(written: Sequence[str], sets: Mapping[str, frozenset[str]]) -> Iterator[str]:
    """The keys of words, with those of the sets that are named among them."""
    for word in written:
        if word.startswith("@"):
            yield from sorted(sets[word[1:]])
        else:
            yield fold(word)


def _line_of(path: Path, ident: str) -> int:
    """The last line of a file that gives a frame this id; 0 where none is found."""
    given = re.compile(rf"\s*id\s*=\s*[\"']{re.escape(ident)}[\"']")
    lines = enumerate(path.read_text(encoding="utf-8-sig").splitlines(), start=1)
    return max((number for number, line in lines if given.match(line)), default=0)


@cache
def frames(language: str) -> tuple[Frame, ...]:
    """The frames of ``ar`` or ``en``: the user's first, for they are preferred, and those of the package whose id no user's has.

    Raises `FrameError`, for an id too that is there twice in one of the two.
    """
    found: dict[str, Frame] = {}
    for paths in (user_files(f"frames_{language}"), tuple(sorted((_HERE / f"frames_{language}").glob("*.toml")))):
        own: dict[str, Frame] = {}
        for path in paths:
            for frame in read_frames(path, language):
                if frame.id in own:
                    raise FrameError(path, _line_of(path, frame.id), frame.id, "this id is there twice", "rename one of the two")
                own[frame.id] = msgspec.structs.replace(frame, by_user=path.parent.parent != _HERE)
        found = {**found, **{ident: frame for ident, frame in own.items() if ident not in found}}
    return tuple(found.values())
