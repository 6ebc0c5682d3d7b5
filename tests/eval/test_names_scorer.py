"""How names are scored: strict spans and kinds, and what counts as nothing."""

from scorers.names import Named, read_germeval, read_smartdata, score_names
from scorers.score import Json, Outcome
from tests.eval.made_up import figures


def _found(*names: tuple[int, int, str]) -> Json:
    return {"names": [{"start": start, "end": end, "kind": kind} for start, end, kind in names]}


def _values(found: Json, gold: Named) -> dict[str, float]:
    return figures(Outcome(score_names([found], [gold], "set")))


GOLD = Named("Moorkamp lobt die Wummer-Leute", ((0, 8, "person"),), ((18, 30),))


def test_span_and_kind_must_be_right() -> None:
    assert _values(_found((0, 8, "person")), GOLD)["set.names_f1"] == 1
    assert _values(_found((0, 7, "person")), GOLD)["set.names_f1"] == 0
    assert _values(_found((0, 8, "place")), GOLD)["set.names_f1"] == 0


def test_what_is_left_out_and_other_kinds_count_as_nothing() -> None:
    found = _found((0, 8, "person"), (18, 24, "organisation"), (9, 13, "other"))
    assert _values(found, GOLD)["set.names_precision"] == 1


def test_tokens_are_set_as_print_has_them() -> None:
    words = ["Moorkamp", "(", "44", ")", "sagte", ":", '"', "Nein", "!", '"']
    labels = ["B-PER", *["O"] * (len(words) - 1)]
    named = read_germeval({"tokens": words, "ner": labels})
    assert named.text == 'Moorkamp (44) sagte: "Nein!"'
    assert named.names == ((0, 8, "person"),)


def test_other_names_are_no_gold_and_parts_are_left_out() -> None:
    named = read_germeval(
        {"tokens": ["Wummer-Leute", "lesen", "Moorlied"], "ner": ["B-ORGpart", "O", "B-OTH"]}
    )
    assert named == Named("Wummer-Leute lesen Moorlied", (), ((0, 12),))


def test_adjectives_of_places_and_stops_are_left_out() -> None:
    text = "Wummeraner Bahn hält in Moorkamp"
    entities = [[0, 10, "LOCATION_CITY", ""], [11, 15, "location-stop", ""], [24, 32, "location-city", ""]]
    named = read_smartdata({"text": text, "entities": entities})
    assert named == Named(text, ((24, 32, "place"),), ((0, 10), (11, 15)))
