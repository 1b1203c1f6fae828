"""The parties and places of a text as whole noun phrases, before anyone asks who did what."""
