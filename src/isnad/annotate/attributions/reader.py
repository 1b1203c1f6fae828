"""Reading the attributions of an Arabic article: cues sentence by sentence, then sources, contents and what lies in what."""

from __future__ import annotations

from isnad.annotate.attributions.arabic import verb_cues
from isnad.annotate.attributions.carriers import carrier
from isnad.annotate.attributions.continuing import continued_clause, continued_report
from isnad.annotate.attributions.cues import Cue
from isnad.annotate.attributions.drafts import Draft, finished
from isnad.annotate.attributions.extents import content_end, limit_of, quoted, resumes
from isnad.annotate.attributions.gists import gist_cues
from isnad.annotate.attributions.headlines import headline_cue
from isnad.annotate.attributions.nominal import noun_cues
from isnad.annotate.attributions.placing import counted_before, has_words, place
from isnad.annotate.attributions.prepositions import Preposition, preposition_cues
from isnad.annotate.attributions.relays import relayed_cues, written_cues
from isnad.annotate.attributions.retelling import retold
from isnad.annotate.attributions.scene import Scene
from isnad.annotate.attributions.sentences import Reader, Sentence
from isnad.annotate.attributions.sources import Memory
from isnad.annotate.document import Document
from isnad.records import Attribution, Span

_OPENING = 15
"""So many words at most between a carrier that opens a sentence and its verb."""


class ArabicReader(Reader):
    """Reads one article; the memory of who spoke last goes from sentence to sentence."""

    def __init__(self, document: Document) -> None:
        super().__init__(document)
        self.memory = Memory(self.scene)

    def read(self) -> list[Draft]:
        """All attributions, in the order of their cues."""
        for sentence in self.sentences():
            self._read_sentence(sentence)
        return [*self.drafts, *retold(self.scene, self.drafts)]

    def _read_sentence(self, sentence: Sentence) -> None:
        scene = self.scene
        first = len(self.drafts)
        begin = self.continue_quotation(sentence)
        headline = headline_cue(scene, sentence) if sentence.title else None
        prepositions = list(preposition_cues(scene, sentence))
        relayed = [*relayed_cues(scene, sentence), *written_cues(scene, sentence), *gist_cues(scene, sentence)]
        prepositions = [pair for pair in prepositions if not any(_within(scene, relay, pair[1].begin) for relay in relayed)]
        verbs = [cue for cue in verb_cues(scene, sentence) if not any(cue.index == other.index for other in relayed)]
        taken = {at for _, found in prepositions for at in range(found.begin, found.end)}
        verbs = [cue for cue in verbs if cue.index not in taken]
        prepositions = [pair for pair in prepositions if not self._carries(verbs, pair[1])]
        nouns = [cue for cue in noun_cues(scene, sentence) if cue.index not in taken]
        cues = sorted([*verbs, *nouns, *relayed, *(cue for cue, _ in prepositions)], key=lambda cue: cue.index)
        if headline is not None:
            cues.insert(0, headline)
        cues = _without_doubles(cues)
        self._opening_carrier(sentence, cues)
        self._take(continued_clause(scene, sentence, cues, self.drafts))
        details = {id(cue): found for cue, found in prepositions}
        for position, cue in enumerate(cues):
            if scene.words[cue.index].start < begin and cue.kind != "headline":
                continue
            found = details.get(id(cue))
            following = cues[position + 1 :]
            if found is not None:
                self._prepositional(sentence, cue, found, following, first)
            else:
                self._verbal(sentence, cue, following, first)
        if len(self.drafts) == first and not sentence.title:
            self._take(continued_report(scene, sentence, self.drafts))
        self._note_open(sentence, first)
        self.memory.close_sentence(sentence)

    def _opening_carrier(self, sentence: Sentence, cues: list[Cue]) -> None:
        """``وفي تغريدة على …، كتب الوزير أن``: a carrier that opens the sentence belongs to its first verb of saying."""
        scene = self.scene
        verb = next((cue for cue in cues if cue.kind == "finite"), None)
        opening = carrier(scene, sentence.first, sentence.stop) if verb is not None else None
        if verb is None or opening is None or verb.index < opening.end or verb.index - opening.end > _OPENING:
            return
        word = scene.words[sentence.first]
        lead = 1 if word.key[:1] == "و" and word.key not in {"وفق"} else 0
        verb.carriers.insert(0, Span(opening.span.start + lead, opening.span.end))

    def _carries(self, verbs: list[Cue], found: Preposition) -> bool:
        """Whether a preposition stands between a verb and its content (``قال فلان، وفق البيان، إن …``): then it is a carrier."""
        for cue in verbs:
            if found.subject is not None and _within(self.scene, cue, found.begin):
                cue.carriers.append(Span(self.scene.words[found.begin].start, found.subject.span.end))
                return True
        return False

    def _take(self, draft: Draft | None) -> None:
        if draft is not None:
            self.add(draft)

    def _note_open(self, sentence: Sentence, first: int) -> None:
        for draft in self.drafts[first:]:
            for quote in self.scene.quotes:
                if quote.outer.start >= draft.content.end:
                    break
                if (
                    quote.closed
                    and quote.outer.start >= draft.content.start - 8
                    and quote.inner.start < draft.content.end
                    and quote.inner.end > sentence.span.end
                ):
                    self.open = (quote.inner.end, draft)

    def _verbal(self, sentence: Sentence, cue: Cue, following: list[Cue], first: int) -> None:
        scene = self.scene
        if cue.start is None:
            return
        limit = cue.end if cue.end is not None else limit_of(scene, cue, following, sentence.span.end)
        content = content_end(scene, cue.start, resumes(scene, cue.start, limit) if cue.nominal else limit)
        if content is None or (content.end - content.start < 4):
            return
        outer = self._outer(content, first)
        nested = outer is not None and not cue.coordinate
        source = self.memory.source(cue, sentence, self._governing(first), outer if nested else None)
        if source is None:
            return
        content, quote = quoted(scene, content, sentence.span.end)
        via = [*cue.carriers]
        if nested and outer is not None and outer.source.span is not None:
            via = [outer.source.span, *via]
        self.add(Draft(source, cue.span, content, quote, via, cue, nested=nested))
        self.memory.note(source, cue, nested=nested)

    def _outer(self, content: Span, first: int) -> Draft | None:
        for draft in reversed(self.drafts[first:]):
            if draft.content.start <= content.start and content.start < draft.content.end:
                return draft
        return None

    def _governing(self, first: int) -> Draft | None:
        for draft in reversed(self.drafts[first:]):
            if not draft.nested:
                return draft
        return None

    def _prepositional(self, sentence: Sentence, cue: Cue, found: Preposition, following: list[Cue], first: int) -> None:
        scene = self.scene
        offset = scene.words[found.begin].start
        governing = self._governing(first)
        governed = governing is not None and governing.content.start < offset and governing.content.end <= offset
        leading = not governed and not has_words(scene, sentence.first, found.begin)
        listed = counted_before(scene, sentence.first, found.begin) if governed and governing is not None else None
        if listed is not None and governing is not None and listed >= governing.content.end:
            source = self.memory.source(cue, sentence, None, None)
            if source is not None:
                self.add(Draft(source, cue.span, Span(listed, scene.words[found.begin - 1].end), "indirect", [], cue))
            return
        if governing is not None and (governed or governing.content.end > offset):
            if found.subject is not None and governing.content.end <= offset + 1:
                governing.via.append(Span(cue.span.start if cue.span else offset, found.subject.span.end))
                return
            if found.own:
                return
        if found.own and found.subject is None and governing is not None:
            return
        start, limit = place(scene, sentence, found, following, self.drafts, leading=leading)
        content = content_end(scene, start, limit)
        if content is None or content.end - content.start < 10:
            return
        source = self.memory.source(cue, sentence, governing, None)
        if source is None:
            return
        content, quote = quoted(scene, content, sentence.span.end)
        self.add(Draft(source, cue.span, content, quote, [found.carrier] if found.carrier is not None else [], cue))
        self.memory.note(source, cue, nested=False)


def _within(scene: Scene, relay: Cue, index: int) -> bool:
    """Whether a word stands between a verb of carrying and the words carried."""
    return relay.start is not None and relay.index < index and scene.words[index].start < relay.start


def _without_doubles(cues: list[Cue]) -> list[Cue]:
    """Two cues of one content (``أضاف قائلا``) are one: the first stands."""
    starts: set[int] = set()
    kept = []
    for cue in cues:
        if cue.start is not None and cue.start in starts:
            continue
        if cue.start is not None:
            starts.add(cue.start)
        kept.append(cue)
    return kept


def read_arabic(document: Document) -> tuple[Attribution, ...]:
    """The attributions of an Arabic article, by place of their content."""
    return finished(document, ArabicReader(document).read())
