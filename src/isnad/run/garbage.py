"""How often Python looks for garbage that counting references does not free."""

from __future__ import annotations

import gc

_GARBAGE = (100_000, 50, 100)
"""Objects, and collections of the younger, after which garbage is collected."""


def collect_seldom() -> None:
    """Let this process look for cycles of garbage seldom.

    Records and lexicons are trees that no one goes round in: at Python's own pace a fifth of the time of annotating goes into walking
    over them, again and again. For processes that are our own; a program that uses this package decides for itself.
    """
    gc.set_threshold(*_GARBAGE)
