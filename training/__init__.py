"""How the weights in `isnad/tagger/weights` are made. README.md has the steps; nothing here is needed to run Isnad."""
