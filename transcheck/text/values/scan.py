"""Finds the values of a text in one scan: at each run of digits, what stands before and behind it says what it is."""

from __future__ import annotations

import re

from transcheck.text.lazy import Lazy
from transcheck.text.values.dates import clock, moved, numeric_date, part_of_day, with_month, with_year
from transcheck.text.values.model import Key, Value
from transcheck.text.values.reading import read, scaled, whole
from transcheck.text.values.vocabulary import CURRENCIES, MONTHS, SECTION_WORDS
from transcheck.text.values.tails import VULGAR, Tail, tails

# Every alternative begins with one digit, so that the engine leaps from digit to digit. Repeats are possessive or
# bounded: the scan is linear whatever the text.
_TOKEN = Lazy(
    r"""
    (?P<number> [0-9]
        (?: (?P<date> (?: [0-9]{3}([-/.])[0-9]{1,2}\3[0-9]{1,2} | [0-9]?([-/.])[0-9]{1,2}\4[0-9]{4}
                        | [0-9]?/[0-9]{1,2}/[0-9]{2} ) (?![0-9]) (?![-/.][0-9]) )
          | (?P<clock> [0-9]?:[0-5][0-9](?::[0-5][0-9])? (?![0-9]) (?!:[0-9]) )
          | (?P<ratio> [0-9]{0,3}[/:][0-9]{1,4} (?![0-9]) (?![/:][0-9]) )
          | [0-9]{0,2} (?:[ \u00a0\u2009\u202f][0-9]{3}(?![0-9]))++ (?:[.,][0-9]++)?+
          | [0-9]*+ (?:[.,'’][0-9]++)*+
        )
        (?P<power> [eE][-+]?[0-9]{1,3}(?![^\W_]) )?+
    )
    (?: (?P<day> [ \u00a0\u202f]?+ [AaPp](?:\.[ \u00a0\u202f]?)?[Mm](?![^\W_])\.?
          | [ ](?:de|por)[ ]la[ ](?:mañana|tarde|noche|madrugada)(?![^\W_]) | [ ]in[ ]the[ ](?:morning|afternoon|evening)(?![^\W_]) )
      | (?P<degree> [ \u00a0\u202f\u2009]?+[°º][ \u00a0\u202f]?+[CF](?![^\W_]) )
      | (?P<vulgar> [ ]?[½¼¾⅓⅔⅛⅜⅝⅞] )
      | (?P<gap> [ \u00a0\u202f\u2009'’-]?+ (?:(?:de|of)[ ])?+ | \. ) (?P<tail> [^\W\d_]++ | [%‰€£¥$°] )
    )?
    """,
    re.VERBOSE,
)
_SIGNS = frozenset("-−")
_BEFORE_SIGN = frozenset(("", " ", "\u00a0", "\n", "\t", "(", "[", "=", ":", ",", "“", "«", '"', "'", "~", "<", ">"))
_YEAR_JOINTS = frozenset((" ", ", ", " de ", " del ", " of ", ". ", "., "))
