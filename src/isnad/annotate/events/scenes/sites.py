"""Where things can have happened: every phrase of a place in an Arabic text, its finer and its wider place told apart.

``مقر الحكومة المؤقت بالرياض`` is one place: a building, and the town that holds it. So is ``حي السلطان أحمد في إسطنبول``. A phrase without
a known name (``منزل المتهم``, ``العاصمة``) is a place all the same where something is told to have happened in it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from isnad.annotate.asked import Question
from isnad.annotate.document import Document
from isnad.annotate.events.scenes.site_heads import kind_of, site_set
from isnad.annotate.events.scenes.site_parts import Parts
from isnad.annotate.events.words.world import capitals, country_named
from isnad.language import fold
from isnad.language.arabic.clitics import splits
from isnad.records import Actor, Mention, Span

_HEADS = Question(lambda key: kind_of(key)[0])


@dataclass(frozen=True, slots=True)
class Site:
    """A phrase ``[start, end)`` of words, ``whole`` in the text; ``actor`` is the place that it names, ``span`` its mention.

    ``detail`` is a finer place in it.
    ``kind``: named, facility, area, home. ``prep``: what governs the phrase; ``hosting``: it is told as the place of what follows.
    """

    start: int
    end: int
    span: Span
    whole: Span
    kind: str
    prep: str
    actor: Actor | None = None
    detail: Span | None = None
    hosting: bool = False
    state: bool = False


def sites(document: Document) -> list[Site]:
    """The place phrases of an Arabic document in order; a phrase inside another is not told apart from it."""
    return list(_Finder(document).read())


class _Finder(Parts):
    def _holder(self, mention: Mention) -> Mention:
        """The place after which a building is named (``مطار بنغازي``), where the text names it by itself; else the place as it is."""
        span = self.document.word_range(mention.span)
        if len(span) < 2 or self._kind(span.start)[0] != "facility":
            return mention
        return self.named.get(" ".join(self.keys[span.start + 1 : span.stop]), mention)

    def read(self) -> Iterator[Site]:
        free, last = 0, None
        places, times, others = self.places, self.times, self.others
        begins = {at for at, _ in self.document.answers.to(_HEADS)} - times | places.keys()
        for at in sorted(begins | others.keys()):
            if at < free or at >= len(self.keys):
                continue
            found = self._phrase(at) if at in begins or self._holds_sessions(at) else None
            if found is None:
                free = others.get(at, 0)
                continue
            last = self._site(found, last)
            yield last
            free = last.end

    def _phrase(self, at: int) -> list[tuple[str, int, int]] | None:
        """The parts of the place phrase that begins at a word, from the finest: kind, first word, word after the last."""
        if self.keys[at] in site_set("penalty"):
            return None
        first = None if self._figurative(at) or self._of_people(at) else self._part(at)
        if first is None:
            return None
        parts = [first]
        while len(parts) < 6:
            following = parts[-1][2] if parts[-1][0] == "direction" else self._next(parts[-1][2])
            part = self._part(following) if following >= 0 else None
            if part is None or part[0] == "home" or (self._kind(following)[0] == "facility" and self._spacious(parts[-1])):
                break
            parts.append(part)
        return parts if any(kind != "direction" for kind, _, _ in parts) else None

    def _spacious(self, part: tuple[str, int, int]) -> bool:
        """Whether a part is a region by name, which lies in no building (``أمير منطقة الرياض في مكتبه``)."""
        return (part[0] == "named" and self._kind(part[1])[0] == "area") or part[0] == "area"

    def _figurative(self, at: int) -> bool:
        """Whether a head only speaks of a field or side as of a place (``الساحة الدولية``, ``من جهة أخرى``)."""
        if at + 1 >= len(self.keys) or at + 1 in self.places:
            return False
        if at and self.keys[at - 1] == "من" and self.keys[at] in site_set("side"):
            return True
        key, after = self.keys[at], self.keys[at + 1]
        known = any(rest in site_set("figurative") and lead.endswith(("ال", "لل")) for lead, rest in splits(key))
        side = self.heads.get(after.removeprefix("ال")) == "direction"
        return known and after.startswith("ال") and after.endswith(("يه", "ي")) and not side

    def _of_people(self, at: int) -> bool:
        """Whether a place only names people (``قبيلة تبو``)."""
        return at in self.places and at > 0 and any(rest in site_set("folk") for _, rest in splits(self.keys[at - 1]))

    def _next(self, at: int) -> int:
        """The word at which a wider place goes on after a part that ends before ``at``; -1 where none does."""
        if at >= len(self.words):
            return -1
        key, kind = self.keys[at], self._kind(at)
        if key in {"،", ",", "("} and at + 1 < len(self.words):
            inner, lead = self._kind(at + 1)
            wider = inner == "direction" or (inner == "area" and self.keys[at + 1] == "عاصمه")
            return at + 1 if wider and "و" not in lead else -1
        if kind[0] == "direction" and "و" not in kind[1]:
            return at
        if key in site_set("seat") and at + 1 < len(self.words) and self._kind(at + 1)[0] == "area":
            return at + 1  # بعقوبة مركز محافظة ديالى
        if (
            key in site_set("wider")
            and at + 1 < len(self.words)
            and (at + 1 in self.places or self._kind(at + 1) == ("direction", "") or self._kind(at + 1)[0] in {"area", "facility"})
        ):
            return at + 1
        lead = self._particle(at)
        return at if lead == "ب" and (at in self.places or kind[0] in {"area", "facility"}) else -1

    def _site(self, parts: list[tuple[str, int, int]], last: Site | None) -> Site:
        start, end = parts[0][1], parts[-1][2]
        named: Mention | None = None
        at = start
        detail: Span | None = None
        for number, (kind, first, stop) in enumerate(parts):
            inside = next((self.places[index][0] for index in range(first, stop) if index in self.places), None)
            if number == 0 and (kind == "facility" or (inside is not None and self._kind(first)[0] == "facility")):
                detail = self._span(first, stop)
            if inside is not None and (named is None or named.span == detail or self._rather(inside, named)):
                detail = named.span if named is not None and detail is None and not self._state(named) else detail
                named, at = inside, first
        finer = at > start and parts[0][0] == "named"  # الولايات المتحدة في كامب ديفيد: governed as the finer place is
        prep = self._prep(at, None) if finer else self._prep(start, last)
        hosting = self._hosts(start - 1) or (not prep and not self._joined(start) and self._hosts(end))
        whole = self._span(start, end)
        if named is not None:
            holder = self._holder(named)
            actor = self.document.actor(holder.actor)
            detail = (None if detail == named.span else detail) if holder is named else detail or named.span
            return Site(start, end, named.span, whole, "named", prep, actor, detail, hosting, self._state(named))
        return Site(start, end, self._span(start, parts[0][2]), whole, parts[0][0], prep, None, None, hosting)

    def _rather(self, wider: Mention, finer: Mention) -> bool:
        """Whether a phrase is set in its wider place.

        The finer one is a whole country (``الولايات المتحدة في كامب ديفيد``) or a namesake, which cannot lie there
        (``ناحية الرياض بمحافظة كركوك``).
        """
        if self._state(finer):
            return not self._state(wider)
        one, other = self.document.actor(finer.actor), self.document.actor(wider.actor)
        return one is not None and other is not None and None not in {one.country, other.country} and one.country != other.country

    def _state(self, mention: Mention) -> bool:
        """Whether a place is a whole country."""
        actor = self.document.actor(mention.actor)
        name = actor.name if actor is not None else mention.span.of(self.document.text)
        return country_named(name) is not None and fold(name) not in capitals()

    def _span(self, start: int, stop: int) -> Span:
        """Words without the particles before the first."""
        if start in self.places:
            return Span(self.places[start][0].start, self.words[stop - 1].end)
        lead = self._kind(start)[1]
        particles = len(lead) if lead.endswith("لل") else len(lead.removesuffix("ال"))
        return Span(self.words[start].start + particles, self.words[stop - 1].end)

    def _prep(self, start: int, last: Site | None) -> str:
        """The preposition that governs a phrase: its own, that of the phrase to which it is joined, or none."""
        near = last is not None and start - last.end <= 1 and not self._particle(start)
        if last is not None and near and ((start and self.keys[start - 1] == "و") or self._joined(start)):
            return last.prep
        return self._governing(start)

    def _joined(self, start: int) -> bool:
        """Whether a phrase has the conjunction written onto it."""
        if start in self.places:
            return self.places[start][0].start > self.words[start].start
        return self._kind(start)[1].startswith("و")
