"""Finding verbs of saying in an English sentence, before and behind their content."""

from __future__ import annotations

from typing import NamedTuple

from isnad.annotate.attributions.drafts import Draft
from isnad.annotate.attributions.english_complements import after_verb, clause_follows
from isnad.annotate.attributions.english_forms import EnglishForm, english_forms
from isnad.annotate.attributions.english_phrases import Subject
from isnad.annotate.attributions.english_plurals import document_subject, plural_subject
from isnad.annotate.attributions.english_subjects import subject_after, subject_before
from isnad.annotate.attributions.english_verbs import (
    circumstance,
    led_by,
    negated,
    no_act,
    nobody,
    only_object,
    perfect,
    progressive,
    reduced,
    surely_verb,
)
from isnad.annotate.attributions.lexicon import word_sets
from isnad.annotate.attributions.quotes import Quote
from isnad.annotate.attributions.scene import Scene
from isnad.annotate.attributions.sentences import Sentence
from isnad.records import Span

_THAT = 9
"""So many words behind a verb of saying that opens its clause at the latest, past where or when it was said."""


class EnglishCue(NamedTuple):
    """A cue at word ``at`` with its subject and the text offsets of its content; ``begin``: the word where content before it ends.

    ``carrier``: the medium that quotes the subject.
    """

    at: int
    begin: int
    span: Span
    subject: Subject | None
    start: int
    end: int | None
    form: EnglishForm | None
    before: bool
    carrier: Span | None = None


class VerbFinder:
    """The verbs of saying of an article's sentences; ``drafts`` is the growing list of what has been read before a sentence."""

    def __init__(self, scene: Scene, drafts: list[Draft]) -> None:
        self.scene = scene
        self.drafts = drafts

    def find(self, sentence: Sentence) -> list[EnglishCue]:
        """The cues of a sentence, in order."""
        forms, scene, found = english_forms(), self.scene, []
        for index in range(sentence.first, sentence.stop):
            form = forms.get(scene.keys[index])
            if form is None or scene.words[index].kind != "word" or self._is_name(index, sentence.first):
                continue
            if form.part in {"base", "third"} and index > sentence.first and _doing(scene, index - 1):
                continue  # denying reports
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
        scene, sets = self.scene, word_sets("en")
        if no_act(scene, index, form, sentence.first) or " ".join(scene.keys[index + 1 : index + 4]) in sets["unnamed"]:
            return None
        lead = led_by(scene, index, sentence.first, form)
        if lead != index and negated(scene, lead, sentence.first):
            return None
        subject = subject_before(scene, sentence.first, lead)
        if form.part == "ing" and circumstance(scene, index, sentence.first):
            subject = None
        elif form.part == "ing" and (
            subject is None or not (progressive(scene, index, sentence.first) or reduced(scene, index, form, subject))
        ):
            return None
        subject = document_subject(scene, sentence.first, index) or subject
        if self._inverted(sentence, index):
            subject = None
        around = self._around(sentence, index, subject)
        if around is not None:
            return EnglishCue(index, index, scene.span(index, index + 1), subject, around[0], around[2], form, before=True)
        spoken = "q" in form.verb.complements or scene.keys[index] in sets["said-after"]
        before = self._quoted_before(sentence, index, subject) if spoken else None
        if before is not None:
            inverted = (
                subject if subject is not None and subject.end <= index and subject.near else subject_after(scene, index + 1, sentence.stop)
            )
            if inverted is not None and inverted.start >= before[1]:
                begin = min(index, inverted.start)
                return EnglishCue(index, begin, scene.span(index, index + 1), inverted, before[0], before[2], form, before=True)
        return self._governing(sentence, index, form, subject, sure=lead != index)

    def _governing(self, sentence: Sentence, index: int, form: EnglishForm, subject: Subject | None, *, sure: bool) -> EnglishCue | None:
        """A verb with its content behind it; `sure` if it is known to be no noun."""
        scene = self.scene
        if form.part == "participle" and not perfect(scene, index, sentence.first):
            return None
        coordinated = self._coordinated(sentence, index, form)
        sure = sure or (subject is None and form.part == "third" and coordinated and scene.is_mark(index - 2, ","))
        if form.part in {"base", "third"} and not sure and not surely_verb(scene, index, sentence.first, form, subject):
            subject = plural_subject(scene, sentence.first, index) if form.part == "base" else None
            if subject is None:
                return None
        start = after_verb(scene, index, sentence.stop, form)
        if start is None or (form.part != "ing" and subject is None and not coordinated):
            return None
        if subject is not None and (nobody(scene, subject) or (not subject.agent and only_object(scene, index, start, form))):
            return None
        begin = subject.start if subject is not None and form.part != "ing" else index
        return EnglishCue(index, begin, scene.span(index, index + 1), subject, start, None, form, before=False)

    def _coordinated(self, sentence: Sentence, index: int, form: EnglishForm) -> bool:
        """Whether a form goes on with what the same one did before (``…, and has called for``)."""
        scene, sets = self.scene, word_sets("en")
        before = index - 1
        while before > sentence.first and scene.keys[before] in sets["auxiliary"]:
            before -= 1
        joined = scene.keys[before] in sets["coordinator"] and index > sentence.first + 2
        if joined and scene.keys[before - 1].endswith("ed") and sets["passive"] & set(scene.keys[max(sentence.first, before - 4) : before]):
            return False  # was respected and admired
        return joined and form.part != "base" and (before == index - 1 or scene.is_mark(before - 1, ","))

    def _around(self, sentence: Sentence, index: int, subject: Subject | None) -> tuple[int, int, int] | None:
        """``It was, the president said, a stone …``: content on both sides of an aside; it is the whole sentence, the aside within."""
        scene, sets = self.scene, word_sets("en")
        if subject is None or not subject.near or subject.start <= sentence.first + 1 or index + 2 >= sentence.stop:
            return None
        before = subject.start - 1
        while before > sentence.first and scene.is_quote_mark(before):
            before -= 1
        closed = scene.quote_at(scene.words[subject.start - 1].start)
        comma = scene.is_mark(before, ",") or (closed is not None and scene.text[closed.inner.end - 1] == ",")
        if closed is None and scene.is_quote_mark(index + 2):
            return None  # asked about it, she said, “…”
        if not comma or not scene.is_mark(index + 1, ",") or scene.keys[index] not in sets["aside"]:
            return None
        opening = any(scene.is_quote_mark(at) for at in range(index + 3, min(index + 6, sentence.stop)))
        resumed = closed is not None and opening and scene.keys[index + 2] in sets["coordinator"]
        if (scene.keys[index + 2] in sets["goes-on"] and not resumed) or any(
            key.endswith("ing") for key in scene.keys[index + 2 : index + 5]
        ):
            return None
        aside = next(
            (at for at in range(index + 3, sentence.stop - 1) if scene.is_mark(at, ",") and scene.keys[at + 1] in sets["while"]), None
        )
        return sentence.span.start, subject.start, scene.words[aside].start if aside is not None else sentence.span.end

    def _quoted_before(self, sentence: Sentence, index: int, subject: Subject | None) -> tuple[int, int, int] | None:
        """Content that stands before a verb of saying, behind a comma or a quotation's end: its offsets, and the first word after it."""
        scene, sets = self.scene, word_sets("en")
        begin = subject.start if subject is not None and subject.near else index
        at = begin - 1
        while at >= sentence.first and scene.is_quote_mark(at):
            at -= 1
        quote = scene.quote_at(scene.words[begin - 1].start) if begin > sentence.first else None
        if (
            quote is not None
            and quote.outer.end <= scene.words[begin].start
            and (self._spoken(quote) or closes(self.scene, sentence, index, subject, begin))
        ):
            earlier = max([sentence.span.start, *(d.content.end for d in self.drafts if d.content.end < quote.outer.start)])
            start = (
                quote.outer.start
                if scene.text[earlier : quote.outer.start].strip(" ,.;:—–-") == "" or scene.text[: quote.outer.start].rstrip()[-1:] == ":"
                else max(earlier, sentence.span.start)
            )
            return (min(start, quote.outer.start), begin, quote.outer.end)
        if at >= sentence.first + 2 and scene.is_mark(at, ",") and at == begin - 1:
            if not closes(self.scene, sentence, index, subject, begin):
                return None
            if scene.keys[index] not in word_sets("en")["said-after"]:
                return None
            opening = scene.keys[sentence.first] in word_sets("en")["preposition"] | word_sets("en")["circumstantial"]
            if opening and not any(key in sets["finite"] | sets["past"] or key.endswith("ed") for key in scene.keys[sentence.first : at]):
                return None  # in Tunis last week, she told a meeting …
            return (sentence.span.start, begin, scene.words[at].start)
        return None

    def _inverted(self, sentence: Sentence, verb: int) -> bool:
        """Whether one who speaks follows a verb behind a comma and closes the sentence (``…, and left, said one official``)."""
        scene = self.scene
        if verb == sentence.first or not scene.is_mark(verb - 1, ",") or scene.keys[verb] not in word_sets("en")["said-after"]:
            return False
        found = subject_after(scene, verb + 1, sentence.stop) if verb + 1 not in scene.timed else None
        if found is None or not found.agent or found.pronoun is not None or clause_follows(scene, verb + 1, sentence.stop):
            return False
        if scene.keys[verb] == "told" or (found.end < sentence.stop and scene.words[found.end].kind == "clitic"):
            return False
        index = found.end
        if index >= sentence.stop or scene.words[index].kind == "mark":
            return True
        return scene.keys[index] in word_sets("en")["preposition"] and not any(scene.is_mark(at, ",") for at in range(index, sentence.stop))

    def _spoken(self, quote: Quote) -> bool:
        """Whether a quotation before a verb of saying is surely what was said: a sentence of some length that ends with a mark."""
        return self.scene.text[quote.inner.end - 1] in ",?!" and len(self.scene.document.word_range(quote.inner)) >= 6


def _doing(scene: Scene, index: int) -> bool:
    """Whether a word is a form in -ing of a verb of saying."""
    form = english_forms().get(scene.keys[index])
    return form is not None and form.part == "ing"


def closes(scene: Scene, sentence: Sentence, index: int, subject: Subject | None, begin: int) -> bool:
    """Whether nothing that could be content follows a verb of saying: its sentence ends there, or goes on with a time or a place."""
    sets = word_sets("en")
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
    comma = next((at for at in range(closing, sentence.stop) if scene.is_mark(at, ",")), sentence.stop)
    if "that" in scene.keys[closing : min(closing + _THAT, comma)] and scene.words[closing].kind != "mark":
        return False  # … later said in a statement that
    if scene.words[closing].kind == "mark":
        return not scene.is_quote_mark(closing) and not scene.is_mark(closing, ":")
    return scene.keys[closing] in sets["day"] | sets["preposition"] | sets["boundary"] - {"that"} or scene.keys[index] == "told"
