"""Arabic inflection of the frames' words, as keys: what forms of a verb, verbal noun or participle can stand in a text.

Only what unvocalised news text needs: third persons and the first plural, past and imperfect, both voices as far as the letters
differ, weak verbs by rule where the past shows it and by their listed imperfect where it does not.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from isnad.language import fold


class Form(NamedTuple):
    """One written form: its key, ``tense`` past, present or none, ``agree`` ms, fs, d, mp, fp, 1; ``bound`` forms need a suffix."""

    key: str
    tense: str = ""
    agree: str = "ms"
    passive: bool = False
    bound: bool = False


def verb_forms(forms: tuple[str, ...]) -> Iterator[Form]:
    """The forms of ``(past[, imperfect[, passive past]])``, as the frame files give them."""
    past = forms[0]
    imperfect = forms[1] if len(forms) > 1 and forms[1] != "-" else None
    yield from _past(past, imperfect, passive=False)
    yield from _present(_stem(past, imperfect), fold(past))
    if len(forms) > 2:
        yield from _past(forms[2], None, passive=True)
    else:
        key = fold(past)
        if len(key) == 4 and key[1] == "ا" and past[0] not in "أإا":
            yield from _past(key[0] + "و" + key[2:], None, passive=True)


def _past(written: str, imperfect: str | None, *, passive: bool) -> Iterator[Form]:
    key = fold(written)
    if written[-1] in "ىا" and len(key) > 2:
        stem = key[:-1]
        yield from (Form(key, "past", "ms", passive), Form(stem + "ا", "past", "ms", passive, bound=True))
        yield from (Form(stem + "ت", "past", "fs", passive), Form(stem + "تا", "past", "d", passive))
        yield from (Form(stem + "وا", "past", "mp", passive), Form(stem + "و", "past", "mp", passive, bound=True))
        glide = "و" if imperfect and imperfect.endswith("و") else "ي"
        yield from (Form(stem + glide + "ا", "past", "d", passive), Form(stem + glide + "نا", "past", "1", passive))
        return
    yield from (Form(key, "past", "ms", passive), Form(key + "ت", "past", "fs", passive), Form(key + "تا", "past", "d", passive))
    yield from (Form(key + "ا", "past", "d", passive), Form(key + "وا", "past", "mp", passive))
    yield Form(key + "و", "past", "mp", passive, bound=True)
    if written.endswith("ي"):  # لقي: لقوا
        yield Form(key[:-1] + "وا", "past", "mp", passive)
    if len(key) > 3 or key[1:2] != "ا":
        yield Form(key + "نا", "past", "1", passive)


def _stem(past: str, imperfect: str | None) -> str:
    if imperfect:
        return fold(imperfect)[1:]
    key = fold(past)
    if (past[0] in "أآ" and len(key) == 4) or (past[0] in "اإ" and len(key) >= 4):
        return key[1:]
    return key


def _present(stem: str, past: str) -> Iterator[Form]:
    for letter, agree in (("ي", "ms"), ("ت", "fs"), ("ن", "1"), *((("ا", "1"),) if stem.endswith("و") else ())):
        plural = "mp" if letter == "ي" else "fs"
        if stem + past[-1:] and stem[-1] in "يو" and past[-1] in "يا":
            short = letter + stem[:-1]
            yield Form(letter + stem, "present", agree)
            yield Form(short + "ا", "present", agree, bound=True)
            if len(short) > 3:
                yield Form(short, "jussive", agree)
        else:
            short = letter + stem
            yield Form(short, "present", agree)
        if letter in "يت":
            yield from (Form(short + "ون", "present", plural), Form(short + "وا", "present", plural))
            yield Form(short + "و", "present", plural, bound=True)
            yield from (Form(letter + stem + "ان", "present", "d"), Form(letter + stem + "ا", "present", "d"))


def noun_forms(forms: tuple[str, ...]) -> Iterator[Form]:
    """The forms of ``(singular[, plural...])``: accusative, dual, sound plural, and stems that only stand before a suffix.

    ``-`` for the plural: there is none, or it means something else (``انتخاب`` and ``انتخابات``).
    """
    plain = forms[1:2] == ("-",)
    for number, written in enumerate(forms[:1] if plain else forms):
        agree = "p" if number else "s"
        key = fold(written)
        yield Form(key, agree=agree)
        if key.endswith("ه") and written.endswith("ة"):
            stem = key[:-1]
            yield Form(stem + "ت", agree=agree, bound=True)
            if not number:
                yield from (Form(stem + "ات", agree="p"), Form(stem + "تين", agree="d"), Form(stem + "تان", agree="d"))
                yield Form(stem + "تي", agree="d")
            continue
        if not key.endswith(("ات", "ا", "ي")):
            yield Form(key + "ا", agree=agree)
        if key.endswith("اء"):
            yield from (Form(key[:-1] + "ي", agree=agree, bound=True), Form(key[:-1] + "و", agree=agree, bound=True))
        if not number and not key.endswith(("ات", "ي", "ا")):
            yield from (Form(key + "ين", agree="d"), Form(key + "ان", agree="d"))
            if len(key) > 4 and not plain:
                yield Form(key + "ات", agree="p")


def participle_forms(forms: tuple[str, ...]) -> Iterator[Form]:
    """The forms of a participle of circumstance, given in the accusative (``داعيا``): both genders, and the plural unless ``-`` follows."""
    key = fold(forms[0])
    stem = key[:-1] if key.endswith("ا") else key
    yield from (Form(stem + "ا", agree="ms"), Form(stem + "ه", agree="fs"))
    if not forms[0].endswith("ا"):
        yield Form(stem, agree="ms")
    if forms[1:2] != ("-",):
        short = stem[:-1] if stem.endswith("ي") and len(stem) > 4 else stem
        yield from (Form(short + "ين", agree="mp"), Form(stem + "ان", agree="d"))
