"""Independent origins: how many roots the chains of a story, or of one fact, really have."""

from isnad.weave.origins.chains import Chains, Telling
from isnad.weave.origins.independence import Ground, independent
from isnad.weave.origins.roots import COPIED, roots_of, story_origins

__all__ = ["COPIED", "Chains", "Ground", "Telling", "independent", "roots_of", "story_origins"]
