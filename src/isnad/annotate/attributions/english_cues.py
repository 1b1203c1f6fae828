"""Finding words of saying in an English sentence: verbs before and behind their content, ``according to``, headlines, signatures."""

from __future__ import annotations

from typing import NamedTuple

from isnad.annotate.attributions.drafts import Draft
from isnad.annotate.attributions.english_complements import after_verb
from isnad.annotate.attributions.english_forms import EnglishForm, english_forms
from isnad.annotate.attributions.english_subjects import Subject, subject_after, subject_before
from isnad.annotate.attributions.english_verbs import circumstance, passive, perfect, progressive, surely_verb
from isnad.annotate.attributions.lexicon import word_sets
from isnad.annotate.attributions.quotes import Quote
from isnad.annotate.attributions.scene import Scene
from isnad.annotate.attributions.sentences import Sentence
from isnad.records import Span


class EnglishCue(NamedTuple):
    """A cue at word ``at`` with its subject and the text offsets of its content; ``begin``: the word where content before it ends."""

    at: int
    begin: int
    span: Span
    subject: Subject | None
    start: int
    end: int | None
    form: EnglishForm | None
    before: bool


class CueFinder:
    """The cues of an article's sentences; ``drafts`` is the growing list of what has been read before a sentence."""

    def __init__(self, scene: Scene, drafts: list[Draft]) -> None:
        self.scene = scene
        self.drafts = drafts

    def find(self, sentence: Sentence) -> list[EnglishCue]:
        """The cues of a sentence, in order."""
        cues = [*self._headline(sentence), *self._according(sentence), *self._verbs(sentence)]
        return sorted(cues, key=lambda cue: cue.at)

    def said_after(self, sentence: Sentence) -> EnglishCue | None:
        """``Clinton said.`` as a sentence of its own, because the quotation before it ends with a mark."""
        scene = self.scene
        if (
            sentence.first == 0
            or not scene.is_quote_mark(sentence.first - 1)
            or scene.text[scene.words[sentence.first - 1].end : sentence.span.start].count("\n")
        ):
            return None
        quote = scene.quote_at(scene.words[sentence.first - 1].start)
        if quote is None or quote.outer.end > sentence.span.start or scene.text[quote.inner.end - 1] not in "?!,.":
            return None
        for index in range(sentence.first, min(sentence.stop, sentence.first + 8)):
            form = english_forms().get(scene.keys[index])
            if form is None or form.part not in {"past", "third"} or "q" not in form.verb.complements:
                continue
            subject = (
                subject_before(scene, sentence.first, index) if index > sentence.first else subject_after(scene, index + 1, sentence.stop)
            )
            if (
                subject is None
                or (index > sentence.first and subject.start != sentence.first)
                or not self._closes(sentence, index, subject, subject.start)
            ):
                return None
            return EnglishCue(
                index, sentence.first, scene.span(index, index + 1), subject, quote.outer.start, quote.outer.end, form, before=True
            )
        return None

    def signed(self, sentence: Sentence) -> EnglishCue | None:
        """``“…” ― Sonya Herridge``: a quotation signed behind a dash."""
        scene = self.scene
        for index in range(sentence.first, sentence.stop - 1):
            if not scene.is_mark(index, "―—–") or index == 0 or not scene.is_quote_mark(index - 1):
                continue
            quote = scene.quote_at(scene.words[index - 1].start)
            subject = subject_after(scene, index + 1, sentence.stop)
            if quote is not None and subject is not None and scene.text[scene.words[subject.start].start].isupper():
                return EnglishCue(
                    index, index, scene.span(index, index + 1), subject, quote.outer.start, quote.outer.end, None, before=True
                )
        return None

    def announced(self, sentence: Sentence) -> EnglishCue | None:
        """``He said:`` at the end of a sentence; its quotation begins the next one."""
        scene, last = self.scene, sentence.stop - 1
        if sentence.title or not scene.is_mark(last, ":") or last - 1 <= sentence.first:
            return None
        for index in range(last - 1, max(sentence.first, last - 14), -1):
            form = english_forms().get(scene.keys[index])
            if form is None or form.part in {"base", "participle"} or "q" not in form.verb.complements:
                continue
            subject = subject_before(scene, sentence.first, index)
            return EnglishCue(index, index, scene.span(index, index + 1), subject, 0, None, form, before=False) if subject else None
        return None

    def _headline(self, sentence: Sentence) -> list[EnglishCue]:
        """``Pence: Flowers won't be at debate``."""
        scene = self.scene
        if not sentence.title:
            return self._label(sentence)
        for index in range(sentence.first + 1, min(sentence.stop - 1, sentence.first + 8)):
            if scene.is_mark(index, ":"):
                subject = subject_before(scene, sentence.first, index)
                if subject is None or subject.start != sentence.first or not subject.agent:
                    return []
                span = scene.span(index, index + 1)
                return [EnglishCue(sentence.first, sentence.first, span, subject, scene.words[index + 1].start, None, None, before=False)]
        return []

    def _label(self, sentence: Sentence) -> list[EnglishCue]:
        """``PENCE: Well, look …`` in a transcript: a name in capitals that opens its line."""
        scene = self.scene
        start = sentence.first
        while start < sentence.stop and scene.is_quote_mark(start):
            start += 1
        before = scene.text[max(0, sentence.span.start - 1) : sentence.span.start]
        end = start
        while (
            end < sentence.stop
            and end < start + 4
            and scene.words[end].kind == "word"
            and scene.text[scene.words[end].start : scene.words[end].end].isupper()
        ):
            end += 1
        if before not in {"", "\n"} or end == start or end + 1 >= sentence.stop or not scene.is_mark(end, ":"):
            return []
        subject = Subject(start, end, scene.span(start, end), "person", None, None, near=True, agent=True)
        return [EnglishCue(start, start, scene.span(end, end + 1), subject, scene.words[end + 1].start, None, None, before=False)]

    def _according(self, sentence: Sentence) -> list[EnglishCue]:
        scene, found = self.scene, []
        for index in range(sentence.first, sentence.stop - 2):
            if scene.keys[index] != "according" or scene.keys[index + 1] != "to":
                continue
            subject = subject_after(scene, index + 2, sentence.stop)
            if subject is None:
                continue
            span = scene.span(index, index + 2)
            leading = index <= sentence.first + 1
            if leading:
                after = subject.end
                while after < sentence.stop and not scene.is_mark(after, ","):
                    after += 1
                if after + 1 >= sentence.stop:
                    continue
                found.append(EnglishCue(index, index, span, subject, scene.words[after + 1].start, None, None, before=False))
            else:
                start = self._clause_start(sentence, index)
                found.append(EnglishCue(index, index, span, subject, start, scene.words[index].start, None, before=True))
        return found

    def _clause_start(self, sentence: Sentence, index: int) -> int:
        earlier = [draft.content.end for draft in self.drafts if sentence.span.start <= draft.content.start < self.scene.words[index].start]
        return max([sentence.span.start, *(end for end in earlier if end < self.scene.words[index].start)])

    def _verbs(self, sentence: Sentence) -> list[EnglishCue]:
        forms, scene, found = english_forms(), self.scene, []
        for index in range(sentence.first, sentence.stop):
            form = forms.get(scene.keys[index])
            if form is None or scene.words[index].kind != "word" or self._is_name(index, sentence.first):
                continue
            cue = self._verb(sentence, index, form)
            if cue is not None:
                found.append(cue)
        return found

    def _is_name(self, index: int, first: int) -> bool:
        word = self.scene.words[index]
        return index in self.scene.mention or (index > first and self.scene.text[word.start].isupper() and not self._titled_line(index))

    def _titled_line(self, index: int) -> bool:
        """Whether the word stands in a headline, where every word may be capitalised."""
        document = self.scene.document
        word = self.scene.words[index]
        return document.in_title(Span(word.start, word.end))

    def _verb(self, sentence: Sentence, index: int, form: EnglishForm) -> EnglishCue | None:
        scene = self.scene
        if passive(scene, index, form, sentence.first) or scene.keys[index - 1] in {"not", "n't", "never", "didn't", "didn’t"}:
            return None
        subject = subject_before(scene, sentence.first, index) if form.part != "ing" else None
        if form.part == "ing" and not circumstance(scene, index, sentence.first):
            subject = subject_before(scene, sentence.first, index)
            if subject is None or not progressive(scene, index, sentence.first):
                return None
        around = self._around(sentence, index, subject)
        if around is not None:
            return EnglishCue(index, index, scene.span(index, index + 1), subject, around[0], around[2], form, before=True)
        before = self._quoted_before(sentence, index, subject)
        if before is not None:
            inverted = (
                subject if subject is not None and subject.end <= index and subject.near else subject_after(scene, index + 1, sentence.stop)
            )
            if inverted is not None and inverted.start >= before[1]:
                begin = min(index, inverted.start)
                return EnglishCue(index, begin, scene.span(index, index + 1), inverted, before[0], before[2], form, before=True)
        if form.part == "participle" and not perfect(scene, index, sentence.first):
            return None
        if form.part in {"base", "third"} and not surely_verb(scene, index, sentence.first, form, subject):
            return None
        start = after_verb(scene, index, sentence.stop, form)
        coordinated = form.part in {"past", "third"} and scene.keys[index - 1] in {"and", "but"} and index > sentence.first + 2
        if start is None or (form.part != "ing" and subject is None and not coordinated):
            return None
        begin = subject.start if subject is not None and form.part != "ing" else index
        return EnglishCue(index, begin, scene.span(index, index + 1), subject, start, None, form, before=False)

    def _around(self, sentence: Sentence, index: int, subject: Subject | None) -> tuple[int, int, int] | None:
        """``It was, the president said, a stone …``: content on both sides of an aside; it is the whole sentence, the aside within."""
        scene = self.scene
        if subject is None or not subject.near or subject.start <= sentence.first + 1 or index + 2 >= sentence.stop:
            return None
        before = subject.start - 1
        while before > sentence.first and scene.is_quote_mark(before):
            before -= 1
        closed = scene.quote_at(scene.words[subject.start - 1].start)
        comma = scene.is_mark(before, ",") or (closed is not None and scene.text[closed.inner.end - 1] == ",")
        if not comma or not scene.is_mark(index + 1, ",") or scene.keys[index] not in word_sets("en")["aside"]:
            return None
        if scene.keys[index + 2] in {"adding", "while", "but", "and", "as", "when", "after", "who"} or scene.keys[index + 2].endswith(
            "ing"
        ):
            return None
        if scene.keys[sentence.first] in {"as", "when", "in", "on", "after", "at", "during", "while", "before", "if"} and closed is None:
            return None
        return sentence.span.start, subject.start, sentence.span.end

    def _quoted_before(self, sentence: Sentence, index: int, subject: Subject | None) -> tuple[int, int, int] | None:
        """Content that stands before a verb of saying, behind a comma or a quotation's end: its offsets, and the first word after it."""
        scene = self.scene
        begin = subject.start if subject is not None and subject.near else index
        at = begin - 1
        while at >= sentence.first and scene.is_quote_mark(at):
            at -= 1
        quote = scene.quote_at(scene.words[begin - 1].start) if begin > sentence.first else None
        if (
            quote is not None
            and quote.outer.end <= scene.words[begin].start
            and (self._spoken(quote) or self._closes(sentence, index, subject, begin))
        ):
            earlier = max([sentence.span.start, *(d.content.end for d in self.drafts if d.content.end < quote.outer.start)])
            start = (
                quote.outer.start if scene.text[earlier : quote.outer.start].strip(" ,.;:—–-") == "" else max(earlier, sentence.span.start)
            )
            return (min(start, quote.outer.start), begin, quote.outer.end)
        if at >= sentence.first + 2 and scene.is_mark(at, ",") and at == begin - 1:
            if not self._closes(sentence, index, subject, begin):
                return None
            if scene.keys[index] not in {
                "said",
                "says",
                "say",
                "wrote",
                "writes",
                "added",
                "noted",
                "notes",
                "explained",
                "argued",
                "argues",
            }:
                return None
            return (sentence.span.start, begin, scene.words[at].start)
        return None

    def _spoken(self, quote: Quote) -> bool:
        """Whether a quotation before a verb of saying is surely what was said: a sentence of some length that ends with a mark."""
        return self.scene.text[quote.inner.end - 1] in ",?!" and len(self.scene.document.word_range(quote.inner)) >= 6

    def _closes(self, sentence: Sentence, index: int, subject: Subject | None, begin: int) -> bool:
        """Whether nothing that could be content follows a verb of saying: its sentence ends there, or goes on with a time or a place."""
        scene, sets = self.scene, word_sets("en")
        closing = index + 1
        if subject is None or not subject.near or subject.start != begin:
            after = subject_after(scene, index + 1, sentence.stop)
            if after is None:
                return False
            closing = after.end
        if closing >= sentence.stop:
            return True
        if scene.is_mark(closing, ","):
            return closing + 1 < sentence.stop and not scene.is_quote_mark(closing + 1)
        if scene.words[closing].kind == "mark":
            return not scene.is_quote_mark(closing) and not scene.is_mark(closing, ":")
        return scene.keys[closing] in sets["day"] | sets["preposition"] | sets["boundary"] - {"that"} or scene.keys[index] == "told"
