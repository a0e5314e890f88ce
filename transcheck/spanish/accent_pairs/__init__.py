"""Words that exist with and without an accent, and which of the two a sentence asks for."""
