"""Spelling: words that no list knows, and what each most likely should be."""
