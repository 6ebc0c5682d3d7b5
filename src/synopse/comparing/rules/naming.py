"""What people are called: spellings of one name, and titles that differ in more than length."""

import re
from collections.abc import Iterator

from synopse.comparing.languages import languages_of
from synopse.comparing.persons import Mention, find_mentions, find_offices, find_roles, group_persons
from synopse.comparing.table import Rule, Table
from synopse.model import Discrepancy, DiscrepancyType, NameKind, Passage, Severity, Statement
from synopse.text.tokens import fold_word

_GENITIVE = re.compile(r"(?<=\w{4})(?:es|s)$")
_INNER_CAPITAL = re.compile(r"[a-zäöüß][A-ZÄÖÜ]")
SPELLING = Rule(DiscrepancyType.NAME_VARIANT, "name_variant@1", "Derselbe Name wird verschieden geschrieben.")
ROLE = Rule(DiscrepancyType.ROLE, "role@1", "Derselben Person werden verschiedene Ämter zugeschrieben.")


def find_naming_discrepancies(table: Table) -> Iterator[Discrepancy]:
    """Spellings and roles that differ between reports of one language, person by person."""
    languages = languages_of(entry.report for entry in table.entries)
    for person in group_persons(find_mentions(table.entries), find_offices(table.entries)):
        for language in sorted(set(languages.values())):
            mentions = tuple(it for it in person.mentions if languages[it.report] == language)
            if len({mention.report for mention in mentions}) > 1:
                yield from _spellings(_spelled_out(person.kind, mentions))
                yield from _roles(mentions, table)


def _spelled_out(kind: NameKind, mentions: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """The mentions without abbreviations: *EZB* is no other spelling of *Europäische Zentralbank*."""
    if kind is NameKind.PERSON:
        return mentions
    long = tuple(mention for mention in mentions if len(mention.words) > 1)
    return long or tuple(mention for mention in mentions if not mention.words[-1].isupper())


def _spellings(mentions: tuple[Mention, ...]) -> Iterator[Discrepancy]:
    """The first mention of each spelling in each report, where forms of one length differ."""
    if any(_INNER_CAPITAL.search(mention.words[-1]) for mention in mentions):
        yield from _inner_capitals(mentions)
    full = {_plain(" ".join(mention.words)) for mention in mentions if len(mention.words) > 1}
    last = {_plain(mention.words[-1]) for mention in mentions}
    if len(full) > 1 or len(last) > 1:
        firsts: dict[tuple[str, tuple[str, ...]], Mention] = {}
        for mention in mentions:
            if len(mention.words) > 1 or len(last) > 1:
                firsts.setdefault((mention.report, mention.words), mention)
        yield SPELLING.found(Severity.SPELLING, [mention.passage for mention in firsts.values()])


def _inner_capitals(mentions: tuple[Mention, ...]) -> Iterator[Discrepancy]:
    """NightJar here, Nightjar there; capitals throughout are only another type face."""
    forms = {mention.words for mention in mentions if not mention.words[-1].isupper()}
    same = {" ".join(words).casefold() for words in forms}
    if len(forms) > len(same) == 1:
        firsts = {
            (mention.report, mention.words): mention
            for mention in reversed(mentions)
            if mention.words in forms
        }
        yield SPELLING.found(Severity.SPELLING, [mention.passage for mention in reversed(firsts.values())])


def _plain(name: str) -> str:
    """A name without case, hyphens and the ending of a genitive: des Robert-Koch-Instituts."""
    return _GENITIVE.sub("", fold_word(name).replace("-", " "))


def _roles(mentions: tuple[Mention, ...], table: Table) -> Iterator[Discrepancy]:
    """Titles of one kind with different bearings: Werksleiter, Produktionsleiter."""
    roles = find_roles(mentions, table.entries, table.lexicon)
    clashing = [
        role for role in roles if any(role.report != other.report and role.clashes(other) for other in roles)
    ]
    if clashing:
        named = {role.head for role in clashing}
        passages = [role.passage for role in roles if role.head in named]
        yield ROLE.found(Severity.DIFFERS, passages, _row_of(table, clashing[0].passage))


def _row_of(table: Table, passage: Passage) -> Statement | None:
    return next(
        (
            row.statement
            for row in table.rows
            for one in row.units
            if row.shared and one.unit.report == passage.report and one.unit.span.contains(passage.span)
        ),
        None,
    )
