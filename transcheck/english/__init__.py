"""English grammar: articles."""
