"""What happened and what if: a log becomes values, the values become figures and text."""
