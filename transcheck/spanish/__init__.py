"""Spanish grammar that needs the lexicon: agreement, gender, accents that tell words apart, forms of address."""
