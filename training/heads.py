"""The heads of the tagger: which labels each one tells apart, and from which corpora it learns.

Corpora disagree on what a name is, so each convention has a head of its own on the shared encoder:

- `newswire`: people, organisations, places and other names as ANERcorp and AQMAR mark them (no generic noun belongs to a name:
  مدينة [بغداد], and state bodies such as الشرطة الفرنسية are no names). `other` is ANERcorp's MISC, which the run time leaves out.
- `guidelines`: people, organisations, places, groups and titles as our own guidelines mark them, flat.
"""

from __future__ import annotations

HEADS: dict[str, tuple[str, ...]] = {
    "newswire": ("person", "organisation", "place", "other"),
    "guidelines": ("person", "organisation", "place", "group", "title"),
}

# The heads for acts (`training/acts.py`): PLOVER's types and OTHER, how real an act is, its slots. The first of types and slots is none.
TYPES = (
    "none", "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "PROTEST",
    "SANCTION", "MOBILIZE", "COERCE", "ASSAULT", "OTHER",
)  # fmt: skip
STATUSES = ("happened", "ongoing", "planned", "denied", "hypothetical")
SLOTS = ("none", "actor", "recipient", "place", "date")
PAIR = 192  # width of the network that looks at two words
DISTANCES = 21  # buckets of signed distances between two words
TELLING, JUDGED = 96, 64  # widths of the network that says whether two triggers tell one act
GAPS = 6  # sentences between two triggers, so many or more

UNKNOWN = -100  # the label of a word that a corpus says nothing about; the loss leaves it out


def begin(head: str, kind: str) -> int:
    """Number of the label that begins a span of the kind; the number of its inside label is one higher, 0 is outside."""
    return 1 + 2 * HEADS[head].index(kind)


def width(head: str) -> int:
    """How many labels a head has."""
    return 1 + 2 * len(HEADS[head])
