"""Personal names in Latin letters, from attested spellings of their units; a name with an unattested unit has none."""

from __future__ import annotations

from functools import cache, lru_cache

from arabic_name_romanizer import Transliterator

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


@cache
def _tables() -> Transliterator:
    """The dictionary alone: the package's model costs tens of milliseconds a unit and is wrong on foreign names."""
    return Transliterator(auto_load_model=False, use_rules_fallback=False)


@lru_cache(maxsize=50_000)
def romanised(name: str, country: str | None) -> str | None:
    """The name as its country writes it in Latin letters (``حسن رشاد``: Hassan Rashad); None where a unit is not attested."""
    latin: str = _tables().transliterate(name, country=_COUNTRIES.get(country or ""))
    return latin or None
