"""Ctrl-C that is not lost: where the exception that it raises is swallowed on its way, the next report of progress raises it again.

Python drops an exception that a signal raises while an object is destroyed or inside a callback of a library in another language, and
prints a traceback instead.
"""

from __future__ import annotations

import signal
import sys
import threading
from types import FrameType

_asked = threading.Event()


def listen() -> None:
    """Remember Ctrl-C from here on. Only the main thread may ask for this; elsewhere nothing changes."""
    _asked.clear()
    if threading.current_thread() is threading.main_thread():
        signal.signal(signal.SIGINT, _interrupt)
        sys.unraisablehook = _drop


def heed() -> None:
    """Raise KeyboardInterrupt if Ctrl-C was pressed and the run went on all the same."""
    if _asked.is_set():
        raise KeyboardInterrupt


def _drop(dropped: sys.UnraisableHookArgs) -> None:
    """Say nothing of a dropped Ctrl-C, which `heed` takes up; all else as ever."""
    if dropped.exc_type is not KeyboardInterrupt:
        sys.__unraisablehook__(dropped)


def _interrupt(number: int, frame: FrameType | None) -> None:
    _asked.set()
    signal.default_int_handler(number, frame)
