"""On whose word, where a clause is interrupted, a subject hard to find or a verb has another sense."""

import pytest

from tests.finding.attribution_marks import marked_attributions
from tests.marks import read_marks

SCENARIOS = {
    "perfect_with_sein": "⟦s:Die Forscher⟧ waren davon ausgegangen, ⟦i:dass der Damm hält⟧.",
    "will_have_learned": "⟦s:Der Kurier⟧ will erfahren haben, ⟦i:dass die Pumpen gefehlt hätten⟧.",
    "comma_missing_before_the_main_clause": (
        "Als das Wasser gekommen war sagte ⟦s:Kallweit⟧: ⟦d:„Wir gehen jetzt.“⟧"
    ),
    "particle_behind_a_relative_clause": "⟦r:⟦s:Der Rat⟧ wies den Plan, der aus Nordhafen kam, zurück.⟧",
    "summed_up_across_a_relative_clause": (
        "⟦r:⟦s:Kallweit⟧ forderte die Fischer, die noch im Hafen waren, zum Gehen auf.⟧"
    ),
    "called_behind_an_apposition": (
        "⟦r:Am Montag nannte ⟦s:Jens Osterkamp, Leiter des Hafens⟧, den Damm ⟦d:„alt wie Methusalem“⟧.⟧"
    ),
    "called_behind_an_inserted_clause": (
        "⟦r:⟦s:Kallweit⟧ bezeichnete die Worte, sollten sie gefallen sein, als ⟦d:„völlig daneben“⟧.⟧"
    ),
    "called_in_two_accusatives": "⟦r:⟦s:Osterkamp⟧ nannte den Beschluss einen fairen Kompromiss.⟧",
    "given_as_a_reason": "⟦r:Als Grund nannte ⟦s:die Wehr⟧ den Sturm.⟧",
    "that_is_rejected": "⟦r:⟦s:Der Leiter des Hafens, Jens Osterkamp⟧, wies das zurück.⟧",
    "assumed": "⟦r:⟦s:Die Polizei⟧ geht von einem Unfall aus.⟧",
    "wanted_in_marks": "⟦r:Zuerst wollte ⟦s:er⟧ ⟦d:„den Damm in einem Jahr erhöhen“⟧.⟧",
    "other_side_with_waehrend": "⟦r:Während ⟦s:der Rat⟧ den Plan begrüßte⟧, regnete es weiter.",
    "two_statements_side_by_side": (
        "⟦r:⟦s:Die Polizei⟧ sprach von 400 Gästen⟧, ⟦r:⟦s:der Verein⟧ verlangte mehr Geld.⟧"
    ),
    "small_names": (
        "Wie ⟦s:de Witt⟧ sagte, ⟦i:fehlen zwei Pumpen⟧. ⟦s:Die taz⟧ vermutet, ⟦i:dass es mehr sind⟧."
    ),
    "genitive_name_before_an_adjective": "⟦s:Nordhafens früherer Landrat Jens Osterkamp⟧ sagte, ⟦i:er gehe⟧.",
    "party_with_a_number": "⟦s:Die Sprecherin von Bündnis 90/Die Grünen, Anja Hold⟧, sagte, ⟦i:sie gehe⟧.",
    "state_in_front": "Besorgt äußerte sich ⟦s:Kallweit⟧ über den Damm. ⟦k:Auch sei der Wind stark.⟧",
    "attribute_with_a_quotation": (
        "⟦r:⟦s:Der unter dem Namen „Falke“ auftretende Mann⟧ kündigte einen Streik an.⟧"
    ),
    "second_verb_behind_a_comma": (
        "⟦s:Die Beobachter⟧ kamen am Abend, sprachen aber davon, ⟦i:dass alles ruhig sei⟧."
    ),
    "share_of_those_asked": "⟦s:22 Prozent⟧ teilen die Meinung, ⟦i:der Damm sei zu niedrig⟧.",
    "quotation_behind_a_noun_of_thought": (
        "⟦s:Das Gericht⟧ kam zu dem Ergebnis, ⟦d:„dass der Damm alt ist und nicht hält“⟧."
    ),
    "name_and_role_before_a_colon": "⟦s:Jens Osterkamp, Leiter des Hafens⟧: ⟦d:„Der Damm hält noch lange.“⟧",
    "subject_parted_from_its_verb": (
        "⟦s:Der Kurier⟧ meldet, ⟦i:Jana Hold, die lange vermisst war, sei zurück⟧."
    ),
    "main_clause_behind_what_is_told": (
        "Nachdem bekannt geworden war, ⟦i:dass der Damm bricht⟧, stieg der Preis."
    ),
    "said_further": "⟦s:Kallweit⟧ sagte am Sonntag weiter, ⟦i:der Damm sei sicher⟧.",
    "so_it_was_said": "⟦s:Die Wehr⟧ sagte, ⟦i:es brenne⟧. So heißt es, ⟦i:der Wind drehe⟧.",
    "heard_from_somewhere": "Aus ⟦s:der Partei⟧ ist zu hören, ⟦i:Osterkamp wolle gehen⟧.",
    "decimal_number": "⟦s:Die Wehr⟧ hat 3,6 Millionen Menschen aufgefordert, ⟦i:im Haus zu bleiben⟧.",
    "name_before_dass": "Am Freitag meldete ⟦s:der Sender, Radio Nordhafen⟧, ⟦i:dass der Damm hält⟧.",
    "apposition_in_a_wie_clause": (
        "Wie ⟦s:Jana Hold, Sprecherin der Wehr⟧, am Montag mitteilte, ⟦i:hält der Damm⟧."
    ),
    "noun_of_saying_before_a_rest": "Erneut wurden Vorwürfe laut, ⟦i:die Stadt habe gespart⟧.",
    "of_himself": "⟦s:Der Mann⟧ behauptet von sich, ⟦i:den Damm gebaut zu haben⟧.",
    "mood_that_looks_like_a_relative_clause": (
        "⟦s:Der Sprecher⟧ erklärte, ⟦i:für den Rat sei das Geld entscheidend⟧."
    ),
    "words_behind_a_noun": "⟦s:Die Menge⟧ rief Parolen wie ⟦d:„Der Damm bleibt hier“⟧ und ⟦d:„Pumpen her“⟧.",
    "words_on_a_banner": "Auf dem Tuch war die Parole ⟦d:„Der Damm bleibt hier“⟧ zu lesen.",
    "sentences_glued_together": "⟦i:Der Damm hält⟧, sagte ⟦s:Kallweit⟧.Das Wasser stieg am Abend.",
}


@pytest.mark.parametrize("marked", SCENARIOS.values(), ids=SCENARIOS.keys())
def test_attributions(marked: str) -> None:
    text, _ = read_marks(marked)
    assert marked_attributions(text) == marked


NOBODYS_WORD = {
    "toll_of_a_storm": "Der Sturm forderte zwölf Todesopfer.",
    "sentenced": "Osterkamp wurde vom Amtsgericht zu einer Geldstrafe verurteilt.",
    "state_that_is_planned": "Für den Bau ist ein Zeitraum von sechs Jahren veranschlagt.",
    "not_confirmed": "Die Wehr bestätigte den Bericht nicht.",
    "said_by_nobody": "Niemand erwartet, dass der Damm bricht.",
    "passive_infinitive": "Osterkamp trat an, um bestätigt zu werden, dann ging er.",
    "match_that_is_played": "Nordhafen bestreitet am Sonntag ein Spiel gegen Süderau.",
    "motto": "Das Fest stand unter dem Motto „Wasser für alle Leute hier“.",
}


@pytest.mark.parametrize("text", NOBODYS_WORD.values(), ids=NOBODYS_WORD.keys())
def test_what_only_looks_like_attribution(text: str) -> None:
    assert marked_attributions(text) == text
