"""What becomes of a signed text: one kernel, for one played future or for thousands."""
