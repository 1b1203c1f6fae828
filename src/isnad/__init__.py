"""Isnad reads many news reports of the same happenings and says what happened, who says so, and how well each fact is carried.

The public face is small: the command ``isnad`` (see :mod:`isnad.cli`), :func:`isnad.run.read` and :func:`isnad.run.annotate` for
programs, and the records of :mod:`isnad.records`, which are the nouns that every room speaks.
"""

__version__ = "0.1.0"
