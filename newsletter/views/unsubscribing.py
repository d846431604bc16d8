"""One click that ends it (RFC 8058)."""

import re

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone, translation
from django.utils.translation import get_language
from django.views.decorators.csrf import csrf_exempt

from .. import counting, links, subscriptions
from ..models import Topic
from .answers import forms_and_pages, private


# Exempt because the signed link is the proof: mail programs post here by themselves (RFC 8058).
@csrf_exempt
@private
@forms_and_pages
def unsubscribe(request: HttpRequest, token: str, slug: str = "") -> HttpResponse:
    """Unsubscribe from a topic or from everything: by a button, or at once by the mail program's POST."""
    is_ours, subscriber = links.subscriber_to_unsubscribe(token)
    if not is_ours:
        raise Http404
    topic = Topic.objects.filter(slug=slug).first() if slug else None
    is_over = request.method == "POST"
    mailing = request.GET.get("mailing", "")
    if not re.fullmatch("[0-9]{1,9}", mailing):
        mailing = ""
    # What is not known any more is over already.
    if is_over and subscriber is not None and (topic is not None or not slug):
        has_ended = subscriptions.unsubscribe(subscriber, timezone.now(), topic)
        if has_ended and mailing:
            counting.count_unsubscribed(int(mailing))
    language = subscriber.language if subscriber is not None else get_language()
    with translation.override(language):
        request.LANGUAGE_CODE = language
        if is_over:
            return render(request, "newsletter/ended.html", {"topic": topic})
        everything = links.unsubscribe_path(token, mailing)
        return render(request, "newsletter/unsubscribe.html", {"topic": topic, "everything": everything})
