"""A user's thesaurus beside the equivalents that ship."""

from synopse.comparing import Extras
from synopse.comparing.lexicon import load_lexicon
from synopse.comparing.terms import find_terms
from synopse.comparing.thesaurus import MOST_SETS, extend_lexicon
from synopse.lang.thesaurus import Thesaurus, read_thesaurus
from tests.comparing.side_by_side import entries_of, lay

OURS = "Die Gemeinde hat die krumme Standuhr am Lindenhain abbauen lassen."
THEIRS = "Am Lindenhain ist die windschiefe Pendeluhr weg."
ALMOST = "Die Standuhr gilt als krumm, die Pendeluhr als windschief."


def thesaurus(*lines: str) -> Thesaurus:
    """A thesaurus of these lines."""
    return read_thesaurus("\n".join(lines).encode(), "words.txt")


def added(extra: Thesaurus | None, *reports: str) -> dict[str, str]:
    """The equivalents that a thesaurus adds for these reports."""
    lexicon = load_lexicon("de")
    more = extend_lexicon(lexicon, extra, entries_of(*reports)).equivalents
    assert {stem: more[stem] for stem in lexicon.equivalents} == dict(lexicon.equivalents)
    return {stem: name for stem, name in more.items() if stem not in lexicon.equivalents}


def test_words_of_one_set_become_one_term() -> None:
    words = thesaurus("Standuhr;Pendeluhr", "windschief;krumm")
    lexicon = extend_lexicon(load_lexicon("de"), words, entries_of(OURS, THEIRS))
    ours, theirs = find_terms("krumme Standuhr", lexicon), find_terms("windschiefe Pendeluhr", lexicon)
    assert ours == theirs == ("=thesaurus:1", "=thesaurus:0")


def test_rows_come_nearer_by_it() -> None:
    words = thesaurus("Standuhr;Pendeluhr", "windschief;krumm", "weg;abbauen;abgebaut")
    assert lay(OURS, THEIRS).shared_rows() == []
    assert lay(OURS, THEIRS, extras=Extras(thesaurus=words)).shared_rows() == [[f"A:{OURS}", f"B:{THEIRS}"]]


def test_without_one_nothing_is_added() -> None:
    assert added(None, ALMOST) == {}


def test_what_the_story_does_not_say_is_not_added() -> None:
    assert added(thesaurus("Standuhr;Taschenuhr"), ALMOST) == {}


def test_shipped_sets_win() -> None:
    assert added(thesaurus("Urteil;Entscheid;Pendeluhr"), "Das Urteil, der Entscheid, die Pendeluhr.") == {}


def test_words_that_rules_look_for_keep_their_meaning() -> None:
    lexicon = load_lexicon("de")
    assert "auskunf" in lexicon.bearers
    assert added(thesaurus("Auskunft;Pendeluhr"), "Die Auskunft hing an der Pendeluhr.") == {}


def test_a_word_of_many_meanings_is_left_out() -> None:
    filler = ["Aal", "Elch", "Fuchs", "Gans", "Hase", "Igel", "Kranich"]
    lines = ["Standuhr;Pendeluhr", *(f"Pendeluhr;{word}" for word in filler[: MOST_SETS - 1])]
    assert len(added(thesaurus(*lines), ALMOST)) == 2
    assert added(thesaurus(*lines, f"Pendeluhr;{filler[MOST_SETS]}"), ALMOST) == {}


def test_of_two_sets_the_one_that_the_story_tells_more_of_has_a_word() -> None:
    words = thesaurus("krumm;Pendeluhr", "Standuhr;Pendeluhr;Lindenhain")
    text = "Die krumme Standuhr am Lindenhain, die Pendeluhr."
    assert set(added(words, text).values()) == {"=thesaurus:1"}


def test_english_reports_keep_their_lexicon() -> None:
    english = load_lexicon("en")
    assert extend_lexicon(english, thesaurus("pool;bath"), entries_of("The pool is a bath.")) is english
