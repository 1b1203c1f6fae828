"""Reading the attributions of an English article: ``X said that …``, ``"…," X said``, ``according to X``, and what follows on them."""

from __future__ import annotations

from isnad.annotate.attributions.drafts import Draft, finished
from isnad.annotate.attributions.english_complements import carriers_between
from isnad.annotate.attributions.english_cues import CueFinder
from isnad.annotate.attributions.english_extents import besides
from isnad.annotate.attributions.english_nouns import english_nouns
from isnad.annotate.attributions.english_quotations import BRIEF, goes_on, stands_alone
from isnad.annotate.attributions.english_sources import EnglishMemory
from isnad.annotate.attributions.english_subjects import opening_subject, subject_after
from isnad.annotate.attributions.english_verb_cues import EnglishCue
from isnad.annotate.attributions.extents import content_end, quoted
from isnad.annotate.attributions.lexicon import word_sets
from isnad.annotate.attributions.sentences import Reader, Sentence
from isnad.annotate.document import Document
from isnad.records import Attribution, Span


class EnglishReader(Reader):
    """Reads one article."""

    def __init__(self, document: Document) -> None:
        super().__init__(document)
        self.memory = EnglishMemory(self.scene)
        self._cues = CueFinder(self.scene, self.drafts)
        self._announced: EnglishCue | None = None
        """A cue at the end of its sentence (``He said:``) whose quotation begins the next one."""

    def read(self) -> list[Draft]:
        """All attributions, in the order of their cues."""
        for sentence in self.sentences():
            self._read_sentence(sentence)
        return self.drafts

    def _read_sentence(self, sentence: Sentence) -> None:
        first = len(self.drafts)
        begin = max(self.continue_quotation(sentence), self._take_announced(sentence))
        begin = max(begin, self._trailing_quotation(sentence)) if begin == sentence.span.start else begin
        said_after = self._cues.said_after(sentence)
        if said_after is not None:
            self._settle(sentence, said_after, [], first)
        signed = self._cues.signed(sentence)
        if signed is not None:
            self._settle(sentence, signed, [], first)
        cues = [cue for cue in self._cues.find(sentence) if said_after is None or cue.at != said_after.at]
        order = sorted(enumerate(cues), key=lambda each: not (each[1].before and each[1].form is not None))
        for position, cue in order:  # those behind their content first: what they hold lies within it
            if self.scene.words[cue.at].start < begin:
                continue
            self._settle(sentence, cue, cues[position + 1 :], first)
        self._announced = self._cues.announced(sentence)
        self._broken_quotation(sentence, first)
        self._note_open(sentence, first)

    def _take_announced(self, sentence: Sentence) -> int:
        cue, self._announced = self._announced, None
        scene = self.scene
        quote = scene.quote_at(sentence.span.start)
        if cue is None or quote is None or quote.outer.start != sentence.span.start:
            return sentence.span.start
        self._settle(sentence, cue._replace(start=quote.outer.start, end=min(quote.outer.end, sentence.span.end)), [], len(self.drafts))
        return min(quote.outer.end, sentence.span.end)

    def _settle(self, sentence: Sentence, cue: EnglishCue, following: list[EnglishCue], first: int) -> None:
        scene = self.scene
        limit = cue.end if cue.end is not None else self._limit(sentence, cue, following)
        content = content_end(scene, cue.start, min(limit, besides(scene, cue, sentence.stop)))
        if content is None or content.end - content.start < 3:
            return
        governing = next((draft for draft in reversed(self.drafts[first:]) if not draft.nested), None)
        if self._nobody(cue) or self._felt_in_quotation(cue) or self._cited(sentence, cue, governing) or self._according(cue, governing):
            return
        at = scene.words[cue.at].start
        outer = next((d for d in self.drafts[first:] if d.content.start <= at < d.content.end and not d.nested), None)
        if outer is not None:
            content = Span(content.start, min(content.end, outer.content.end))
            if not self._stands_inside(cue) or content.end - content.start < 3:
                return
        subject = cue.subject
        if subject is None and governing is None:
            subject = opening_subject(scene, sentence.first, cue.at)
            subject = subject if subject is not None and subject.agent else None
        source = self.memory.source(subject, governing.source if governing is not None else None)
        if source is None:
            return
        content, quote = quoted(scene, content, sentence.span.end)
        via = [outer.source.span] if outer is not None and outer.source.span is not None else []
        via += self._carriers(sentence, cue, content)
        draft = Draft(source, cue.span, content, quote, via, None, nested=outer is not None or scene.keys[cue.at] in english_nouns())
        if cue.form is not None:
            draft.stance, draft.certainty = cue.form.verb.stance, cue.form.verb.certainty
            draft.wish = "attitude" in cue.form.verb.flags
        self.add(draft)
        self.memory.note(source, nested=draft.nested)

    def _carriers(self, sentence: Sentence, cue: EnglishCue, content: Span) -> list[Span]:
        """The medium that quotes, and the carriers behind the verb: up to its content, or behind it where that stands before."""
        carriers = [cue.carrier] if cue.carrier is not None else []
        if cue.form is None:
            return carriers
        stop = min(sentence.stop, cue.at + 12) if cue.before else self.scene.document.word_range(content).start
        return carriers + (carriers_between(self.scene, cue.at + 1, stop) if stop > cue.at else [])

    @staticmethod
    def _according(cue: EnglishCue, governing: Draft | None) -> bool:
        """``“…,” she said, according to the agency``: the one behind the words carries what was said."""
        if cue.form is not None or not cue.before or cue.subject is None or governing is None or governing.content.end > cue.span.start:
            return False
        if governing.wish:
            return False  # the minister plans to resign, according to an aide
        governing.via.append(Span(cue.span.start, cue.subject.span.end))
        return True

    def _cited(self, sentence: Sentence, cue: EnglishCue, governing: Draft | None) -> bool:
        """``Tasnim reported that …, citing an official``: the medium carries what the one behind the word says."""
        scene = self.scene
        if cue.form is None or cue.form.part != "ing" or scene.keys[cue.at] not in word_sets("en")["quoting"]:
            return False
        cited = subject_after(scene, cue.at + 1, sentence.stop)
        if governing is None or governing.source.kind != "media" or governing.source.span is None or cited is None or not cited.agent:
            return False
        source = self.memory.source(cited, None)
        if source is None or source.kind == "media" or governing.content.end > cue.span.start:
            return False
        governing.via.insert(0, governing.source.span)
        governing.source, governing.cue = source, cue.span
        self.memory.note(source, nested=False)
        return True

    def _nobody(self, cue: EnglishCue) -> bool:
        """Whether nobody in particular speaks (``whoever says``, ``no group claimed``), or a pronoun within a quotation."""
        scene, sets = self.scene, word_sets("en")
        if cue.subject is None:
            return False
        if scene.keys[cue.subject.end - 1] in sets["nobody"] or scene.keys[cue.subject.start] in sets["none"]:
            return True
        return cue.subject.pronoun in sets["pronoun"] and scene.quote_at(scene.words[cue.at].start) is not None

    def _felt_in_quotation(self, cue: EnglishCue) -> bool:
        """Whether a cue only tells, within what somebody else is quoted as saying, what another one wants or thinks."""
        quote = self.scene.quote_at(self.scene.words[cue.at].start)
        if quote is None or cue.form is None or "attitude" not in cue.form.verb.flags or cue.subject is None:
            return False
        return quote.inner.start <= cue.subject.span.start and cue.at - self.scene.document.word_range(quote.inner).start > 0

    @staticmethod
    def _stands_inside(cue: EnglishCue) -> bool:
        """Whether a cue inside another's content is an attribution of its own: somebody named is quoted, and says rather than feels."""
        if cue.subject is None or cue.subject.pronoun is not None:
            return False
        return cue.form is None or "attitude" not in cue.form.verb.flags

    def _limit(self, sentence: Sentence, cue: EnglishCue, following: list[EnglishCue]) -> int:
        scene, sets = self.scene, word_sets("en")
        held = scene.quote_at(cue.start)
        opening = next((at for at in (cue.at - 1, cue.at - 2) if at > 0 and scene.keys[at] in sets["relative"]), None)
        if opening is not None and scene.is_mark(opening - 1, ","):  # an official, who declined to be named, said
            comma = next((at for at in range(cue.at + 1, sentence.stop) if scene.is_mark(at, ",")), None)
            if comma is not None and held is None and scene.words[comma].start > cue.start:
                return scene.words[comma].start
        for other in following:
            at = scene.words[other.begin].start
            if at <= cue.start or (held is not None and at < held.outer.end):
                continue
            inside = scene.quote_at(at)
            if inside is not None and inside.outer.start >= cue.start:
                continue
            if other.before and other.form is None:
                return at
            before = other.begin - 1
            if (
                other.form is not None
                and other.form.part == "ing"
                and (scene.is_mark(before, ",") or scene.keys[before] in sets["joined-ing"])
            ):
                return scene.words[before].start
            if (
                scene.keys[before] in sets["coordinator"] | sets["while"]
                and before - 1 > 0
                and (self._parted(before - 1) or other.subject is None or other.subject.start > other.at - 1)
            ):
                return scene.words[before].start
            if scene.is_mark(before, ";"):
                return scene.words[before].start
        return sentence.span.end

    def _parted(self, index: int) -> bool:
        """Whether a comma or a dash stands at a word, or a comma before the quotation mark there."""
        scene = self.scene
        return scene.is_mark(index, ",—–-") or (scene.is_quote_mark(index) and scene.is_mark(index - 1, ","))

    def _trailing_quotation(self, sentence: Sentence) -> int:
        """A quotation without a word of saying goes on with who spoke right before it; the offset where it ends in the sentence.

        It follows in the same paragraph (``“…,” she said. “…”``), or it is the whole of the next one.
        """
        scene, start = self.scene, sentence.span.start
        last = next((draft for draft in reversed(self.drafts) if not draft.nested), None)
        quote = scene.quote_at(start)
        if quote is None or last is None or sentence.title or not quote.outer.start <= start <= quote.inner.start:
            return start
        if self._cues.label(sentence):
            return start
        if last.wish or not stands_alone(scene, quote) or not goes_on(scene, last, quote):
            return start
        content = content_end(scene, quote.inner.start, min(quote.inner.end, sentence.span.end))
        if content is None:
            return start
        draft = Draft(last.source.carried(), None, content, "direct", [], None)
        self.add(draft)
        if quote.inner.end > sentence.span.end:
            self.open = (quote.inner.end, draft)
        return min(quote.outer.end, sentence.span.end)

    def _broken_quotation(self, sentence: Sentence, first: int) -> None:
        """``“…,” she said, referring to the strike, “…”``: a quotation that goes on behind what stands beside its word of saying."""
        scene = self.scene
        said = next((draft for draft in reversed(self.drafts[first:]) if not draft.nested and draft.cue is not None), None)
        if said is None or said.cue is None or said.quote == "indirect" or said.content.end > said.cue.start:
            return
        for quote in scene.quotes:
            if quote.outer.start < said.cue.end or quote.inner.start >= sentence.span.end:
                continue
            held = any(draft.content.start <= quote.inner.end and quote.inner.start <= draft.content.end for draft in self.drafts[first:])
            content = content_end(scene, quote.inner.start, min(quote.inner.end, sentence.span.end))
            before = scene.text[said.cue.end : quote.outer.start].rstrip()
            if held or content is None or before[-1:] not in {",", "—", "–"} or len(scene.document.word_range(content)) < BRIEF:
                return
            draft = Draft(said.source.carried(), None, content, "direct", [], None)
            self.add(draft)
            if quote.inner.end > sentence.span.end:
                self.open = (quote.inner.end, draft)
            return

    def _note_open(self, sentence: Sentence, first: int) -> None:
        for draft in self.drafts[first:]:
            quote = self.scene.quote_at(draft.content.end) or self.scene.quote_at(draft.content.end - 1)
            begins = quote is not None and self.scene.text[: quote.outer.start].endswith("\n") and quote.inner.start >= draft.content.start
            if quote is not None and (quote.closed or begins) and quote.inner.end > sentence.span.end > quote.inner.start:
                self.open = (quote.inner.end, draft)
        if len(self.drafts) > first and self._cues.label(sentence):
            paragraph = self.scene.text.find("\n", sentence.span.end)
            self.open = (paragraph if paragraph >= 0 else len(self.scene.text), self.drafts[first])


def read_english(document: Document) -> tuple[Attribution, ...]:
    """The attributions of an English article, by place of their content."""
    return finished(document, EnglishReader(document).read())
