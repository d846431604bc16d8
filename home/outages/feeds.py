"""RSS of outages: one entry for each thing that was said, so that a reader misses no update."""

import datetime as dt

from django.conf import settings
from django.contrib.syndication.views import Feed
from django.utils import feedgenerator

from .models import Update
from .notices import Notice

# A feed holds the latest of these.
LENGTH = 30


class Rss(feedgenerator.Rss201rev2Feed):
    def latest_post_date(self):
        # Without entries Django would name this very second, and no copy would ever be the same as the last one.
        return super().latest_post_date() if self.items else dt.datetime.fromtimestamp(0, dt.UTC)


class OutageFeed(Feed):
    """The latest updates of outages in one language, of the whole city or of one street."""

    feed_type = Rss
    item_guid_is_permalink = False

    def __init__(self, page, outages, now: dt.datetime, heading: str, address: str):
        self.page, self.outages, self.now = page, outages, now
        self.heading, self.address = heading, address

    def title(self):
        return self.heading

    def description(self):
        return self.page.hint or self.page.title

    def link(self):
        return self.address

    def feed_url(self):
        return f"{self.address}rss/"

    def items(self):
        latest = Update.objects.filter(outage__in=self.outages).order_by("-at", "-pk")[:LENGTH]
        found = {each.pk: each for each in self.outages.complete().filter(updates__in=[update.pk for update in latest])}
        return [(update, Notice(found[update.outage_id], self.now)) for update in latest]

    def item_title(self, item):
        update, notice = item
        return f"{notice.title} ({update.get_act_display()})"

    def item_description(self, item):
        return item[0].text

    def item_link(self, item):
        return f"{self.page.absolute_address}{item[0].outage_id}/"

    def item_pubdate(self, item):
        return item[0].at

    def item_guid(self, item):
        update = item[0]
        return f"{settings.BASE_URL}/o/{update.outage_id}#{update.version}"
