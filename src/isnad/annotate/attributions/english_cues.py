"""Finding words of saying in an English sentence: ``according to``, headlines, signatures, quotations before and behind; verbs beside."""

from __future__ import annotations

from isnad.annotate.attributions.drafts import Draft
from isnad.annotate.attributions.english_complements import after_verb
from isnad.annotate.attributions.english_forms import english_forms
from isnad.annotate.attributions.english_nouns import adjective_cues, noun_cues
from isnad.annotate.attributions.english_phrases import Subject
from isnad.annotate.attributions.english_subjects import subject_after, subject_before
from isnad.annotate.attributions.english_verb_cues import EnglishCue, VerbFinder, closes
from isnad.annotate.attributions.lexicon import word_sets
from isnad.annotate.attributions.scene import Scene
from isnad.annotate.attributions.sentences import Sentence

_THAT = 6
"""So many words behind ``as saying`` that opens its clause at the latest."""


class CueFinder:
    """The cues of an article's sentences; ``drafts`` is the growing list of what has been read before a sentence."""

    def __init__(self, scene: Scene, drafts: list[Draft]) -> None:
        self.scene = scene
        self.drafts = drafts
        self._verbs = VerbFinder(scene, drafts)

    def find(self, sentence: Sentence) -> list[EnglishCue]:
        """The cues of a sentence, in order."""
        quoting = [*self._quoting(sentence), *self._citing(sentence)]
        verbs = (cue for cue in self._verbs.find(sentence) if not any(other.begin <= cue.at <= other.at for other in quoting))
        cues = [*self._headline(sentence), *self._according(sentence), *quoting, *verbs]
        cues += [*noun_cues(self.scene, sentence), *adjective_cues(self.scene, sentence)]
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
                or not closes(scene, sentence, index, subject, subject.start)
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
            return self.label(sentence)
        for index in range(sentence.first + 1, min(sentence.stop - 1, sentence.first + 8)):
            if scene.is_mark(index, ":"):
                subject = subject_before(scene, sentence.first, index)
                if subject is None or subject.start != sentence.first or not subject.agent or self._is_label(sentence.first, index):
                    return []
                span = scene.span(index, index + 1)
                return [EnglishCue(sentence.first, sentence.first, span, subject, scene.words[index + 1].start, None, None, before=False)]
        return []

    def _is_label(self, first: int, stop: int) -> bool:
        """Whether the words before a colon only say what kind of report follows (``The Latest:``)."""
        return all(key in word_sets("en")["label"] or key in word_sets("en")["determiner"] for key in self.scene.keys[first:stop])

    def label(self, sentence: Sentence) -> list[EnglishCue]:
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
        named = scene.mention.get(start)
        if named is not None and named.kind == "place":
            return []  # a dateline
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

    def _quoting(self, sentence: Sentence) -> list[EnglishCue]:
        """``State television quoted a general as saying that …``: the medium carries, the one quoted is the source."""
        scene, found = self.scene, []
        for index in range(sentence.first, sentence.stop - 4):
            if scene.keys[index] not in word_sets("en")["quoting"] or index in scene.mention:
                continue
            said = next(
                (at for at in range(index + 2, min(sentence.stop - 1, index + 20)) if scene.keys[at - 1 : at + 1] == ["as", "saying"]), None
            )
            if said is None:
                continue
            subject, medium = self._quoted_by(sentence, index, said)
            if subject is None:
                continue
            carrier = medium.span if medium is not None and medium.agent else None
            begin = min(at.start for at in (subject, medium) if at is not None and at.start < said)
            span = scene.span(said, said + 1)
            extent = self._quoted_content(sentence, begin, said)
            if extent is None:
                continue
            content, end, before = extent
            found.append(EnglishCue(said, begin, span, subject, content, end, None, before=before, carrier=carrier))
        return found

    def _citing(self, sentence: Sentence) -> list[EnglishCue]:
        """``Tasnim, citing an official, reported that …``: the medium carries, the one cited is the source."""
        scene, found = self.scene, []
        for index in range(sentence.first + 2, sentence.stop - 4):
            if scene.keys[index] not in word_sets("en")["quoting"] or not scene.is_mark(index - 1, ","):
                continue
            cited, medium = subject_after(scene, index + 1, sentence.stop), subject_before(scene, sentence.first, index - 1)
            if cited is None or medium is None or medium.kind != "media" or not scene.is_mark(cited.end, ","):
                continue
            form = english_forms().get(scene.keys[cited.end + 1])
            start = after_verb(scene, cited.end + 1, sentence.stop, form) if form is not None else None
            if start is not None:
                at, span = cited.end + 1, scene.span(index, index + 1)
                found.append(EnglishCue(at, medium.start, span, cited, start, None, None, before=False, carrier=medium.span))
        return found

    def _quoted_by(self, sentence: Sentence, index: int, said: int) -> tuple[Subject | None, Subject | None]:
        """Who is quoted and by which medium: ``TASS quoted an aide as saying``, ``an aide was quoted by TASS as saying``."""
        scene = self.scene
        if scene.keys[index - 1] in word_sets("en")["passive"]:
            agent = next((at for at in (index + 1, said + 1) if scene.keys[at] in word_sets("en")["agent"]), None)
            medium = subject_after(scene, agent + 1, said - 1 if agent < said else sentence.stop) if agent is not None else None
            return subject_before(scene, sentence.first, index - 1), medium
        subject = subject_after(scene, index + 1, said - 1)
        return subject, subject_before(scene, sentence.first, index)

    def _quoted_content(self, sentence: Sentence, begin: int, said: int) -> tuple[int, int | None, bool] | None:
        """Where what is quoted begins and ends, and whether it stands before the words that quote; None where it is nowhere."""
        scene, sets = self.scene, word_sets("en")
        following = range(said + 1, sentence.stop)
        that = next((at for at in following[:_THAT] if scene.keys[at] == "that"), None)
        if that is not None and that + 1 < sentence.stop:
            return scene.words[that + 1].start, None, False
        closing = scene.words[said + 1].kind == "mark" or scene.keys[said + 1] in sets["day"] | sets["preposition"]
        if not closing:
            return scene.words[said + 1].start, None, False
        quote = scene.quote_at(scene.words[begin - 1].start) if begin > sentence.first else None
        if quote is not None and quote.outer.end <= scene.words[begin].start:
            return quote.outer.start, quote.outer.end, True
        opening = next((at for at in following if scene.is_quote_mark(at)), None)
        if opening is not None and opening + 1 < sentence.stop:
            return scene.words[opening].start, None, False
        if begin - 1 > sentence.first + 1 and scene.is_mark(begin - 1, ","):  # Russia will not take part, Interfax quoted him as saying
            return sentence.span.start, scene.words[begin - 1].start, True
        return None

    def _clause_start(self, sentence: Sentence, index: int) -> int:
        earlier = [
            draft.content.end
            for draft in self.drafts
            if not draft.wish and sentence.span.start <= draft.content.start < self.scene.words[index].start
        ]
        return max([sentence.span.start, *(end for end in earlier if end < self.scene.words[index].start)])
