"""Troubles in the world, as exceptions.

    SynopseError
    ├── UnreadableSource       a file, folder or record that cannot be read
    │   ├── EmptySource            nothing but white space
    │   ├── BinarySource           bytes that are no text
    │   ├── UndecodableSource      text in no encoding we are certain of
    │   ├── OversizedSource        more than the limit
    │   ├── VanishedSource         gone between listing and reading
    │   ├── UnknownFormat          an ending no reader knows
    │   ├── MalformedRecord        a record of a container that breaks its format
    │   ├── UnsafeMarkup           markup that may do harm: entities of its own, nesting without end
    │   ├── EmbargoedSource        a text that must not be used yet
    │   ├── WithheldSource         a text that its agency withholds or has cancelled
    │   ├── FullTextElsewhere      a feed's item without the text: it only tells its address
    │   ├── RefusedAddress         an address that is never asked: no web address, or not a public one
    │   ├── UnreachableAddress     no answer, or one that breaks off or takes too long
    │   ├── FailedAnswer           an answer that is not the page: 404, a circle of redirections
    │   ├── ClosedToRobots         robots.txt closes the address to programs, or cannot be read
    │   └── ReservedContent        text and data mining is reserved (TDMRep)
    ├── UnfitSettings          a setting for fetching that contradicts the rules or another one
    ├── UnwritableArchive      a web archive that cannot be begun or written on
    ├── NothingReadable        not one source could be read
    ├── BadDossier             a dossier file that `verify` cannot make out
    ├── UnknownAnalysis        a linguistic analysis by a name that nobody knows
    ├── MissingAnalysis        a linguistic analysis that is not installed
    ├── UnusableEncoder        an encoder that cannot be opened: no such folder, package or local address
    ├── EncoderTrouble         an encoder that was opened and then gave no sound vectors
    ├── BadThesaurus           a thesaurus file that cannot be made out
    ├── BadLinks               a file of links between parts that cannot be made out
    ├── ForeignFolder          a folder for a batch that holds something else
    └── BatchBroken            an engine that ended before its batch was done

Trouble in the material is no exception but a `Doubt`; trouble in our own code crashes.
"""


class SynopseError(Exception):
    """Any trouble Synopse tells its user about."""


class UnreadableSource(SynopseError):
    """A source that cannot be read; `cause` says why in one sentence."""

    cause = "cannot be read"

    def __init__(self, source: str, detail: str = "") -> None:
        """Name the source, and what exactly is wrong with it."""
        self.source = source
        self.detail = detail
        super().__init__(source, detail)

    def __str__(self) -> str:
        """`source: cause (detail)`."""
        return f"{self.source}: {self.reason}"

    @property
    def reason(self) -> str:
        """The cause with its detail, without the source."""
        return f"{self.cause} ({self.detail})" if self.detail else self.cause


class EmptySource(UnreadableSource):
    """Nothing but white space."""

    cause = "empty: no text in it"


class BinarySource(UnreadableSource):
    """Bytes that are no text."""

    cause = "binary: not a text file"


class UndecodableSource(UnreadableSource):
    """Text in no encoding we are certain of."""

    cause = "unknown encoding"


class OversizedSource(UnreadableSource):
    """More than the limit."""

    cause = "too large"


class VanishedSource(UnreadableSource):
    """Gone between listing and reading."""

    cause = "cannot be opened"


class UnknownFormat(UnreadableSource):
    """An ending no reader knows."""

    cause = "unknown format"


class MalformedRecord(UnreadableSource):
    """A record of a container that breaks its format."""

    cause = "malformed record"


class UnsafeMarkup(UnreadableSource):
    """Markup that may do harm: entities of its own, nesting without end."""

    cause = "unsafe markup"


class EmbargoedSource(UnreadableSource):
    """A text that must not be used yet; reading has no clock, so it is refused until somebody asks for it."""

    cause = "embargoed: read only with --embargoed"


class WithheldSource(UnreadableSource):
    """A text that its agency withholds or has cancelled."""

    cause = "withdrawn by its provider"


class FullTextElsewhere(UnreadableSource):
    """A feed's item without the text: it only tells its address."""

    cause = "no full text in this feed"


class RefusedAddress(UnreadableSource):
    """An address that is never asked: no web address, or not a public one."""

    cause = "address refused"


class UnreachableAddress(UnreadableSource):
    """No answer, or one that breaks off or takes too long."""

    cause = "no answer"


class FailedAnswer(UnreadableSource):
    """An answer that is not the page: 404, a circle of redirections."""

    cause = "no page"


class ClosedToRobots(UnreadableSource):
    """robots.txt closes the address to programs, or cannot be read."""

    cause = "closed to programs by robots.txt"


class ReservedContent(UnreadableSource):
    """Text and data mining is reserved (TDMRep)."""

    cause = "text and data mining is reserved"


class NothingReadable(SynopseError):
    """Not one source could be read."""


class BadDossier(SynopseError):
    """A dossier file that `verify` cannot make out."""


class UnknownAnalysis(SynopseError):
    """A linguistic analysis by a name that nobody knows."""

    def __init__(self, name: str, known: tuple[str, ...]) -> None:
        """Name what was asked for, and what there is."""
        self.name = name
        self.known = known
        super().__init__(name, known)

    def __str__(self) -> str:
        """What was asked for, and what there is."""
        return f"no analysis named {self.name}; there are: {', '.join(self.known)}"


class MissingAnalysis(SynopseError):
    """A linguistic analysis that is not installed."""

    def __init__(self, name: str, install: str) -> None:
        """Name what was asked for, and the command that installs it."""
        self.name = name
        self.install = install
        super().__init__(name, install)

    def __str__(self) -> str:
        """What was asked for, and the command that installs it."""
        return f"analysis {self.name} is not installed; to install it: {self.install}"


class _NamedTrouble(SynopseError):
    """Trouble with something the user named; `kind` says what it is."""

    kind = ""

    def __init__(self, name: str, reason: str) -> None:
        """Give the name as the user wrote it, and what is wrong."""
        self.name = name
        self.reason = reason
        super().__init__(name, reason)

    def __str__(self) -> str:
        """`kind name: reason`."""
        return f"{self.kind} {self.name}: {self.reason}"


class UnusableEncoder(_NamedTrouble):
    """An encoder that cannot be opened: no such folder, package or local address."""

    kind = "encoder"


class EncoderTrouble(_NamedTrouble):
    """An encoder that was opened and then gave no sound vectors."""

    kind = "encoder"


class BadThesaurus(_NamedTrouble):
    """A thesaurus file that cannot be made out."""

    kind = "thesaurus"


class BadLinks(_NamedTrouble):
    """A file of links between parts that cannot be made out."""

    kind = "links"


class UnfitSettings(_NamedTrouble):
    """A setting for fetching that contradicts the rules or another one."""

    kind = "setting"


class UnwritableArchive(_NamedTrouble):
    """A web archive that cannot be begun or written on."""

    kind = "archive"


class ForeignFolder(_NamedTrouble):
    """A folder for a batch that holds something else."""

    kind = "folder"


class BatchBroken(_NamedTrouble):
    """An engine that ended before its batch was done; the same command goes on where it ended."""

    kind = "batch"
