"""Rules: pure functions from state and action to facts, and from facts to state."""
