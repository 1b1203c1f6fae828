"""The words of events, as data and looked up by key: frames, verbs that carry nouns, nouns for people, closed sets."""
