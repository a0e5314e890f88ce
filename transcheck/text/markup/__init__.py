"""Markup: the parts of a text that are not prose, and what a translation did to them."""
