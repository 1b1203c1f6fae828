"""Quality gate: our own gold on the bundled examples, our own scorer, pinned floors."""
