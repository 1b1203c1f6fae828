"""The slots of Arabic verbal nouns: their genitives, the verb that carries them, prepositions behind them, pronouns on them."""

from __future__ import annotations

from isnad.annotate.events.arabic.genitives import HOSTED, ArabicGenitives
from isnad.annotate.events.phrases.chunk import Chunk
from isnad.annotate.events.triggers.found import SAID, Found
from isnad.annotate.events.words.lexicon import Reading, readings
from isnad.annotate.events.words.wordsets import word_sets
from isnad.annotate.events.words.world import relation_actor, relation_country
from isnad.language import fold
from isnad.language.arabic.clitics import splits
from isnad.ontology.actors import KnownActor
from isnad.records import Span

_WORDS = word_sets("ar")
_PREPOSITIONS = _WORDS["preposition"]
_BACKGROUND = _WORDS["background"]
_OCCURRING = _WORDS["occurring"]
_TOWARDS = _WORDS["towards"]
_SERIES = _WORDS["series"]
_PARTIES = frozenset({"actor", "recipient", "mutual"})


class ArabicNouns(ArabicGenitives):
    """The words of a document, with the parties that its verbs, participles and verbal nouns name."""

    def _noun_slots(self, item: Found, at: int, reading: Reading) -> None:
        frame, clause = reading.frame, self.clause_of(at)
        if frame.id == "assault.casualties":
            before = self.readings.get(at - 1)
            if before is not None and before.tail and self.keys[at].endswith("ا"):
                item.echo = True  # فأردوه قتيلا: what he became
                return
            for party in self._list(self.inside[at]) if at in self.inside else ():
                item.put("recipient", party)
            return
        if self._attended(at):
            item.echo = True
            return
        slot, subject = self._carrier(item, at, clause)
        item.told = slot != "none" or bool(subject) or any(index in self.carriers for index in range(max(clause.start, at - 4), at))
        item.recalled = self._recalled(at, reading, told=item.told)
        if frame.type == "CONSULT" and not item.told and _several(reading):
            item.echo = True
            return
        item.led = slot == "actor" and bool(subject)
        self._other_side(item, at)
        self._gathered(item, at, clause)
        self._both(item, at, clause)
        owned = bool(reading.tail) and self._acts_on(item, at, reading)
        owners = [] if owned else self._genitives(item, at, clause)
        item.bound = bool(owners or item.parties or reading.tail)
        self._welcomers(item, at)
        done = bool(owners) and frame.type in SAID and self._dative_after(owners[0])
        if done and subject and self._speaks_for(owners[0]):
            owners, done = [], False
        self._put_genitives(item, owners, acts=bool(item.actors or (slot == "actor" and subject and not item.voiced)))
        if frame.id in HOSTED and reading.tail and item.recipients and not item.actors:
            self._put_antecedent(item, at, reading.tail, "actor")  # وكان في استقباله المحافظ
        if not owned:
            self._put_carried(item, at, reading, subject if not done and slot in _PARTIES else None, slot)
        self._met_by_speaker(item, at)
        self._chaired(item, at)
        if frame.type == "PROTEST" and not item.actors:
            self._marchers(item, at, clause)
            self._because(item, at)
        if frame.id == "agree.invite" and reading.lead.endswith("ب") and item.actors and not item.recipients:
            guest = self.last_subject or self.last_actor  # يؤدي الوزير زيارة بدعوة من نظيره
            if guest is not None and guest.start < at:
                item.put("recipient", guest)
        self._pronouns(item, owners[0][-1].end - 1 if owners and owners[0] and frame.type in SAID else at)
        self._protested(item, at)

    def _put_carried(self, item: Found, at: int, reading: Reading, subject: list[Chunk] | None, slot: str) -> None:
        """Give the slot of the subject of a verb that carries a noun, or else the noun's own pronoun."""
        if item.frame.type == "CONSULT" and any(piece.prep == "بين" for piece in item.mutual):
            return  # أعلنت قطر استئناف المفاوضات بين الطرفين: it tells of them
        if subject and not (item.frame.subject == "recipient" and slot == "actor"):  # أعلن الديوان وفاة الأمير
            for party in subject if not item.slot(slot) else ():
                item.put(slot, party)
            if self.greeted(item, at, reading):
                self._put_antecedent(item, at, reading.tail, "recipient")
        elif reading.tail and item.frame.genitive != "none" and not item.actors:
            self._put_owner(item, at, reading)

    def nations(self, item: Found) -> list[Chunk]:
        """The states whose adjectives stand right after a noun (``مباحثات سعودية مصرية``, ``غارة تركية``), two at most.

        Of actors that are no states the one (``قصف حوثي``).
        """
        found: list[Chunk] = []
        for index in range(item.word + 1, min(item.word + 4, len(self.keys))):
            country = relation_country(self.keys[index]) if index not in self.inside else None
            known = relation_actor(self.keys[index]) if index not in self.inside and not found else None
            if known is not None:
                return [self._by_adjective(index, known)]
            if country is None and (found or index > item.word + 1):
                break
            if country is None or any(piece.country == country for piece in found):
                continue
            span = self._without_article(index)
            found.append(Chunk(index, index + 1, span, "place", country=country, sector="GOV", state=True, head=self.keys[index]))
        return found[:2]

    def _by_adjective(self, index: int, known: KnownActor) -> Chunk:
        """The known actor of whom an adjective tells, by the article's own name where it has one."""
        actor = next((one for one in self.document.actors if one.entry == known.id), None)
        kind = "organisation" if known.kind == "organisation" else "group"
        piece = Chunk(index, index + 1, self._without_article(index), kind, actor=actor, head=self.keys[index], name=known.name_ar)
        piece.country, piece.sector = known.country, known.sector
        return piece

    def _without_article(self, index: int) -> Span:
        word = self.words[index]
        return Span(word.start + (2 if self.keys[index].startswith("ال") else 0), word.end)

    def _recalled(self, at: int, reading: Reading, *, told: bool) -> bool:
        """Whether a noun only recalls its event: definite, or governed by another noun or a preposition, and carried by no verb."""
        if told or at == 0 or any(index in self.carriers for index in range(max(self.clause_of(at).start, at - 6), at)):
            return False
        first = at
        while first > 1 and (self.keys[first - 1] in _SERIES or self._incident(first - 1)):
            first -= 1  # أوقعت سلسلة هجمات، قبل حادثة اغتيال: as if the noun stood alone
        before = self.keys[first - 1]
        numbered = any(self.words[index].kind == "number" for index in range(at + 1, min(at + 4, len(self.words))))
        if numbered or (before in _TOWARDS and not reading.definite):
            return False
        governed = before in _PREPOSITIONS or before in _BACKGROUND or reading.lead[:1] in {"ب", "ل", "ك"}
        telling = any(other.frame.weight != "echo" for other in readings(before)) or self._is_carrier(first - 1)
        telling = telling or any(rest in _OCCURRING for _, rest in splits(before))  # أوقع هجوم سبعة قتلى
        owned = self.words[first - 1].kind == "word" and not before.startswith("ال") and not telling
        return reading.definite or governed or owned


def _several(reading: Reading) -> bool:
    """Whether a noun that has a singular stands in the plural (``سلسلة زيارات``): it counts meetings and tells none."""
    return reading.form.key.endswith("ات") and not fold(reading.lexeme.forms[0]).endswith("ات")
