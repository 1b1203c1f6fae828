"""Known actors as data: states, seats of power, bodies by pattern, organisations, groups, people, and the heads of titles."""

from isnad.ontology.actors.adjectives import actor_adjectives
from isnad.ontology.actors.countries import Seat, State, country_codes, load_seats, load_states, relation_forms, states
from isnad.ontology.actors.known import (
    KnownActor,
    KnownPerson,
    Office,
    default_actor_files,
    known_actors,
    known_people,
    load_actors,
    load_people,
    offices_on,
)
from isnad.ontology.actors.patterns import BodyPattern, load_patterns
from isnad.ontology.actors.titles import TitleHead, TitleModifier, load_modifiers, load_titles

__all__ = [
    "BodyPattern",
    "KnownActor",
    "KnownPerson",
    "Office",
    "Seat",
    "State",
    "TitleHead",
    "TitleModifier",
    "actor_adjectives",
    "country_codes",
    "default_actor_files",
    "known_actors",
    "known_people",
    "load_actors",
    "load_modifiers",
    "load_patterns",
    "load_people",
    "load_seats",
    "load_states",
    "load_titles",
    "offices_on",
    "relation_forms",
    "states",
]
