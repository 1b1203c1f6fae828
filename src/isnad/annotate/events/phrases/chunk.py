"""A chunk: a party or place that a text names, with its whole noun phrase."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from isnad.annotate.events.words.wordsets import word_sets
from isnad.annotate.events.words.world import capitals
from isnad.records import Actor, Span


@dataclass(slots=True)
class Chunk:
    """Words ``[start, end)`` of a party or place.

    ``span`` is what stands for it, ``begin`` where its first word begins without particles (-1: with the span), ``whole`` the
    members of a body where the body stands for them (``ثلاثة من عناصر الدرك``), ``prep`` the preposition that governs it (None:
    none), ``joined`` whether it goes on a list, ``owned`` whether it is the genitive of a word that is no party, ``leads`` whether
    it leads the delegation before it, ``chairs`` whether it presides over a meeting, ``counted`` whether a number or quantity begins it,
    ``thing`` whether it is a ship or a building, which can be struck or seized but does nothing, ``name`` what it is
    called where its words are part of a phrase for several, ``number`` the digits that it begins with,
    ``of`` the key of the genitive behind its noun (``رئيس الحكومة``).
    ``kind``: person, organisation, group, place, noun. ``state``: a country, which can act.
    """

    start: int
    end: int
    span: Span
    kind: str
    prep: str | None = None
    joined: bool = False
    owned: bool = False
    definite: bool = True
    actor: Actor | None = None
    country: str | None = None
    sector: str | None = None
    noun: str = ""
    whole: Span | None = None
    begin: int = -1
    state: bool = False
    head: str = ""
    leads: bool = False
    chairs: bool = False
    counted: bool = False
    thing: bool = False
    name: str = ""
    number: str = ""
    of: str = ""

    @property
    def party(self) -> bool:
        """Whether it can act: people, bodies, states; not a town."""
        return (self.kind != "place" or self.state) and not self.thing

    def agrees(self, agree: str) -> bool:
        """Whether a verb of this agreement can be its verb, as far as that can be told."""
        if agree not in {"ms", "fs"} or self.kind == "person":
            return True
        feminine = self.feminine
        return feminine is None or feminine == (agree == "fs")

    @property
    def feminine(self) -> bool | None:
        """Grammatical gender of a body, state or common noun by its first word; None where it cannot be told (``البلدان``)."""
        if self.kind == "place" and self.state:
            return None if not self.head or self.country in {"IRQ", "LBN", "MAR", "JOR", "YEM", "SDN", "SOM"} else True
        if self.kind == "noun":
            noun = _plain(self.noun)
            return (noun.endswith(("ه", "ات")) and noun not in _MEN) or noun in _PLURAL
        return True if self.head.endswith(("ه", "ات")) or _plain(self.head) in _PLURAL else None

    def follows(self, agree: str) -> bool:
        """Whether it can be the subject of a verb of this agreement before it (``دعا إيران``, ``طالبت الحزب``: it is the object)."""
        if agree == "ms":
            return self.feminine is not True or self.kind == "person"
        return agree != "fs" or self.kind in {"person", "place"} or not self.masculine

    @property
    def capital(self) -> bool:
        """Whether it is a capital city, which stands for a government only where it acts."""
        return self.kind == "place" and self.head.removeprefix("ال") in _capital_heads()

    @property
    def masculine(self) -> bool:
        """Whether its first word is a noun for one body that is masculine (``مجلس``, ``حزب``)."""
        return _plain(self.noun or self.head) in _MASCULINE

    @property
    def built(self) -> bool:
        """Whether it is a body that is a building too (``جامعة الأنبار``): it is taken or struck, and strikes nobody."""
        return self.kind == "organisation" and _plain(self.head) in _BUILT

    @property
    def aside(self) -> bool:
        """Whether it only names some of those before it (``سبعة أشخاص بينهم طفلان``)."""
        return self.prep in _AMONG

    @property
    def bare(self) -> bool:
        """Whether no preposition or noun governs it."""
        return self.prep is None and not self.owned


@cache
def _capital_heads() -> frozenset[str]:
    return frozenset(name.split()[0].removeprefix("ال") for name in capitals())


def _plain(key: str) -> str:
    """The key of a noun without the article."""
    return key.removeprefix("و").removeprefix("ال") if key not in _MASCULINE else key


_MASCULINE, _PLURAL = word_sets("ar")["masculine_body"], word_sets("ar")["plural_body"]
_AMONG, _BUILT = word_sets("ar")["among"], word_sets("ar")["built_body"]
_MEN = word_sets("ar")["plural_people"]
