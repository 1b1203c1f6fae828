"""Triggers that tell one thing put together, who met whom, and what the article exists to report."""
