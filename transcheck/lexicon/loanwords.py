"""English words that Spanish technical and press prose takes over as they are.

Dictionaries lag behind them, so that their absence from the Spanish list says nothing. Sources: Fundéu's notes on
foreign words, and the Diccionario de la lengua española, which prints many of them in italics.
"""

from __future__ import annotations

from transcheck.data import words

LOANWORDS = words("pairs", "loanwords.kept")
