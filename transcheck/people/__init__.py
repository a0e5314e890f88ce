"""Persons and their roles: who is named in a document, how, and as what.

`posts` knows the words for posts, `head_nouns` where one stands in a phrase, `names` the shape of personal names,
`speech` who says a quotation; `mentions` finds names with their roles in one text, `roles` takes a role apart and
compares two, and `roster_of` brings the mentions of a document together, a person at a time.
"""

from __future__ import annotations

from transcheck.people.mentions import Mention, find_mentions
from transcheck.people.roster import Person, Roster, roster_of

__all__ = ["Mention", "Person", "Roster", "find_mentions", "roster_of"]
