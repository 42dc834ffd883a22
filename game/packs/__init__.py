"""Scenario packs: folders of YAML and Markdown in, checked scenarios out."""
