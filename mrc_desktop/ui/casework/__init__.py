"""The panels of case topics: facts typed, assessed while typing, explained, saved with the case."""
