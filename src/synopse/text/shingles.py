"""Runs of n neighbouring words, the unit in which copies are looked for."""

from collections.abc import Sequence

from synopse.text.tokens import Token


def fold_shingles(tokens: Sequence[Token], size: int) -> tuple[tuple[str, ...], ...]:
    """The keys of every run of `size` tokens, by the index of its first token."""
    keys = [token.key for token in tokens]
    return tuple(tuple(keys[i : i + size]) for i in range(len(keys) - size + 1))
