"""Personal names in Latin letters, from attested spellings of their units; a name with an unattested unit has none."""

from __future__ import annotations

from functools import cache, lru_cache

from arabic_name_romanizer import Transliterator
from arabic_name_romanizer.lookup import NameIndex, Variant

_COUNTRIES = dict(
    pair.split(":")
    for pair in [
        "DZA:DZ",
        "MAR:MA",
        "TUN:TN",
        "MRT:MR",
        "EGY:EG",
        "SAU:SA",
        "ARE:AE",
        "QAT:QA",
        "KWT:KW",
        "BHR:BH",
        "OMN:OM",
        "YEM:YE",
        "IRQ:IQ",
        "JOR:JO",
        "PSE:PS",
        "SYR:SY",
        "LBN:LB",
        "SDN:SD",
        "LBY:LY",
        "SOM:SO",
        "DJI:DJ",
        "COM:KM",
        "IRN:IR",
        "AFG:AF",
        "PAK:PK",
    ]
)
"""The countries whose spelling habits the tables tell apart."""


class _RememberedIndex(NameIndex):
    """The package's tables, asked once for each unit: the same first names come again in every article."""

    def __init__(self, index: NameIndex) -> None:
        super().__init__(index.path)
        self._of_unit = lru_cache(maxsize=20_000)(super().lookup_unit)
        self._of_name = lru_cache(maxsize=20_000)(super().lookup_full)

    def lookup_unit(self, *asked: str | None) -> list[Variant]:
        """The attested spellings of a unit."""
        found: list[Variant] = self._of_unit(*asked)
        return found

    def lookup_full(self, *asked: str | None) -> list[Variant]:
        """The attested spellings of a whole name."""
        found: list[Variant] = self._of_name(*asked)
        return found


@cache
def _tables() -> Transliterator:
    """The dictionary alone: the package's model costs tens of milliseconds a unit and is wrong on foreign names."""
    tables = Transliterator(auto_load_model=False, use_rules_fallback=False, max_per_unit=1, max_combinations=1)
    if tables.index is not None:
        tables.index = _RememberedIndex(tables.index)
    return tables


@lru_cache(maxsize=50_000)
def romanised(name: str, country: str | None) -> str | None:
    """The name as its country writes it in Latin letters (``حسن رشاد``: Hassan Rashad); None where a unit is not attested."""
    latin: str = _tables().transliterate(name, country=_COUNTRIES.get(country or ""))
    return latin or None
