"""One file a format: bytes to drafts, record by record where the format allows it."""
