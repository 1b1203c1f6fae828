"""One happening, one event: triggers that tell the same thing are put together."""

from __future__ import annotations

from collections.abc import Callable

from isnad.annotate.events.happenings.happening import Happening
from isnad.annotate.events.phrases.chunk import Chunk
from isnad.annotate.events.triggers.found import Found
from isnad.annotate.events.triggers.likeness import dates_clash, delegation, received_apart, same_actor, same_party

_RATIFYING = frozenset({"support.ratify", "support.approve", "support.adopt-resolution"})
_LOOSE = frozenset({"ASSAULT", "CONSULT", "PROTEST", "SANCTION"})
"""Types whose triggers near one another nearly always tell one happening."""


_WISHES = frozenset({"support.condole", "support.congratulate", "support.thank", "support.greetings"})
"""Frames of what a message is sent for."""
_DISCUSSING = "consult.discuss"
_SOON = 2
"""How many sentences behind a message its words may stand."""
Home = Callable[[Found, list[Happening]], Happening | None]
"""Says with which of the happenings told before a trigger goes on; None: it tells a new one."""


def happenings(found: list[Found], of: Home | None = None) -> list[Happening]:
    """Put the triggers of one article together, in order of their first trigger. Echoes join last, wherever they stand.

    `of` decides in the place of the rules.
    """
    of = of or home
    made: list[Happening] = []
    echoes: list[Found] = []
    for item in found:
        item.take_owners()
        told = of(item, made)
        if told is None and item.echo:
            echoes.append(item)
            continue
        if told is None:
            told = Happening()
            made.append(told)
        told.add(item)
    for item in echoes:
        following = [happening for happening in made if happening.type == item.frame.type and happening.items[0].sentence == item.sentence]
        if following:
            following[0].add(item)
    for happening in made:
        happening.items.sort(key=lambda item: item.word)
        happening.settle()
    return made


def home(item: Found, made: list[Happening]) -> Happening | None:
    """The happening that a trigger goes on with, the latest first; a meeting named as known is the first that the article told."""
    known = item.frame.type == "CONSULT" and item.definite and not item.parties and not item.echo
    homes = [other for other in (made if known else reversed(made)) if other.type == item.frame.type and compatible(item, other)]
    if known and (beside := next((other for other in reversed(homes) if _named_by(item, other.items[-1])), None)):
        return beside
    if item.frame.type == "CONSULT" and item.parties:
        own = item.actors or item.mutual or item.parties
        named = (home for home in homes if any(piece is other or same_actor(piece, other) for piece in own for other in home.parties))
        return next(named, homes[0] if homes else None)
    known = item.apart and item.part == "noun" and item.definite  # the demolitions
    alike = (other for other in homes if known and any(one.frame.id == item.frame.id for one in other.items))
    return next(alike, homes[0] if homes else None)


def _named_by(item: Found, last: Found) -> bool:
    """Whether a noun names the meeting that the verb before it in its sentence told (``كما اجتمع بالسفير، وجرى خلال الاجتماع …``)."""
    return last.part == "verb" and last.frame.id == item.frame.id and last.sentence == item.sentence


def compatible(item: Found, happening: Happening) -> bool:
    """Whether by the rules a trigger can go on with a happening of its type."""
    last = happening.items[-1]
    beside = item.clause == last.clause and item.word - last.word <= 3 and item.mode != "abduct"
    aside = item.frame.type == "CONSULT" and last.part == "noun" and item.part == "verb" and item.parties and not last.titled
    if beside and not aside:  # but على هامش جولته اجتمع المدير والقائد
        return True
    again = item.part == "noun" and item.clause == last.clause and _names_again(item, last)
    if again or _in_the_meeting(item, last) or _in_the_message(item, happening):
        return True
    sent = {_sent(other) for other in (item, *happening.items)}
    if happening.type == "SUPPORT" and len(sent) > 1:
        return False
    if item.echo:
        other = (item.apart and _modes_clash(item, happening)) or (item.part == "verb" and dates_clash(item.date, happening.date))
        return abs(item.sentence - last.sentence) <= 2 and not other
    if (
        received_apart(item, happening.items)
        or (item.frame.type == "CONSULT" and item.parties and item.place is None and of_others(happening))
        or _modes_clash(item, happening)
        or _status_clash(item, happening)
        or dates_clash(item.date, happening.date)
        or (item.apart and _turned(item, happening))
        or struck_back(item, happening)
    ):
        return False
    if _retold(item, happening):
        return True
    if item.parties and happening.parties:
        return _parties_agree(item, happening)
    loose = happening.type in _LOOSE and item.sentence - last.sentence <= 1
    return item.definite or item.titled or last.titled or loose


def _names_again(item: Found, last: Found) -> bool:
    """Whether a noun says what a verb before it sent or signed (``بعث ببرقية تعزية``, ``وافقت الحكومة على مذكرة تفاهم``)."""
    if last.part != "verb" or item.frame.type != last.frame.type:
        return False
    return (last.frame.id == "support.message" and item.frame.id in _WISHES) or item.mode == last.mode == "sign"


def _in_the_meeting(item: Found, last: Found) -> bool:
    """Whether a noun says what a meeting of its sentence is about (``جرى خلال الاتصال بحث التعاون، بالإضافة إلى استعراض …``)."""
    return item.frame.id == _DISCUSSING and item.part == "noun" and item.sentence == last.sentence and not (item.bound or item.mutual)


def _in_the_message(item: Found, happening: Happening) -> bool:
    """Whether a wish is what a message told shortly before says to the same (``بعث برقية إلى الرئيس. وعبر عن التهاني لفخامته``)."""
    sent = [other for other in happening.items if _sent(other) == "message" and 0 <= item.sentence - other.sentence <= _SOON]
    if item.frame.id not in _WISHES or not sent or not item.recipients:
        return False
    others = [piece for piece in item.actors if piece.actor is not None or piece.name]
    meant = any(same_party(piece, other) for piece in item.recipients for other in happening.recipients)
    return meant and (not others or any(same_party(piece, other) for piece in others for other in happening.actors))


def _turned(item: Found, happening: Happening) -> bool:
    """Whether those on whom a happening was done do it here (``demolished the homes of two men who carried out an attack``)."""
    if not item.actors or not happening.recipients or happening.mutual or item.mutual:
        return False
    did = any(same_party(piece, other) for piece in item.actors for other in happening.actors)
    return not did and any(same_party(piece, other) for piece in item.actors for other in happening.recipients)


def struck_back(item: Found, happening: Happening) -> bool:
    """Whether those who did violence suffer it here (``شنت الجبهة هجوما لكنها تعرضت لهجوم مضاد``); a bare noun says too little."""
    if item.frame.type != "ASSAULT" or item.mutual or happening.mutual or item.actors[:1] == happening.actors[:1] != []:
        return False
    if item.part == "noun" and not (item.told or item.actors):
        return False
    hurt = any(same_party(piece, other) for piece in item.recipients for other in happening.recipients)
    return not hurt and any(same_party(piece, other) for piece in item.recipients for other in happening.actors)


def ratified_apart(item: Found, happening: Happening) -> bool:
    """Whether one tells who ratified something and the other who had concluded it (``يصادق المجلس على الاتفاق المبرم بين …``)."""
    kinds = {one.frame.id in _RATIFYING for one in (item, *happening.items) if one.parties}
    shared = any(same_party(piece, other) for piece in item.parties for other in happening.parties)
    return item.frame.type == "SUPPORT" and item.mode == "sign" and len(kinds) > 1 and bool(item.parties) and not shared


def _sent(item: Found) -> str:
    """What a trigger says was sent, a message or greetings; nothing for words of support themselves."""
    return next((kind for kind in ("message", "greetings") if item.frame.id.startswith(f"support.{kind}")), "")


def _parties_agree(item: Found, happening: Happening) -> bool:
    """Whether a trigger and a happening that both name parties can be one."""
    mine, theirs, last = item.parties, happening.parties, happening.items[-1]
    if not any(same_party(piece, other) for piece in mine for other in theirs):
        return happening.type == "ASSAULT" and item.sentence == last.sentence and _complementary(item, happening)
    if happening.type == "CONSULT" and not item.titled:
        visitors = item.actors or item.mutual if happening.actors else []
        named = any(piece is other or same_actor(piece, other) for piece in visitors for other in theirs)
        near = any(abs(item.sentence - other.sentence) <= 1 for other in happening.items if other.parties)
        near = near or all(delegation(piece) for piece in visitors)
        if not visitors and _subset(mine, theirs):  # a visit to the country to which the visitor was said to go
            return True
        if visitors and not named and not (near and _subset(item.recipients, happening.recipients)):
            return False
        if named and near and not happening.recipients and _subset(visitors, theirs):
            return True  # قام الأعضاء بزيارة حيث استقبلهم الرئيس
        body = [piece for other in happening.items if not other.titled for piece in other.parties]
        mine, theirs = _met(mine), _met(body or theirs)  # a headline may name two meetings at once
        return _subset(mine, theirs) or _subset(theirs, mine) or all(other.titled for other in happening.items)
    if happening.type == "ASSAULT" and item.recipients and happening.recipients and item.sentence != last.sentence:
        return any(same_party(piece, other) for piece in item.recipients for other in happening.recipients)
    return happening.type in _LOOSE or _roles_agree(item, happening)


def _retold(item: Found, happening: Happening) -> bool:
    """Whether a trigger of the first sentences tells again what the headline told in the same words."""
    last = happening.items[-1]
    if not (last.titled or item.titled or item.sentence - last.sentence <= 1):
        return False
    if not any(other.frame.id == item.frame.id and (other.titled or other.sentence == item.sentence) for other in happening.items):
        return False
    if item.apart and item.recipients and happening.recipients and not _subset(item.recipients[:1], happening.recipients):
        return False
    known = [piece for piece in item.actors if piece.actor is not None]
    others = [piece for piece in happening.actors if piece.actor is not None]
    if known and others and not any(same_party(piece, other) for piece in known for other in others):
        return any(other.titled for other in happening.items) and item.sentence <= 1
    victims = [piece for piece in item.recipients if piece.actor is not None]
    hurt = [piece for piece in happening.recipients if piece.actor is not None]
    return not (victims and hurt) or any(same_party(piece, other) for piece in victims for other in hurt)


def _subset(some: list[Chunk], others: list[Chunk]) -> bool:
    return all(any(same_party(piece, other) for other in others) for piece in some)


def _met(pieces: list[Chunk]) -> list[Chunk]:
    """Those who meet: without the countries visited, where anyone else is named."""
    return [piece for piece in pieces if piece.kind != "place"] or pieces


def _complementary(item: Found, happening: Happening) -> bool:
    """Whether one gives the attacker and the other the victim."""
    return (not item.actors or not happening.actors) and (not item.mutual and not happening.mutual)


def _roles_agree(item: Found, happening: Happening) -> bool:
    for mine, theirs in ((item.actors, happening.actors), (item.recipients, happening.recipients)):
        if mine and theirs and not any(same_party(piece, other) for piece in mine for other in theirs):
            return False
    return True


def _modes_clash(item: Found, happening: Happening) -> bool:
    if happening.type == "ASSAULT":
        return "abduct" in {item.mode, happening.mode} and item.mode != happening.mode and bool(item.parties)
    if happening.type == "CONSULT":
        return "phone" in {item.mode, happening.mode} and bool(item.mode and happening.mode) and item.mode != happening.mode
    if happening.type == "SUPPORT" and not item.echo:  # what is signed is not what is praised
        return "sign" in {item.mode, happening.mode} and item.mode != happening.mode
    return bool(item.mode and happening.mode) and item.mode != happening.mode


def of_others(happening: Happening) -> bool:
    """Whether a happening is but meetings of nobody named, named as known, at a place (``على علم بالاجتماعات في القاهرة``)."""
    told = happening.items
    if happening.type != "CONSULT" or happening.parties:
        return False
    return any(one.place is not None for one in told) and all(one.part == "noun" and one.definite and one.recalled for one in told)


def _status_clash(item: Found, happening: Happening) -> bool:
    """Whether one is to come and the other was; a noun that only recalls a meeting (``الزيارة``) does not say which."""
    if item.frame.type == "CONSULT" and item.part == "noun" and item.recalled and item.definite and item.status == "happened":
        return False
    return (
        not item.titled
        and not happening.items[-1].titled
        and ("planned" in {item.status, happening.status})
        and item.status != happening.status
    )
