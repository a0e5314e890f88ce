"""Pure functions on strings: what a text holds, and where. Nothing here reads a file or a setting."""
