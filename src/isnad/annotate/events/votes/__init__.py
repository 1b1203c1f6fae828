"""Frames and the encoder's heads vote: which triggers tell an event, and who is put into slots that the frames leave open."""
