"""Triggers with what their own clause gives them: which tell an event, and how frames and the encoder's heads vote."""
