"""Settings of all tests: how long an example takes says nothing on a shared machine, so Hypothesis sets no deadline."""

from hypothesis import settings

settings.register_profile("isnad", deadline=None)
settings.load_profile("isnad")
