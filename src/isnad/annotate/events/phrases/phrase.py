"""An Arabic noun phrase for people while it grows, word by word: its head, the names inside it, where it ends."""

from __future__ import annotations

from collections.abc import Sequence

from isnad.annotate.events.phrases.chunk import Chunk
from isnad.annotate.events.phrases.completion import Named, accredited, behalf, belonging, own_country, tail
from isnad.annotate.events.phrases.modifiers import ARTICLES, counts_people, glued, modifier, purpose, without_particles
from isnad.annotate.events.phrases.phrase_ends import ends, takes_none
from isnad.annotate.events.words.lexicon import PersonNoun, person_noun
from isnad.annotate.events.words.wordsets import word_sets
from isnad.annotate.events.words.world import relation_country
from isnad.language import Word
from isnad.language.arabic.clitics import splits
from isnad.records import Span

_WORDS = word_sets("ar")
_RELATIVES = _WORDS["relative"]
_NO_MODIFIERS = _WORDS["no_modifier"]
_NUMBERS = _WORDS["number_of"]
_GROUPS = _WORDS["group_of"]
_RELATIONAL, _OFFICES = _WORDS["relational"], _WORDS["single_office"]
_SERVING, _PEOPLES, _CHARGES, _REGIONAL = _WORDS["serving"], _WORDS["peoples"], _WORDS["charge"], _WORDS["regional"]
_ARMED = frozenset({"UAF", "REB", "PRM", "MIL", "COP", "CRM"})
_MEANS = _WORDS["means"]


class Phrase:
    """A noun phrase while it grows: words ``[start, end)``, its head noun once found, and the names inside it."""

    def __init__(self, words: Sequence[Word], start: int, first: PersonNoun | None) -> None:
        self.words, self.start, self.end = words, start, start + 1
        self.first = first
        counted = first is None or first.kind == "quantity" or (start + 1 < len(words) and self._of_people(words[start + 1].key))
        self.head = None if counted else first
        self.noun = without_particles(words[start].key, first) if first is not None and self.head else ""
        self.country: str | None = None
        self.sector: str | None = None
        self.named = self.placed = self.closed = False
        self.body: Chunk | None = None
        self.side = ""

    def _of_people(self, following: str) -> bool:
        """Whether the first noun only says how those behind من come together (``مجموعة من السياح``)."""
        return following == "من" and any(rest in _GROUPS for _, rest in splits(self.words[self.start].key))

    def grow(self, named: Named) -> bool:
        """Take in the next words if they go on with the phrase."""
        word = self.words[self.end]
        if self.closed:
            return False
        if word.key == '"':
            return self._quoted()
        if self.head is not None and self._completed(named):
            return True
        if word.kind == "mark" or word.key in _RELATIVES or word.key in _NO_MODIFIERS:
            return False
        inner = named(self.end)
        whole = self.first is not None and self.first.definite and self.first.kind in {"person", "body"}  # طلبت الحكومة من البنك
        whole = whole or self.named or self._office_of_body()
        if inner is None and word.key == "من" and not whole:
            inner = self._among(named(self.end + 1))
        if inner is None and word.key == "في" and not self.named:
            inner = self._within(named(self.end + 1))
        if inner is not None:
            return self._take_name(inner)
        if self.head is not None and ends(self.words, self.start, self.end, named=self.named):
            return False
        behind = purpose(self.words, self.end) if self.head is not None else 0
        self.end += behind
        return behind > 0 or self._twin() or self._take_words()

    def _office_of_body(self) -> bool:
        """Whether an office is closed by its body or state (``طلب وزير الدفاع العراقي من الحكومة``)."""
        words = self.words[self.start : self.end]
        return words[0].key in _OFFICES and any(word.key.startswith(ARTICLES) for word in words)

    def _among(self, inner: Chunk | None) -> Chunk | None:
        """Those out of whom some are meant: of a body or a group; a bare number counts the men of an armed one (``30 من داعش``)."""
        if inner is None or inner.kind == "place":
            return None
        if self.head is not None:
            return inner
        if self.end - self.start != 1 or self.first is not None or inner.sector not in _ARMED or inner.kind == "person":
            return None
        self.head = PersonNoun(inner.sector, "member")
        return inner

    def _within(self, inner: Chunk | None) -> Chunk | None:
        """The body in which people serve (``قيادي ميداني في جماعة الحوثي``)."""
        serving = any(rest in _SERVING for _, rest in splits(self.words[self.start].key))
        return inner if serving and inner is not None and inner.kind in {"organisation", "group"} else None

    def _completed(self, named: Named) -> bool:
        """Take in what completes a phrase: whom the people belong to, where an envoy is sent, their own country."""
        words, at = self.words, self.end
        sent = accredited(words, self.start, at, named) or behalf(words, self.start, at, named)
        side = 0 if self.named else belonging(words, at, named)
        self.side = words[side - 1].key if side else self.side
        end = sent or side or (0 if self.named else own_country(words, at)) or tail(words, at)
        self.end, self.named, self.closed = end or at, self.named or end > 0, sent > 0
        return end > 0

    def _take_name(self, inner: Chunk) -> bool:
        before, key = self.words[self.end - 1].key, self.words[inner.start].key
        if inner.kind == "person":
            return self._of_person(inner, before, key)
        another = inner.kind in {"organisation", "group"} and not key.startswith("و")
        if self.named and inner.start == self.end and (key.startswith("لل") or another):
            return False  # وفد من حماس للمملكة, اتهم وفد من البرلمان الأوروبي حزب الله
        if self.named and inner.kind == "place" and inner.prep is None and inner.start == self.end and before.startswith(ARTICLES):
            return False  # زار وفد من الكونغرس الأميركي الرياض
        body = self.head is not None and self.head.kind == "body" and inner.kind == "place"
        if inner.start == self.end and body and key.startswith("ل") and before.startswith(ARTICLES):
            return False  # اتهام الحكومة السورية لفرنسا
        if inner.start == self.end and key.startswith("ال") and takes_none(before):
            return False  # هاجم مسلحون الجيش السوداني
        if before in _REGIONAL and inner.kind == "place" and inner.start == self.end:
            return False  # أدانت 14 دولة عربية إسرائيل
        adjective = key in _PEOPLES and self.head is not None
        if inner.start == self.end and before.startswith(ARTICLES) and not (self.named or key.startswith("ل") or adjective):
            return False  # a noun with the article has no genitive: another party begins
        counted = person_noun(self.words[inner.end - 1].key) if self.head is None and inner.kind == "group" else None
        if counted is not None and counted.kind != "quantity":  # 20 فلسطينيا
            self.head, self.noun = counted, self.words[inner.end - 1].key
        if self.head is not None and (self.head.kind == "member" or self._means()) and inner.kind != "place" and self.body is None:
            self.body = inner
        self.country = self.country or inner.country
        office = self.head is not None and any(rest in _OFFICES for _, rest in splits(self.words[self.start].key))
        if office and inner.kind == "organisation":
            self.sector = self.sector or inner.sector  # الأمين العام للأمم المتحدة
        whole = inner.start == self.end and self.words[inner.start].start == inner.span.start
        self.placed = self.placed or (inner.kind == "place" and whole)
        self.end, self.named = inner.end, True
        return True

    def _means(self) -> bool:
        """Whether the first noun is but the means of the body behind it (``طائرات التحالف``)."""
        return self.first is self.head and any(rest in _MEANS for _, rest in splits(self.words[self.start].key))

    def _of_person(self, inner: Chunk, before: str, key: str) -> bool:
        """Take in the person to whom those whom a noun of kinship, following or office names belong (``عائلة سامي الطويل``)."""
        relational = not before.startswith(ARTICLES) and any(rest in _RELATIONAL for _, rest in splits(before))
        if inner.start != self.end or self.named or not relational:
            return False
        if key.startswith(("ل", "ب", "و")) and self.words[inner.start].start != inner.span.start:
            return False
        self.end, self.named = inner.end, True
        return True

    def _twin(self) -> bool:
        """Two nouns with one genitive, or two bodies whose men are meant: ``قادة ورؤساء وفود …``, ``رجال الجيش والشرطة``."""
        key = self.words[self.end].key
        before = person_noun(self.words[self.end - 1].key)
        if key.startswith("وال") and before is not None and before.kind == "body" and before.definite and self.end - self.start > 1:
            behind, men = person_noun(key), person_noun(self.words[self.end - 2].key)
            several = men is not None and men.kind in {"person", "member"} and not (men.single or men.definite)
            self.end += (taken := several and behind is not None and behind.kind == "body")
            return taken
        if self.end - self.start != 1 or self.first is None or self.first.definite or self.head is None or not key.startswith("و"):
            return False
        twin = person_noun(key)
        if twin is None or twin.lead != "و" or not twin.kind == self.head.kind == "person":
            return False
        self.end += 1
        return True

    def _quoted(self) -> bool:
        """A name in quotation marks that a noun governs: ``كتيبة "الفجر"``, ``معتصمو "الرمال"``."""
        before = self.words[self.end - 1].key
        own = person_noun(before)
        bodies = {"body", "member"}
        construct = self.head is not None and (
            self.head.kind in bodies or (own is not None and own.kind in bodies) or before.endswith(("و", "ي"))
        )
        if not construct or before.startswith(ARTICLES):
            return False
        stop = next((at for at in range(self.end + 2, min(self.end + 6, len(self.words))) if self.words[at].key == '"'), None)
        if stop is None:
            return False
        self.end, self.named = stop + 1, True
        return True

    def _take_words(self) -> bool:
        step = modifier(self.words, self.start, self.end, headless=self.head is None, closing=self.named)
        if step == 0:
            return False
        before, last = self.words[self.end - 1].key, self.words[self.end + step - 1].key
        other = person_noun(last)
        if self.head is None and other is not None and other.kind != "quantity":
            self.head, self.noun = other, last
        elif other is not None and self.head is not None and step > 1:  # عضوان من قوات الأمن
            self.sector = self.sector or self.head.sector or other.sector
        charge = last in _CHARGES and not before.startswith(ARTICLES)  # وزير المالية is of no Mali
        self.country = self.country or (None if charge else relation_country(last))
        self.end += step
        return True

    def finish(self) -> Chunk | None:
        """The phrase as a chunk, if it names people."""
        words, start, end = self.words, self.start, self.end
        last = words[end - 1].key
        if self.head is None and self.first is not None and end - start >= 2 and last.startswith("ال") and last.endswith(("ين", "ون")):
            self.head, self.noun = PersonNoun(None, "person"), words[end - 1].key  # مئات الغاضبين: those counted so are people
        if self.head is None and end - start >= 2 and counts_people(last):
            self.head, self.noun = PersonNoun(None, "person"), last
        if self.head is None:
            return None
        first = words[start]
        particle = glued(first.key)
        begin = first.start + len(self.first.lead.removesuffix("ال")) if self.first is not None else first.start
        if particle:  # و11 عنصرا، لـ140 أسرة
            begin = first.end - len(first.key) + len(particle)
        own = self.first is not None and self.first.definite
        articled = self.placed or any(word.key.startswith("ال") for word in words[start:end])  # وزير خارجية تركيا
        definite = own or (not self._indefinite() and articled)
        span = Span(begin, words[end - 1].end)
        if self.body is None:
            counted = words[start].kind == "number" or (self.first is not None and self.first.kind == "quantity" and not self._toll())
            piece = Chunk(start, end, span, "noun", definite=definite, country=self.country, noun=self.noun)
            piece.sector = self.sector or self.head.sector
            piece.counted, piece.number = counted, words[start].key if words[start].kind == "number" else ""
            piece.of = self._genitive() or self.side
            return piece
        body = self.body
        piece = Chunk(start, end, body.span, body.kind, actor=body.actor, country=body.country, sector=body.sector, noun=self.noun)
        piece.whole, piece.begin = span, span.start
        return piece

    def _genitive(self) -> str:
        """The key of the genitive right behind the head; nothing where the head has the article or is not the first word."""
        key = self.words[self.start + 1].key if self.end - self.start > 1 and self.first is self.head else ""
        return key.removeprefix("ال") if key.startswith("ال") and not self.noun.startswith("ال") else ""

    def _toll(self) -> bool:
        """Whether the phrase speaks of a number that it does not give (``عدد القتلى``)."""
        return self.end - self.start == 2 and any(rest in _NUMBERS for _, rest in splits(self.words[self.start].key))

    def _indefinite(self) -> bool:
        """Whether the first word shows that the phrase is indefinite, whatever is in it: by its ending or من (``وفدا من الحزب``)."""
        following = self.words[self.start + 1].key if self.end - self.start > 1 else ""
        return self.head is self.first and (following == "من" or (self.noun.endswith("ا") and not self.noun.startswith("ال")))
