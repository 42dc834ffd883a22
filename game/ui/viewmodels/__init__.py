"""What each screen shows, as frozen values made from an observation; no pygame here."""
