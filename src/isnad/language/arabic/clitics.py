"""Arabic clitics: which particles stand before a word and which suffixes after it."""

from __future__ import annotations

from pathlib import Path

from isnad.language.keys import fold
from isnad.language.remembered import remembered
from isnad.ontology.tables import read_table


def _load(kind: str) -> frozenset[str]:
    table = read_table(Path(__file__).with_name("clitics.tsv"), ("kind", "form"))
    return frozenset(fold(form) for _, (its_kind, form) in table if its_kind == kind)


PROCLITICS = _load("proclitic")
"""Keys of the chains of particles that can stand before a word, the article among them."""

SUFFIXES = _load("suffix")
"""Keys of the pronoun suffixes."""

_ARTICLED = frozenset(chain for chain in PROCLITICS if chain.endswith(("ال", "لل")))


@remembered(200_000)
def splits(key: str) -> tuple[tuple[str, str], ...]:
    """Every way to split a word's key into (particles, rest), the unsplit word first; the rest has two letters or more.

    ``والتقى`` gives ("", "والتقي"), ("و", "التقي"), ("وال", "تقي"). Which is right only a lexicon can say.
    """
    sizes = (size for size in range(1, min(5, len(key) - 1)) if key[:size] in PROCLITICS)
    return (("", key), *((key[:size], key[size:]) for size in sizes))


@remembered(200_000)
def bare(key: str) -> str:
    """The key without the article and what stands before it (``بالرجمة`` to ``رجمه``); other words stay as they are."""
    best = max((chain for chain in _ARTICLED if key.startswith(chain) and len(key) - len(chain) >= 2), key=len, default="")
    return key[len(best) :]


def attached(key: str) -> frozenset[str]:
    """The keys that a word may have in a text, with and without the article and particles before it (``ليبيا``, ``لليبيا``).

    Words that are not Arabic, and single letters, have only their own.
    """
    base = key.removeprefix("ال") if len(key) > 3 else key
    if len(base) < 2 or not "\u0621" <= base[0] <= "\u064a":
        return frozenset({key})
    return frozenset({key, base, *(chain + base for chain in PROCLITICS)})
