"""A scenario as a negotiation: its zone, frontier, seats, red lines, options and typical futures."""
