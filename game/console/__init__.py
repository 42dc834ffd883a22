"""The game in a plain terminal: lines in, lines out, nothing that needs a cursor or a colour."""
