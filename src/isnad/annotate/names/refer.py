"""References back without a name: an office alone, المسؤول المصري, الجانبان, a capital that stands for its government.

Conservative: where two could be meant, nobody is. Each reference says in a sentence how it was reached.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from isnad.annotate.names.clusters import Cluster, Named
from isnad.annotate.names.governments import capitals
from isnad.annotate.names.offices import held, plain, words_of
from isnad.annotate.names.pairs import Holder, Pairs
from isnad.annotate.names.sheet import Sheet
from isnad.annotate.names.titles import TitleAt
from isnad.annotate.names.vocabulary import title_heads
from isnad.language.interface import because
from isnad.records import Reference


def _content(sheet: Sheet, title: TitleAt) -> frozenset[str]:
    """The words of a title for comparison: keys without the article and particles."""
    return words_of(title.span.of(sheet.text))


class Referrer:
    """Finds who is meant by words that name nobody.

    ``extra`` holds, by actor, the titles that stand alone for it; ``states`` the ids given to states that only their capital names.
    """

    def __init__(self, sheet: Sheet, clusters: Sequence[Cluster], idents: Sequence[str], countries: Mapping[str, str | None]) -> None:
        self.sheet = sheet
        self.clusters = tuple(zip(idents, clusters, strict=True))
        self.people = [self._person(ident, cluster, countries.get(ident)) for ident, cluster in self.clusters if cluster.kind == "person"]
        self.extra: dict[str, list[TitleAt]] = {}
        self.states: dict[str, str] = {}

    def _person(self, ident: str, cluster: Cluster, country: str | None) -> Holder:
        titles = [title for one in cluster.members for title in one.titles]
        words = frozenset(word for title in titles for word in _content(self.sheet, title))
        return Holder(ident, cluster, frozenset(title.head.form.head.id for title in titles), words, country)

    def read(self, titles: Iterable[TitleAt]) -> list[Reference]:
        """All references of the article; office wordings of people go to ``extra``."""
        attached = {title.span for _, cluster in self.clusters for one in cluster.members for title in one.titles}
        named = bytearray(len(self.sheet.text))
        for _, cluster in self.clusters:
            for one in cluster.members if cluster.kind == "person" else ():
                named[one.start : one.end] = b"\1" * (one.end - one.start)
        found: list[Reference] = []
        for title in titles:
            if title.span in attached or named.find(1, title.start, title.end) >= 0:
                continue
            reference = self._office(title)
            if reference is not None:
                found.append(reference)
        found.extend(Pairs(self.sheet, self.clusters, self.people, found).read())
        found.extend(capitals(self.sheet, self.clusters, self.states))
        return sorted(found, key=lambda one: (one.start, one.end))

    def _office(self, title: TitleAt) -> Reference | None:
        """An office alone, or a description with a demonym."""
        head = title.head.form.head
        if (
            title.head.form.plural
            or (head.kind in {"rank", "honorific"} and head.id not in title_heads("alone"))
            or head.id in title_heads("not-referring")
        ):
            return None
        definite = title.head.definite or title.last > title.first + 1
        if not definite or (title.tenure in {"former", "deputy"} and not self.people):
            return None
        fits = self._generic(title) if head.id in title_heads("generic") else self._holders(title)
        text = title.span.of(self.sheet.text)
        if len(fits) != 1:
            return None
        person = fits[0]
        form = "description" if head.id in title_heads("generic") else "office"
        if form == "office":
            self.extra.setdefault(person.ident, []).append(title)
            reason = because("office_of", words=text, name=person.name)
        else:
            reason = because("only_official", words=text, name=person.name)
        return Reference(start=title.start, end=title.end, actors=(person.ident,), form=form, reason=reason)  # type: ignore[arg-type]

    def _holders(self, title: TitleAt) -> list[Holder]:
        """The people to whom the office is given in the article, or who are known to hold it."""
        words, head = _content(self.sheet, title), title.head.form.head.id
        holders = [person for person in self.people if head in person.heads and self._agrees(title, person, words)]
        exact = [
            person for person in holders if any(_content(self.sheet, own) == words for one in person.cluster.members for own in one.titles)
        ]
        if holders:
            return exact if len(exact) == 1 else holders if len(holders) == 1 else self._nearest(title, exact or holders)
        if title.country is None and len(words) < 2:
            return []
        return [person for person in self.people if self._known_to_hold(person, title, words)]

    def _agrees(self, title: TitleAt, person: Holder, words: frozenset[str]) -> bool:
        """Whether what the title says of body and country fits the person."""
        if title.country and title.country != person.country and (person.country or self._named_behind(title, person)):
            return False
        own = {plain(self.sheet.words[at].key) for at in range(title.first, title.last) if self._relates(at)}
        return words <= person.words | own

    def _named_behind(self, title: TitleAt, person: Holder) -> bool:
        """Whether a person is first named behind an office in its own sentence (``زار الملك الأردني الرياض حيث التقى الملك سلمان``)."""
        first = min(person.cluster.members, key=lambda one: one.start)
        here = self.sheet.document.sentence_at(title.start)
        return first.start > title.end and here is not None and self._back(here, first) == 0

    def _relates(self, index: int) -> bool:
        """Whether a word is a demonym or names a state."""
        return any(one.entry.role in {"masculine", "feminine", "state"} for one in self.sheet.known.get(index, ()))

    def _nearest(self, title: TitleAt, fits: list[Holder]) -> list[Holder]:
        """Of several holders the one named in this sentence or the one before, if it is one alone."""
        here = self.sheet.document.sentence_at(title.start)
        if here is None:
            return []
        close = [
            person for person in fits if any(self._back(here, one) in {0, 1} and one.start < title.start for one in person.cluster.members)
        ]
        return close if len(close) == 1 else []

    def _back(self, here: int, one: Named) -> int:
        there = self.sheet.document.sentence_at(one.start)
        return here - there if there is not None else 99

    def _known_to_hold(self, person: Holder, title: TitleAt, words: frozenset[str]) -> bool:
        """Whether the list of known people gives the office to this person on the day of the article."""
        entry = person.cluster.entry
        return entry is not None and entry.kind == "person" and held(entry.id, words, title.country, self.sheet.document.day)

    def _generic(self, title: TitleAt) -> list[Holder]:
        """The one official of a country named before the description."""
        if title.country is None:
            return []
        before = [
            person
            for person in self.people
            if person.country == title.country and person.heads and person.cluster.members[0].start < title.start
        ]
        return before if len(before) == 1 else self._nearest(title, before)
