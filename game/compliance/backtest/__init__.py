"""The simulator against coded real agreements (docs/backtest.md)."""
