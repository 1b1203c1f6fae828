"""Whether a trigger goes on with a happening told before it: a linear model over the two triggers and what stands beside them.

Of each trigger it is asked whether it tells something new or goes on with one of those told before (a mention-ranking model, Denis and
Baldridge 2008). The weights stand in ``scene.toml``, table ``same``, and were fitted on labelled articles (training/events/scene.py).
Meetings and what is done by words go by the rules of ``merge.py``, which know guests, hosts, what is sent and who is spoken to; so does
everything where the encoder's heads are missing.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from isnad.annotate.events.arabic.reader import ArabicReader
from isnad.annotate.events.choice import Features, scorer
from isnad.annotate.events.happenings.happening import Happening
from isnad.annotate.events.happenings.merge import compatible, home, ratified_apart, struck_back
from isnad.annotate.events.phrases.chunk import Chunk
from isnad.annotate.events.triggers.found import Found
from isnad.annotate.events.triggers.likeness import dates_clash, long_ago, same_party
from isnad.annotate.events.words.wordsets import word_sets
from isnad.language.arabic.clitics import bare

_RECALLING = word_sets("ar")["recalling"]
_ANOTHER = [[key] for key in word_sets("ar")["another_such"]]
BY_RULES = frozenset({"CONSULT", "SUPPORT", "REQUEST", "ACCUSE", "REJECT", "THREATEN"})
_BEFORE, _BEHIND = 7, 12
"""Words before and behind a trigger in its sentence that say what it is about."""
_MANY, _FAR, _LATE = 6, 4, 3
_SURE = 4.0  # log odds of the heads count no more than this
_STEM = 5  # letters of a word that stand for it
_LONG = 3  # a word of so many letters says little
_CLOSE = {3: "near 3", 8: "near 8"}
_ENDS = re.compile("^(?:است|مست|[اتينم])|(?:ات|ون|ين|وا|ها|هم|[هتا])$")
_OF_TYPE = (
    "same word", "same root", "same frame", "likeness", "rules", "parties meet", "parties clash", "actors clash", "recipients clash",
    "actors one", "recipients one", "actors meet", "recipients meet", "gap 0", "gap 1", "gap 2", "gap 3", "gap 4", "title to 0",
    "title to 1", "title to 2", "definite", "parties one", "verb verb", "overlap", "no overlap", "encoder",
)  # fmt: skip
"""What weighs differently for each type of event."""
_OF_GAP = (
    "same word", "same root", "parties clash", "parties one", "parties open", "actors clash", "recipients clash", "same frame", "definite",
    "overlap", "likeness",
)  # fmt: skip
"""What weighs differently near and far, and between headline and text."""


class Retelling:
    """What is asked of an article once for all its triggers."""

    def __init__(self, reader: ArabicReader, found: Sequence[Found]) -> None:
        self.reader, self.document = reader, reader.document
        self._score = scorer("same")
        self._first = self.document.first_told
        self._counts = Counter(item.frame.type for item in found)
        self._words = {id(item): noun_of(self.document.keys[item.word]) for item in found}
        self._told = {word[:_STEM] for word in self._words.values()}
        self._times = {at for time in self.document.times for at in self.document.word_range(time.span)}
        self._about: dict[int, tuple[frozenset[str], frozenset[str]]] = {}
        self._common: Counter[str] = Counter()
        for sentence in self.document.sentences:
            words = self.document.word_range(sentence)
            self._common.update({noun_of(self.document.keys[at])[:_STEM] for at in words if len(self.document.keys[at]) > _LONG})

    def home(self, item: Found, made: list[Happening]) -> Happening | None:
        """The happening that a trigger goes on with, None for a new one."""
        if item.frame.type in BY_RULES:
            return home(item, made)
        if self.document.keys[item.word + 1 : item.word + 2] in _ANOTHER and not item.definite:
            return None  # وكان هجوم مماثل قد أوقع قتلى
        best, chosen = self._score(self.new(item)), None
        item.history = self._past(item)
        for happening in made:
            history = item.history and not self._old(happening)
            apart = history or struck_back(item, happening) or ratified_apart(item, happening) or _on_another_day(item, happening)
            if happening.type == item.frame.type and not apart:
                scores = [self._score(self.again(item, other)) for other in happening.items]
                likely = sum(scores) / len(scores)
                if likely > best:
                    best, chosen = likely, happening
        return chosen

    def _old(self, happening: Happening) -> bool:
        """Whether a happening is told of a day long before the article's."""
        return happening.date is not None and long_ago(happening.date.last, self.document.day)

    def _past(self, item: Found) -> bool:
        """Whether a verb tells a day of its own long before the article's as history (``وكانت تركيا قد قصفت … في عام 2019``)."""
        first = self.document.word_range(self.document.sentences[item.sentence]).start
        recalls = item.part == "verb" and self.document.keys[first] in _RECALLING
        return recalls and item.date is not None and long_ago(item.date.last, self.document.day)

    def new(self, item: Found) -> Features:
        """What speaks for a trigger telling something new."""
        lead = item.sentence - self._first
        found = {"new": 1.0, f"new {item.frame.type}": 1.0, f"new lead {max(-1, min(lead, _FAR))}": 1.0}
        found["new echo"] = float(item.echo)
        found["new definite"] = float(item.definite)
        found["new titled"] = float(item.titled)
        found["new verb"] = float(item.part == "verb")
        found["new both"] = float(bool(item.actors) and bool(item.recipients))
        found["new none"] = float(not item.parties)
        found["new recalled"] = float(item.recalled)
        found["new by head"] = float(item.by_head)
        found["new count"] = min(_MANY, self._counts[item.frame.type]) / _MANY
        return {name: value for name, value in found.items() if value}

    def again(self, item: Found, other: Found) -> Features:
        """What speaks for a trigger telling again what an earlier one told."""
        alone = Happening()
        alone.add(other)
        found: Features = {"pair": 1.0, "rules": float(compatible(item, alone))}
        found |= self._apart(item, other)
        found |= self._alike(item, other)
        found |= _sides(item, other)
        found |= self._circumstances(item, other)
        found["count"] = min(_MANY, self._counts[item.frame.type]) / _MANY
        found = {name: value for name, value in found.items() if value}
        crossed = {f"{name}, {item.frame.type}": found[name] for name in _OF_TYPE if name in found}
        steps = [name for name in found if name.startswith(("gap ", "title to "))]
        crossed |= {f"{name}, {step}": found[name] for name in _OF_GAP if name in found for step in steps}
        return found | crossed

    def _apart(self, item: Found, other: Found) -> Features:
        """How far the two stand apart, and where."""
        gap, steps = item.sentence - other.sentence, item.word - other.word
        found: Features = {f"gap {max(0, min(gap, _FAR))}": 1.0}
        if other.titled:
            found["both titled" if item.titled else f"title to {max(0, min(item.sentence - self._first, _LATE))}"] = 1.0
        if gap == 0:
            found[next((name for most, name in _CLOSE.items() if steps <= most), "near far")] = 1.0
            found["joined"] = float(steps <= min(_CLOSE) and self.document.keys[item.word].startswith("و"))
        found["same clause"] = float(item.clause == other.clause)
        return found

    def _alike(self, item: Found, other: Found) -> Features:
        """How like the words of the two are, and what they say of themselves."""
        mine, its = self._words[id(item)], self._words[id(other)]
        same, root = mine == its, root_of(mine)
        rooted = not same and len(root) > 1 and root == root_of(its)
        found: Features = {"same word": float(same), "same root": float(rooted), "same frame": float(item.frame.id == other.frame.id)}
        heads, gap = self.reader.heads, item.sentence - other.sentence
        found["likeness"] = heads.likeness(item.word, other.word)
        found["encoder"] = max(-_SURE, min(_SURE, heads.again(item.word, other.word, (same, rooted), item.frame.type, gap)))
        found["definite"] = float(item.definite)
        found["definite same root"] = float(item.definite and (same or rooted))
        found[f"{other.part} {item.part}"] = 1.0
        found |= {"echo": float(item.echo), "a echo": float(other.echo), "recalled": float(item.recalled)}
        statuses = {item.status, other.status}
        found["status same" if len(statuses) == 1 else "planned clash" if "planned" in statuses else "status clash"] = 1.0
        if item.mode and other.mode:
            found["mode same" if item.mode == other.mode else "mode clash"] = 1.0
        return found

    def _circumstances(self, item: Found, other: Found) -> Features:
        """Days, places, figures, and the words beside the two."""
        found: Features = {}
        if item.date is not None and other.date is not None:
            one = item.date.span == other.date.span
            found["days clash" if dates_clash(other.date, item.date) else "one day" if one else "days agree"] = 1.0
        if item.place is not None and other.place is not None:
            found["places meet" if same_party(other.place, item.place) else "places clash"] = 1.0
        many, few = self._counted(other), self._counted(item)
        if many and few:
            found["numbers meet" if many & few else "numbers clash"] = 1.0
        if item.sentence > other.sentence:
            (words, figures), (others, numbers) = self._beside(item), self._beside(other)
            shared = words & others
            found["overlap"] = self._rare(shared) / (max(0.5, self._rare(words)) * max(0.5, self._rare(others))) ** 0.5
            found["overlap some"] = min(_LATE, len(shared)) / _LATE
            found["no overlap"] = float(not shared)
            if figures and numbers:
                found["figures meet" if figures & numbers else "figures clash"] = 1.0
        return found

    def _beside(self, item: Found) -> tuple[frozenset[str], frozenset[str]]:
        """The words that say something beside a trigger, and the figures there."""
        known = self._about.get(id(item))
        if known is None:
            sentence = self.document.word_range(self.document.sentences[item.sentence])
            span = range(max(sentence.start, item.word - _BEFORE), min(sentence.stop, item.word + _BEHIND + 1))
            free = [self.document.words[at] for at in span if at != item.word and at not in self._times]
            figures = frozenset(word.key for word in free if word.kind == "number")
            words = {noun_of(word.key)[:_STEM] for word in free if word.kind == "word" and len(word.key) > _LONG}
            known = self._about[id(item)] = frozenset(words - self._told), figures
        return known

    def _rare(self, words: frozenset[str]) -> float:
        """How much some words say, those that stand in many sentences of the article less."""
        return float(sum(max(1, self._common[word]) ** -0.5 for word in words))

    def _counted(self, item: Found) -> set[str]:
        """The numbers that begin the recipients of a trigger."""
        return {piece.span.of(self.document.text).split()[0] for piece in item.recipients if piece.counted}


def _on_another_day(item: Found, happening: Happening) -> bool:
    """Whether two verbs tell days of their own that exclude each other (``كانا اتفقا في السابع من تموز. واتفقا أمس``)."""
    verbs = (other for other in happening.items if other.part == "verb" and other.sentence != item.sentence)
    return item.part == "verb" and any(dates_clash(item.date, other.date) for other in verbs)


def _sides(item: Found, other: Found) -> Features:
    """Whether the parties of two triggers are the same."""
    found: Features = {}
    for slot, its, mine in (
        ("actors", other.actors, item.actors),
        ("recipients", other.recipients, item.recipients),
        ("parties", other.parties, item.parties),
    ):
        if not (its and mine):
            found[f"{slot} one open" if its or mine else f"{slot} open"] = 1.0
            continue
        shared = sum(any(same_party(piece, one) for one in its) for piece in mine)
        found[f"{slot} one"] = float(any(piece is one for piece in mine for one in its))
        found[f"{slot} meet" if shared == len(mine) else f"{slot} some" if shared else f"{slot} clash"] = 1.0
        if slot != "parties" and not shared:
            found[f"{slot} clash by name"] = float(_named(its) and _named(mine))
    turned = _shared(other.actors, item.recipients) or _shared(item.actors, other.recipients)
    return found | {"turned": float(turned)}


def _shared(some: Sequence[Chunk], others: Sequence[Chunk]) -> bool:
    return any(same_party(piece, other) for piece in some for other in others)


def _named(pieces: Sequence[Chunk]) -> bool:
    return any(piece.actor is not None for piece in pieces)


def noun_of(key: str) -> str:
    """A word without article and particles."""
    return bare(key.removeprefix("و"))


def root_of(word: str) -> str:
    """The first letters of a word that are likely its root's."""
    return re.sub("[اويه]", "", _ENDS.sub("", word))[:_LONG]
