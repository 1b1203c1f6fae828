"""The user's data, checked whole before anything is read with it."""

from __future__ import annotations

from isnad.ontology.user import user_version


def check_user_data() -> str | None:
    """Load everything that a user's folder extends, and return the version of that folder; None where there is none.

    Raises `DataError` for the first line that is wrong: later, in the midst of an article, it would be taken for a fault of the program.
    """
    version = user_version()
    if version is not None:
        from isnad.annotate.events.words.frames import frames
        from isnad.ontology.actors import load_actors, load_people
        from isnad.ontology.outlets import load_outlets
        from isnad.ontology.places import load_places
        from isnad.weave.framing import check_framing

        load_actors()
        load_people()
        load_outlets()
        load_places()
        frames("ar")
        frames("en")
        check_framing()
    return version
