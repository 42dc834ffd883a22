"""Sittings as journals, and the catalogue of them."""
