"""Which organisation, place or institution speaks: by its name, by its title in marks, under its own words.

What stands for a government by its town stays what is written (`Moskau`). A word that only points back
(`das Unternehmen`) is the one organisation the report calls so, or nobody.
"""

import re
from collections.abc import Sequence

from synopse.finding.mentions import Mention
from synopse.finding.name_words import load_name_words
from synopse.finding.pronouns import speaker_in
from synopse.finding.role_words import institution_gender
from synopse.finding.roles import read_role, strip_body
from synopse.finding.speaker_scene import Found, Scene
from synopse.finding.words import Word
from synopse.model import Attribution, Name, NameKind, OpenRole, Span, SpeakerHow

_QUOTED = re.compile(r"[„“\"»›‚]([^„“”\"«»‹›]{2,60})[“”\"«‹‘]")
_ACRONYM = re.compile(r"^[A-ZÄÖÜ][A-Za-zÄÖÜäöü&]{0,6}[A-ZÄÖÜ][a-z]?$")
_JOINERS = frozenset(("und", "sowie", "and"))
_GENITIVES = frozenset(("des", "der", "von", "vom"))
_ARTICLES = frozenset(("der", "die", "das", "dem", "den"))
_MOST_WORDS = 9
_NOT_LONG = 1500
_SENTENCES_BACK = 2
_WEAK_ENDINGS = {"f": "e", "p": "e", "m": "er", "n": "es"}


def resolve_body(attribution: Attribution, mention: Mention, scene: Scene) -> Found | None:
    """The organisation, place or institution that a mention names or is."""
    if mention.compound:
        return _pointed_at(mention.compound, attribution, mention, scene) or _own(mention.compound, scene)
    if not mention.words:
        return None
    inside = scene.names_in(Span(mention.words[0].start, mention.words[-1].end))
    return (
        _several(mention, inside, scene)
        or _named_body(mention, inside, scene)
        or _titled(mention, scene)
        or _institution(attribution, mention, scene)
        or _acronym(mention)
    )


def _several(mention: Mention, inside: Sequence[Name], scene: Scene) -> Found | None:
    """`SPD und Grüne`: names joined, and nothing else but determiners."""
    if len(inside) <= 1:
        return None
    determiners = scene.words.determiners
    covered = {
        word.start
        for word in mention.words
        for name in inside
        if name.span.contains(Span(word.start, word.end))
    }
    rest = {word.text.casefold() for word in mention.words if word.start not in covered}
    if not rest & _JOINERS or rest - _JOINERS - determiners:
        return None
    *most, last = dict.fromkeys(name.name for name in inside)
    return Found(" und ".join((", ".join(most), last)) if most else last, SpeakerHow.NAMED, gender="p")


def _named_body(mention: Mention, inside: Sequence[Name], scene: Scene) -> Found | None:
    """A name of no person that the other words only introduce."""
    for name in inside:
        before = [word for word in mention.words if word.end <= name.span.start]
        after = [word for word in mention.words if word.start >= name.span.end]
        fits = _introduces(before, scene) and not any(_weighs(word, scene) for word in after)
        if name.kind is not NameKind.PERSON and fits:
            gender = _gender_by_article(mention.first)
            return Found(
                name.name,
                SpeakerHow.NAMED,
                gender=gender,
                source=scene.first_full(name.name, name.span.start),
            )
    return None


def _weighs(word: Word, scene: Scene) -> bool:
    """Whether a word behind a name makes it somebody else's: no bracket, no place."""
    return word.capital and scene.report.text[word.start - 1] != "("


def _gender_by_article(first: str) -> str:
    """The gender an article in the nominative tells."""
    return {"der": "m", "die": "f", "das": "n"}.get(first, "")


def _introduces(words: Sequence[Word], scene: Scene) -> bool:
    """Whether words before an organisation only introduce it: `die Nachrichtenagentur`, `dem`."""
    lists = load_name_words(scene.language)
    role = any(read_role([word], {}, scene.language) for word in words)
    capitals = [word for word in words if word.capital and not word.first]
    known = all(
        word.text in lists.organisation_heads or (word is capitals[-1] and _is_bare(word.text, scene))
        for word in capitals
    )
    firsts = [word for word in words if word.first and word.capital]
    first_fits = all(
        word.text in lists.organisation_heads or not institution_gender(word.text, scene.language)
        for word in firsts
    )
    return known and first_fits and not role


def _is_bare(word: str, scene: Scene) -> bool:
    """Whether a word tells what an organisation is, and not which."""
    lists = scene.words
    return strip_body(word, scene.language) in lists.bare


def _titled(mention: Mention, scene: Scene) -> Found | None:
    """A medium by its title in marks: `die „Rheinische Post“`, `dem Magazin „Der Spiegel“`."""
    first, last = mention.words[0], mention.words[-1]
    text = scene.report.text
    match = _QUOTED.search(text, max(mention.span.start, first.start - 1), mention.span.end + 1)
    if match is None or match.end() < last.end:
        return None
    before = [word for word in mention.words if word.end <= match.start()]
    heads = load_name_words(scene.language).organisation_heads
    determiners = scene.words.determiners
    introduced = all(
        word.text.casefold() in determiners
        or word.text in heads
        or (word.capital and bool(institution_gender(word.text, scene.language)))
        or (word.text[0].islower() and any(other.capital for other in before))
        or word.text.endswith(("er", "Zeitung"))
        for word in before
    )
    title = match[1].strip()
    if not before and not mention.said and len(title.split()) > 1:
        return None
    return Found(title, SpeakerHow.NAMED) if introduced and title[:1].isupper() else None


def _institution(attribution: Attribution, mention: Mention, scene: Scene) -> Found | None:
    """An institution speaks under its own words, the determiner left out: `Präsidialamt in Kiew`."""
    determiners = scene.words.determiners
    kept = list(mention.words)
    while kept and kept[0].text.casefold() in determiners:
        kept.pop(0)
    index = next((i for i, word in enumerate(kept) if _is_head_noun(word, kept, scene.language)), None)
    if index is None or not institution_gender(kept[index].text, scene.language):
        return None
    if index == len(kept) - 1 and index == 0:
        found = _pointed_at(kept[index].text, attribution, mention, scene)
        if found or _is_bare(kept[0].text, scene):
            return found
    end = _end_of_words(kept, index, scene)
    if end - index > _MOST_WORDS:
        return None
    if any(word.text.casefold() in scene.words.vague for word in mention.words[: index + 1]):
        return None
    gender = institution_gender(kept[index].text, scene.language)
    behind = scene.names_in(Span(kept[index].end, kept[end - 1].end)) if index + 1 < end else []
    if behind and behind[0].span.start == kept[index + 1].start and behind[0].kind is NameKind.ORGANISATION:
        return Found(behind[0].name, SpeakerHow.NAMED, gender=gender)
    name = _in_its_own_words(kept[:end], index, mention.first, gender, scene)
    return Found(name, SpeakerHow.ROLE, gender=gender)


def _is_head_noun(word: Word, words: Sequence[Word], language: str) -> bool:
    """The noun of a phrase: no adjective of a state or town, and no genitive of whose institution it is."""
    if not word.capital or (word.text.startswith("US-") and word.text[3:4].islower()):
        return False
    following = next((other for other in words if other.start > word.start), None)
    leads = word.text.endswith(("er", "s", "sche", "schen")) and following is not None and following.joined
    return not (leads and following and bool(institution_gender(following.text, language)))


def _end_of_words(words: Sequence[Word], index: int, scene: Scene) -> int:
    """Where the words of an institution end: before a bracket, a comma or a mark, and what is said of it."""
    names = scene.names_in(Span(words[index].start, words[-1].end))
    for i in range(index + 1, len(words)):
        word, before = words[i], words[i - 1]
        named = any(name.span.contains(Span(word.start, word.end)) for name in names)
        if not word.joined or (not word.capital and not _links(words, i, scene)):
            return i
        if word.capital and before.capital and not named and (i > index + 1 or _is_common(word.text, scene)):
            return i
    return len(words)


def _is_common(word: str, scene: Scene) -> bool:
    """Whether a word behind an institution is a thing of its own, and no name: `die Regierung Pläne`."""
    return load_name_words(scene.language).is_common(word) or word.endswith("en")


def _links(words: Sequence[Word], i: int, scene: Scene) -> bool:
    """Whether a small word still belongs to an institution: `des Landes`, `in Kiew`, `für Arbeit`."""
    word, behind = words[i].text, words[i + 1 : i + 2]
    if word in _GENITIVES or words[i - 1].text in _GENITIVES:
        return True
    if not behind or not behind[0].capital:
        return False
    lists = scene.words
    if word in lists.place_links:
        return any(
            name.span.start == behind[0].start for name in scene.names_in(Span(words[i].start, words[-1].end))
        )
    return word in lists.links and not load_name_words(scene.language).is_given(behind[0].text)


def _in_its_own_words(words: Sequence[Word], index: int, first: str, gender: str, scene: Scene) -> str:
    """The words in the nominative: `der russischen Regierung` is `russische Regierung`."""
    lead = [_in_nominative(word.text, gender, scene) for word in _leading(words, index)]
    head = words[index].text
    bare = head[: len(strip_body(head, scene.language))]
    head = bare if first in ("des", "eines") or (gender == "p" and head == bare + "n") else head
    text = scene.report.text
    tail = text[words[index].end : words[-1].end] if index + 1 < len(words) else ""
    return " ".join((*lead, head, *tail.split()))


def _leading(words: Sequence[Word], index: int) -> Sequence[Word]:
    """The adjectives and the genitive directly before the head."""
    start = index
    while (
        start
        and words[start].joined
        and words[start - 1].text.endswith(("e", "en", "er", "em", "es", "s", "t"))
    ):
        start -= 1
    return words[start:index]


def _in_nominative(word: str, gender: str, scene: Scene) -> str:
    """An adjective without article: `russischen` (Regierung) is `russische`."""
    stem = re.sub(r"(?:en|em|er|es|e)$", "", word)
    adjective = word[0].islower() or stem.casefold() in scene.words.adjectives
    return stem + _WEAK_ENDINGS[gender] if adjective and stem != word else word


def _own(word: str, scene: Scene) -> Found | None:
    """The institution of a compound under its own word, unless that only points back."""
    if _is_bare(word, scene):
        return None
    return Found(word, SpeakerHow.ROLE, gender=institution_gender(word, scene.language))


def _pointed_at(word: str, attribution: Attribution, mention: Mention, scene: Scene) -> Found | None:
    """The one organisation called by a word, or that has it in its name; else the one that spoke last."""
    lists = scene.words
    office = strip_body(word, scene.language)
    if word.casefold() not in (office, office + "s", office + "es"):
        return None
    called = [role for role in scene.roles if role.family == "institution" and role.office == office]
    names = tuple(dict.fromkeys(role.name for role in called))
    if not names:
        named = [name for name in scene.bodies if _has_word(name, office, scene)]
        names = tuple(dict.fromkeys(name.name for name in named))
        spans = tuple(name.span for name in named[:1])
    else:
        spans = (Span(called[0].span.start, called[0].holder.end),)
    gender = institution_gender(word, scene.language)
    if len(names) == 1 and _is_near(names[0], office, mention.span.start, scene):
        return Found(names[0], SpeakerHow.ROLE, gender=gender, source=spans)
    if names or office not in lists.any | lists.media:
        return None
    for before in scene.sentences_before(mention.span.start, _SENTENCES_BACK):
        last = speaker_in(before, attribution, scene)
        if last:
            fits = _may_be_called(last, office, scene)
            return Found(last.name, SpeakerHow.ROLE, gender=gender, source=last.source) if fits else None
    return None


def find_open_body(i: int, scene: Scene) -> OpenRole | None:
    """The word for an organisation that points at none the report names: `die Gewerkschaft`."""
    mention = scene.mentions[i]
    if mention is None or scene.found[i].name:
        return None
    words = [word.text for word in mention.words if word.text.casefold() not in _ARTICLES | {"des"}]
    word = mention.compound or (words[0] if len(words) == 1 else "")
    office = strip_body(word, scene.language) if word[:1].isupper() else ""
    if office not in scene.words.bare or office in scene.words.any:
        return None
    return OpenRole(scene.attributions[i].id, "institution", office, None, feminine=False)


def _may_be_called(last: Found, office: str, scene: Scene) -> bool:
    """Whether the one that spoke last may be called by a word: a named body of no other kind."""
    if last.name is None or last.person or last.gender == "p" or last.how is not SpeakerHow.NAMED:
        return False
    return all(role.office == office for role in scene.by_name.get(last.name, ()))


def _is_near(body: str, office: str, offset: int, scene: Scene) -> bool:
    """Whether an organisation can be meant again: named not long ago, or not yet, and no other since."""
    last = scene.last_mention(body, offset)
    if 0 <= last < offset - _NOT_LONG:
        return False
    return office not in scene.words.any or not _another_since(body, offset, scene)


def _another_since(body: str, offset: int, scene: Scene) -> bool:
    """Whether another organisation was named after one was, before an offset: either can be meant."""
    last = scene.last_of(NameKind.ORGANISATION, offset)
    return last is not None and last.name != body


def _has_word(name: Name, office: str, scene: Scene) -> bool:
    """Whether an organisation's name begins with a word that ends on another: `Landgericht Torlau`."""
    first = strip_body(name.name.split()[0], scene.language)
    return " " in name.name and first.endswith(office)


def _acronym(mention: Mention) -> Found | None:
    """An acronym that speaks, behind an article or alone: `die GdP`, `EuGH`."""
    words = mention.words
    known = all(word.text.casefold() in _ARTICLES for word in words[:-1])
    if not known or not _ACRONYM.match(words[-1].text):
        return None
    return Found(words[-1].text, SpeakerHow.NAMED, gender=_gender_by_article(mention.first))
