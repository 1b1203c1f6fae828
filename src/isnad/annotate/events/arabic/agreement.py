"""Whether an Arabic verb and a party go together: by number, gender and kind."""

from __future__ import annotations

from isnad.annotate.events.phrases.chunk import Chunk
from isnad.annotate.events.words.lexicon import person_noun
from isnad.annotate.events.words.wordsets import word_sets
from isnad.language.arabic.clitics import splits

_OFFICES = word_sets("ar")["single_office"]


def alone(piece: Chunk) -> bool:
    """Whether a phrase is one for a single person, of whom no verb in the plural tells."""
    if piece.kind != "noun" or piece.counted:
        return False
    noun = person_noun(piece.noun)
    return noun is not None and noun.single


def suits(owner: Chunk, agree: str) -> bool:
    """Whether a verb of an agreement that names no subject can go on with a party: one in the plural with no single person or body."""
    if agree == "d":
        return owner.kind in {"noun", "group"} and not alone(owner)
    if agree == "mp" and (owner.kind in {"person", "organisation"} or alone(owner)):
        return False
    return owner.agrees(agree)


def many(owner: Chunk, agree: str) -> bool:
    """Whether a verb in the singular cannot go on with a phrase, which names several."""
    noun = person_noun(owner.noun) if owner.kind == "noun" and agree in {"ms", "fs"} else None
    office = any(rest in _OFFICES for _, rest in splits(owner.noun))
    return noun is not None and (owner.counted or (noun.kind == "person" and not (noun.single or office)))


def tells(key: str, agree: str) -> bool:
    """Whether a word that no frame knows can be a verb in the past of an agreement that its ending shows (``دخلت``, ``اقتحموا``)."""
    if agree == "fs":
        return len(key) >= 4 and key.endswith("ت") and not key.endswith("ات") and not key.startswith("ال")
    return agree == "mp" and len(key) >= 5 and key.endswith("وا")
