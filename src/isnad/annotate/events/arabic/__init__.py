"""Arabic clause by clause: which word names an event, and who stands in its slots."""
