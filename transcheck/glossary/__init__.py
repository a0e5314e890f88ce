"""Glossaries: terms, how they are read, and how they are found in both languages."""
