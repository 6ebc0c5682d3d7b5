"""What the languages know: word lists as YAML, rules in Python; `de` and `en` do not know each other."""
