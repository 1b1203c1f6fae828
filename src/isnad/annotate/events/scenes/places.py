"""Where each event took place: a linear model over the place phrases near its triggers, with the choice to name none.

A slot comes from the event's own clause and what refers to it: candidates are the places of the sentences that tell the event, of those
beside them, and for the main event those of headline and first sentences. Weights: ``scene.toml``, table ``place``.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from math import exp

from isnad.annotate.events.choice import Features, scorer
from isnad.annotate.events.happenings.happening import Happening
from isnad.annotate.events.phrases.chunk import Chunk
from isnad.annotate.events.scenes.leads import leads
from isnad.annotate.events.scenes.scene import Candidate, Scene, act, nearness, silence, trigger_near
from isnad.annotate.events.scenes.site_heads import site_set
from isnad.annotate.events.scenes.sites import Site, sites
from isnad.annotate.events.scenes.wishes import of_relative_clause, of_what_is_judged, of_what_is_wished
from isnad.annotate.events.triggers.found import SAID, Found
from isnad.annotate.events.words.frames import Frame
from isnad.annotate.events.words.wordsets import AT, word_sets
from isnad.annotate.events.words.world import capitals, country_of
from isnad.language import fold
from isnad.records import Actor

_MARKS = {"": "none", "after colon": "after colon"}
_TOPICS = word_sets("ar")["topic"] | word_sets("ar")["topic_head"]
_BACK = 5  # words before a country in which a word for a topic makes it one
_CAPITAL, _LAND = fold("العاصمة"), fold("البلاد")
_THEIRS = (fold("بلاده"), fold("بلادها"), fold("بلادهم"))
_WHERE = word_sets("ar")["where"]
_LOCAL = frozenset({"in", "near", "within", "beside"})
_HELD = frozenset({"CONSULT", "COOPERATE", "OTHER", "PROTEST", "SUPPORT", "signing"})
_BY_TYPE = frozenset({"in", "to", "from", "on", "for", "none"})


class Places:
    """The place phrases of an article with their candidates, found once."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.sites = sites(scene.document)
        starts = [site.start for site in self.sites]
        self.candidates = [(site, Candidate(site.start, site.end, scene.clause_of(site.start).sentence, starts)) for site in self.sites]
        self.often = Counter(_name(site) for site in self.sites)
        self.most = max(self.often.values(), default=1)
        self._kinds: dict[int, Features] = {}

    def of(self, happening: Happening) -> list[tuple[Site, Features]]:
        """The places that can be a happening's, with what speaks for each."""
        if happening.mode == "phone":
            return []  # who is called is elsewhere
        near = self.scene.near(happening)
        return [
            (site, self._features(site, candidate, happening))
            for site, candidate in self.candidates
            if candidate.sentence in near
            and not (happening.type == "CONSULT" and self._discussed(site))
            and not self._of_another(site, candidate, happening)
            and not of_what_is_wished(candidate, happening, self.scene)
            and not of_what_is_judged(candidate, happening, self.scene)
            and not of_relative_clause(candidate, happening, self.scene)
            and not (not (site.prep or site.hosting) and any(piece.start == site.start for piece in happening.actors))
            and not (site.kind == "home" and self.scene.document.keys[site.start].endswith(_THEIRS) and not site.prep)
        ]

    def _of_another(self, site: Site, candidate: Candidate, happening: Happening) -> bool:
        """Whether a place of another sentence stands right behind a noun that names another act (``على علم بالاجتماعات في القاهرة``)."""
        if any(item.sentence == candidate.sentence for item in happening.items):
            return False
        keys, before = self.scene.document.keys, site.start - 1
        before -= before >= 0 and keys[before] in AT
        for at in (before, before - 1):  # an adjective may stand between: قمة ثلاثية في أنقرة
            reading = self.scene.readings.get(at)
            if reading is not None:
                return reading.part == "noun" and at not in self.scene.own[id(happening)]
            if at < 0 or at in self.scene.covers or keys[at] in AT or self.scene.document.words[at].kind != "word":
                return False
        return False

    def _discussed(self, site: Site) -> bool:
        """Whether a country is what a meeting was about (``بحث الأوضاع في اليمن وسوريا``)."""
        keys, first = self.scene.document.keys, site.start
        while first > 0 and (keys[first - 1] == "و" or self.scene.covers.get(first - 1) == "place"):
            first -= 1  # الأوضاع في اليمن وسوريا والعراق
        return site.state and any(key in _TOPICS for key in keys[max(0, first - _BACK) : first])

    def _where(self, site: Site, item: Found) -> bool:
        """Whether a place is told as that of what is told right behind it (``إلى جنيف، حيث يلتقي نظيره``, ``شهد البرلمان جلسة``)."""
        if site.hosting and 0 <= item.word - site.end < _BACK:
            return True
        keys, words = self.scene.document.keys, self.scene.document.words
        at = next((index for index in range(site.end, min(site.end + 3, len(keys))) if words[index].kind == "word"), len(keys))
        return at < item.word < self.scene.clause_of(at + 1).end and keys[at] in _WHERE

    def _gone_to(self, site: Site, item: Found) -> bool:
        """Whether one goes to a place for what a trigger tells (``توجه إلى الكويت لإجراء مشاورات``)."""
        keys = self.scene.document.keys
        if leads("place").get(site.prep) != "to" or not 0 < item.word - site.end <= _BACK:
            return False
        between = keys[site.end : item.word + 1]
        if not AT.isdisjoint(between) or site.prep in between:
            return False
        return any(key.startswith("ل") and not key.startswith("لل") for key in between[-2:])

    def _held(self, site: Site) -> bool:
        """Whether the text says of something that it was held at a place (``أقيم الحفل بفندق …``, ``وذلك في قاعة …``)."""
        document = self.scene.document
        at = site.start - 1
        at -= at >= 0 and document.keys[at] in AT
        for index in range(at, max(-1, at - _BACK), -1):
            word = document.words[index]
            if word.kind != "word":
                return False
            if word.key.removeprefix("و") in site_set("held") or (index == at and word.key in site_set("thus")):
                return True
        return False

    def silence(self, happening: Happening) -> Features:
        """What speaks for a happening having no place of its own."""
        return silence(happening, self.scene) | {"silent of rules": float(happening.place is None)}

    def choose(self, happening: Happening) -> Site | None:
        """The place of a happening; None where none speaks for itself more than silence does."""
        score = scorer("place")
        ranked = [(score(features), site) for site, features in self.of(happening)]
        shares: dict[str, float] = defaultdict(float)
        for odds, site in ranked:  # what several phrases say of one place adds up
            shares[_name(site)] += exp(odds)
        best = max(shares, key=lambda name: shares[name], default=None)
        if best is None or shares[best] <= exp(score(self.silence(happening))):
            return None
        return max((pair for pair in ranked if _name(pair[1]) == best), key=lambda pair: pair[0])[1]

    def settle(self, happening: Happening) -> None:
        """Set the place of a happening, and the finer place in it where one is told."""
        site = self.choose(happening)
        happening.place, happening.detail = None, None
        if site is not None:
            actor = site.actor or self._meant(site)
            country = country_of(self.scene.document.words_in(site.span)) or (actor.country if actor else None)
            happening.detail = site.detail
            happening.place = Chunk(
                site.start, site.end, site.whole, "place", site.prep or None, actor=actor, country=country, state=site.state
            )

    def _meant(self, site: Site) -> Actor | None:
        """The state or capital that ``البلاد`` or ``العاصمة`` stands for: the only one that the text names; None where it names several."""
        if site.kind != "home" or site.end - site.start != 1:
            return None
        key = self.scene.document.keys[site.start]
        if not key.endswith((_CAPITAL, _LAND)):
            return None
        of_state = key.endswith(_LAND)
        found: dict[str, Actor] = {}
        for other in self.sites:
            actor = other.actor
            if actor is not None and (other.state if of_state else fold(actor.name) in capitals()):
                found[actor.id] = actor
        return next(iter(found.values())) if len(found) == 1 else None

    def _features(self, site: Site, candidate: Candidate, happening: Happening) -> Features:
        item = trigger_near(candidate, happening, self.scene)
        found = nearness(candidate, item, happening, self.scene)
        prep = _MARKS.get(site.prep) or leads("place").get(site.prep, "other")
        local = prep in _LOCAL or site.hosting
        spoken = act(happening) in SAID
        visit = happening.mode == "visit" or _goes(item.frame)
        party = any(stands_for(piece, site) for piece in happening.parties)
        found |= self._kinds.get(site.start) or self._kinds.setdefault(site.start, self._kind(site))
        found |= {
            "rules": float(stands_for(happening.place, site)),
            "head": self.scene.seen(candidate, happening, "place"),
            f"prep {prep}": 1.0,
            f"prep {prep}, {act(happening)}": float(prep in _BY_TYPE),
            f"visit, prep {prep}": float(visit),
            "place of a speaker": float(local and spoken),
            "place of a deed, same clause": float(local and not spoken) * found.get("same clause", 0.0),
            "no place, same clause": float(not local) * found.get("same clause", 0.0),
            "place, main, in lead": float(local) * found["main, in lead"],
            "place, sentence before": float(local) * found["sentence before"],
            "place, sentence after": float(local) * found["sentence after"],
            "facility as place": float(local and site.kind == "facility"),
            "party of visit": float(party and visit),
            "party otherwise": float(party and not visit),
            "hosting": float(site.hosting),
            "where": float(found["late telling"] == 0 and self._where(site, item)),
            "gone to": float(self._gone_to(site, item)),
            "held there": float(happening is self.scene.main and (local or prep == "on") and act(happening) in _HELD and self._held(site)),
        }
        ruled = self.scene.ruled[id(self.scene.main)][0]
        found["main's by rules"] = float(happening is not self.scene.main and stands_for(ruled, site))
        return found

    def _kind(self, site: Site) -> Features:
        """What kind of place it is, and how often the article names it."""
        return {
            f"kind {site.kind}": 1.0,
            "country": float(site.state),
            "town or region": float(site.actor is not None and not site.state),
            "detail": float(site.detail is not None),
            "often": self.often[_name(site)] / self.most if site.actor is not None else 0.0,
            "once": float(self.often[_name(site)] == 1),
            "of an office": float(site.start in self.scene.offices),
        }


def _goes(frame: Frame) -> bool:
    """Whether a frame tells that someone goes somewhere (``وصل إلى``, ``انسحب من``)."""
    return frame.type in {"CONSULT", "RETREAT"} and "place" in {frame.object, *frame.preps.values()}


def _name(site: Site) -> str:
    return site.actor.id if site.actor is not None else str(site.start)


def stands_for(piece: Chunk | None, site: Site) -> bool:
    """Whether a chunk names the place of a phrase."""
    if piece is None:
        return False
    if piece.actor is not None and site.actor is not None and piece.actor.id == site.actor.id:
        return True
    return piece.span.overlap(site.span) > 0
