"""What the head of a title or body governs in Arabic: the nouns in its construct, its adjectives, its prepositions."""

from __future__ import annotations

from isnad.annotate.names.links import link, links_of
from isnad.annotate.names.placed import HeadAt, Placed
from isnad.annotate.names.sheet import STOPS, Sheet
from isnad.annotate.names.vocabulary import Noun, is_adjective, word_set
from isnad.annotate.names.walks import Walk, is_article, owned_noun

_NUMBERED = word_set("numbered")
_NO_PART = word_set("apart")


class Complements:
    """Reads what a head governs, as far as the words can belong to it."""

    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet

    def read(self, at: int, *, open_: bool, coordinate: bool = False, namer: bool = False, head: HeadAt | None = None) -> Walk:
        """Walk from word ``at`` on; ``open_`` where the head is a construct noun. The walk ends at the first word that does not fit."""
        sheet = self.sheet
        links = links_of(head)
        walk = Walk(
            at, sheet.words[at - 1].end, open_, namer=namer, short=head is not None and not open_, links=links, links_only=head is not None
        )
        while walk.at < len(sheet) and sheet.joined(walk.at):
            if not (self._quoted(walk) or self._known(walk) or self._noun(walk) or (coordinate and self._and(walk)) or link(sheet, walk)):
                break
            walk.short = False
        return walk

    def _quoted(self, walk: Walk) -> bool:
        """A name in quotation marks after a noun that is followed by one (حركة «حماس»)."""
        sheet = self.sheet
        if not walk.namer or sheet.words[walk.at].kind != "mark" or sheet.surface(walk.at) not in '"«“(':
            return False
        for index in range(walk.at + 1, min(walk.at + 7, len(sheet))):
            if sheet.words[index].kind == "mark":
                if sheet.surface(index) in '"»”)' and index > walk.at + 1:
                    walk.open = walk.namer = False
                    return walk.take(sheet, index + 1)
                return False
        return False

    def _known(self, walk: Walk) -> bool:
        """A known thing: a country, a body, a demonym."""
        for one in self.sheet.known.get(walk.at, ()):
            role = one.entry.role
            if one.particle or role in {"person", "surname"} or self._starts_name(walk, one):
                continue
            meant = (walk.namer and role == "place") or self.sheet.meant(one)
            if not meant and one.last - one.first == 1:
                continue
            if role in {"masculine", "feminine"}:
                if walk.open and not one.definite:
                    continue
                walk.country, walk.related = walk.country or one.entry.country, True
            elif role == "plural":
                if walk.open:
                    pass
                elif one.definite and self.sheet.keys[walk.at - 1].endswith(("ين", "ون", "ات")):
                    walk.country, walk.related = walk.country or one.entry.country, True
                else:
                    continue
            elif not walk.open:
                continue
            elif meant:
                walk.learn(self.sheet, one)
            walk.open = role in {"body", "bound"} and not one.definite and self.sheet.words[one.last - 1].key[:2] != "ال"
            walk.namer = False
            return walk.take(self.sheet, one.last)
        return False

    def relation(self, walk: Walk) -> bool:
        """Take an adjective: a demonym, or another one that belongs to a name (مجلس الأمن الدولي)."""
        key = self.sheet.words[walk.at].key
        if any(one.entry.role in {"masculine", "feminine"} and not one.particle for one in self.sheet.known.get(walk.at, ())):
            return self._known(walk)
        return is_article(key) and is_adjective(key) and key not in word_set("generic") and self._defined(walk)

    def _starts_name(self, walk: Walk, one: Placed) -> bool:
        return not walk.open and one.last == one.first + 1 and self.sheet.namelike(one.first) > 0 and not one.definite

    def _noun(self, walk: Walk) -> bool:
        """A noun governed by the one before, an adjective, a number."""
        sheet, at = self.sheet, walk.at
        word = sheet.words[at]
        if word.kind == "number":
            return sheet.words[at - 1].key.removeprefix("ال") in _NUMBERED and word.end - word.start <= 4 and walk.take(sheet, at + 1)
        if word.kind != "word" or word.key in _NO_PART:
            return False
        if not walk.open and word.key in word_set("in-charge") and at + 1 < len(sheet) and sheet.keys[at + 1].startswith("بال"):
            return walk.take(sheet, at + 2)
        modifier = sheet.modifiers.get(at)
        if not walk.open and modifier is not None and modifier[1].position == "after" and modifier[1].kind not in {"branch", "grade"}:
            return walk.take(sheet, modifier[0])
        if is_article(word.key):
            return self._defined(walk)
        return walk.open and self._governed(walk)

    def _defined(self, walk: Walk) -> bool:
        """A word with the article: it closes the complement or qualifies it."""
        sheet, at = self.sheet, walk.at
        head = sheet.heads.get(at)
        key = sheet.words[at].key
        if head is not None and not head.particle and not walk.open and not is_adjective(key):
            return False
        if not walk.links_only and not walk.open and self._disagrees(at):
            return False
        if key in STOPS or not (walk.open or (is_adjective(key) and not self._names_begin(walk))):
            return False
        walk.open = walk.namer = False
        return walk.take(sheet, at + 1)

    def _disagrees(self, at: int) -> bool:
        """Whether a masculine adjective after a feminine word belongs to a noun before the body (مقر الحكومة اليمنية المؤقت)."""
        before, surface = self.sheet.words[at - 1].key, self.sheet.surface(at)
        return before.startswith("ال") and before.endswith("ه") and not surface.endswith(("ة", "ه", "ى", "ا", "ات"))

    def _governed(self, walk: Walk) -> bool:
        """A noun without the article that the one before governs."""
        sheet, at = self.sheet, walk.at
        word, head = sheet.words[at], sheet.heads.get(at)
        noun = sheet.noun(word.key)
        if noun is not None:
            self._open_body(walk, at, noun)
            return walk.take(sheet, at + 1)
        owned = owned_noun(word.key)
        if owned is not None and sheet.noun(owned) is not None:
            walk.open = walk.namer = False
            return walk.take(sheet, at + 1)
        if head is not None and not head.particle:
            return walk.take(sheet, head.last)
        if walk.namer and sheet.namelike(at) >= 1:
            walk.namer = walk.open = False
            return walk.take(sheet, at + 1)
        plain = sheet.namelike(at) == 0 and at not in sheet.known and word.key.lstrip("وف") not in word_set("speech")
        return plain and at + 1 < len(sheet) and is_article(sheet.words[at + 1].key) and walk.take(sheet, at + 1)

    def _open_body(self, walk: Walk, at: int, noun: Noun) -> None:
        """Note the body that a noun heads."""
        if noun.roles & {"namer", "body"}:
            walk.enter(self.sheet.words[at].start, noun.sector)
        walk.namer = "namer" in noun.roles

    def _names_begin(self, walk: Walk) -> bool:
        """Whether a word with the article is the first of a name (الحبيب الصيد) rather than an adjective."""
        sheet, at = self.sheet, walk.at
        if sheet.namelike(at) < 3:
            return False
        return walk.short or (at + 1 < len(sheet) and sheet.joined(at + 1) and sheet.namelike(at + 1) >= 2)

    def _and(self, walk: Walk) -> bool:
        """A second noun of one portfolio (وزير الثقافة والإعلام)."""
        sheet, at = self.sheet, walk.at
        key = sheet.words[at].key
        if walk.related or walk.open or not key.startswith("وال") or len(key) < 5:
            return False
        if at in sheet.heads or any(one.entry.role not in {"body", "bound", "masculine", "feminine"} for one in sheet.known.get(at, ())):
            return False
        if key[3:] in _NO_PART or sheet.units(at) >= 3:
            return False
        return walk.take(sheet, at + 1)
