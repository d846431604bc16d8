"""Outages (S4.2): what is on, planned and past, by address and by street. What is told is kept in home/outages."""

import datetime as dt
from collections.abc import Iterable

from django.db.models import Q
from django.db.models.functions import TruncMonth
from django.http import Http404
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.utils import timezone
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _
from wagtail.contrib.routable_page.models import RoutablePageMixin, path

from home.outages import calendars, remembered
from home.outages.feeds import OutageFeed
from home.outages.judging import judge
from home.outages.models import AreaRow, Outage
from home.outages.notices import Notice, board
from home.outages.searching import search
from home.streets.addresses import Address, read_address
from home.streets.directory import KnownStreet, directory
from site_project.remember import not_beyond, remember
from site_project.translated import LANGUAGE_CODES

from .base import BasePage, number_of, paginate

# How long what is over stays in the calendars.
IN_CALENDARS = dt.timedelta(days=30)


class OutagesPage(RoutablePageMixin, BasePage):
    """The list of outages with its search, its archive, and a page for each outage and each street."""

    PER_PAGE = 20

    parent_page_types = ["home.NewsIndexPage", "home.SectionPage"]
    subpage_types = []

    # `street` is what was chosen where an address may mean several streets.
    reads = (*BasePage.reads, "q", "street", "network", "month", "page")

    class Meta:
        verbose_name = _("page of outages")
        verbose_name_plural = _("pages of outages")

    @classmethod
    def tails_like(cls, tail: str) -> dict[str, str]:
        head, _slash, feed = tail.partition("/")
        if pk := number_of(f"{head}/"):
            is_there = feed in ("", "calendar/") and (
                any(each.pk == pk for each in remembered.outages(timezone.now()))
                or Outage.objects.public().filter(pk=pk).exists()
            )
        elif head == "streets":
            slug, _slash, feed = feed.partition("/")
            is_there = slug in directory().by_slug and feed in ("", "rss/", "calendar/")
        else:
            is_there = tail in ("archive/", "rss/", "calendar/")
        return dict.fromkeys(LANGUAGE_CODES, tail) if is_there else {}

    @classmethod
    def tails_of_records(cls) -> Iterable[dict[str, str]]:
        yield dict.fromkeys(LANGUAGE_CODES, "archive/")
        for slug in directory().by_slug:
            yield dict.fromkeys(LANGUAGE_CODES, f"streets/{slug}/")
        for outage in remembered.outages(timezone.now()):
            yield dict.fromkeys(LANGUAGE_CODES, f"{outage.pk}/")

    def show(self, request, template: str, **context) -> TemplateResponse:
        return TemplateResponse(request, f"outages/{template}.html", self.get_context(request) | context)

    @path("")
    def index(self, request):
        """What is on and planned; and what is known of an address, where one is asked for."""
        now = timezone.now()
        outages = remembered.outages(now)
        answer = search(request.GET.get("q", ""), request.GET.get("street", ""), now)
        alerts = [alert for alert in remembered.alerts(now) if alert.is_in_force(now)]
        response = self.show(
            request,
            "index",
            answer=answer,
            board=board(outages, now),
            alerts=alerts,
            changed_at=max((each.changed_at for each in (*outages, *alerts)), default=None),
            outage_phone=remembered.phone(),
        )
        if answer:
            return unkept(response)
        return response

    @path("archive/")
    def archive(self, request):
        """What is over, by network, month and street."""
        now = timezone.now()
        outages = Outage.objects.public().archive(now)
        network, month, typed = (request.GET.get(name, "") for name in ("network", "month", "q"))
        # What leaves the list comes in here at that moment, and pages hold until then.
        remembered.outages(now)
        months = remember("outage-months", lambda: months_of(outages, now), of=remembered.EDITION)
        chosen = next((each for each in months if f"{each:%Y-%m}" == month), None)
        typed = typed[:100].strip()
        if network in Outage.Network.values:
            outages = outages.filter(network=network)
        if chosen:
            outages = outages.filter(begins_at__year=chosen.year, begins_at__month=chosen.month)
        if typed:
            outages = touching(outages, *read_address(typed).addresses)
        results = paginate(request, outages.complete(), self.PER_PAGE)
        results.object_list = [Notice(each, now) for each in results.object_list]
        response = self.show(
            request,
            "archive",
            results=results,
            networks=Outage.Network.choices,
            network=network,
            months={f"{each:%Y-%m}": each for each in months},
            month=month,
            typed=typed,
            trail_title=_t("Archive of outages"),
        )
        return unkept(response) if typed else response

    @path("<int:pk>/", name="outage")
    def outage(self, request, pk: int):
        now = timezone.now()
        outage = self.find(request, pk, now)
        not_beyond(outage.next_change(now))
        notice = Notice(outage, now)
        return self.show(
            request, "outage", notice=notice, now=now, outage_phone=remembered.phone(), trail_title=notice.title
        )

    @path("<int:pk>/calendar/")
    def outage_calendar(self, request, pk: int):
        outage, now = self.find(request, pk, timezone.now()), timezone.now()
        return calendars.answer(
            calendars.calendar([outage], now, self.title, self.absolute_address), f"{self.slug}-{pk}"
        )

    def find(self, request, pk: int, now: dt.datetime) -> Outage:
        """Return an outage: a current one as it is remembered, so that its page needs no database on its worst day.

        Drills are for those alone who may see outages in the admin.
        """
        if found := next((each for each in remembered.outages(now) if each.pk == pk), None):
            return found
        is_staff = request.user.has_perm("outages.view_outage")
        outages = Outage.objects.all() if is_staff else Outage.objects.public()
        return get_object_or_404(outages.complete(), pk=pk)

    @path("rss/", name="rss")
    def rss(self, request):
        feed = OutageFeed(self, Outage.objects.public(), timezone.now(), self.title, self.absolute_address)
        return feed(request)

    @path("calendar/", name="calendar")
    def calendar(self, request):
        now = timezone.now()
        outages = Outage.objects.public().current(now - IN_CALENDARS).complete()
        return calendars.answer(calendars.calendar(outages, now, self.title, self.absolute_address), self.slug)

    @path("streets/<slug:slug>/", name="street")
    def street(self, request, slug: str):
        """What is on, planned and past in one street."""
        street, now = street_at(slug), timezone.now()
        everywhere = Address(street, street.place)
        judgement = judge(everywhere, now, remembered.outages(now), remembered.alerts(now))
        past = touching(Outage.objects.public(), everywhere).exclude(restored_at=None, cancelled_at=None).complete()
        results = paginate(request, past, self.PER_PAGE)
        results.object_list = [Notice(each, now) for each in results.object_list]
        return self.show(
            request,
            "street",
            street=street,
            heading=street.title_on(timezone.localdate(now)),
            judgement=judgement,
            hits=[(found, Notice(found.outage, now)) for found in judgement.found],
            results=results,
            outage_phone=remembered.phone(),
            trail_title=street.title,
        )

    @path("streets/<slug:slug>/rss/")
    def street_rss(self, request, slug: str):
        street = street_at(slug)
        outages = touching(Outage.objects.public(), Address(street, street.place))
        feed = OutageFeed(self, outages, timezone.now(), self.title_of(street), self.address_of(street))
        return feed(request)

    @path("streets/<slug:slug>/calendar/")
    def street_calendar(self, request, slug: str):
        street, now = street_at(slug), timezone.now()
        current = Outage.objects.public().current(now - IN_CALENDARS).complete()
        outages = touching(current, Address(street, street.place))
        content = calendars.calendar(outages, now, self.title_of(street), self.absolute_address)
        return calendars.answer(content, f"{self.slug}-{slug}")

    def address_of(self, street: KnownStreet) -> str:
        return f"{self.absolute_address}streets/{street.slug}/"

    def title_of(self, street: KnownStreet) -> str:
        return f"{self.title}: {street.title}"


def touching(outages, *addresses: Address):
    """Return those of the outages that name a street of these addresses, or a place around it or inside it."""
    streets = [each.street.pk for each in addresses if each.street]
    inside = [each.place.pk for each in addresses if not each.street]
    around = {place for each in addresses for place in each.place.within}
    areas = AreaRow.objects.filter(Q(street__in=streets) | Q(street__place__in=inside) | Q(place__in=around))
    return outages.filter(pk__in=areas.filter(outage__isnull=False).values("outage"))


def street_at(slug: str) -> KnownStreet:
    if street := directory().by_slug.get(slug):
        return street
    raise Http404


def months_of(outages, now: dt.datetime) -> list[dt.datetime]:
    """Return the first moment of each month that has an outage, the latest first."""
    remembered.outages(now)
    months = outages.annotate(month=TruncMonth("begins_at")).order_by("-month")
    return list(months.values_list("month", flat=True).distinct())


def unkept(response: TemplateResponse) -> TemplateResponse:
    """What somebody typed is nobody else's business, and every query is another page: no cache keeps it."""
    response.headers["Cache-Control"] = "private, no-store"
    return response
