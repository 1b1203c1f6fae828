"""The world as data: PLOVER and CAMEO, known actors, places, outlets.

Everything here is data and the checked loading of it; matching names in text is the work of `isnad.annotate`. The tables are
tab-separated files that a linguist can edit, beside the code that loads them. A line that is wrong raises `DataError`, whose message
names file and line and says what to do.
"""

from isnad.ontology.tables import DataError

__all__ = ["DataError"]
