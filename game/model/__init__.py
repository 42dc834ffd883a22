"""Nouns: frozen, typed values that every other package speaks in. No rules, no I/O."""
