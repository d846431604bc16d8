"""Lists of subscribers that staff has uploaded."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from site_project.private import private_storage
from site_project.tables import Fault

from .subscribers import Subscription
from .topics import Topic


class Import(models.Model):
    """A list of subscribers that staff has uploaded, and what became of it. Changes in `newsletter.transfer` only.

    It holds no address once its file is worked off.
    """

    # Wagtail keeps no list of what points here: nobody deletes these rows by hand.
    wagtail_reference_index_ignore = True

    class State(models.TextChoices):
        RUNNING = "running", _("being worked off")
        DONE = "done", _("done")
        STOPPED = "stopped", _("stopped: the file could not be read to its end")
        BY_HAND = "by_hand", _("stopped by hand")

    class Reason(models.TextChoices):
        """Why a row has added nobody."""

        ADDRESS = "address", _("this is no e-mail address")
        KNOWN = "known", _("subscribed already, or more than once in the list")
        ENDED = "ended", _("the subscription has ended, and only its reader can renew it")
        SUPPRESSED = "suppressed", _("the address gets no letters")
        STATE = "state", _("not subscribed, by what the list says")
        LANGUAGE = "language", _("the language is not known")
        TOPIC = "topic", _("a topic is not known")
        FREQUENCY = "frequency", _("how often is not known")
        CONSENT = "consent", _("the date of the consent is none, or is still to come")

    file = models.FileField(storage=private_storage, upload_to="imports/", blank=True)
    name = models.CharField(_("file"), max_length=150)
    made_at = models.DateTimeField(_("uploaded"))
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("by"), null=True, on_delete=models.SET_NULL, related_name="+"
    )

    # What holds for rows that say nothing of it.
    language = models.CharField(_("language of letters"), max_length=2, choices=settings.LANGUAGES)
    topics = models.ManyToManyField(Topic, verbose_name=_("topics"), related_name="+")
    frequency = models.CharField(_("how often"), max_length=7, choices=Subscription.Frequency)
    consent_at = models.DateTimeField(_("consents given"))
    # The statement of who has uploaded the list that its people have agreed, and how.
    evidence = models.TextField(_("how the consents were given"))

    state = models.CharField(_("state"), max_length=7, choices=State, default=State.RUNNING)
    fault = models.CharField(_("what is wrong"), max_length=12, choices=Fault, blank=True)
    finished_at = models.DateTimeField(_("finished"), null=True, blank=True)
    # The last row that is worked off, as a spreadsheet numbers them; and how much of the file that is.
    row = models.PositiveIntegerField(_("row"), default=0)
    percent = models.PositiveSmallIntegerField(default=0)
    added = models.PositiveIntegerField(_("added"), default=0)
    skipped = models.JSONField(default=dict, blank=True)
    # The first rows with something wrong, as number and reason; never what stands in them.
    examples = models.JSONField(default=list, blank=True)
    # Which worker has it in hand, so that no two read the same file.
    worker = models.UUIDField(null=True, blank=True)
    leased_until = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = _("import of subscribers")
        verbose_name_plural = _("imports of subscribers")
        ordering = ["-pk"]
        default_permissions = ()

    def __str__(self) -> str:
        return self.name

    @property
    def is_running(self) -> bool:
        return self.state == self.State.RUNNING

    @property
    def rows(self) -> int:
        """How many rows are worked off, empty ones left out."""
        return self.added + sum(self.skipped.values())

    @property
    def skipped_by_reason(self) -> list[tuple[str, int]]:
        return [(reason.label, self.skipped[reason]) for reason in self.Reason if reason in self.skipped]

    @property
    def wrong_rows(self) -> list[tuple[int, str]]:
        return [(row, self.Reason(reason).label) for row, reason in self.examples]
