"""The lexicon of evaluative wordings: which stance a title, a noun, a verb of saying or an adjective takes. Editable data."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Literal, NamedTuple

from isnad.language import Matcher, fold
from isnad.language.wordlists import keys_by_kind
from isnad.ontology.tables import need, one_of, read_table
from isnad.ontology.user import user_files

Stance = Literal["honorific", "neutral", "hostile"]
_STANCES: dict[str, Stance] = {"honorific": "honorific", "hostile": "hostile", "neutral": "neutral"}
_KINDS = frozenset({"title", "alone", "noun", "cue", "act", "rank"})


class Wording(NamedTuple):
    """An entry of the lexicon."""

    stance: Stance
    kind: str


class Lexicon(NamedTuple):
    """Stances of titles by folded form (``alone``: of those that judge only as the whole title), nouns to look for, verbs of saying."""

    titles: dict[str, Stance]
    alone: dict[str, Stance]
    nouns: Matcher[Wording]
    cues: dict[str, Stance]
    ranks: dict[str, Stance]


def framing_files() -> tuple[Path, ...]:
    """The tables of the lexicon, the user's last: of two entries of one kind for one wording the later holds."""
    shipped = (Path(__file__).with_name(f"lexicon_{language}.tsv") for language in ("ar", "en"))
    return (*shipped, *user_files("framing_ar"), *user_files("framing_en"))


def check_framing() -> None:
    """Read the lexicon, the user's tables among it. Raises `DataError`."""
    lexicon()


@cache
def lexicon() -> Lexicon:
    """The lexicon, the user's entries among it. Raises `DataError`."""
    titles: dict[str, Stance] = {}
    alone: dict[str, Stance] = {}
    cues: dict[str, Stance] = {}
    ranks: dict[str, Stance] = {}
    phrases: dict[tuple[str, str], Wording] = {}
    for path in framing_files():
        for line, (stance, kind, form) in read_table(path, ("stance", "kind", "form")):
            judged, key = _STANCES[one_of(path, line, "stance", stance, frozenset(_STANCES))], fold(need(path, line, "form", form))
            if one_of(path, line, "kind", kind, _KINDS) in {"cue", "rank"}:
                (cues if kind == "cue" else ranks)[key] = judged
                continue
            if kind in {"title", "alone"}:
                (titles if kind == "title" else alone)[key] = judged
            phrases[key, kind] = Wording(judged, kind)
    return Lexicon(titles, alone, Matcher((key, wording) for (key, _), wording in phrases.items()), cues, ranks)


def title_stance(wording: str) -> Stance:
    """The stance of a title: that of the entry that it is, else of the longest one that it begins with."""
    titles, alone = lexicon().titles, lexicon().alone
    words = fold(wording).split()
    if " ".join(words) in alone:
        return alone[" ".join(words)]
    for size in range(len(words), 0, -1):
        stance = titles.get(" ".join(words[:size]))
        if stance is not None:
            return stance
    return "neutral"


@cache
def words() -> Mapping[str, frozenset[str]]:
    """Other words by kind, as ``words.tsv`` has them."""
    return keys_by_kind(Path(__file__).with_name("words.tsv"), ("opens", "ends", "body", "completes", "agent", "passive", "either", "be"))
