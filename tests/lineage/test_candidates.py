"""Which parts are worth aligning, in small sets and in large ones."""

import random

from synopse.lineage.candidates import SearchSettings, find_candidates
from synopse.lineage.standing import Holder

SAMPLED = SearchSettings(exact_up_to=0)
RUN = "den Bau einer zweiten Schleuse beschlossen worden"


def words(generator: random.Random, count: int) -> list[str]:
    return [f"Wort{generator.randrange(50_000)}" for _ in range(count)]


def holders(count: int) -> list[Holder]:
    return [Holder(f"Bericht {number}") for number in range(count)]


def test_in_a_small_set_seven_words_in_common_are_enough() -> None:
    generator = random.Random(1)
    texts = [" ".join(words(generator, 100)) for _ in range(5)]
    texts[1] += f" {RUN}."
    texts[4] = f"{RUN.upper()} – {texts[4]}"
    assert find_candidates(texts, holders(5)).pairs == ((1, 4),)


def test_in_a_large_set_a_third_of_a_report_taken_over_and_edited_is_found() -> None:
    generator = random.Random(2)
    reports = [words(generator, 300) for _ in range(600)]
    for number in range(1, 600, 2):
        taken = reports[number - 1][50:150]
        taken[::12] = words(generator, len(taken[::12]))
        reports[number][100:200] = taken
    found = find_candidates([" ".join(it) for it in reports], holders(600), SAMPLED).pairs
    assert found == tuple((number - 1, number) for number in range(1, 600, 2))


def test_parts_of_one_report_are_no_candidates() -> None:
    text = f"Am Montag ist {RUN}."
    assert find_candidates([text, text], [Holder("Bericht"), Holder("Bericht")]).pairs == ()


def test_a_buffer_of_any_size_finds_the_same() -> None:
    generator = random.Random(3)
    stock = [" ".join(words(generator, 30)) for _ in range(6)]
    texts = [" ".join(generator.sample(stock, 3)) for _ in range(40)]
    small = find_candidates(texts, holders(40), SearchSettings(buffer=50))
    assert small.pairs == find_candidates(texts, holders(40)).pairs


def test_nothing_has_no_candidates() -> None:
    assert find_candidates([], []).pairs == ()
    assert find_candidates(["", "kurz"], holders(2)).pairs == ()


FOOTER = "Mehr aus der Gegend lesen Sie jeden Morgen in unserem Brief aus dem Rathaus"


def footed(house: str, days: int) -> tuple[list[str], list[Holder]]:
    """Reports of one house with one footer, and one more of another house that has it, too."""
    generator = random.Random(4)
    texts = [f"{' '.join(words(generator, 50))} {FOOTER}" for _ in range(days + 1)]
    dated = [Holder(f"Bericht {day}", house, f"2030-01-{day + 1:02}") for day in range(days)]
    return texts, [*dated, Holder("anderer", "andere", "2030-01-01")]


def test_what_a_house_prints_every_day_joins_its_reports_to_nothing() -> None:
    found = find_candidates(*footed("Bote", 5))
    assert found.pairs == tuple((day, 5) for day in range(5))
    assert found.standing.is_standing(0, 1, FOOTER.casefold().split())
    assert not found.standing.is_standing(0, 5, FOOTER.casefold().split())
    assert not found.standing.is_standing(0, 1, RUN.casefold().split())


def test_what_a_house_prints_on_three_days_is_shared_text() -> None:
    found = find_candidates(*footed("Bote", 3))
    assert len(found.pairs) == 6
    assert not found.standing.is_standing(0, 1, FOOTER.casefold().split())
