"""Signs: quotes, brackets, opening marks, ends and capitals of a text."""
