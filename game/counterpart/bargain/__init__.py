"""Bargaining by offers only: an expert and the tactics of the literature, for any domain."""
