"""The rules of the English grammar of time, most particular first.

A pattern names word kinds of the word list in braces. The group ``core``, where there is one, is the span; what stands before it is
only needed to know that the number is a year.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from isnad.annotate.times import english_days as days
from isnad.annotate.times import english_lengths as lengths
from isnad.annotate.times import english_periods as periods
from isnad.annotate.times.calendar import Period
from isnad.annotate.times.english_reading import Reading


class Rule(NamedTuple):
    """A pattern and its meaning."""

    name: str
    pattern: str
    read: Callable[[Reading], Period | None]


_Y = r"(?P<year>(?:1[5-9]|20)\d\d)"
_D = r"(?P<day>[0-3]?\d(?:st|nd|rd|th)?)"
_U = r"(?P<until>[0-3]?\d(?:st|nd|rd|th)?)"
_W = r"(?:(?:{weekday})\.?,? )?"
_N = r"(?P<number>(?:about )?(?:\d{{1,3}}|(?:{number})(?:-(?:{number}))?))"
_P = r"(?:(?P<part>{part})[ -])?"
_T = r"(?:,? (?P<daypart>{daypart}))?"
_MORE = r"(?P<more>\d{{1,2}}|{number}) (?P<smaller>{smaller})"
_COUNTED = r"(?:people|men|women|dead|troops|soldiers|dollars|houses|homes|families|refugees|migrants|tonnes|tons|votes|seats|metres)"
RULES = (
    Rule("iso", r"(?:(?P<iso>(?:19|20)\d\d-\d\d-\d\d)|(?P<slashed>\d{{1,2}}/\d{{1,2}}/(?:19|20)\d\d))", days.of_numeric),
    Rule("span_dm", rf"(?:from|between) {_D} (?:to|and|until) {_U} (?:of )?(?P<month>{{month}})\b(?:\.?,? {_Y})?", days.of_date),
    Rule("span_md", rf"(?:from |between )?(?P<month>{{month}})\.? {_D} ?(?:-|to|and|until) ?{_U}(?![\w:])(?:,? {_Y})?", days.of_date),
    Rule("mdy", rf"{_W}(?P<month>{{month}})\.? (?:the )?{_D}(?![\w:])(?:,? {_Y}(?!\d))?", days.of_date),
    Rule("dmy", rf"{_W}(?:the )?{_D}(?: ?- ?{_U})? (?:of )?(?P<month>{{month}})\b(?:\.?,? {_Y}(?!\d))?", days.of_date),
    Rule("month", rf"{_P}(?P<month>{{month}})\.?,? (?:of )?{_Y}(?!\d)", periods.of_month),
    Rule("month_which", r"(?:(?P<which>{which}) |(?P<part>{part})[ -])(?P<month>{month})\b(?! \d)", periods.of_month),
    Rule("month_in", r"(?:in|since|during|until|by|from|between) (?P<core>(?P<month>{month}))\b(?! \d)", periods.of_month),
    Rule("day_of_month", rf"(?:the )?{_D} of (?P<which>{{which}}) month", days.of_day_of_month),
    Rule("years", rf"(?:from |between )?{_Y} ?(?:-|to|and) ?(?P<until>(?:1[5-9]|20)\d\d|\d\d)(?![\d-])", periods.of_years),
    Rule("decade", rf"(?:the )?{_P}(?P<hundred>1[5-9]|20)?'?(?P<tens>\d0)'?s", periods.of_decade),
    Rule("century", r"the (?P<nth>\d{{1,2}}(?:st|nd|rd|th)|{ordinal}) century", periods.of_century),
    Rule("year", rf"(?:in|since|during|until|by|of|before|after|year) (?P<core>{_Y})(?![\d%]|-\w|,\d| {_COUNTED}\b)", periods.of_year),
    Rule("part_year", rf"(?P<part>{{part}})[ -]{_Y}(?!\d)", periods.of_year),
    Rule("year_named", rf"the (?P<core>{_Y})(?:(?= (?:[a-z]+ )?(?:{{named}})\b)|\Z)", periods.of_year),
    Rule(
        "fraction",
        rf"(?:the )?(?P<nth>{{nth}}) (?P<fraction>{{fraction}}) of (?:(?:the year )?{_Y}(?!\d)|(?:the )?(?P<which>{{which}}) year)",
        periods.of_fraction,
    ),
    Rule("quarter", r"(?P<which>{which}) quarter\b(?! of)", periods.of_quarter),
    Rule(
        "part_of_one",
        r"(?:an? )?(?P<fraction>{fraction})(?:[ -]of)?(?:[ -]an?)?[ -](?P<unit>{halved})\b(?P<ago> ago)?",
        lengths.of_part_of_one,
    ),
    Rule(
        "told", r"(?:the|that) (?:(?P<told>{told})|(?P<toldday>{toldday})(?= day)) (?P<unit>day|week|month|year)\b(?! or)", periods.of_told
    ),
    Rule("beyond", r"the (?P<unit>week|weekend|month|year) (?:before|after) (?P<which>last|next)", periods.of_beyond),
    Rule("end_of_the", r"(?P<part>{part}) the (?P<unit>week|month|year|decade|century)\b(?! of|-)", periods.of_unit),
    Rule("feast", rf"(?:(?P<feast>{{feast}})|(?P<hfeast>{{hfeast}}))(?:,? {_Y})?", days.of_feast),
    Rule(
        "fast",
        r"(?:during|in|before|after|since|until|month of) (?P<core>(?:the (?:holy )?month of )?(?P<hmonth>ramadan))",
        days.of_month_of_fast,
    ),
    Rule("clock24", r"(?P<hour>[01]\d|2[0-4]):?(?P<minute>[0-5]\d) (?:gmt|utc|local time)", days.of_clock_of_24),
    Rule("noon", r"(?P<noon>{noon})", days.of_clock_of_24),
    Rule("open", r"for (?P<core>(?:many |several )?(?P<unit>{unit})s)\b(?! of)", lengths.of_open),
    Rule("hijri", r"(?P<hday>[0-3]?\d) (?P<hmonth>{hmonth}),? (?P<hyear>1[34]\d\d)(?: ?AH| ?H)?(?!\d)", days.of_hijri),
    Rule("every", r"(?:every|each) (?:(?P<weekday>{weekday})|(?P<unit>{unit}))", lengths.of_every),
    Rule("weekend", r"(?:the |this )?(?P<which>{which}) weekend", periods.of_weekend),
    Rule("several", rf"(?:the )?(?P<which>{{which}}) {_N} (?P<unit>{{unit}})s?", lengths.of_several),
    Rule("bounded", r"(?P<bound>earlier|later) (?P<which>this) (?P<unit>{unit})", periods.of_unit),
    Rule(
        "unit",
        r"(?:(?P<part>{part}) )?(?:the )?(?P<which>{which}) (?:(?P<yearkind>{yearkind}) )?(?P<unit>{unit})(?! (?:of|after))",
        periods.of_unit,
    ),
    Rule("season", rf"(?:the )?(?:(?P<which>{{which}}) (?P<season>{{season}})|(?P<seasons>{{season}}) (?:of )?{_Y})", periods.of_season),
    Rule("last_night", r"(?P<which>last|this) (?P<daypart>{daypart})", days.of_this_part),
    Rule("dayword", rf"(?:early |late )?(?P<dayword>{{dayword}}){_T}", days.of_dayword),
    Rule("weekday", rf"(?:early |late )?(?:(?P<which>{{which}}) )?(?P<weekday>{{weekday}})\b{_T}", days.of_weekday),
    Rule("ago", rf"{_N} (?P<unit>{{unit}})s? (?:ago|earlier|(?P<hence>from now))", lengths.of_ago),
    Rule("vague", r"(?P<vague>{vague})(?! (?:{number}|{unit}|\d))", lengths.of_vague),
    Rule("set", r"(?P<set>{set})", lengths.of_set),
    Rule(
        "duration",
        rf"{_N}(?P<halved> and a half)?[ -](?P<unit>{{unit}})s?(?:(?P<half> and a half)| and {_MORE})?(?![ -]olds?\b| of age)",
        lengths.of_duration,
    ),
    Rule("clock", r"(?P<hour>\d{{1,2}})(?::(?P<minute>\d\d))? ?(?P<half>[ap]\.?m)\.?", days.of_clock),
)
