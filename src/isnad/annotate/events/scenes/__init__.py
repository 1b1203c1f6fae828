"""Where, when, and whether: linear models over the places, days and words near an event's triggers."""
