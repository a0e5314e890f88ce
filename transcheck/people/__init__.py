"""Persons and their roles: who is named in a document, how, and as what.

`posts` knows the words for posts, `heads` where one stands in a phrase, `names` the shape of personal names; `mentions`
finds names with their roles in one text, `roles` takes a role apart and compares two, and `register` brings the
mentions of a document together, a person at a time.
"""

from __future__ import annotations

from transcheck.people.mentions import Mention, find_mentions
from transcheck.people.register import Person, Register, register

__all__ = ["Mention", "Person", "Register", "find_mentions", "register"]
