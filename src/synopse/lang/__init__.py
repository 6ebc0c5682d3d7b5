"""What the languages know: word lists as YAML beside rules in Python; `de` and `en` never import each other."""
