"""The version of the weaving, known without loading any of it."""

WEAVE = "17"
"""Raised whenever the same annotations would be woven differently: signatures and stories are kept under it."""
