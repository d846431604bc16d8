"""What can be mailed: pieces, each of a kind that registers itself. A page is one, an outage another.

The newsletter knows nothing of what a piece is made of. Whoever wants to mail something writes one class and
registers it where the app starts (`AppConfig.ready`):

    class OutagePiece(Piece):
        kind = "outage"

        @classmethod
        def mails_under(cls, topic):
            return topic.slug == "outages"

        @classmethod
        def live(cls, letters):
            ...

        title, is_urgent, topics(), readings(), narrow()

    pieces.register(OutagePiece)

and then, in the transaction that changes the fact:

    mailings.offer(OutagePiece(outage.pk, edition), now)    # staff decides on the mailing's screen, or
    mailings.send(OutagePiece(outage.pk, edition), now)     # it leaves without further question

Both are safe to repeat: a kind, a key and an edition make one mailing, however often they are called. So whatever
changes the fact gives each change that readers must hear of an edition of its own: a number that only grows, the key of
the row that says it, say. Letters of one key refer to the same beginning (`References`), so that mail programs show
them as one conversation. `Mailing.objects.about(piece)` finds what has become of one.
"""

from abc import ABC, abstractmethod
from collections.abc import Iterable
from typing import TYPE_CHECKING, ClassVar, NamedTuple

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from .models import Subscription, Topic


class Reading(NamedTuple):
    """What a letter shows of a piece in one language. Plain text; HTML and `{{` in it are harmless.

    `title` is the subject, too. `lead` is one sentence. Empty lines in `text` part paragraphs, and a digest leaves it
    out where there is a lead. `url` is absolute.
    """

    title: str
    lead: str
    text: str
    url: str


class Piece(ABC):
    """Something that can be mailed, as it is now. Cheap to make: it looks nothing up before it is asked.

    `key` says which of its kind, at most 36 signs; `edition` which letter about it.
    """

    # Of every kind its own, at most 20 signs. It is kept with the mailings, so it never changes.
    kind: ClassVar[str]

    def __init__(self, key: object, edition: int = 0):
        self.key, self.edition = str(key), edition

    @classmethod
    @abstractmethod
    def mails_under(cls, topic: "Topic") -> bool:
        """Whether anything of this kind can ever be mailed under a topic: else nobody is offered to subscribe."""

    @classmethod
    @abstractmethod
    def live(cls, letters: Iterable[tuple[str, int]]) -> set[tuple[str, int]]:
        """Return those pairs of key and edition about which there is still something to read, in whatever language.

        Asked before every few letters leave, so at most one light statement. What is not among them is held: letters
        about something that has been taken back, or overtaken by a later edition, leave no more.
        """

    @property
    @abstractmethod
    def title(self) -> str:
        """What staff calls it in lists: frozen when it is offered."""

    @property
    def is_urgent(self) -> bool:
        """Whether it waits for nothing: no digest, no quiet hours, no translation, no other mailing. Asked once."""
        return False

    @abstractmethod
    def topics(self) -> "QuerySet[Topic]":
        """Return the topics it belongs to. Without any, nothing is offered."""

    @abstractmethod
    def readings(self) -> dict[str, Reading]:
        """Return its words by the code of each language in which it can be read now; empty where it is not live.

        Asked when the mailing begins, and the words are frozen then. Readers of another language are written to once it
        is there, or after the hours that staff has set in the topic's other language; about what is urgent at once.
        """

    def narrow(self, subscriptions: "QuerySet[Subscription]") -> "QuerySet[Subscription]":
        """Return those of a topic's subscriptions that the piece is for: all, where nothing else is said.

        `filter` or `exclude` only, for instance on `subscriber`: they may be a million, and stay in the database.
        """
        return subscriptions


KINDS: dict[str, type[Piece]] = {}


def register(piece: type[Piece]) -> type[Piece]:
    KINDS[piece.kind] = piece
    return piece


def can_be_mailed_under(topic: "Topic") -> bool:
    return any(kind.mails_under(topic) for kind in KINDS.values())


def live(letters: Iterable[tuple[str, str, int]]) -> set[tuple[str, str, int]]:
    """Return those of kind, key and edition about which there is something to read: one statement a kind."""
    by_kind: dict[str, list[tuple[str, int]]] = {}
    for kind, key, edition in letters:
        by_kind.setdefault(kind, []).append((key, edition))
    return {(kind, *pair) for kind, pairs in by_kind.items() if kind in KINDS for pair in KINDS[kind].live(pairs)}
