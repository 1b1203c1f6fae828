"""From annotations to stories: reuse, grouping, identity, origins, facts, framing, storylines.

Knows annotations as records, not how they were made. :func:`find_reuse`, :func:`sign` and :func:`group` work over all articles,
:func:`tell` over the articles of one story.
"""

from typing import TYPE_CHECKING

from isnad.lazily import lazily
from isnad.weave.version import WEAVE

if TYPE_CHECKING:
    from isnad.weave.compare import Comparison
    from isnad.weave.compare import compare as compare_reports
    from isnad.weave.decisions import Decided
    from isnad.weave.encoder import load_encoder
    from isnad.weave.reuse import Fingerprint, find_reuse, fingerprint, match
    from isnad.weave.stories import Encoder, Group, Grouping, Line, Signature, group, sign
    from isnad.weave.telling import ToldStory, tell
else:
    _HOMES = {
        "Comparison": "compare",
        "compare_reports": "compare:compare",
        "Decided": "decisions",
        "load_encoder": "encoder",
        **dict.fromkeys(("Fingerprint", "find_reuse", "fingerprint", "match"), "reuse"),
        **dict.fromkeys(("Encoder", "Group", "Grouping", "Line", "Signature", "group", "sign"), "stories"),
        **dict.fromkeys(("ToldStory", "tell"), "telling"),
    }
    __getattr__ = lazily(__name__, _HOMES)

__all__ = [
    "WEAVE",
    "Comparison",
    "Decided",
    "Encoder",
    "Fingerprint",
    "Group",
    "Grouping",
    "Line",
    "Signature",
    "ToldStory",
    "compare_reports",
    "find_reuse",
    "fingerprint",
    "group",
    "load_encoder",
    "match",
    "sign",
    "tell",
]
