"""The fit of the weights: signs that help get weight, those pointing the wrong way get none."""

from fit_weights import fit, render_weights
from synopse.comparing.scoring import load_scale, weigh


def test_a_sign_that_parts_right_from_wrong_gets_weight() -> None:
    signs = [{"words": i / 10, "apart": 0.5} for i in range(10)]
    weights = fit(signs, [i >= 5 for i in range(10)])
    assert weights["words"] > 0
    assert weigh(signs[9], weights) > weigh(signs[0], weights)


def test_a_sign_that_points_the_wrong_way_is_left_out() -> None:
    signs = [{"words": (i % 3) / 3, "apart": i / 10} for i in range(10)]
    assert "apart" not in fit(signs, [i >= 5 for i in range(10)])


def test_the_same_pairs_give_the_same_weights() -> None:
    signs = [{"words": i / 10} for i in range(10)]
    right = [i % 2 == 0 or i > 6 for i in range(10)]
    assert fit(signs, right) == fit(signs, right)


def test_weights_are_written_as_they_are_read() -> None:
    scale = load_scale()
    text = render_weights(scale)
    assert [line for line in text.splitlines() if line.startswith("  row:")]
    blocks = (scale.first_look, scale.second_look, scale.thresholds)
    assert all(f"  {name}: {value}" in text for block in blocks for name, value in block.items())
