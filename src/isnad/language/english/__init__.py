"""English: the lexicons of its news language."""
