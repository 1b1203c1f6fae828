"""PLOVER as data: event types, modes, contexts and sectors, with a crosswalk to and from CAMEO.

Source: the PLOVER manual (Open Event Data Alliance) and the POLECAT data set's use of it (Halterman and others, 2023). Labels and
definitions are our own; which reading was pinned where the papers differ is written at the head of ``types.tsv``.
"""

from isnad.ontology.plover.load import (
    Context,
    EventType,
    Mode,
    Sector,
    contexts,
    event_types,
    from_cameo,
    modes,
    modes_of,
    sectors,
    to_cameo,
)

__all__ = [
    "Context",
    "EventType",
    "Mode",
    "Sector",
    "contexts",
    "event_types",
    "from_cameo",
    "modes",
    "modes_of",
    "sectors",
    "to_cameo",
]
