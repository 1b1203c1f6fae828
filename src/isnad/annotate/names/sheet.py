"""What each word of an article may be, looked up once: known things, heads of titles, units of names, common words."""

from __future__ import annotations

import re
from collections import Counter
from urllib.parse import urlsplit

from isnad.annotate.document import Document
from isnad.annotate.names.lexicon import Entry
from isnad.annotate.names.lookup import heads_of, known_of, modifiers_of
from isnad.annotate.names.placed import Placed
from isnad.annotate.names.vocabulary import Noun, common_words, is_common, name_units, noun_of, word_set
from isnad.language import Word
from isnad.ontology.outlets import outlet_of_domain
from isnad.records import Span

PARTICLES = word_set("particle")
"""Keys of the words that make one name with the word after them."""

_ADDRESS = re.compile(r"https?://\S+|www\.\S+|\S+@\S+\.\S+")

STOPS = word_set("stop")
"""Keys of the words with the article that end an office or a name."""

_BODIES = frozenset({"body", "bound"})
_TAILS = word_set("tail")
PLACING = word_set("placing")
"""Keys of the words right before a place."""

_DEMONYMS = frozenset({"masculine", "feminine", "plural"})
_PLACES = frozenset({"state", "capital", "place"})
_RANKS = {"state": 2, "capital": 1}
_FAMED = 5
"""How many times larger than a town a capital of the same name may be, at most, if the town is to be meant by the name alone."""


def _firm_place(one: Placed) -> bool:
    """Whether a known place behind a particle is known well enough to be preferred to an unknown name (باراك is not in Arak)."""
    return one.entry.role in {"state", "capital", "actor"} or (one.entry.role == "place" and one.entry.population >= 200_000)


class Sheet:
    """The words of one article with what is known of each."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.words: tuple[Word, ...] = document.words
        # The pattern is slow on text without addresses, and most articles have none.
        addressed = any(mark in document.text for mark in ("@", "www.", "://"))
        addresses = [Span(*match.span()) for match in _ADDRESS.finditer(document.text)] if addressed else []
        hidden = [*document.article.furniture, *addresses]
        covered = {at for span in hidden for at in document.word_range(span)}
        if covered:
            self.words = tuple(word._replace(kind="furniture") if at in covered else word for at, word in enumerate(document.words))
        self.text = document.text
        self.known = known_of(document, covered)
        self.heads = heads_of(document, covered)
        self.modifiers = modifiers_of(document)
        self._announced: frozenset[str] | None = None
        self._countries: Counter[str | None] | None = None
        self.keys = document.keys
        self.loose = frozenset(self.keys)
        self._namelike: dict[int, int] = {}
        self._drop_words()

    def founded(self, entry: Entry) -> bool:
        """Whether an actor was there on the day of the article; one that is no more is still spoken of."""
        return entry.first is None or self.document.day is None or entry.first <= self.document.day

    def _drop_words(self) -> None:
        """Leave out words of the language: demonyms where the article does not speak of the country, seats that it never names in full.

        المالية is finance, الاتحادية is federal, until the article bears out Mali or the palace.
        """

        def stands(one: Placed) -> bool:
            return one.entry.role not in {*_DEMONYMS, "seat"} or self.meant(one)

        for at, places in list(self.known.items()):
            if not all(stands(one) for one in places):
                self.known[at] = [one for one in places if stands(one)]

    def _speaks_of(self, state: str) -> bool:
        """Whether the article speaks most of a state, or has its name where only a place can stand (في مالي)."""
        votes = self.countries()
        return (votes[state] > 0 and votes[state] == max(votes.values())) or any(
            one.entry.id == state and one.entry.role == "state" and (one.particle == "ب" or self.keys[one.first - 1].lstrip("و") in PLACING)
            for places in self.known.values()
            for one in places
            if one.first > 0
        )

    def announced(self, key: str) -> bool:
        """Whether a word stands somewhere in the article after a noun that a name follows (حركة «حماس»)."""
        if self._announced is None:
            found = set()
            for at, word in enumerate(self.words[:-1]):
                noun = noun_of(word.key)
                if noun is not None and "namer" in noun.roles:
                    following = at + 1 + (self.words[at + 1].kind == "mark" and at + 2 < len(self.words))
                    found.add(self.words[following].key)
            self._announced = frozenset(found)
        return key in self._announced

    def borne_out(self, one: Placed) -> bool:
        """Whether the article bears out a known actor whose name is a common word too or belongs to several bodies.

        It does by a fuller name of the actor, by a noun of its type before the name, and, where the name alone is no common word, by
        speaking most of the actor's country (the actors of no country need no more).
        """
        entry, key = one.entry, " ".join(self.keys[one.first : one.last])
        fuller = (other for places in self.known.values() for other in places if other.entry.id == entry.id)
        if any(not other.entry.cue for other in fuller):
            return True
        if one.last - one.first == 1:
            if self.announced(key[len(one.particle) :]):
                return True
            if is_common(key, self.surface(one.first)):
                return False
        votes = self.countries()
        return entry.country is None or (votes[entry.country] > 0 and votes[entry.country] == max(votes.values()))

    def meant(self, one: Placed) -> bool:
        """Whether a wording that may need a cue means the known thing: a place of the country most spoken of, else what is borne out."""
        entry = one.entry
        if not self.founded(entry):
            return False
        if not entry.cue:
            return True
        if entry.role in _DEMONYMS and one.definite and one.first and self.keys[one.first - 1] in word_set("national"):
            return True
        if entry.role in _PLACES | _DEMONYMS:
            return entry.country is not None and self._speaks_of(entry.country)
        return self.borne_out(one)

    def nearest(self, one: Placed) -> Entry:
        """Of several places of one name (طرابلس) the one of the country most spoken of, else the capital or the largest.

        Towns much smaller than a capital of the same name are not meant where the name stands alone (الدوحة beside Bethlehem).
        """
        same = [
            other.entry for other in self.known[one.first]
            if other.last == one.last and other.particle == one.particle and other.entry.role in _PLACES
        ]  # fmt: skip
        if one.entry.role not in _PLACES or len(same) < 2:
            return one.entry
        said = self.said_of(one.last)
        if said is not None and any(entry.country == said for entry in same):
            same = [entry for entry in same if entry.country == said]
        if any(entry.role == "capital" for entry in same):
            most = max(entry.population for entry in same)
            same = [entry for entry in same if entry.role != "place" or entry.population * _FAMED >= most]
        votes = self.countries()
        return max(same, key=lambda entry: (votes.get(entry.country, 0), _RANKS.get(entry.role, 0), entry.population))

    def said_of(self, at: int) -> str | None:
        """The country that a demonym says right behind a place (الرقة السورية), as feminine as the names of towns are."""
        if at >= len(self) or not self.joined(at):
            return None
        found = (one.entry.country for one in self.known.get(at, ()) if one.entry.role == "feminine" and one.definite and not one.particle)
        return next(found, None)

    def countries(self) -> Counter[str | None]:
        """How often the article speaks of each country, by name, demonyms, places and actors; words of several countries do not count.

        The country of the outlet counts once: what it does not say of a town, its readers know.
        """
        if self._countries is None:
            votes: Counter[str | None] = Counter([self.home] if self.home else [])
            for places in self.known.values():
                meant = {one.entry.country for one in places if not one.entry.cue and (one.entry.role not in _BODIES or one.entry.country)}
                if len(meant) == 1 and None not in meant:
                    votes.update(meant)
            self._countries = votes
        return self._countries

    @property
    def home(self) -> str | None:
        """The country of the article's outlet, by its address; None where that is not known."""
        url = self.document.article.url
        outlet = outlet_of_domain(urlsplit(url).hostname or "") if url else None
        return outlet.country if outlet is not None else None

    def __len__(self) -> int:
        return len(self.words)

    def surface(self, index: int) -> str:
        """The word as it is written."""
        word = self.words[index]
        return self.text[word.start : word.end]

    def joined(self, index: int) -> bool:
        """Whether only blanks on one line stand between this word and the one before."""
        return index > 0 and "\n" not in self.text[self.words[index - 1].end : self.words[index].start]

    def units(self, index: int) -> int:
        """How often the word is attested as a unit of a personal name."""
        return name_units().get(self.words[index].key, 0)

    def noun(self, key: str) -> Noun | None:
        """What the word does in names of bodies and places, without its article."""
        return noun_of(key)

    def longest(self, index: int, *roles: str) -> Placed | None:
        """The longest known thing of these roles that begins at this word."""
        for one in self.known.get(index, ()):
            if one.entry.role in roles:
                return one
        return None

    def namelike(self, index: int) -> int:
        """How much a word looks like a unit of a personal name: 0 not, 1 only beside another, 2 unknown word, 3 attested."""
        score = self._namelike.get(index)
        if score is None:
            score = self._namelike[index] = self._likeness(index)
        return score

    def _likeness(self, index: int) -> int:
        word = self.words[index]
        key = word.key
        if word.kind != "word" or len(key) < 2 or not key.isalpha() or not "\u0600" <= key[0] <= "\u06ff" or key in STOPS:
            return 0
        if key == "علي" and self.surface(index).endswith("ى"):
            return 0
        units = self.units(index)
        if key in PARTICLES:
            return 1
        if index in self.heads and self.heads[index].particle == "":
            return 1 if units >= 50 and not self.heads[index].definite else 0
        if any(one.entry.kind != "person" and one.particle == "" for one in self.known.get(index, ())):
            return 1 if units >= 20 else 0
        if units < 20 and any(_firm_place(one) for one in self.known.get(index, ())):
            return 0
        if is_common(key, self.surface(index)):
            return 1 if common_words().get(key, units >= 5) or (key.startswith("ال") and units >= 20) else 0
        return 3 if units >= 3 else 2

    def tail(self, index: int) -> bool:
        """Whether the word only ends a name (الدين in سيف الدين)."""
        return self.words[index].key in _TAILS
