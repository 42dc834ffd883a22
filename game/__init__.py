"""Servanda: negotiate a treaty, get it ratified, live with it for fifteen years."""

__version__ = "0.1.0"
