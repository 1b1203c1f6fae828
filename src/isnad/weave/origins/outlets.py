"""Outlets and agencies by their names, and to whom something was said."""

from __future__ import annotations

from functools import cache

from isnad.language import fold
from isnad.language.arabic.clitics import bare
from isnad.ontology.outlets import Outlet, load_outlets
from isnad.weave.origins.words import noun_of, tokens, words_of

_OPENING, _CLOSING, _EITHER = "«“„‘(", "»”’)", "\"'"


@cache
def _outlets() -> dict[str, Outlet]:
    """Known outlets by folded name, spelling and domain."""
    table: dict[str, Outlet] = {}
    for outlet in load_outlets():
        for name in (outlet.name_ar, outlet.name_en, *outlet.spellings, *outlet.short, *outlet.domains):
            for key in (fold(name), " ".join(tokens(name))) if name else ():
                if key:
                    table.setdefault(key, outlet)
    return table


def known_outlet(name: str | None) -> Outlet | None:
    """The outlet of a name, short form or host, with an adjective after it or without; None where it is not known."""
    if not name:
        return None
    table = _outlets()
    key = fold(name.strip())
    words = tokens(name)
    adjective = len(words) > 2 and words[-1].startswith("ال") and words[-1].endswith(("ي", "يه"))
    for form in (key, " ".join(words), " ".join(words[:-1]) if adjective else ""):
        if form in table:
            return table[form]
    while key.count(".") > 1:  # a host by the domain that it is part of
        key = key.partition(".")[2]
        if key in table:
            return table[key]
    return None


def cued_outlet(name: str) -> Outlet | None:
    """The outlet of a name that stands where an outlet is named: ``المدينة`` there is the newspaper, not the town."""
    return known_outlet(name) or next((found for noun in sorted(words_of("outlet")) if (found := known_outlet(f"{noun} {name}"))), None)


def outlet_of(name: str | None) -> Outlet | None:
    """The outlet under whose name, short form, host or identifier an article is published; None where it is not known."""
    return known_outlet(name) or next((each for each in load_outlets() if name and each.id == fold(name)), None)


def outlet_name(name: str) -> str:
    """How an outlet is shown: by its own name where it is known (``middle-east-online.com`` by ميدل ايست أونلاين), else as it stands."""
    outlet = known_outlet(name)
    return (outlet.name_ar or outlet.name_en or name) if outlet and "." in name else name


def without_particle(name: str) -> str:
    """A carrier's name without the particle before it (``لوكالة سدر`` as ``وكالة سدر``, ``لـ«الوطن»`` as ``الوطن``); others as they are."""
    word, _, after = name.strip().partition(" ")
    bound, rest = _to(word, after)
    if rest is None:
        return unquoted(name)
    if bound is None or "ـ" in word or bound[0] in _OPENING + _CLOSING + _EITHER:
        return rest
    kinds = ("document", "outlet", "occasion", "noun")
    known = fold(word) not in words_of("noun") and any(bare(fold(bound)) in words_of(kind) for kind in kinds)
    return rest if known else unquoted(name)


def told_to(name: str) -> tuple[str, str | None] | None:
    """A document or occasion and to whom it was given: ``تصريح لـ«المدينة»`` is ``تصريح`` and ``المدينة``.

    The second is None where that is the press at large (``تصريح للصحافة``). None where no outlet is named: ``بيان لوزارة الخارجية`` is by
    the one who comes after the particle.
    """
    words = name.split()
    for at, word in enumerate(words[1:], 1):
        bound, rest = _to(word, " ".join(words[at + 1 :]))
        if rest is None:
            continue
        head = " ".join(words[:at])
        if fold(word) in words_of("occasion") or (bound and noun_of(fold(bound), "occasion")):
            return head, None
        quoted = any(mark in " ".join(words[at : at + 2])[:4] for mark in _OPENING + _CLOSING + _EITHER)
        known = cued_outlet(rest) if quoted else known_outlet(rest)
        if known or noun_of((tokens(rest) or [""])[0], "outlet"):
            return head, rest
    return None


def _to(word: str, after: str) -> tuple[str | None, str | None]:
    """A word without the particle that says to whom, and all that follows the particle; twice None where it has none."""
    plain = word.replace("ـ", "")
    if fold(plain) in words_of("to"):
        return None, unquoted(after) or None
    for particle in words_of("to"):
        if not particle.isascii() and plain.startswith(particle) and len(plain) > len(particle) + 2:
            rest = plain.removeprefix(particle)
            rest = f"ا{rest}" if rest.startswith(particle) else rest  # للصحيفة: الصحيفة
            return rest, unquoted(f"{rest} {after}")
    return None, None


def unquoted(name: str) -> str:
    """A name without the marks of quotation at its ends, unless what they enclose is only a part of it (``صحيفة «لوموند»``)."""
    rest = name.strip().lstrip(_OPENING + _CLOSING + _EITHER).strip()
    inside = rest.rstrip(_CLOSING + _EITHER).strip()
    return rest if any(mark in inside for mark in _OPENING + _EITHER) else inside
