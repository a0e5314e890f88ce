"""Values: what the numbers, dates, times and amounts of a text say, however each language writes them."""
