"""Plain sentences made from patterns (see evals/README.md)."""
