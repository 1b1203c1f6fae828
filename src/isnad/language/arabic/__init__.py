"""Arabic: clitics and the lexicons of its news language."""
