"""Kinds of slip: an accent, a letter, words joined or split, irregular forms."""
