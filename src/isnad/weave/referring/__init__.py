"""References of one report to an earlier happening, and the stories that they link (``بعد أيام من هجوم …``, ``ردا على …``)."""

from isnad.weave.referring.find import Referring, Scene, referring
from isnad.weave.referring.link import links

__all__ = ["Referring", "Scene", "links", "referring"]
